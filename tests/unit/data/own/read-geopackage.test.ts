import type { Feature } from 'geojson'
import initSqlJs, { type Database } from 'sql.js/dist/sql-asm.js'
import { expect, test } from 'vitest'
import { readOwnFile } from '../../../../src/data/own/read-own-file'
import { asFile, refusal } from './refused'
import { checkSound, rowsOf } from './table-rows'
import { writtenByGdal } from './written-by-gdal'

const features: Feature[] = [
  {
    type: 'Feature',
    properties: { a: 1, t: 'x' },
    geometry: { type: 'Point', coordinates: [9.7, 45.3, 100] },
  },
  {
    type: 'Feature',
    properties: { a: 2, t: 'y' },
    geometry: {
      type: 'LineString',
      coordinates: [
        [9, 45, 1],
        [10, 45, 2],
      ],
    },
  },
]

/** A GeoPackage that GDAL wrote, changed by statements of SQL. */
async function changed(...statements: readonly string[]): Promise<Uint8Array> {
  const bytes = (await writtenByGdal(features, ['-f', 'GPKG', '-nln', 'own'])).get('.gpkg')!
  const { Database } = await initSqlJs()
  const database: Database = new Database(bytes)
  // GDAL's triggers call functions that only its own programs have.
  const triggers = database.exec(`SELECT name FROM sqlite_master WHERE type = 'trigger'`)[0]?.values ?? []
  for (const [name] of triggers) database.run(`DROP TRIGGER "${String(name)}"`)
  for (const statement of statements) database.run(statement)
  const out = database.export()
  database.close()
  return out
}

test('heights are left aside, kinds of geometry mixed', async () => {
  const table = await readOwnFile(await changed(), 'a.gpkg', asFile)
  checkSound(table)
  expect(table.name).toBe('own')
  expect(rowsOf(table)).toEqual([
    { cells: { a: 1, t: 'x' }, type: 'Point', parts: [[[[9.7, 45.3]]]] },
    {
      cells: { a: 2, t: 'y' },
      type: 'LineString',
      parts: [
        [
          [
            [9, 45],
            [10, 45],
          ],
        ],
      ],
    },
  ])
})

test('tables of attributes are layers as well, without places; integers that are too wide come as text', async () => {
  const bytes = await changed(
    `CREATE TABLE "odd ""name" (fid INTEGER PRIMARY KEY, code TEXT, wide INTEGER, flag BOOLEAN, raw BLOB)`,
    `INSERT INTO "odd ""name" VALUES (7, '019036', 9007199254740993, 1, x'00'), (8, NULL, 5, 0, NULL)`,
    `INSERT INTO gpkg_contents (table_name, data_type, identifier) VALUES ('odd "name', 'attributes', 'odd')`,
  )
  const table = await readOwnFile(bytes, 'a.gpkg', { layer: 'odd "name', crs: null })
  checkSound(table)
  expect([table.layers, table.geometry, table.crs]).toEqual([['own', 'odd "name'], null, null])
  expect(rowsOf(table).map(({ cells }) => cells)).toEqual([
    { code: '019036', wide: '9007199254740993', flag: true },
    { code: null, wide: '5', flag: false },
  ])
})

test('a bad geometry leaves its row out', async () => {
  const bytes = await changed(`UPDATE own SET geom = x'47500001' WHERE a = 1`)
  const table = await readOwnFile(bytes, 'a.gpkg', asFile)
  expect(table.badRows.map(({ row, problem }) => [row, problem])).toEqual([[1, 'bad-geometry']])
  expect(table.count).toBe(1)
})

test('a view, which may run for ever, is no layer', async () => {
  const bytes = await changed(
    `CREATE VIEW endless AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n`,
    `INSERT INTO gpkg_contents (table_name, data_type, identifier) VALUES ('endless', 'attributes', 'endless')`,
  )
  expect((await readOwnFile(bytes, 'a.gpkg', asFile)).layers).toEqual(['own'])
  expect((await refusal(bytes, 'a.gpkg', { layer: 'endless', crs: null })).fault).toBe('unsupported')
  for (const table of ['gpkg_contents', 'gpkg_geometry_columns', 'gpkg_spatial_ref_sys']) {
    const endless = `CREATE VIEW ${table} AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n`
    const replaced = await changed(`PRAGMA foreign_keys = OFF`, `DROP TABLE ${table}`, endless)
    expect((await refusal(replaced, 'a.gpkg')).fault).toBe('unsupported')
  }
})

test('reference systems: undefined ones are judged by the numbers, unknown ones named', async () => {
  const set = (id: number) => `UPDATE gpkg_geometry_columns SET srs_id = ${id}`
  expect((await readOwnFile(await changed(set(0)), 'a.gpkg', asFile)).crs).toBe('EPSG:4326')
  const other = `INSERT INTO gpkg_spatial_ref_sys VALUES ('x', 99, 'EPSG', 2056, 'LV95', NULL)`
  const error = await refusal(await changed(other, set(99)), 'a.gpkg')
  expect(error.fault).toBe('unknown-crs')
  expect(error.detail).toContain('EPSG:2056')
})

test('a database that is no GeoPackage is refused', async () => {
  const { Database } = await initSqlJs()
  const database: Database = new Database()
  database.run('CREATE TABLE t (a)')
  expect((await refusal(database.export(), 'a.gpkg')).fault).toBe('unsupported')
})
