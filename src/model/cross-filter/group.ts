import type { Dimension } from './dimension'

/** What a chart adds up over the rows that pass. */
export type Group = Readonly<{
  /** Bin of each row, from 0; −1 for none. Null: one bin for all rows. */
  bins: Int32Array | Uint16Array | Uint8Array | null
  /** Number of bins. */
  size: number
  /** What each row adds, in whole numbers; NaN (unknown) adds nothing. Null: rows are counted. */
  weights: Float64Array | null
  /** The dimension whose filter does not apply, as no chart filters itself; null: all filters apply. */
  except: Dimension<never> | null
}>

/** The sums of a group, one a bin. They change in place: copy what must last. `version` grows with every change. */
export type GroupSums = Readonly<{ sums: Float64Array; version: number }>
