import type { BrushStep } from './brushes'

/** Linked charts over the flows: sums of workers by bin of every dimension without its own filter, and a total. */
export type LinkedCharts = Readonly<{
  /** Changes filters, if any are given, and then makes all sums ready to be drawn. */
  brush: (...steps: readonly BrushStep[]) => void
  /** The sums by bin of each dimension, then the total. */
  sums: () => number[][]
}>

/**
 * One engine. `prepare` puts the columns into the form that it takes, which is not measured; what that gives opens the charts, ready
 * for the first brush.
 */
export type Contender = Readonly<{ name: string; prepare: () => () => LinkedCharts }>
