import type { Feature, Geometry } from 'geojson'
import { describe, expect, test } from 'vitest'
import type { OwnReading } from '../../../../src/contracts/own-data'
import { readOwnFile } from '../../../../src/data/own/read-own-file'
import { alike, checkSound, rowsOf, type PlainRow } from './table-rows'
import { writtenByGdal, zipped } from './written-by-gdal'

const asFile: OwnReading = { layer: null, crs: null }

const cells = [
  { code: '019036', name: 'Crema', people: 34_371, share: 68.6, on: true, day: '2026-06-30' },
  { code: '019035', name: 'Corte de’ Frati', people: 1_404, share: -0.125, on: false, day: '2025-01-01' },
  { code: '019052', name: 'Gerre de’ Caprioli — «è»', people: null, share: null, on: null, day: null },
  { code: null, name: '=1+1', people: 0, share: 1e-3, on: true, day: '1999-12-31' },
]

const points: Geometry[] = [
  { type: 'Point', coordinates: [9.6866, 45.3625] },
  { type: 'Point', coordinates: [10.1, 45.2] },
  { type: 'Point', coordinates: [9.9, 45.05] },
  { type: 'Point', coordinates: [10.4, 44.99] },
]
const square = (x: number, y: number, size: number) => [
  [x, y],
  [x + size, y],
  [x + size, y + size],
  [x, y + size],
  [x, y],
]
const polygons: Geometry[] = [
  { type: 'Polygon', coordinates: [square(9, 45, 1), square(9.25, 45.25, 0.25).toReversed()] },
  {
    type: 'MultiPolygon',
    coordinates: [[square(10, 45, 0.5)], [square(11, 45, 0.5), square(11.1, 45.1, 0.1).toReversed()]],
  },
  { type: 'Polygon', coordinates: [square(12, 44, 0.5)] },
  // A hole whose box lies within the boxes of two outlines, but in one of them only.
  {
    type: 'MultiPolygon',
    coordinates: [
      [
        [
          [0, 0],
          [10, 0],
          [10, 10],
          [9, 10],
          [9, 1],
          [0, 1],
          [0, 0],
        ],
      ],
      [square(1, 2, 7), square(2, 3, 5).toReversed()],
    ],
  },
]
const lines: Geometry[] = [
  {
    type: 'LineString',
    coordinates: [
      [9, 45],
      [10, 45.5],
      [10.5, 45],
    ],
  },
  {
    type: 'MultiLineString',
    coordinates: [
      [
        [9, 44],
        [9, 45],
      ],
      [
        [10, 44],
        [10, 45],
        [11, 46],
      ],
    ],
  },
  {
    type: 'LineString',
    coordinates: [
      [12, 44],
      [12.5, 44],
    ],
  },
  {
    type: 'LineString',
    coordinates: [
      [13, 44],
      [12.5, 44],
    ],
  },
]

const featuresOf = (geometries: readonly Geometry[]): Feature[] =>
  geometries.map((geometry, i) => ({ type: 'Feature', geometry, properties: cells[i]! }))

const writers: readonly (readonly [string, readonly string[]])[] = [
  ['layer.fgb', ['-f', 'FlatGeobuf', '-lco', 'SPATIAL_INDEX=NO']],
  ['layer.gpkg', ['-f', 'GPKG']],
  ['layer.geojson', ['-f', 'GeoJSON', '-lco', 'COORDINATE_PRECISION=15']],
  ['layer.zip', ['-f', 'ESRI Shapefile', '-lco', 'ENCODING=UTF-8']],
]

async function written(fileName: string, features: readonly Feature[], options: readonly string[]) {
  const files = await writtenByGdal(features, options)
  const ending = fileName.slice(fileName.lastIndexOf('.'))
  return ending === '.zip' ? zipped(files) : files.get(ending)!
}

/** What the source says, as a table would have it; a shapefile has truth values as it can. */
const expected = (geometries: readonly Geometry[]): PlainRow[] =>
  featuresOf(geometries).map(({ geometry, properties }) => ({
    cells: properties ?? {},
    type: geometry.type,
    parts:
      geometry.type === 'Point'
        ? [[[geometry.coordinates]]]
        : geometry.type === 'LineString'
          ? [[geometry.coordinates]]
          : geometry.type === 'MultiLineString'
            ? geometry.coordinates.map((line) => [line])
            : geometry.type === 'Polygon'
              ? [geometry.coordinates]
              : geometry.type === 'MultiPolygon'
                ? geometry.coordinates
                : [],
  }))

