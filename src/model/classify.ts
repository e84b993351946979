import { bisectLeft, bisectRight } from 'd3'
import { maxClasses, type ClassificationMethod } from '../contracts/view'
import { breakAtEqualIntervals, breakAtQuantiles, breakAtStandardDeviations, sortKnown } from './class-breaks'
import { breakAtNaturalBreaks } from './natural-breaks'

/**
 * Class k holds the values from break k−1 up to, not including, break k. `breaks` are the inner ones, strictly ascending, in
 * (min, max]; there are fewer than asked when values tie. `counts` has one entry a class: `breaks.length + 1`.
 * `min` and `max` are NaN when no value is known.
 */
export type Classification = Readonly<{
  breaks: readonly number[]
  min: number
  max: number
  counts: readonly number[]
  unknown: number
}>

export type ClassificationOptions = Readonly<{
  method: ClassificationMethod
  classes: number
  customBreaks: readonly number[]
}>

/**
 * Divides the known values into at most `classes` classes; typed breaks make as many classes as they divide the range into,
 * nine at most, and those outside the range are dropped. A value that is no finite number is unknown.
 */
export function classifyValues(values: Float64Array, options: ClassificationOptions): Classification {
  const sorted = sortKnown(values)
  const min = sorted[0] ?? Number.NaN
  const max = sorted[sorted.length - 1] ?? Number.NaN
  const candidates = min < max ? proposeBreaks(sorted, options) : []
  const breaks = [...new Set(candidates)].filter((at) => at > min && at <= max).sort((a, b) => a - b)
  const edges = [0, ...breaks.map((at) => bisectLeft(sorted, at)), sorted.length]
  const counts = edges.slice(1).map((edge, k) => edge - edges[k]!)
  return { breaks, min, max, counts, unknown: values.length - sorted.length }
}

function proposeBreaks(sorted: number[], options: ClassificationOptions): readonly number[] {
  switch (options.method) {
    case 'quantiles':
      return breakAtQuantiles(sorted, options.classes)
    case 'equal':
      return breakAtEqualIntervals(sorted, options.classes)
    case 'jenks':
      return breakAtNaturalBreaks(sorted, options.classes)
    case 'stddev':
      return breakAtStandardDeviations(sorted, options.classes)
    case 'custom':
      return options.customBreaks.slice(0, maxClasses - 1)
  }
}

/** The class of a value: how many breaks it reaches; −1 when unknown. A value equal to a break is in the upper class. */
export function classIndex(value: number, breaks: readonly number[]): number {
  return Number.isFinite(value) ? bisectRight(breaks, value) : -1
}

/** The class of every value, −1 where unknown. */
export function assignClasses(values: Float64Array, breaks: readonly number[]): Int8Array {
  return Int8Array.from(values, (value) => classIndex(value, breaks))
}

/**
 * Where zero falls among the classes, for a diverging scale: the index of the class that zero is in, or, when zero is itself
 * a break, half an index below the class that begins there. Null without breaks.
 */
export function classCentre(breaks: readonly number[]): number | null {
  if (breaks.length === 0) return null
  const index = classIndex(0, breaks)
  return breaks[index - 1] === 0 ? index - 0.5 : index
}
