import type { Feature, FeatureCollection, Point } from 'geojson'
import { beforeAll, describe, expect, test } from 'vitest'
import { describeWkt, normaliseCode } from '../../../../src/data/own/known-crs'
import { readOwnFile } from '../../../../src/data/own/read-own-file'
import { asFile, read, refusal } from './refused'
import { writtenByGdal, zipped } from './written-by-gdal'

const points = (positions: readonly (readonly number[])[], crs?: string) => ({
  type: 'FeatureCollection',
  ...(crs !== undefined && { crs: { type: 'name', properties: { name: crs } } }),
  features: positions.map((coordinates) => ({
    type: 'Feature',
    properties: {},
    geometry: { type: 'Point', coordinates },
  })),
})
const inDegrees = [
  [9.6866, 45.3625],
  [10.0229, 45.1333],
]
/** The same places in EPSG:32632, by GDAL. */
let inMetres: readonly (readonly number[])[] = []

beforeAll(async () => {
  const options = ['-f', 'GeoJSON', '-t_srs', 'EPSG:32632', '-lco', 'RFC7946=NO']
  const features = inDegrees.map(([x, y]): Feature => ({
    type: 'Feature',
    properties: {},
    geometry: { type: 'Point', coordinates: [x!, y!] },
  }))
  const written: unknown = JSON.parse(
    new TextDecoder().decode((await writtenByGdal(features, options)).get('.geojson')),
  )
  inMetres = (written as FeatureCollection<Point>).features.map(({ geometry }) => geometry.coordinates)
})

describe('a wrong system', () => {
  test('metres that claim to be degrees are refused with a guess', async () => {
    const error = await refusal(points(inMetres), 'a.geojson')
    expect([error.fault, error.guess]).toEqual(['wrong-crs', 'EPSG:32632'])
    expect(error.detail).toContain('EPSG:32632')
  })

  test('told the system, they are read in it', async () => {
    const table = await read(points(inMetres), 'a.geojson', { layer: null, crs: 'EPSG:32632' })
    expect(table.crs).toBe('EPSG:32632')
    inDegrees.flat().forEach((value, i) => expect(table.geometry!.positions[i]!).toBeCloseTo(value, 6))
  })

  test('degrees that claim to be metres', async () => {
    const error = await refusal(points(inDegrees, 'urn:ogc:def:crs:EPSG::32632'), 'a.geojson')
    expect([error.fault, error.guess]).toEqual(['wrong-crs', 'EPSG:4326'])
  })

  test('latitude before longitude is told, and taken as it is by whom insists', async () => {
    const swapped = points(inDegrees.map(([x, y]) => [y!, x!]))
    const error = await refusal(swapped, 'a.geojson')
    expect(error.fault).toBe('wrong-crs')
    expect(error.detail).toContain('swapped')
    // Also where one place is nowhere.
    const stray = points([
      [0, 0],
      ...Array.from({ length: 20 }, () => inDegrees.map(([x, y]) => [y!, x!])).flat(),
    ])
    expect((await refusal(stray, 'a.geojson')).detail).toContain('swapped')
    const table = await read(swapped, 'a.geojson', { layer: null, crs: 'EPSG:4326' })
    expect(table.geometry!.positions[0]).toBe(45.3625)
  })

  test('places abroad are no fault', async () => {
    expect(
      (
        await read(
          points([
            [-70, -33],
            [150, 60],
          ]),
          'a.geojson',
        )
      ).count,
    ).toBe(2)
  })
})

describe('an unknown system', () => {
  test('is named, with a guess', async () => {
    const error = await refusal(points(inMetres, 'EPSG:2056'), 'a.geojson')
    expect([error.fault, error.guess]).toEqual(['unknown-crs', 'EPSG:32632'])
    expect(error.detail).toContain('EPSG:2056')
  })

  test('a shapefile without .prj whose numbers are not degrees', async () => {
    const files = await writtenByGdal(
      inDegrees.map((coordinates) => ({
        type: 'Feature',
        properties: { a: 1 },
        geometry: { type: 'Point', coordinates },
      })),
      ['-f', 'ESRI Shapefile', '-t_srs', 'EPSG:32632'],
    )
    const bare = zipped(new Map([...files].filter(([ending]) => ending !== '.prj')))
    const error = await refusal(bare, 'a.zip')
    expect([error.fault, error.guess]).toEqual(['unknown-crs', 'EPSG:32632'])
  })

  test('a table with columns x and y, whose system nothing tells', async () => {
    const csv = `x;y\n${inMetres.map((place) => place.join(';')).join('\n')}`
    const error = await refusal(csv, 'a.csv')
    expect([error.fault, error.guess]).toEqual(['unknown-crs', 'EPSG:32632'])
    expect((await read(csv, 'a.csv', { layer: null, crs: 'epsg:32632' })).crs).toBe('EPSG:32632')
  })

  test('a description with a datum of its own is not guessed at', async () => {
    const files = await writtenByGdal(
      [{ type: 'Feature', properties: { a: 1 }, geometry: { type: 'Point', coordinates: [9.7, 45.3] } }],
      ['-f', 'ESRI Shapefile', '-t_srs', 'EPSG:21781'],
    )
    const error = await refusal(zipped(files), 'a.zip')
    expect(error.fault).toBe('unknown-crs')
    expect(error.detail).toContain('CH1903')
  })

  test('a description on WGS 84 that is not in the list is read as it is written', async () => {
    const table = await writtenByGdal(
      [{ type: 'Feature', properties: { a: 1 }, geometry: { type: 'Point', coordinates: [9.7, 45.3] } }],
      [
        '-f',
        'ESRI Shapefile',
        '-t_srs',
        '+proj=lcc +lat_1=44 +lat_2=46 +lat_0=45 +lon_0=10 +datum=WGS84 +units=m',
      ],
    )
    const { geometry } = await readOwnFile(zipped(table), 'a.zip', asFile)
    expect(geometry!.positions[0]).toBeCloseTo(9.7, 7)
    expect(geometry!.positions[1]).toBeCloseTo(45.3, 7)
  })
})

test('codes however files write them', () => {
  const written = [
    'EPSG:32632',
    'epsg:32632',
    'urn:ogc:def:crs:EPSG::32632',
    'urn:ogc:def:crs:EPSG:9.1:32632',
  ]
  for (const name of [...written, 'http://www.opengis.net/def/crs/EPSG/0/32632'])
    expect(normaliseCode(name)).toBe('EPSG:32632')
  for (const name of ['urn:ogc:def:crs:OGC:1.3:CRS84', 'http://www.opengis.net/def/crs/OGC/1.3/CRS84']) {
    expect(normaliseCode(name)).toBe('OGC:CRS84')
  }
})

test('a description is told by the code of the whole, not of a part', () => {
  const part =
    'PROJCS["my own",GEOGCS["WGS 84",DATUM["WGS_1984",AUTHORITY["EPSG","6326"]],AUTHORITY["EPSG","4326"]],UNIT["metre",1]]'
  expect(describeWkt(part)).toEqual({ name: 'my own', code: null, placed: true })
  expect(describeWkt('PROJCS["Monte_Mario_Italy_1",GEOGCS["GCS_Monte_Mario"]]')).toMatchObject({
    code: 'EPSG:3003',
  })
})
