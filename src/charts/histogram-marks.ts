import { classIndex } from '../model/classify'
import { roundOnAxis, type ValueAxis } from './value-axis'

/** The part of a bar that one class fills; those outside the filter are faded and stand on top. */
type HistogramSegment = Readonly<{
  classIndex: number
  faded: boolean
  count: number
  y: number
  height: number
}>

/** One bar: the values from `from` up to, not including, `to` (the last bar includes it). */
type HistogramBar = Readonly<{
  from: number
  to: number
  x: number
  width: number
  y: number
  height: number
  count: number
  passing: number
  segments: readonly HistogramSegment[]
}>

type HistogramInput = Readonly<{
  values: Float64Array
  passing: Uint8Array
  breaks: readonly number[]
  axis: ValueAxis
  bins: number
  top: number
  baseline: number
}>

/** How many bars suit a plot: about one for every seven pixels. */
export function chooseBinCount(width: number): number {
  return Math.max(8, Math.min(40, Math.round(width / 7)))
}

/**
 * Bars of equal width on the axis whose heights are proportional to the number of values, split by class as on the map.
 * Heights are in pixels above `baseline`; the tallest reaches `top`. Unknown values are left out.
 */
export function placeHistogram(input: HistogramInput): HistogramBar[] {
  const { values, passing, breaks, axis, bins, top, baseline } = input
  const classes = breaks.length + 1
  const width = (axis.end - axis.start) / bins
  const counts = Array.from({ length: bins }, () => new Uint32Array(classes * 2))
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!
    if (Number.isNaN(value)) continue
    const place = Math.floor((axis.position(value) - axis.start) / width)
    const bin = Math.max(0, Math.min(bins - 1, place))
    const slot = classIndex(value, breaks) + (passing[row] === 0 ? classes : 0)
    counts[bin]![slot]!++
  }
  const totals = counts.map((bin) => bin.reduce((sum, count) => sum + count, 0))
  const unit = (baseline - top) / Math.max(1, ...totals)
  return counts.map((bin, i) => {
    let y = baseline
    const segments: HistogramSegment[] = []
    bin.forEach((count, slot) => {
      if (count === 0) return
      const height = count * unit
      y -= height
      segments.push({ classIndex: slot % classes, faded: slot >= classes, count, y, height })
    })
    const passed = bin.subarray(0, classes).reduce((sum, count) => sum + count, 0)
    return {
      from: axis.valueAt(axis.start + i * width),
      to: axis.valueAt(axis.start + (i + 1) * width),
      x: axis.start + i * width,
      width,
      y,
      height: baseline - y,
      count: totals[i]!,
      passing: passed,
      segments,
    }
  })
}

/** The strip of colours under the bars: one piece a class, end to end over the axis. */
export function placeStrip(
  axis: ValueAxis,
  breaks: readonly number[],
): { classIndex: number; x: number; width: number }[] {
  const edges = [axis.start, ...breaks.map((value) => axis.position(value)), axis.end].map((x) =>
    Math.max(axis.start, Math.min(axis.end, x)),
  )
  return edges.slice(1).map((x, i) => ({ classIndex: i, x: edges[i]!, width: Math.max(0, x - edges[i]!) }))
}

/** Smallest distance between two breaks, as a share of the axis. */
const closest = 0.005

/** The breaks after one was moved to a value: it stays between its neighbours, so that they remain strictly ascending. */
export function moveBreak(
  axis: ValueAxis,
  breaks: readonly number[],
  index: number,
  value: number,
): number[] {
  const margin = closest * (axis.end - axis.start)
  const low = axis.position(breaks[index - 1] ?? axis.domain[0]) + margin
  const high = axis.position(breaks[index + 1] ?? axis.domain[1]) - margin
  if (low > high) return [...breaks]
  const held = axis.valueAt(Math.max(low, Math.min(high, axis.position(value))))
  const rounded = roundOnAxis(axis, held)
  const place = axis.position(rounded)
  const keepsOrder = place > low - margin && place < high + margin
  return breaks.map((old, i) => (i === index ? (keepsOrder ? rounded : held) : old))
}
