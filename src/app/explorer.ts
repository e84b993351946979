import { createContext } from 'svelte'
import type { LayerId } from '../contracts/layers'
import { Analysis } from '../state/analysis.svelte'
import { TerritoryStore } from '../state/territory-store.svelte'
import { ViewStore, type Address } from '../state/view-store.svelte'
import { Screen } from './screen.svelte'

/** The state of the page, handed down to the workspaces. */
export type Explorer = Readonly<{
  territory: TerritoryStore
  views: ViewStore
  analysis: Analysis
  screen: Screen
  /** Selects by code, as a click does, and brings the selection into view. */
  choose: (codes: readonly string[], additive: boolean) => void
  /** Shows one municipality, whether or not it was selected before. */
  show: (code: string) => void
  isMissing: (id: LayerId) => boolean
}>

export const [getExplorer, setExplorer] = createContext<Explorer>()

/** Browsers refuse more than a few changes of the address a second. */
const replaceDelay = 250

/** The browser's address and history as the keeper of the view. */
function keepInBrowser(): Address {
  let waiting: { search: string; timer: number } | null = null
  const flush = () => {
    if (!waiting) return
    window.clearTimeout(waiting.timer)
    window.history.replaceState(null, '', addressOf(waiting.search))
    waiting = null
  }
  window.addEventListener('pagehide', flush)
  return {
    read: () => window.location.search,
    push: (search) => {
      flush()
      window.history.pushState(null, '', addressOf(search))
    },
    replace: (search) => {
      if (waiting) window.clearTimeout(waiting.timer)
      waiting = { search, timer: window.setTimeout(flush, replaceDelay) }
    },
  }
}

function addressOf(search: string): string {
  return window.location.pathname + (search === '' ? '' : `?${search}`)
}

/** Makes the state and begins to load. `onchoose` is called after a selection that the camera should follow. */
export function createExplorer(onchoose: (rows: readonly number[]) => void): Explorer {
  const territory = new TerritoryStore(new URL('geodata/cremona/', document.baseURI))
  const views = new ViewStore(keepInBrowser())
  const analysis = new Analysis(territory, views)
  window.addEventListener('popstate', () => {
    views.readAddress()
  })
  void territory.load()
  return {
    territory,
    views,
    analysis,
    screen: new Screen(views),
    choose: (codes, additive) => {
      views.select(codes, additive)
      onchoose(analysis.selectionRows)
    },
    show: (code) => {
      views.change({ selection: [code] })
      onchoose(analysis.selectionRows)
    },
    isMissing: (id) => territory.tables[id] === undefined && !territory.loading.has(id),
  }
}
