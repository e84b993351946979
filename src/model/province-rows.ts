import type { LayerId, TableOf } from '../contracts/layers'
import type { ColumnData, LayerTable } from '../contracts/table'
import { keepRows } from './keep-rows'

/**
 * Columns with codes of municipalities: a row belongs to the provinces of all of them. Layers without any are surroundings:
 * the station beyond the border counts too.
 */
const municipalityColumns: Readonly<Record<LayerId, readonly string[]>> = {
  municipalities: ['istat_code'],
  ftth: ['istat_code'],
  'industrial-zones': ['istat_code'],
  startups: ['istat_code'],
  'commuter-flows': ['origin', 'destination'],
  services: ['istat_code'],
  infrastructure: [],
  context: [],
}

/** Whether the rows of a layer belong to municipalities, and not to the surroundings. */
export function namesMunicipalities(id: LayerId): boolean {
  return municipalityColumns[id].length > 0
}

/** The rows of a layer that belong to a province: `code` begins the codes of its municipalities. The table itself when all do. */
export function keepProvince<L extends LayerId>(id: L, table: TableOf<L>, code: string): TableOf<L> {
  const names = municipalityColumns[id]
  if (names.length === 0) return table
  const columns: Readonly<Record<string, ColumnData>> = table.columns
  const tests = names.map((name) => belongsTo(columns[name]!, code))
  const rows: number[] = []
  for (let row = 0; row < table.count; row++) if (tests.some((test) => test(row))) rows.push(row)
  return rows.length === table.count ? table : (keepRows(table as LayerTable, rows) as TableOf<L>)
}

/** Whether a row's code begins with `code`. The beginnings are compared once a code, not once a row. */
function belongsTo(column: ColumnData, code: string): (row: number) => boolean {
  if (column.kind !== 'text') return () => false
  const { codes, dictionary } = column
  const belongs = dictionary.map((text) => text.startsWith(code))
  return (row) => belongs[codes[row]!] ?? false
}
