import { readFileSync } from 'node:fs'
import { csvParse } from 'd3-dsv'
import type { Columns, LayerContract, Row } from '../../../src/contracts/define-layer'
import { ftth } from '../../../src/contracts/ftth'
import { industrialZones } from '../../../src/contracts/industrial-zones'
import type { LayerTables } from '../../../src/contracts/layers'
import { municipalities } from '../../../src/contracts/municipalities'
import { startups } from '../../../src/contracts/startups'
import type { ColumnData, LayerTable } from '../../../src/contracts/table'
import type { ComparedProvince, Territory } from '../../../src/contracts/territory'

export type SourceRow = Readonly<Record<string, string>>

/** The rows of a table in geodata/sources; an empty cell is unknown. */
export function readSource(file: string): readonly SourceRow[] {
  const path = new URL(`../../../geodata/sources/${file}`, import.meta.url)
  return csvParse(readFileSync(path, 'utf8')) as readonly SourceRow[]
}

/** A number of a source row; NaN where the cell is empty. */
export function figure(row: SourceRow | undefined, column: string): number {
  const cell = row?.[column]
  return cell === undefined || cell === '' ? Number.NaN : Number(cell)
}

/** The sum of a column over source rows; NaN as soon as one is unknown. */
export const total = (rows: readonly SourceRow[], column: string) =>
  rows.reduce((sum, row) => sum + figure(row, column), 0)

/** A table without geometries, holding only the columns that the rows give; all others are unknown. */
export function makeTable<C extends Columns>(
  contract: LayerContract<C>,
  rows: readonly Partial<Row<C>>[],
): LayerTable<C> {
  const columns = Object.keys(contract.columns).map((name): [string, ColumnData] => {
    const cells = rows.map((row) => row[name] ?? null)
    const type = contract.columns[name]!.type
    if (type === 'boolean')
      return [
        name,
        { kind: 'boolean', values: Int8Array.from(cells, (cell) => (cell === null ? -1 : Number(cell))) },
      ]
    if (type === 'text' || type === 'date') {
      const dictionary = [...new Set(cells.filter((cell) => cell !== null).map(String))]
      const codes = Int32Array.from(cells, (cell) => (cell === null ? -1 : dictionary.indexOf(String(cell))))
      return [name, { kind: 'text', codes, dictionary }]
    }
    return [
      name,
      {
        kind: 'number',
        values: Float64Array.from(cells, (cell) => (cell === null ? Number.NaN : Number(cell))),
      },
    ]
  })
  return {
    contract,
    count: rows.length,
    columns: Object.fromEntries(columns) as LayerTable<C>['columns'],
    geometry: {
      types: new Uint8Array(rows.length),
      positions: new Float64Array(0),
      featureParts: new Uint32Array(rows.length + 1),
      partRings: new Uint32Array(1),
      ringVertices: new Uint32Array(1),
    },
  }
}

/** The cells of a source row that a contract names; an empty one is left out. Yes-or-no columns are not read. */
function rowOf<C extends Columns>(contract: LayerContract<C>, cells: SourceRow): Partial<Row<C>> {
  const known = Object.entries(contract.columns).flatMap(([name, { type }]) => {
    const cell = cells[name]
    if (cell === undefined || cell === '' || type === 'boolean') return []
    return [[name, type === 'integer' || type === 'number' ? Number(cell) : cell]]
  })
  return Object.fromEntries(known) as Partial<Row<C>>
}

/** The layers that quantities are made from, straight from the source tables. */
export function readSourceTables() {
  const totals = new Map(readSource('commuter_totals_2021.csv').map((row) => [row['istat_code'], row]))
  const municipalityRows = readSource('municipalities.csv').map((row) => {
    const commuters = totals.get(row['istat_code']) ?? {}
    const dated = Object.entries(commuters).map(([name, cell]) => [`${name}_2021`, cell])
    return rowOf(municipalities, { ...row, ...(Object.fromEntries(dated) as SourceRow) })
  })
  // Its own note in the table says that the recovered works are part of the industrial area around them.
  const zoneRows = readSource('industrial_zones.csv').map((row) =>
    rowOf(industrialZones, row['zone_id'] === 'Z18' ? { ...row, lies_within: 'Z17' } : row),
  )
  return {
    municipalities: makeTable(municipalities, municipalityRows),
    ftth: makeTable(
      ftth,
      readSource('ftth_coverage.csv').map((row) => rowOf(ftth, row)),
    ),
    startups: makeTable(
      startups,
      readSource('startups_2025.csv').map((row) => rowOf(startups, row)),
    ),
    'industrial-zones': makeTable(industrialZones, zoneRows),
  } satisfies LayerTables
}

/** A territory with the compared provinces of the source table and nothing else. */
export function readSourceTerritory(): Territory {
  const provinces = readSource('lombardy_provinces.csv').map((row): ComparedProvince => ({
    abbreviation: row['abbreviation']!,
    name: row['name']!,
    municipalities: figure(row, 'municipalities'),
    population_2025: figure(row, 'population_2025'),
    startups_2025_05: figure(row, 'startups_2025_05'),
    households_2025_06: figure(row, 'households_2025_06'),
    households_ftth_2025_06: figure(row, 'households_ftth_2025_06'),
  }))
  return {
    format: 1,
    id: 'cremona',
    name: { it: 'Provincia di Cremona', en: 'Province of Cremona' },
    abbreviation: 'CR',
    region: 'Lombardia',
    bounds: [9.4, 44.9, 10.6, 45.6],
    layers: [],
    sources: [],
    provinces,
  }
}
