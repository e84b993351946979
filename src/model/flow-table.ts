import type { TableOf } from '../contracts/layers'
import { textAt } from '../contracts/table'
import type { MunicipalityIndex } from './quantities'

/** The listed flows, ready for selection: entry i of every array is the flow of row i of the layer. */
export type FlowTable = Readonly<{
  municipalities: MunicipalityIndex
  count: number
  /** ISTAT codes. */
  origin: readonly string[]
  destination: readonly string[]
  originName: readonly string[]
  destinationName: readonly string[]
  /** Abbreviation of the province, or null where unknown. */
  originProvince: readonly (string | null)[]
  destinationProvince: readonly (string | null)[]
  /** Rows of the municipalities; −1 outside the territory. */
  originRow: Int32Array
  destinationRow: Int32Array
  /** Workers from origin to destination; NaN where unknown. */
  workers: Float64Array
  /** Four a flow: longitude and latitude of the origin, then of the destination; NaN where unknown. */
  positions: Float64Array
}>

/** Joins the listed flows to the municipalities; an end outside the territory keeps its name and gets row −1. */
export function prepareFlows(table: TableOf<'commuter-flows'>, index: MunicipalityIndex): FlowTable {
  const { columns, count, geometry } = table
  const rows = Array.from({ length: count }, (_, row) => row)
  const texts = (column: (typeof columns)['origin']) => rows.map((row) => textAt(column, row) ?? '')
  const origin = texts(columns.origin)
  const destination = texts(columns.destination)
  const rowsOf = (codes: readonly string[]) => Int32Array.from(codes, (code) => index.rowOf.get(code) ?? -1)

  const positions = new Float64Array(4 * count).fill(Number.NaN)
  for (const flow of rows) {
    const firstPart = geometry.featureParts[flow]!
    const endPart = geometry.featureParts[flow + 1]!
    if (firstPart === endPart) continue
    const first = geometry.ringVertices[geometry.partRings[firstPart]!]!
    const last = geometry.ringVertices[geometry.partRings[endPart]!]! - 1
    positions.set(geometry.positions.subarray(2 * first, 2 * first + 2), 4 * flow)
    positions.set(geometry.positions.subarray(2 * last, 2 * last + 2), 4 * flow + 2)
  }
  return {
    municipalities: index,
    count,
    origin,
    destination,
    originName: texts(columns.origin_name),
    destinationName: texts(columns.destination_name),
    originProvince: rows.map((row) => textAt(columns.origin_province, row)),
    destinationProvince: rows.map((row) => textAt(columns.destination_province, row)),
    originRow: rowsOf(origin),
    destinationRow: rowsOf(destination),
    workers: columns.workers.values,
    positions,
  }
}