/** Shapefiles know no truth values in GDAL's older versions, and write numbers instead. */
const withTruths = (rows: ReturnType<typeof rowsOf>) =>
  rows.map((row) => {
    const { on } = row.cells
    return { ...row, cells: { ...row.cells, on: typeof on === 'number' ? on === 1 : on } }
  })

describe('files that GDAL writes of the same features give the same table', () => {
  for (const [kind, geometries] of Object.entries({ points, polygons, lines })) {
    for (const [fileName, options] of writers) {
      test(`${kind} in ${fileName}`, async () => {
        const bytes = await written(fileName, featuresOf(geometries), options)
        const table = await readOwnFile(bytes, fileName, asFile)
        checkSound(table)
        expect(table.crs).toBe('EPSG:4326')
        expect(table.badRowCount).toBe(0)
        const given = alike(withTruths(rowsOf(table)), 12)
        expect(given.map((row) => ({ ...row, cells: withoutDay(row.cells) }))).toEqual(
          alike(expected(geometries), 12).map((row) => ({ ...row, cells: withoutDay(row.cells) })),
        )
        expect(given.map((row) => dayOf(row.cells))).toEqual(cells.map((row) => row.day))
      })
    }
  }

  test('points in a CSV with each separator that GDAL writes', async () => {
    for (const separator of ['COMMA', 'SEMICOLON', 'TAB']) {
      const options = ['-f', 'CSV', '-lco', 'GEOMETRY=AS_XY', '-lco', `SEPARATOR=${separator}`]
      const bytes = await written('layer.csv', featuresOf(points), options)
      const table = await readOwnFile(bytes, 'layer.csv', asFile)
      checkSound(table)
      const given = alike(withTruths(rowsOf(table)), 12)
      expect(given.map((row) => ({ ...row, cells: withoutDay(row.cells) }))).toEqual(
        alike(expected(points), 12).map((row) => ({ ...row, cells: withoutDay(row.cells) })),
      )
    }
  })
})

function withoutDay(row: Record<string, unknown>) {
  return Object.fromEntries(Object.entries(row).filter(([name]) => name !== 'day'))
}

const dayOf = ({ day }: Record<string, unknown>) =>
  typeof day === 'string' ? day.replaceAll('/', '-').slice(0, 10) : day

const systems = [
  ...['EPSG:3857', 'EPSG:32632', 'EPSG:32633', 'EPSG:25832', 'EPSG:25833', 'EPSG:6707', 'EPSG:6708'],
  ...['EPSG:7791', 'EPSG:7792', 'EPSG:4258', 'EPSG:6706'],
]
/** Rome 1940, where GDAL may choose other parameters than ours: within 15 m, where without a shift it would be 60 m and more. */
const systemsOfRome = ['EPSG:3003', 'EPSG:3004']

describe('files of each reference system come out in degrees, as GDAL put in', () => {
  for (const system of [...systems, ...systemsOfRome]) {
    for (const [fileName, options] of writers) {
      test(`${system} in ${fileName}`, async () => {
        const inSystem = [
          ...options,
          '-t_srs',
          system,
          ...(fileName === 'layer.geojson' ? ['-lco', 'RFC7946=NO'] : []),
        ]
        const bytes = await written(fileName, featuresOf(points), inSystem)
        const table = await readOwnFile(bytes, fileName, asFile)
        checkSound(table)
        const tolerance = systemsOfRome.includes(system) ? 1.5e-4 : 1e-7
        rowsOf(table).forEach(({ parts }, row) => {
          const place = points[row]!
          const [x, y] = place.type === 'Point' ? place.coordinates : []
          expect(Math.abs(parts[0]![0]![0]![0]! - x!)).toBeLessThan(tolerance)
          expect(Math.abs(parts[0]![0]![0]![1]! - y!)).toBeLessThan(tolerance)
        })
      })
    }
  }
})
