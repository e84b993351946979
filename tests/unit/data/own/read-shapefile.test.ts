import { zipSync } from 'fflate'
import type { Feature } from 'geojson'
import { expect, test } from 'vitest'
import { readOwnFile } from '../../../../src/data/own/read-own-file'
import { asFile, bytesOf, refusal } from './refused'
import { checkSound, rowsOf } from './table-rows'
import { writtenByGdal, zipped } from './written-by-gdal'

const features: Feature[] = [1, 2, 3].map((n) => ({
  type: 'Feature',
  properties: { n, name: `Città ${n}` },
  geometry: { type: 'Point', coordinates: [9 + n / 10, 45] },
}))
const written = (encoding: string) =>
  writtenByGdal(features, ['-f', 'ESRI Shapefile', '-lco', `ENCODING=${encoding}`])
const names = async (bytes: Uint8Array, layer: string | null = null) =>
  rowsOf(await readOwnFile(bytes, 'a.zip', { layer, crs: null })).map(({ cells }) => cells['name'])
const cities = ['Città 1', 'Città 2', 'Città 3']

test('text is decoded as the .cpg says, without one as UTF-8 or Windows-1252', async () => {
  for (const encoding of ['UTF-8', 'ISO-8859-1', 'CP1252']) {
    const files = await written(encoding)
    expect(await names(zipped(files))).toEqual(cities)
    expect(await names(zipped(new Map([...files].filter(([ending]) => ending !== '.cpg'))))).toEqual(cities)
  }
  const files = new Map([...(await written('UTF-8')), ['.cpg', bytesOf('KLINGON')]])
  expect((await refusal(zipped(files), 'a.zip')).fault).toBe('encoding')
})

test('several layers are listed, whatever their folders and letters; one is read', async () => {
  const files = await written('UTF-8')
  const one = new Map([
    ...(await writtenByGdal(features.slice(0, 1), ['-f', 'ESRI Shapefile', '-lco', 'ENCODING=UTF-8'])),
  ])
  const zip = zipSync({
    ...Object.fromEntries(
      [...files].map(([ending, bytes]) => [`folder/First${ending.toUpperCase()}`, bytes]),
    ),
    ...Object.fromEntries([...one].map(([ending, bytes]) => [`second${ending}`, bytes])),
    '__MACOSX/._second.shp': bytesOf('no shapefile'),
    'readme.txt': bytesOf('hello'),
  })
  const table = await readOwnFile(zip, 'a.zip', asFile)
  checkSound(table)
  expect([table.name, table.layers, table.count]).toEqual(['First', ['First', 'second'], 3])
  expect(await names(zip, 'second')).toEqual(['Città 1'])
  expect((await refusal(zip, 'a.zip', { layer: 'third', crs: null })).fault).toBe('unsupported')
})

test('a row marked as deleted is left aside, one that is damaged is reported', async () => {
  const files = new Map(await written('UTF-8'))
  const dbf = files.get('.dbf')!.slice()
  const header = new DataView(dbf.buffer)
  dbf[header.getUint16(8, true)] = 0x2a
  const shp = files.get('.shp')!.slice()
  // The second record says that it is of another kind; each is 28 bytes long after a header of 100.
  new DataView(shp.buffer).setInt32(100 + 28 + 8, 31, true)
  const table = await readOwnFile(zipped(new Map([...files, ['.dbf', dbf], ['.shp', shp]])), 'a.zip', asFile)
  expect(rowsOf(table).map(({ cells }) => cells['name'])).toEqual(['Città 3'])
  expect([...table.fileRows]).toEqual([3])
  expect(table.badRows.map(({ row, problem }) => [row, problem])).toEqual([[2, 'bad-geometry']])
})

test('refuses hostile zips, zips without a shapefile, and files that do not belong together', async () => {
  const files = await written('UTF-8')
  const fewer = await writtenByGdal(features.slice(1), ['-f', 'ESRI Shapefile'])
  const cases: readonly (readonly [Uint8Array, string])[] = [
    [zipSync({ '../a.shp': files.get('.shp')! }), 'unsafe-zip'],
    [zipSync({ 'a.shp': new Uint8Array(20_000_000) }), 'unsafe-zip'],
    [zipSync({ 'a.txt': bytesOf('x') }), 'unsupported'],
    [zipped(new Map([...files, ['.dbf', fewer.get('.dbf')!]])), 'corrupt'],
    [zipped(files).slice(0, -30), 'corrupt'],
    [zipped(new Map([['.shp', files.get('.shp')!.slice(0, -3)]])), 'truncated'],
  ]
  for (const [bytes, fault] of cases) expect((await refusal(bytes, 'a.zip')).fault).toBe(fault)
  expect((await refusal(zipped(files), 'a.xlsx')).fault).toBe('unknown-format')
  expect((await refusal(files.get('.shp')!, 'a.shp')).fault).toBe('unknown-format')
})
