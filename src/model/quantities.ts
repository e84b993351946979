import type { LayerId, LayerTables, TableOf } from '../contracts/layers'
import {
  quantities,
  quantityIds,
  type BuiltInQuantityId,
  type FtthDate,
  type OwnQuantityId,
  type Quantity,
  type QuantityId,
} from '../contracts/quantities'
import { numberAt, textAt, type NumberColumn, type TextColumn } from '../contracts/table'

/** Counts that a person has brought, one value a municipality in the order of the index. NaN is unknown. */
export type OwnQuantities = Readonly<Partial<Record<OwnQuantityId, Float64Array>>>

/** Every additive count, one value a municipality in the order of the index. NaN is unknown. */
export type QuantityTable = Readonly<Record<BuiltInQuantityId, Float64Array>> & OwnQuantities

const absent = new WeakMap<Float64Array, Float64Array>()

/** The column of a quantity; one of one's own that is not there is unknown throughout. */
export function quantityColumn(table: QuantityTable, id: QuantityId): Float64Array {
  const column = table[id]
  if (column) return column
  const unknown = absent.get(table.area) ?? new Float64Array(table.area.length).fill(Number.NaN)
  absent.set(table.area, unknown)
  return unknown
}

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
  const codes = textsOf(table.columns.istat_code)
  const names = textsOf(table.columns.name)
  return { count: table.count, codes, names, rowOf: new Map(codes.map((code, row) => [code, row])) }
}

/** The text of every row, '' where unknown. */
function textsOf({ codes, dictionary }: TextColumn): string[] {
  return Array.from(codes, (code) => dictionary[code] ?? '')
}

/**
 * Joins the layers to the municipalities and counts. A layer that is absent leaves its quantities unknown. Where the
 * start-ups are present, a municipality without any has zero; where the zones are present, a municipality without a stated
 * area stays unknown, because the zones are no census. Keys that join to nothing are listed once a layer.
 *
 * A quantity is the same array for as long as its layer is the same table: when one layer arrives, what hangs on the others
 * need not be worked out again.
 */
export function deriveQuantities(
  index: MunicipalityIndex,
  tables: LayerTables,
): { quantities: QuantityTable; unmatched: readonly UnmatchedKey[] } {
  const { municipalities, ftth, startups } = tables
  const zones = tables['industrial-zones']
  const parts = [
    keep(index, municipalities, 'column', () => columnQuantities(index, municipalities)),
    keep(index, ftth, 'ftth', () => ftthQuantities(index, ftth)),
    keep(index, startups, 'startups', () => startupQuantities(index, startups)),
    keep(index, zones, 'zone-area', () => zoneQuantities(index, zones)),
  ]
  return {
    quantities: Object.assign({}, ...parts.map(({ quantities: part }) => part)) as QuantityTable,
    unmatched: parts.flatMap(({ unmatched }) => unmatched),
  }
}

type Part = Readonly<{ quantities: Partial<QuantityTable>; unmatched: readonly UnmatchedKey[] }>

const kept = new WeakMap<MunicipalityIndex, Map<Quantity['from'], { table: unknown; part: Part }>>()

/** What was last made from a table for these municipalities, or made now. */
function keep(index: MunicipalityIndex, table: unknown, from: Quantity['from'], make: () => Part): Part {
  const parts = kept.get(index) ?? new Map<Quantity['from'], { table: unknown; part: Part }>()
  kept.set(index, parts)
  const known = parts.get(from)
  if (known && known.table === table) return known.part
  const part = make()
  parts.set(from, { table, part })
  return part
}

/** The quantities of one origin, each made by `make`. */
function quantitiesFrom<F extends Quantity['from']>(
  from: F,
  make: (quantity: Extract<Quantity, { from: F }>) => Float64Array,
): Partial<QuantityTable> {
  const found = quantityIds.flatMap((id): [QuantityId, Float64Array][] => {
    const quantity: Quantity = quantities[id]
    return quantity.from === from ? [[id, make(quantity as Extract<Quantity, { from: F }>)]] : []
  })
  return Object.fromEntries(found)
}

function columnQuantities(index: MunicipalityIndex, table: TableOf<'municipalities'> | undefined): Part {
  const made = quantitiesFrom('column', ({ column }) => readColumn(index, table?.columns[column]))
  return { quantities: made, unmatched: [] }
}

