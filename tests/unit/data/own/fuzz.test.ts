import type { Feature, Geometry } from 'geojson'
import { expect, test } from 'vitest'
import type { OwnTable } from '../../../../src/contracts/own-data'
import { OwnFileError } from '../../../../src/data/own/own-file-error'
import { readOwnFile } from '../../../../src/data/own/read-own-file'
import { mutateBytes, seededIntegers } from '../mutate-bytes'
import { checkSound, rowsOf } from './table-rows'
import { writtenByGdal, zipped } from './written-by-gdal'

const features: Feature<Geometry | null>[] = [
  { type: 'Feature', geometry: { type: 'Point', coordinates: [9.7, 45.3] }, properties: { n: 1, t: 'è' } },
  {
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [10.1, 45.1] },
    properties: { n: 2.5, t: null },
  },
]
const areas: Feature<Geometry | null>[] = [
  {
    type: 'Feature',
    geometry: {
      type: 'MultiPolygon',
      coordinates: [
        [
          [
            [9, 45],
            [10, 45],
            [10, 46],
            [9, 45],
          ],
        ],
        [
          [
            [11, 45],
            [12, 45],
            [12, 46],
            [11, 45],
          ],
        ],
      ],
    },
    properties: { n: 7, t: 'x' },
  },
]

/** A sound table, or null where the file is refused as files are; anything else fails. */
async function attempt(bytes: Uint8Array, fileName: string): Promise<OwnTable | null> {
  try {
    const table = await readOwnFile(bytes, fileName, { layer: null, crs: null })
    checkSound(table)
    return table
  } catch (error) {
    if (error instanceof OwnFileError) return null
    throw error
  }
}

const csv = new TextEncoder().encode(
  'codice;nome;lon;lat;n\n019036;Crema è;9,6866;45,3625;"1.234,5"\n019035;«B»;10,02;45,13;2,25\n',
)

async function samples(): Promise<readonly (readonly [string, Uint8Array])[]> {
  const write = async (options: readonly string[], from = features) => writtenByGdal(from, options)
  const shapefile = async (from: typeof features) =>
    zipped(await write(['-f', 'ESRI Shapefile', '-lco', 'ENCODING=UTF-8'], from))
  return [
    ['a.fgb', (await write(['-f', 'FlatGeobuf'])).get('.fgb')!],
    ['b.fgb', (await write(['-f', 'FlatGeobuf'], areas)).get('.fgb')!],
    ['a.geojson', (await write(['-f', 'GeoJSON'])).get('.geojson')!],
    ['b.geojson', (await write(['-f', 'GeoJSON'], areas)).get('.geojson')!],
    ['a.zip', await shapefile(features)],
    ['b.zip', await shapefile(areas)],
    ['a.csv', csv],
  ]
}

test('cut off at any length, a binary file is refused and a text gives whole rows or is refused', async () => {
  for (const [fileName, bytes] of await samples()) {
    for (let length = 0; length < bytes.length; length++) {
      const table = await attempt(bytes.slice(0, length), fileName)
      // GeoJSON ends with a line break that nobody misses.
      const whole = fileName.endsWith('.csv') || (fileName.endsWith('.geojson') && length >= bytes.length - 2)
      if (!whole) expect(table, `${fileName} cut at ${length}`).toBeNull()
    }
  }
})

test('a GeoPackage cut off anywhere is refused', async () => {
  const bytes = (await writtenByGdal(areas, ['-f', 'GPKG'])).get('.gpkg')!
  for (let length = 0; length < bytes.length; length += 997) {
    expect(await attempt(bytes.slice(0, length), 'a.gpkg'), `cut at ${length}`).toBeNull()
  }
})

test('with damaged bytes it is a sound table or refused, never another error', async () => {
  const pick = seededIntegers(7)
  for (const [fileName, bytes] of await samples()) {
    let refused = 0
    for (let i = 0; i < 1500; i++) if ((await attempt(mutateBytes(bytes, pick), fileName)) === null) refused++
    expect(refused).toBeGreaterThan(0)
  }
})

test('a damaged .shp or .dbf in a sound zip is a sound table or refused', async () => {
  const pick = seededIntegers(8)
  for (const from of [features, areas]) {
    const files = await writtenByGdal(from, ['-f', 'ESRI Shapefile', '-lco', 'ENCODING=UTF-8'])
    for (const ending of ['.shp', '.dbf', '.prj', '.cpg']) {
      for (let i = 0; i < 400; i++) {
        await attempt(zipped(new Map([...files, [ending, mutateBytes(files.get(ending)!, pick)]])), 'a.zip')
      }
    }
  }
})

test('a damaged GeoPackage is a sound table or refused', async () => {
  const pick = seededIntegers(9)
  const bytes = (await writtenByGdal(areas, ['-f', 'GPKG'])).get('.gpkg')!
  for (let i = 0; i < 60; i++) await attempt(mutateBytes(bytes, pick), 'a.gpkg')
  // Where the table itself lies: the pages that hold geometry.
  for (let i = 0; i < 60; i++) {
    const damaged = bytes.slice()
    const at = damaged.findIndex(
      (_, from) => damaged[from] === 0x47 && damaged[from + 1] === 0x50 && damaged[from + 2] === 0,
    )
    damaged[at + pick(120)] = pick(256)
    await attempt(damaged, 'a.gpkg')
  }
})

test('reading is the same twice', async () => {
  for (const [fileName, bytes] of await samples()) {
    const [first, second] = [await attempt(bytes, fileName), await attempt(bytes.slice(), fileName)]
    expect(first).not.toBeNull()
    expect(rowsOf(first!)).toEqual(rowsOf(second!))
  }
})
