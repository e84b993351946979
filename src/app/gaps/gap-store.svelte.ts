import { createContext } from 'svelte'
import { findPeers, peerTraitColumns } from '../../model/peers'
import { municipalityTargets } from '../../model/scenario/targets'
import type { Explorer } from '../explorer'
import type { StageMarks } from '../stage-marks'
import { GapFinder } from './gap-finder.svelte'
import { PriorityStore } from './priority-store.svelte'

export const [getGaps, setGaps] = createContext<GapStore>()

/** How many municipalities a gap is judged against. */
const shownPeers = 5

/** Everything that the workspace Gaps derives from the tables and the view. Nothing here is set. */
export class GapStore {
  /** What to do first with a budget. */
  readonly priorities: PriorityStore

  /** Where something lacks, and how far the way is. */
  readonly finder: GapFinder

  constructor(private readonly explorer: Explorer) {
    this.finder = new GapFinder(explorer)
    this.priorities = new PriorityStore(explorer)
  }

  /** The municipalities most like the one selected; null while none or several are. */
  readonly peers = $derived.by(() => {
    const { analysis, views } = this.explorer
    const [row, ...more] = analysis.selectionRows
    if (row === undefined || more.length > 0 || !analysis.quantitiesToday) return null
    return findPeers(peerTraitColumns(analysis.quantitiesToday), row, views.view.peerWeights, shownPeers)
  })

  /** What the panel Peers outlines. */
  private readonly peerRows = $derived.by(() =>
    this.explorer.views.view.gapsPanel === 'peers' ? (this.peers?.peers.map(({ row }) => row) ?? []) : [],
  )

  /** What the panel What if outlines while one paints: the municipalities that have a target. */
  private readonly targetRows = $derived.by(() => {
    const { views, analysis, screen } = this.explorer
    if (views.view.gapsPanel !== 'whatif' || !screen.clickAction) return []
    const codes = [...municipalityTargets(views.view.scenario).keys()]
    return codes.flatMap((code) => analysis.index?.rowOf.get(code) ?? [])
  })

  /** What the open panel shows on the map. */
  readonly stage: StageMarks = $derived.by(() => {
    const { gapsPanel, place } = this.explorer.views.view
    if (gapsPanel === 'find') return this.finder.stage
    if (gapsPanel === 'first') return this.priorities.stage
    return {
      choropleth: null,
      marks: { highlighted: [...this.peerRows, ...this.targetRows], lines: [], rings: [], place },
    }
  })
}
