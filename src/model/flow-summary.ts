import { textAt } from '../contracts/table'
import type { FlowTable } from './flow-table'
import type { QuantityTable } from './quantities'

export type FlowSide = 'in' | 'out'

/** Workers in the listed flows of complete totals; `total` is null where a member's total is unknown. */
export type FlowShare = Readonly<{ listed: number; total: number | null }>
export type FlowCoverage = Readonly<Record<FlowSide, FlowShare>>

export type Counterpart = Readonly<{ code: string; name: string; province: string | null; workers: number }>
export type Counterparts = Readonly<{
  /** The largest counterparts, largest first. */
  bars: readonly Counterpart[]
  /** Workers of listed counterparts beyond the limit. */
  other: number
  /** Workers of listed flows that a filter of flows leaves out. */
  filteredOut: number
  /** Workers of the complete total that no listed flow explains; null where the total is unknown. */
  notListed: number | null
}>

/**
 * How much of the complete totals the listed flows explain. Members are the municipalities of `rows`; none stands for the whole
 * territory. `out.total` sums every member's own workers leaving it, `out.listed` the listed flows whose origin is a member;
 * `in` likewise. A worker who goes from one member to another therefore counts in `out` of the one and in `in` of the other:
 * the totals give no way to take such flows out of the union, because part of them is not listed.
 */
export function flowCoverage(
  flows: FlowTable,
  quantities: QuantityTable,
  rows: readonly number[],
): FlowCoverage {
  return { in: shareOf(flows, quantities, rows, 'in'), out: shareOf(flows, quantities, rows, 'out') }
}

/**
 * Where the workers of the members come from (`in`) or go (`out`), summed over the members, one bar a counterpart. Counted as
 * in `flowCoverage`, so that bars + `other` + `filteredOut` + `notListed` is its total; a member can be the counterpart of
 * another member.
 */
export function topCounterparts(
  flows: FlowTable,
  quantities: QuantityTable,
  rows: readonly number[],
  side: FlowSide,
  limit: number,
): Counterparts {
  const { columns } = flows.table
  const places = side === 'in' ? flows.origin : flows.destination
  const [names, provinces] =
    side === 'in'
      ? [columns.origin_name, columns.origin_province]
      : [columns.destination_name, columns.destination_province]
  const sums = new Float64Array(flows.placeCodes.length)
  /** By place, a flow that names it; −1 where it is no counterpart. */
  const named = new Int32Array(sums.length).fill(-1)
  let filteredOut = 0
  forListedFlows(flows, rows, side, (flow) => {
    if (flows.shown?.[flow] === 0) {
      filteredOut += flows.workers[flow]!
      return
    }
    sums[places[flow]!]! += flows.workers[flow]!
    named[places[flow]!] = flow
  })
  const ordered = [...named.keys()]
    .filter((place) => named[place]! >= 0)
    .sort((a, b) => sums[b]! - sums[a]! || (flows.placeCodes[a]! < flows.placeCodes[b]! ? -1 : 1))
  const kept = Math.max(0, limit)
  const { listed, total } = shareOf(flows, quantities, rows, side)
  return {
    bars: ordered.slice(0, kept).map((place) => ({
      code: flows.placeCodes[place]!,
      name: textAt(names, named[place]!) ?? '',
      province: textAt(provinces, named[place]!),
      workers: sums[place]!,
    })),
    other: ordered.slice(kept).reduce((sum, place) => sum + sums[place]!, 0),
    filteredOut,
    notListed: total === null ? null : total - listed,
  }
}

function shareOf(
  flows: FlowTable,
  quantities: QuantityTable,
  rows: readonly number[],
  side: FlowSide,
): FlowShare {
  const totals = quantities[side === 'in' ? 'workers_in' : 'workers_out']
  const members = rows.length === 0 ? totals.keys() : new Set(rows)
  let total = 0
  for (const row of members) total += totals[row] ?? Number.NaN
  let listed = 0
  forListedFlows(flows, rows, side, (flow) => {
    listed += flows.workers[flow]!
  })
  return { listed, total: Number.isNaN(total) ? null : total }
}

/** Calls `visit` for each listed flow of known workers whose end on the given side is a member. */
function forListedFlows(
  flows: FlowTable,
  rows: readonly number[],
  side: FlowSide,
  visit: (flow: number) => void,
): void {
  const ends = side === 'in' ? flows.destination : flows.origin
  const members = new Uint8Array(flows.municipalities.count).fill(rows.length === 0 ? 1 : 0)
  for (const row of rows) members[row] = 1
  for (let flow = 0; flow < flows.count; flow++) {
    // Places beyond the territory have no entry in the mask.
    if (members[ends[flow]!] === 1 && !Number.isNaN(flows.workers[flow])) visit(flow)
  }
}
