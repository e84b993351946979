import type { LayerId, LayerTables, TableOf } from '../contracts/layers'
import {
  quantities,
  quantityIds,
  type FtthDate,
  type Quantity,
  type QuantityId,
} from '../contracts/quantities'
import { numberAt, textAt, type NumberColumn, type TextColumn } from '../contracts/table'

/** Every additive count, one value a municipality in the order of the index. NaN is unknown. */
export type QuantityTable = Readonly<Record<QuantityId, Float64Array>>

/** The municipalities of a territory; every array, mask and row number of the model follows this order. */
export type MunicipalityIndex = Readonly<{
  count: number
  codes: readonly string[]
  names: readonly string[]
  rowOf: ReadonlyMap<string, number>
}>

/** A municipality code in a layer that is not one of the territory's municipalities. */
type UnmatchedKey = Readonly<{ layer: LayerId; code: string; rows: number }>

/** The order, codes and names of the municipalities. */
export function indexMunicipalities(table: TableOf<'municipalities'>): MunicipalityIndex {
  const rows = Array.from({ length: table.count }, (_, row) => row)
  const codes = rows.map((row) => textAt(table.columns.istat_code, row) ?? '')
  const names = rows.map((row) => textAt(table.columns.name, row) ?? '')
  return { count: table.count, codes, names, rowOf: new Map(codes.map((code, row) => [code, row])) }
}

/**
 * Joins the layers to the municipalities and counts. A layer that is absent leaves its quantities unknown. Where the
 * start-ups are present, a municipality without any has zero; where the zones are present, a municipality without a stated
 * area stays unknown, because the zones are no census. Keys that join to nothing are listed once a layer.
 */
export function deriveQuantities(
  index: MunicipalityIndex,
  tables: LayerTables,
): { quantities: QuantityTable; unmatched: readonly UnmatchedKey[] } {
  const join = createJoin(index)
  const ftthRows = tables.ftth ? rowsByDate(index, tables.ftth, join) : new Map<string, Int32Array>()
  const derived = quantityIds.map((id): [QuantityId, Float64Array] => {
    const quantity: Quantity = quantities[id]
    switch (quantity.from) {
      case 'column':
        return [id, readColumn(index, tables.municipalities?.columns[quantity.column])]
      case 'ftth':
        return [id, readFtth(index, tables.ftth?.columns[quantity.column], ftthRows, quantity.date)]
      case 'startups':
        return [id, countStartups(index, tables.startups, join)]
      case 'zone-area':
        return [id, sumZoneAreas(index, tables['industrial-zones'], join)]
    }
  })
  return { quantities: Object.fromEntries(derived) as QuantityTable, unmatched: join.unmatched() }
}

type Join = Readonly<{
  /** The municipality row of a key, or −1; a key that joins to nothing is remembered. */
  rowOf: (layer: LayerId, column: TextColumn, row: number) => number
  unmatched: () => readonly UnmatchedKey[]
}>

function createJoin(index: MunicipalityIndex): Join {
  const missing = new Map<string, { layer: LayerId; code: string; rows: Set<number> }>()
  return {
    rowOf: (layer, column, row) => {
      const code = textAt(column, row) ?? ''
      const found = index.rowOf.get(code)
      if (found === undefined) {
        const key = `${layer} ${code}`
        const entry = missing.get(key) ?? { layer, code, rows: new Set() }
        missing.set(key, { ...entry, rows: entry.rows.add(row) })
      }
      return found ?? -1
    },
    unmatched: () => [...missing.values()].map((entry) => ({ ...entry, rows: entry.rows.size })),
  }
}

const unknowns = (index: MunicipalityIndex) => new Float64Array(index.count).fill(Number.NaN)

function readColumn(index: MunicipalityIndex, column: NumberColumn | undefined): Float64Array {
  return column ? column.values.slice(0, index.count) : unknowns(index)
}

/** For each date of the table, the table row of every municipality, −1 where the date has none. */
function rowsByDate(index: MunicipalityIndex, table: TableOf<'ftth'>, join: Join): Map<string, Int32Array> {
  const rows = new Map<string, Int32Array>()
  for (let row = 0; row < table.count; row++) {
    const municipality = join.rowOf('ftth', table.columns.istat_code, row)
    if (municipality < 0) continue
    const date = textAt(table.columns.date, row) ?? ''
    const ofDate = rows.get(date) ?? new Int32Array(index.count).fill(-1)
    ofDate[municipality] = row
    rows.set(date, ofDate)
  }
  return rows
}

function readFtth(
  index: MunicipalityIndex,
  column: NumberColumn | undefined,
  rowsOfDates: ReadonlyMap<string, Int32Array>,
  date: FtthDate,
): Float64Array {
  const values = unknowns(index)
  const rows = rowsOfDates.get(date)
  if (column && rows)
    rows.forEach((row, municipality) => {
      if (row >= 0) values[municipality] = column.values[row] ?? Number.NaN
    })
  return values
}

function countStartups(
  index: MunicipalityIndex,
  table: TableOf<'startups'> | undefined,
  join: Join,
): Float64Array {
  if (!table) return unknowns(index)
  const counts = new Float64Array(index.count)
  for (let row = 0; row < table.count; row++) {
    const municipality = join.rowOf('startups', table.columns.istat_code, row)
    if (municipality >= 0) counts[municipality]! += 1
  }
  return counts
}

/** Hectares by municipality; a zone that lies within another with a stated area is already part of that one's hectares. */
function sumZoneAreas(
  index: MunicipalityIndex,
  table: TableOf<'industrial-zones'> | undefined,
  join: Join,
): Float64Array {
  const sums = unknowns(index)
  if (!table) return sums
  const { zone_id, istat_code, area_ha, lies_within } = table.columns
  const measured = new Set<string>()
  for (let row = 0; row < table.count; row++)
    if (numberAt(area_ha, row) !== null) measured.add(textAt(zone_id, row) ?? '')
  for (let row = 0; row < table.count; row++) {
    const municipality = join.rowOf('industrial-zones', istat_code, row)
    const area = numberAt(area_ha, row)
    const container = textAt(lies_within, row)
    if (municipality < 0 || area === null || (container !== null && measured.has(container))) continue
    const sum = sums[municipality]!
    sums[municipality] = Number.isNaN(sum) ? area : sum + area
  }
  return sums
}
