import { bisectLeft, bisectRight, quantileSorted } from 'd3'
import { mean, standardDeviation } from 'simple-statistics'

/*
 * Each function takes known values in ascending order, of which at least two differ, and proposes at most `classes − 1` inner
 * breaks. The caller removes repeated ones and those outside the range.
 */

/**
 * Quantiles of type 7 (Hyndman and Fan 1996: linear interpolation, the default of R and NumPy). Where the lowest value is so
 * frequent that a quantile equals it, the break moves to the next value, so that the tied ones form a class of their own. A
 * break that would leave the class below it empty is dropped.
 */
export function breakAtQuantiles(sorted: number[], classes: number): number[] {
  const breaks: number[] = []
  let below = 0
  for (let k = 1; k < classes; k++) {
    const at = raiseAboveMinimum(sorted, quantileSorted(sorted, k / classes) ?? Number.NaN)
    const reached = bisectLeft(sorted, at)
    if (reached > below) breaks.push(at)
    below = Math.max(below, reached)
  }
  return breaks
}

/** A break that is not above the minimum, moved to the smallest value that is. */
export function raiseAboveMinimum(sorted: number[], at: number): number {
  const min = sorted[0]!
  return at > min ? at : sorted[bisectRight(sorted, min)]!
}

/** Classes of equal width between the smallest and the largest value. Some may be empty. */
export function breakAtEqualIntervals(sorted: number[], classes: number): number[] {
  const min = sorted[0]!
  const max = sorted[sorted.length - 1]!
  return Array.from({ length: classes - 1 }, (_, k) => {
    const share = (k + 1) / classes
    return min * (1 - share) + max * share
  })
}

const deviationSteps = [1, 1 / 2, 1 / 3, 1 / 4]

/**
 * Breaks at the mean plus and minus multiples of the standard deviation σ (of the whole population: divided by n). An even
 * number of classes has a break at the mean, an odd one a class around it. The classes are 1 σ wide where all breaks then lie
 * within the range, else ½, ⅓ or ¼ σ; when even that is too wide, the width with the most breaks inside.
 */
export function breakAtStandardDeviations(sorted: number[], classes: number): number[] {
  const centre = mean(sorted)
  const deviation = standardDeviation(sorted)
  const min = sorted[0]!
  const max = sorted[sorted.length - 1]!
  let best: number[] = []
  for (const step of deviationSteps) {
    const breaks = Array.from(
      { length: classes - 1 },
      (_, k) => centre + (k - (classes - 2) / 2) * step * deviation,
    ).filter((at) => at > min && at <= max)
    if (breaks.length > best.length) best = breaks
  }
  return best
}

const sortedValues = new WeakMap<Float64Array, number[]>()

/**
 * The known values in ascending order. A value that is no finite number is unknown. Each array is sorted once, and the result
 * shared by all who ask: series never change, and neither the values nor the result may be written to.
 */
export function sortKnown(values: Float64Array): number[] {
  const found = sortedValues.get(values)
  if (found) return found
  const known = new Float64Array(values.length)
  let count = 0
  for (const value of values) if (Number.isFinite(value)) known[count++] = value
  const sorted = Array.from(known.subarray(0, count).sort())
  sortedValues.set(values, sorted)
  return sorted
}
