import type { GapReading, Range } from '../../contracts/gaps'
import type { GapRow } from './gap-rows'

/** Which rows to rank. */
export type GapFilter = Readonly<{
  /** Rows that concern fewer are left out; above 0 so are rows whose size is not known. */
  minimum: number
  /** Only rows whose municipality's coverage moved by fewer points; null for all. Where that is not known, a row is left out. */
  stalled: number | null
  /** Points by which the coverage of each municipality moved; NaN unknown. */
  change: Float64Array
}>

/** Rows by the size of their gap, largest first; those whose gap is not known are no part of the order. */
export type RankedGaps = Readonly<{ ranked: readonly GapRow[]; unknown: readonly GapRow[] }>

/** The rows that pass. One that concerns nobody at all has no gap to rank and never passes. */
export function filterGaps(
  rows: readonly GapRow[],
  { minimum, stalled, change }: GapFilter,
): readonly GapRow[] {
  return rows.filter(({ size, municipality }) => {
    if (size === 0 || (minimum > 0 && !(size >= minimum))) return false
    return stalled === null || (municipality !== null && change[municipality]! < stalled)
  })
}

/** Puts rows in order by one end of their range, or its middle; ties by the middle, then as they came. */
export function rankGaps(rows: readonly GapRow[], reading: GapReading): RankedGaps {
  const known = rows.flatMap((row) => (row.gap ? [{ row, gap: row.gap }] : []))
  return {
    ranked: known
      .sort((a, b) => readGap(b.gap, reading) - readGap(a.gap, reading) || b.gap.middle - a.gap.middle)
      .map(({ row }) => row),
    unknown: rows.filter(({ gap }) => gap === null),
  }
}

/** The value by which a gap is read: its smallest, its middle or its largest. */
export function readGap({ low, middle, high }: Range, reading: GapReading): number {
  return reading === 'optimistic' ? low : reading === 'pessimistic' ? high : middle
}
