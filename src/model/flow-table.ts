import type { TableOf } from '../contracts/layers'
import type { TextColumn } from '../contracts/table'
import type { MunicipalityIndex } from './quantities'

/** Flows between numbered places: entry i of the arrays is flow i. */
export type FlowEnds = Readonly<{
  origin: Int32Array
  destination: Int32Array
  /** Workers from origin to destination; NaN where unknown. */
  workers: Float64Array
  /** The code of every place: of municipalities the ISTAT code. */
  placeCodes: readonly string[]
}>

/**
 * The listed flows, flow i that of row i of the layer. A place below `municipalities.count` is a row of the municipalities;
 * from there on it is a municipality outside the territory.
 */
export type FlowTable = FlowEnds &
  Readonly<{
    table: TableOf<'commuter-flows'>
    municipalities: MunicipalityIndex
    count: number
    /** One byte a flow: 0 where a filter of flows leaves it out; null without any. */
    shown: Uint8Array | null
  }>

/** Joins the listed flows to the municipalities. Texts are looked at once each, whatever the number of flows. */
export function prepareFlows(table: TableOf<'commuter-flows'>, index: MunicipalityIndex): FlowTable {
  const { columns, count } = table
  const placeCodes = [...index.codes]
  const outside = new Map<string, number>()
  const placeOf = (code: string): number => {
    const known = index.rowOf.get(code) ?? outside.get(code)
    if (known !== undefined) return known
    outside.set(code, placeCodes.length)
    return placeCodes.push(code) - 1
  }
  const placesOf = ({ codes, dictionary }: TextColumn): Int32Array => {
    const places = Int32Array.from(dictionary, placeOf)
    return codes.map((code) => places[code]!)
  }
  return {
    table,
    municipalities: index,
    count,
    origin: placesOf(columns.origin),
    destination: placesOf(columns.destination),
    workers: columns.workers.values,
    placeCodes,
    shown: null,
  }
}

/** By the origins: they stay the same when a filter of flows changes. */
const reverseFlows = new WeakMap<Int32Array, Int32Array>()

/**
 * For each flow the one from its destination to its origin, −1 where none is listed. In linear time: flows are put together by
 * the lower of their two places, then matched by the higher one. Made once a table.
 */
export function reverseOf(flows: FlowEnds): Int32Array {
  const known = reverseFlows.get(flows.origin)
  if (known) return known
  const { origin, destination } = flows
  const count = origin.length
  const { start, order } = orderBy(flows.placeCodes.length, count, (flow) =>
    Math.min(origin[flow]!, destination[flow]!),
  )
  const reverse = new Int32Array(count).fill(-1)
  /** By higher place, the flow toward it from the place at hand. */
  const toward = new Int32Array(flows.placeCodes.length).fill(-1)
  for (let place = 0; place + 1 < start.length; place++) {
    const pairs = order.subarray(start[place], start[place + 1])
    for (const flow of pairs) if (origin[flow] === place) toward[destination[flow]!] = flow
    for (const flow of pairs) {
      const there = toward[origin[flow]!]!
      if (destination[flow] !== place || origin[flow] === place || there < 0) continue
      reverse[flow] = there
      reverse[there] = flow
    }
    for (const flow of pairs) toward[destination[flow]!] = -1
  }
  reverseFlows.set(flows.origin, reverse)
  return reverse
}

/**
 * Items in the order of their group (a number below `groups`; −1 leaves an item out), each group's in their own order: those of
 * group g are `order[start[g]]` … `order[start[g + 1] − 1]`. A counting sort.
 */
export function orderBy(
  groups: number,
  count: number,
  groupOf: (item: number) => number,
): { start: Int32Array; order: Int32Array } {
  const start = new Int32Array(groups + 1)
  const found = new Int32Array(count)
  for (let item = 0; item < count; item++) {
    const group = groupOf(item)
    found[item] = group
    if (group >= 0) start[group + 1]! += 1
  }
  for (let group = 0; group < groups; group++) start[group + 1]! += start[group]!
  const next = start.slice()
  const order = new Int32Array(start[groups]!)
  for (let item = 0; item < count; item++) {
    const group = found[item]!
    if (group >= 0) order[next[group]!++] = item
  }
  return { start, order }
}
