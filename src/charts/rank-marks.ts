import { scaleLinear } from 'd3'

/** A ranked bar; `from` and `to` are shares of the bars' width, 0 at the left. Unknown values have no bar and no rank. */
export type RankedBar = Readonly<{
  row: number
  rank: number | null
  value: number | null
  from: number
  to: number
}>

export type Ranking = Readonly<{
  bars: readonly RankedBar[]
  /** Where zero stands. */
  zero: number
  /** Where the reference value stands; null when there is none or it lies outside the bars. */
  reference: number | null
}>

/**
 * Rows from the largest value to the smallest, unknown last in their own order; equal values share the rank. Bars start at
 * zero, which is always on the scale, so that lengths are proportional to values.
 */
export function rankBars(values: Float64Array, reference: number | null): Ranking {
  const known: number[] = []
  const unknown: number[] = []
  values.forEach((value, row) => (Number.isNaN(value) ? unknown : known).push(row))
  known.sort((a, b) => values[b]! - values[a]! || a - b)
  const largest = known.length > 0 ? values[known[0]!]! : 0
  const smallest = known.length > 0 ? values[known.at(-1)!]! : 0
  const domain = [Math.min(0, smallest), Math.max(0, largest)]
  const scale = scaleLinear().domain(domain[0] === domain[1] ? [0, 1] : domain)
  const zero = scale(0)
  let rank = 0
  const bars = known.map((row, i): RankedBar => {
    const value = values[row]!
    if (i === 0 || value !== values[known[i - 1]!]) rank = i + 1
    const end = scale(value)
    return { row, rank, value, from: Math.min(zero, end), to: Math.max(zero, end) }
  })
  const rest = unknown.map((row): RankedBar => ({ row, rank: null, value: null, from: zero, to: zero }))
  const at = reference === null ? null : scale(reference)
  return { bars: [...bars, ...rest], zero, reference: at !== null && at >= 0 && at <= 1 ? at : null }
}
