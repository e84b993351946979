import { afterNextPaint } from '../ui/after-next-paint'
import { askRenderer } from '../map/ask-renderer'
import { OwnData } from '../state/own-data.svelte'
import { TerritoryStore } from '../state/territory-store.svelte'
import { ViewStore, type Address } from '../state/view-store.svelte'

/** What is under way before the rest of the page has arrived. */
export type Opening = Readonly<{
  views: ViewStore
  /** What the person has brought. */
  own: OwnData
  /** The territory that the view names. */
  territory: TerritoryStore
  /** Once all of it has been read. */
  opened: Promise<void>
  /** The name of the WebGL renderer. */
  renderer: Promise<string | null>
  /** Whether the script of the map did not arrive. */
  isMapMissing: () => boolean
  /** Ends the wait of what the first drawing does without. */
  proceed: () => void
}>

/** Browsers refuse more than a few changes of the address a second. */
const replaceDelay = 250

/**
 * The browser's address and history as the keeper of the view. A browser draws its own bar anew for each address, before or after
 * the page: here after it.
 */
function keepInBrowser(): Address {
  let waiting: { write: 'pushState' | 'replaceState'; search: string; timer?: number } | null = null
  const flush = () => {
    if (!waiting) return
    window.clearTimeout(waiting.timer)
    window.history[waiting.write](null, '', addressOf(waiting.search))
    waiting = null
  }
  window.addEventListener('pagehide', flush)
  return {
    read: () => window.location.search,
    push: (search) => {
      flush()
      const pushed = { write: 'pushState', search } as const
      waiting = pushed
      afterNextPaint(() => {
        if (waiting === pushed) flush()
      })
    },
    replace: (search) => {
      if (waiting?.write === 'pushState') flush()
      else window.clearTimeout(waiting?.timer)
      waiting = { write: 'replaceState', search, timer: window.setTimeout(flush, replaceDelay) }
    },
  }
}

function addressOf(search: string): string {
  return window.location.pathname + (search === '' ? '' : `?${search}`)
}

/** Reads the address and begins to read the territory. */
export function openAddress(isMapMissing: () => boolean): Opening {
  let resolveDrawn: (() => void) | null = null
  const drawn = new Promise<void>((resolve) => {
    resolveDrawn = resolve
  })
  const own = new OwnData()
  const territory = new TerritoryStore(
    (id) => new URL(`geodata/${id}/`, document.baseURI),
    drawn,
    () => own.sources,
  )
  const views = new ViewStore(keepInBrowser())
  window.addEventListener('popstate', () => {
    views.readAddress()
  })
  return {
    views,
    own,
    territory,
    opened: territory.open(views.view.territory, views.view.province),
    renderer: askRenderer(),
    isMapMissing,
    proceed: () => resolveDrawn?.(),
  }
}
