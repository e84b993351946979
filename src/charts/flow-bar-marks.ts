import { scaleLinear } from 'd3'
import type { Counterparts } from '../model/flow-summary'

/**
 * `place`: a named counterpart; `other`: listed counterparts beyond the limit; `filtered-out`: listed flows outside the filter;
 * `not-listed`: what no listed flow explains.
 */
type FlowBarKind = 'place' | 'other' | 'filtered-out' | 'not-listed'
export type FlowBar = Readonly<{
  kind: FlowBarKind
  code: string | null
  name: string
  province: string | null
  workers: number
  /** Share of the bars' width. */
  length: number
  /** Share of all workers of this side; null where the complete total is unknown. */
  share: number | null
}>

type FlowBars = Readonly<{
  bars: readonly FlowBar[]
  /** All workers of this side; null where unknown. */
  total: number | null
}>

/** One bar a counterpart, then one each for what the named ones leave out; lengths are proportional to workers. */
export function placeFlowBars(counterparts: Counterparts): FlowBars {
  const { bars, other, filteredOut, notListed } = counterparts
  const listed = bars.reduce((sum, bar) => sum + bar.workers, 0) + other + filteredOut
  const total = notListed === null ? null : listed + notListed
  const rest = (kind: FlowBarKind, workers: number | null) =>
    workers !== null && workers > 0 ? [{ kind, code: null, name: '', province: null, workers }] : []
  const all = [
    ...bars.map((bar) => ({ kind: 'place' as const, ...bar })),
    ...rest('other', other),
    ...rest('filtered-out', filteredOut),
    ...rest('not-listed', notListed),
  ]
  const scale = scaleLinear().domain([0, Math.max(1, ...all.map((bar) => bar.workers))])
  return {
    bars: all.map((bar) => ({
      ...bar,
      length: scale(bar.workers),
      share: total === null || total === 0 ? null : (100 * bar.workers) / total,
    })),
    total,
  }
}
