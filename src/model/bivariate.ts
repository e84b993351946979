import { quantileSorted } from 'd3'
import { classIndex } from './classify'
import { raiseAboveMinimum, sortKnown } from './class-breaks'

/**
 * A 3×3 classification. `classes`: 3 × class of the second + class of the first, 0–8, or −1 where either is unknown.
 * The breaks are the two terciles of each indicator; they are equal when values tie so that no middle class exists, and
 * there are none when all known values are the same. `counts` has nine entries.
 */
type BivariateClassification = Readonly<{
  classes: Int8Array
  firstBreaks: readonly number[]
  secondBreaks: readonly number[]
  counts: readonly number[]
}>

/** Crosses two indicators by the terciles (quantiles of type 7) of each one's own known values. */
export function classifyBivariate(first: Float64Array, second: Float64Array): BivariateClassification {
  const firstBreaks = breakAtTerciles(first)
  const secondBreaks = breakAtTerciles(second)
  const counts = new Array<number>(9).fill(0)
  const classes = Int8Array.from(first, (value, row) => {
    const across = classIndex(value, firstBreaks)
    const up = classIndex(second[row] ?? Number.NaN, secondBreaks)
    if (across < 0 || up < 0) return -1
    const index = 3 * up + across
    counts[index]! += 1
    return index
  })
  return { classes, firstBreaks, secondBreaks, counts }
}

function breakAtTerciles(values: Float64Array): number[] {
  const sorted = sortKnown(values)
  if (sorted.length === 0 || sorted[0] === sorted[sorted.length - 1]) return []
  return [1 / 3, 2 / 3].map((share) => raiseAboveMinimum(sorted, quantileSorted(sorted, share) ?? Number.NaN))
}
