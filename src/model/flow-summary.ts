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
 * in `flowCoverage`, so that bars + `other` + `notListed` is its total; a member can be the counterpart of another member.
 */
export function topCounterparts(
  flows: FlowTable,
  quantities: QuantityTable,
  rows: readonly number[],
  side: FlowSide,
  limit: number,
): Counterparts {
  const codes = side === 'in' ? flows.origin : flows.destination
  const names = side === 'in' ? flows.originName : flows.destinationName
  const provinces = side === 'in' ? flows.originProvince : flows.destinationProvince
  const byCode = new Map<string, Counterpart>()
  for (const flow of listedFlows(flows, rows, side)) {
    const code = codes[flow]!
    byCode.set(code, {
      code,
      name: names[flow]!,
      province: provinces[flow]!,
      workers: (byCode.get(code)?.workers ?? 0) + flows.workers[flow]!,
    })
  }
  const ordered = [...byCode.values()].sort((a, b) => b.workers - a.workers || (a.code < b.code ? -1 : 1))
  const kept = Math.max(0, limit)
  const { listed, total } = shareOf(flows, quantities, rows, side)
  return {
    bars: ordered.slice(0, kept),
    other: ordered.slice(kept).reduce((sum, { workers }) => sum + workers, 0),
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
  for (const flow of listedFlows(flows, rows, side)) listed += flows.workers[flow]!
  return { listed, total: Number.isNaN(total) ? null : total }
}

function* listedFlows(flows: FlowTable, rows: readonly number[], side: FlowSide): Generator<number> {
  const ends = side === 'in' ? flows.destinationRow : flows.originRow
  const members = new Set(rows)
  for (let flow = 0; flow < flows.count; flow++) {
    const end = ends[flow]!
    const counts = end >= 0 && (members.size === 0 || members.has(end))
    if (counts && !Number.isNaN(flows.workers[flow])) yield flow
  }
}
