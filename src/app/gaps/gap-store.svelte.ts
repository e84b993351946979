import { createContext } from 'svelte'
import type { Explorer } from '../explorer'
import type { StageMarks } from '../stage-marks'

export const [getGaps, setGaps] = createContext<GapStore>()

/** Everything that the workspace Gaps derives from the tables and the view. Nothing here is set. */
export class GapStore {
  constructor(private readonly explorer: Explorer) {}

  /** What the open panel shows on the map. */
  readonly stage: StageMarks = $derived.by(() => ({
    choropleth: null,
    marks: { highlighted: [], lines: [], rings: [], place: this.explorer.views.view.place },
  }))
}
