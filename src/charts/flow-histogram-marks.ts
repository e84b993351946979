import { scaleLinear } from 'd3'
import type { FlowFilterSource } from '../contracts/view'
import type { FlowHistogram } from '../model/flow-filters'
import type { ValueAxis } from './value-axis'
import type { ValueRange } from './value-range'

/** One bar: workers of the flows from `from` up to, not including, `to`. Pixels, `y` downwards. */
export type FlowHistogramBar = Readonly<{
  from: number
  to: number
  /** Workers of all flows of the selection, and of those that pass the other filters. */
  all: number
  passing: number
  x: number
  width: number
  allY: number
  passingY: number
}>

/** Bars between the edges on the axis, both sums on one scale so that filtering does not move it. */
export function placeFlowHistogram(
  { edges, all, passing }: FlowHistogram,
  axis: ValueAxis,
  plot: Readonly<{ top: number; baseline: number }>,
): FlowHistogramBar[] {
  const y = scaleLinear()
    .domain([0, Math.max(1, ...all)])
    .range([plot.baseline, plot.top])
  return edges.slice(1).map((to, i) => {
    const from = edges[i]!
    const x = axis.position(from)
    return {
      from,
      to,
      all: all[i]!,
      passing: passing[i]!,
      x,
      width: axis.position(to) - x,
      allY: y(all[i]!),
      passingY: y(passing[i]!),
    }
  })
}

/** The largest value that a bar speaks of: workers are counted in whole numbers, so that its end belongs to the next bar. */
export const lastOf = (bar: FlowHistogramBar, quantity: FlowFilterSource): number =>
  quantity === 'flow-workers' ? bar.to - 1 : bar.to

/**
 * A brush as it is kept: of workers in whole numbers, at least one further the way that an end was moved, so that small steps
 * move it too. Null where it holds the whole axis.
 */
export function keptBrush(
  quantity: FlowFilterSource,
  axis: ValueAxis,
  before: ValueRange | null,
  range: ValueRange | null,
): ValueRange | null {
  if (range === null || quantity !== 'flow-workers') return range
  const [start, end] = axis.domain
  const ends = [
    range.min > (before?.min ?? start) ? Math.ceil(range.min) : Math.floor(range.min),
    range.max < (before?.max ?? end) ? Math.floor(range.max) : Math.ceil(range.max),
  ]
  const kept = { min: Math.min(...ends), max: Math.max(...ends) }
  return kept.min <= start && kept.max >= end ? null : kept
}