function ftthQuantities(index: MunicipalityIndex, table: TableOf<'ftth'> | undefined): Part {
  const join = table && joinColumn(index, 'ftth', table.columns.istat_code)
  const rows = table && join ? rowsByDate(index, table, join) : []
  const made = quantitiesFrom('ftth', ({ column, date }) => readFtth(index, table, rows, column, date))
  return { quantities: made, unmatched: join?.unmatched ?? [] }
}

function startupQuantities(index: MunicipalityIndex, table: TableOf<'startups'> | undefined): Part {
  const join = table && joinColumn(index, 'startups', table.columns.istat_code)
  const made = quantitiesFrom('startups', () => countStartups(index, join))
  return { quantities: made, unmatched: join?.unmatched ?? [] }
}

function zoneQuantities(index: MunicipalityIndex, table: TableOf<'industrial-zones'> | undefined): Part {
  const join = table && joinColumn(index, 'industrial-zones', table.columns.istat_code)
  const made = quantitiesFrom('zone-area', () => sumZoneAreas(index, table, join))
  return { quantities: made, unmatched: join?.unmatched ?? [] }
}

type Join = Readonly<{ rows: Int32Array; unmatched: readonly UnmatchedKey[] }>

/** The municipality row of every row of a layer, −1 where its code joins to nothing. Each text is looked up once. */
function joinColumn(index: MunicipalityIndex, layer: LayerId, { codes, dictionary }: TextColumn): Join {
  const rowOfText = Int32Array.from(dictionary, (code) => index.rowOf.get(code) ?? -1)
  const missing = new Map<string, number>()
  const rows = codes.map((code) => {
    const row = rowOfText[code] ?? -1
    if (row < 0) missing.set(dictionary[code] ?? '', (missing.get(dictionary[code] ?? '') ?? 0) + 1)
    return row
  })
  return { rows, unmatched: Array.from(missing, ([code, count]) => ({ layer, code, rows: count })) }
}

const unknowns = (index: MunicipalityIndex) => new Float64Array(index.count).fill(Number.NaN)

function readColumn(index: MunicipalityIndex, column: NumberColumn | undefined): Float64Array {
  return column ? column.values.slice(0, index.count) : unknowns(index)
}

/** For each text of the table's date dictionary, the table row of every municipality, −1 where the date has none. */
function rowsByDate(index: MunicipalityIndex, { columns }: TableOf<'ftth'>, { rows }: Join): Int32Array[] {
  const rowsOfDate = columns.date.dictionary.map(() => new Int32Array(index.count).fill(-1))
  rows.forEach((municipality, row) => {
    const ofDate = rowsOfDate[columns.date.codes[row]!]
    if (municipality >= 0 && ofDate) ofDate[municipality] = row
  })
  return rowsOfDate
}

function readFtth(
  index: MunicipalityIndex,
  table: TableOf<'ftth'> | undefined,
  rowsOfDate: readonly Int32Array[],
  column: 'households' | 'households_ftth' | 'households_ftth_20m',
  date: FtthDate,
): Float64Array {
  const values = unknowns(index)
  const rows = table && rowsOfDate[table.columns.date.dictionary.indexOf(date)]
  rows?.forEach((row, municipality) => {
    if (row >= 0) values[municipality] = table?.columns[column].values[row] ?? Number.NaN
  })
  return values
}

function countStartups(index: MunicipalityIndex, join: Join | undefined): Float64Array {
  if (!join) return unknowns(index)
  const counts = new Float64Array(index.count)
  for (const municipality of join.rows) if (municipality >= 0) counts[municipality]! += 1
  return counts
}

/** Hectares by municipality; a zone that lies within another with a stated area is already part of that one's hectares. */
function sumZoneAreas(
  index: MunicipalityIndex,
  table: TableOf<'industrial-zones'> | undefined,
  join: Join | undefined,
): Float64Array {
  const sums = unknowns(index)
  if (!table || !join) return sums
  const { zone_id, area_ha, lies_within } = table.columns
  const measured = new Set<string>()
  for (let row = 0; row < table.count; row++)
    if (numberAt(area_ha, row) !== null) measured.add(textAt(zone_id, row) ?? '')
  for (let row = 0; row < table.count; row++) {
    const municipality = join.rows[row]!
    const area = numberAt(area_ha, row)
    const container = textAt(lies_within, row)
    if (municipality < 0 || area === null || (container !== null && measured.has(container))) continue
    const sum = sums[municipality]!
    sums[municipality] = Number.isNaN(sum) ? area : sum + area
  }
  return sums
}
