import type { OwnColumn, OwnTable } from '../../../../src/contracts/own-data'
import { geometryTypes, type ColumnData } from '../../../../src/contracts/table'
import type { MunicipalityIndex } from '../../../../src/model/quantities'
import { readSourceTable, textIn } from '../../../e2e/source-tables'

export type Cell = string | number | boolean | null

/** A column of whatever kind its first known cell is. */
function columnOf(cells: readonly Cell[]): ColumnData {
  const first = cells.find((cell) => cell !== null)
  if (typeof first === 'number')
    return {
      kind: 'number',
      values: Float64Array.from(cells, (cell) => (cell === null ? Number.NaN : Number(cell))),
    }
  if (typeof first === 'boolean')
    return { kind: 'boolean', values: Int8Array.from(cells, (cell) => (cell === null ? -1 : Number(cell))) }
  const dictionary = [...new Set(cells.filter((cell) => cell !== null).map(String))]
  return {
    kind: 'text',
    codes: Int32Array.from(cells, (cell) => (cell === null ? -1 : dictionary.indexOf(String(cell)))),
    dictionary,
  }
}

/** A table as a CSV with a heading gives it, with points where places are given. */
export function ownTable(
  columns: Readonly<Record<string, readonly Cell[]>>,
  places: readonly (readonly [number, number])[] | null = null,
): OwnTable {
  const count = Object.values(columns)[0]?.length ?? places?.length ?? 0
  const upTo = Uint32Array.from({ length: count + 1 }, (_, i) => i)
  return {
    format: 'csv',
    name: 'table',
    count,
    fileRows: Uint32Array.from({ length: count }, (_, row) => row + 2),
    columns: Object.entries(columns).map(([name, cells]): OwnColumn => ({ name, data: columnOf(cells) })),
    geometry: places && {
      types: new Uint8Array(count).fill(geometryTypes.indexOf('Point')),
      positions: Float64Array.from(places.flat()),
      featureParts: upTo,
      partRings: upTo,
      ringVertices: upTo,
    },
    crs: places && 'EPSG:4326',
    layers: [],
    badRows: [],
    badRowCount: 0,
  }
}

export const indexOf = (codes: readonly string[], names: readonly string[]): MunicipalityIndex => ({
  count: codes.length,
  codes,
  names,
  rowOf: new Map(codes.map((code, row) => [code, row])),
})

/** The 113 municipalities of the province. */
export function readCremona(): MunicipalityIndex {
  const rows = readSourceTable('municipalities')
  return indexOf(
    rows.map((row) => textIn(row, 'istat_code')),
    rows.map((row) => textIn(row, 'name')),
  )
}
