import type { Database, SqlValue, Statement } from 'sql.js'
import type { Progress } from '../fetch-bytes'
import type { CellValue } from './column-builder'
import { BadGeometry } from './geometry-builder'
import { OwnFileError } from './own-file-error'
import { TableBuilder, type DeclaredCrs, type FoundTable } from './table-builder'
import { drawGeopackageBlob } from './wkb'

const progressEvery = 10_000
/** The numbers that writers give to rows. */
const rowNumbers = ['fid', 'ogc_fid']

type Column = Readonly<{ name: string; declared: string; isKey: boolean }>
type Places = Readonly<{ column: string; crs: DeclaredCrs }>

/**
 * Reads a table of a GeoPackage (OGC 12-128), of features or attributes: the one asked for by name, else the first. Only plain tables are
 * read: a view may run for ever. Throws `truncated`, `corrupt`, `no-rows`, `unknown-crs` or `unsupported`.
 */
export async function readGeopackage(
  bytes: Uint8Array,
  asked: string | null,
  onprogress: Progress,
): Promise<FoundTable> {
  checkLength(bytes)
  const { default: initSqlJs } = await import('sql.js/dist/sql-asm.js')
  const { Database } = await initSqlJs()
  const database = new Database(bytes)
  try {
    checkSound(database)
    return readTable(database, bytes.length, asked, onprogress)
  } finally {
    database.close()
  }
}

/** The header of an SQLite file says how many pages of which size it has, where its two counters agree. */
function checkLength(bytes: Uint8Array): void {
  if (bytes.length < 100) throw new OwnFileError('truncated', 'the file ends within its header')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const pageBytes = view.getUint16(16) === 1 ? 65_536 : view.getUint16(16)
  const pages = view.getUint32(24) === view.getUint32(92) ? view.getUint32(28) : 0
  if (pages * pageBytes > bytes.length) {
    throw new OwnFileError('truncated', `${pages * pageBytes} bytes declared, ${bytes.length} found`)
  }
}

/**
 * Lets SQLite look at each page once: a file whose pages lead to each other in circles could be read for ever, and so could a view in
 * place of a table of contents.
 */
function checkSound(database: Database): void {
  database.run('PRAGMA trusted_schema = OFF')
  database.run('PRAGMA cell_size_check = ON')
  const answer = rows(database, 'PRAGMA quick_check(1)')[0]?.[0]
  if (answer !== 'ok') throw new OwnFileError('corrupt', String(answer).slice(0, 200))
  const tables = rows(database, `SELECT name FROM sqlite_master WHERE type = 'table'`).map(([name]) => name)
  if (!tables.includes('gpkg_contents'))
    throw new OwnFileError('unsupported', 'the database is no GeoPackage')
  const isView =
    rows(database, `SELECT 1 FROM sqlite_master WHERE type = 'view' AND name LIKE 'gpkg%'`).length > 0
  if (isView) throw new OwnFileError('unsupported', 'a table of the GeoPackage itself is a view')
}

function readTable(
  database: Database,
  fileBytes: number,
  asked: string | null,
  onprogress: Progress,
): FoundTable {
  const layers = rows(
    database,
    `SELECT c.table_name FROM gpkg_contents c JOIN sqlite_master m ON m.type = 'table' AND m.name = c.table_name
     WHERE c.data_type IN ('features', 'attributes') AND m.sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY c.rowid`,
  ).map(([name]) => String(name))
  const name = asked ?? layers[0]
  if (name === undefined) throw new OwnFileError('unsupported', 'the GeoPackage holds no table')
  if (!layers.includes(name)) throw new OwnFileError('unsupported', `there is no layer “${name}”`)
  const places = findPlaces(database, name)
  const columns = columnsOf(database, name).filter((column) => column.name !== places?.column)
  const total = Number(rows(database, `SELECT count(*) FROM ${quoted(name)}`)[0]?.[0])
  const table = new TableBuilder(fileBytes)
  for (const column of columns) table.column(column.name)
  const chosen = [...(places === null ? [] : [quoted(places.column)]), ...columns.map(selected)]
  const statement = database.prepare(`SELECT ${['NULL', ...chosen].join(', ')} FROM ${quoted(name)}`)
  try {
    for (let row = 0; statement.step(); row++) {
      if (row % progressEvery === 0) onprogress(row, total)
      takeRow(statement, row, places !== null, columns, table)
    }
  } finally {
    statement.free()
  }
  return { format: 'geopackage', name, layers, crs: places?.crs ?? { kind: 'none' }, ...table.finish() }
}

