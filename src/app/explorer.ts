import { createContext } from 'svelte'
import type { Bilingual } from '../contracts/define-layer'
import type { LayerId } from '../contracts/layers'
import type { MissableId } from '../contracts/territory'
import { Analysis } from '../state/analysis.svelte'
import type { OwnData } from '../state/own-data.svelte'
import { TerritoryListStore } from '../state/territory-list.svelte'
import type { TerritoryStore } from '../state/territory-store.svelte'
import type { ViewStore } from '../state/view-store.svelte'
import type { Opening } from './opening'
import { Screen } from './screen.svelte'

/** The state of the page, handed down to the workspaces. */
export type Explorer = Readonly<{
  territory: TerritoryStore
  territories: TerritoryListStore
  views: ViewStore
  own: OwnData
  analysis: Analysis
  screen: Screen
  /** Selects by code, as a click does, and brings the selection into view. */
  choose: (codes: readonly string[], additive: boolean) => void
  /** Shows one municipality, whether or not it was selected before. */
  show: (code: string) => void
  isMissing: (id: LayerId) => boolean
  /** Why the territory was built without something; null where it was not. */
  whyMissing: (id: MissableId) => Bilingual | null
}>

export const [getExplorer, setExplorer] = createContext<Explorer>()

/** The state of the page upon what has been opened. `onchoose` is called after a selection that the camera should follow. */
export function createExplorer(opening: Opening, onchoose: (rows: readonly number[]) => void): Explorer {
  const { views, own, territory, opened } = opening
  const analysis = new Analysis(territory, views, own)
  const territories = new TerritoryListStore(new URL('geodata/', document.baseURI))
  // The other territories can wait until this one is there.
  void opened.then(() => territories.load())
  return {
    territory,
    territories,
    views,
    own,
    analysis,
    screen: new Screen(opening),
    choose: (codes, additive) => {
      views.select(codes, additive)
      onchoose(analysis.selectionRows)
    },
    show: (code) => {
      views.change({ selection: [code] })
      onchoose(analysis.selectionRows)
    },
    isMissing: (id) => territory.tables[id] === undefined && !territory.loading.has(id),
    whyMissing: (id) => territory.territory?.missing?.find((lack) => lack.id === id)?.why ?? null,
  }
}