function takeRow(
  statement: Statement,
  row: number,
  hasPlaces: boolean,
  columns: readonly Column[],
  table: TableBuilder,
): void {
  const values = statement.get()
  table.row(row + 1, () => {
    if (hasPlaces) drawBlob(values[1] ?? null, table)
    columns.forEach(({ name, declared }, i) => {
      table.put(name, cellOf(values[i + (hasPlaces ? 2 : 1)] ?? null, declared))
    })
  })
}

function drawBlob(blob: SqlValue, table: TableBuilder): void {
  if (blob === null) table.geometry.end('none')
  else if (blob instanceof Uint8Array) drawGeopackageBlob(blob, table.geometry)
  else throw new BadGeometry('the geometry is no blob')
}

function cellOf(value: SqlValue, declared: string): CellValue {
  if (value === null || value === '' || value instanceof Uint8Array) return null
  if (declared === 'BOOLEAN' && (value === 0 || value === 1)) return value === 1
  return value
}

/** Columns to read: all but blobs and row numbers. */
function columnsOf(database: Database, table: string): readonly Column[] {
  const columns = rows(database, `PRAGMA table_info(${quoted(table)})`).map(
    ([, name, declared, , , key]): Column => ({
      name: String(name),
      declared: String(declared).toUpperCase(),
      isKey: Number(key) > 0,
    }),
  )
  return columns.filter(
    ({ name, declared, isKey }) =>
      declared !== 'BLOB' && !(isKey && declared === 'INTEGER' && rowNumbers.includes(name.toLowerCase())),
  )
}

/** Integers that a number cannot keep come as text. */
function selected({ name, declared }: Column): string {
  const column = quoted(name)
  if (declared === 'REAL' || declared === 'DOUBLE' || declared.startsWith('TEXT')) return column
  const isWide = `typeof(${column}) = 'integer' AND ${column} NOT BETWEEN -9007199254740991 AND 9007199254740991`
  return `CASE WHEN ${isWide} THEN CAST(${column} AS TEXT) ELSE ${column} END`
}

function findPlaces(database: Database, table: string): Places | null {
  const known = `SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'gpkg_geometry_columns'`
  if (rows(database, known).length === 0) return null
  const [found] = rows(
    database,
    `SELECT g.column_name, g.srs_id, s.organization, s.organization_coordsys_id, s.definition FROM gpkg_geometry_columns g
     LEFT JOIN gpkg_spatial_ref_sys s ON s.srs_id = g.srs_id WHERE g.table_name = ?`,
    [table],
  )
  if (found === undefined) return null
  const [column, id, organisation, code, definition] = found
  return {
    column: String(column),
    crs: crsOf(Number(id), organisation ?? null, code ?? null, definition ?? null),
  }
}

/** 0 and −1 stand for systems that are not known; codes of no authority are told by their description. */
function crsOf(id: number, organisation: SqlValue, code: SqlValue, definition: SqlValue): DeclaredCrs {
  if (id === 0 || id === -1) return { kind: 'none' }
  if (typeof organisation === 'string' && /^epsg$/i.test(organisation))
    return { kind: 'code', code: `EPSG:${String(code)}` }
  if (typeof definition === 'string' && definition.includes('[')) return { kind: 'wkt', wkt: definition }
  return { kind: 'code', code: `${String(organisation ?? 'system')}:${String(code ?? id)}` }
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`

function rows(database: Database, query: string, values: SqlValue[] = []): readonly (readonly SqlValue[])[] {
  return database.exec(query, values)[0]?.values ?? []
}
