import * as fc from 'fast-check'
import { geojson } from 'flatgeobuf'
import type { Feature, Geometry } from 'geojson'
import { describe, expect, it } from 'vitest'
import { writeFlatGeobuf as writeLayer } from '../../../src/data/write/flatgeobuf-writer'
import type { LayerGeometry } from '../../../src/data/write/layer-feature'
import type { Column, LayerContract, Row } from '../../../src/contracts/define-layer'
import { readLayer } from '../../../src/data/read-layer'
import { column, contractOf } from './contract-of'
import { hasGdal, readWithGdal, writeWithGdal } from './gdal'
import { geometryArbitraries } from './geometry-arbitrary'
import { tableToFeatures } from './table-to-geojson'
import {
  ColumnType,
  GeometryType,
  writeFlatGeobuf,
  type FileGeometry,
  type FileValue,
} from './write-flatgeobuf'

type Cells = Record<string, string | number | boolean | null>
type Item = Feature<Geometry | null, Cells>

/**
 * To 1/1024 degree, a number that every reader and writer keeps to the last bit; and no group of a single line, which GDAL 3.6
 * cannot read as the flatgeobuf package writes it.
 */
function tamed(geometry: Geometry): Geometry {
  if (geometry.type === 'MultiLineString' && geometry.coordinates.length === 1) {
    return tamed({ ...geometry, coordinates: [...geometry.coordinates, ...geometry.coordinates] })
  }
  const round = (value: unknown): unknown =>
    Array.isArray(value) ? value.map(round) : Math.round((value as number) * 1024) / 1024 + 0
  return { ...geometry, coordinates: round((geometry as LayerGeometry).coordinates) } as Geometry
}

const text = fc
  .string({ unit: 'grapheme', maxLength: 30 })
  .filter((value) => value.isWellFormed() && !value.startsWith('\ufeff') && !value.includes('\0'))
const cellArbitraries = {
  text: fc.oneof(text, fc.constantFrom('', 'Crema', 'Sant’Ànnä 🜚', 'Città di Castello')),
  day: fc.constantFrom('2025-03-31', '2024-02-29', '1999-12-31'),
  yes: fc.boolean(),
  // In GeoJSON, GDAL takes digits without an exponent for a 64-bit integer.
  real: fc
    .double({ noNaN: true, noDefaultInfinity: true })
    .filter((value) => Math.abs(value) < 2 ** 53 || Math.abs(value) >= 1e21),
  whole: fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
  long: fc.maxSafeInteger(),
} satisfies Record<string, fc.Arbitrary<Cells[string]>>
const cellsArbitrary: fc.Arbitrary<Cells> = fc.record(
  Object.fromEntries(
    Object.entries<fc.Arbitrary<Cells[string]>>(cellArbitraries).map(([name, cell]) => [
      name,
      fc.option(cell),
    ]),
  ),
)
const known: Cells = { text: 'à', day: '2025-01-01', yes: true, real: 0.5, whole: -1, long: 2 ** 40 }

const contractWith = (integers: 'integer' | 'number'): LayerContract<Record<string, Column>> =>
  contractOf(
    {
      id: column('text', { nullable: false }),
      text: column('text'),
      day: column('date'),
      yes: column('boolean'),
      real: column('number'),
      whole: column(integers),
      long: column(integers),
    },
    { geometryNullable: true, key: ['id'] },
  )
const contract = contractWith('integer')

/** Features of one geometry type (or all), the same in every run. The first has every value: some writers look at it alone. */
function itemsOf(geometry: fc.Arbitrary<Geometry>): Item[] {
  const rows = fc.sample(fc.tuple(geometry, cellsArbitrary), { seed: 2025, numRuns: 40 })
  return rows.map(([shape, cells], i) => ({
    type: 'Feature',
    geometry: tamed(shape),
    properties: { id: `n${i}`, ...(i === 0 ? known : cells) },
  }))
}

/** What the explorer reads, as far as readers can agree: no telling an empty geometry from none. */
const rowsOf = (bytes: Uint8Array, contract: LayerContract) =>
  tableToFeatures(readLayer(bytes, contract)).map(({ geometry, properties }) => ({ geometry, properties }))

function agreed(features: readonly Feature<Geometry | null>[], { columns }: LayerContract) {
  return features.map(({ geometry, properties }) => ({
    geometry: geometry === null || isEmpty(geometry) ? null : geometry,
    properties: Object.fromEntries(
      Object.entries(columns).map(([name, { type }]) => [name, cellOf(properties?.[name], type)]),
    ),
  }))
}

const isEmpty = (geometry: Geometry) =>
  ((geometry as LayerGeometry).coordinates as unknown[]).flat(3).length === 0

const cellOf = (value: unknown, type: string): unknown =>
  type === 'date' && typeof value === 'string' ? value.slice(0, 10) : (value ?? null)

async function readWithPackage(bytes: Uint8Array): Promise<Feature<Geometry | null>[]> {
  const features: Feature<Geometry | null>[] = []
  for await (const feature of geojson.deserialize(bytes)) features.push(feature as Feature<Geometry>)
  return features
}

const byId = <T extends { properties: Record<string, unknown> }>(rows: T[]): T[] =>
  rows.sort((a, b) => String(a.properties['id']).localeCompare(String(b.properties['id'])))

const shapes: [string, fc.Arbitrary<Geometry>][] = [
  ...Object.entries(geometryArbitraries),
  ['mixed types', fc.oneof(...Object.values(geometryArbitraries))],
]

const writeWithScripts = (items: readonly Item[]) =>
  writeLayer(
    contract,
    items.map(({ geometry, properties }) => ({
      geometry: geometry as LayerGeometry | null,
      // The type of a row of any columns at all is narrower than its values.
      row: properties as Row<Record<string, Column>>,
    })),
    '{}',
  )
const withIndex = ['-lco', 'SPATIAL_INDEX=YES']
const withoutIndex = ['-lco', 'SPATIAL_INDEX=NO']

type Writer = Readonly<{
  by: string
  able: boolean
  write: (items: Item[]) => Uint8Array
  contract: LayerContract
}>
const writers: Writer[] = [
  {
    by: 'the flatgeobuf package',
    able: true,
    write: (items) => geojson.serialize({ type: 'FeatureCollection', features: items as Feature[] }),
    // It writes every number in double precision.
    contract: contractWith('number'),
  },
  { by: 'our scripts, with an index', able: true, write: writeWithScripts, contract },
  {
    by: 'GDAL, with an index',
    able: hasGdal,
    write: (items) => writeWithGdal(items, withIndex),
    contract,
  },
  {
    by: 'GDAL, without an index',
    able: hasGdal,
    write: (items) => writeWithGdal(items, withoutIndex),
    contract,
  },
]

describe.each(writers)('files written by $by', ({ able, write, contract }) => {
  it.skipIf(!able).each(shapes)('are read alike by all readers: %s', async (_, arbitrary) => {
    const items = itemsOf(arbitrary)
    const bytes = write(items)
    const rows = rowsOf(bytes, contract)
    expect(byId([...rows])).toEqual(byId(agreed(items, contract)))
    expect(rows).toEqual(agreed(await readWithPackage(bytes), contract))
    if (hasGdal) expect(rows).toEqual(agreed(readWithGdal(bytes), contract))
  })
})

// The package's reader throws on these, and GDAL writes none.
describe.skipIf(!hasGdal)('features without a place are read as GDAL reads them', () => {
  it('absent geometries', () => {
    const items = itemsOf(fc.oneof(...Object.values(geometryArbitraries))).map((item, i) =>
      i % 3 === 0 ? { ...item, geometry: null } : item,
    )
    const bytes = writeWithScripts(items)
    const rows = rowsOf(bytes, contract)
    expect(byId([...rows])).toEqual(byId(agreed(items, contract)))
    expect(rows).toEqual(agreed(readWithGdal(bytes), contract))
  })

  it('empty geometries', () => {
    const { LineString, Polygon, MultiPoint, MultiLineString, MultiPolygon } = GeometryType
    const empty: (FileGeometry | null)[] = [
      null,
      ...[LineString, Polygon, MultiPoint].map((type) => ({ type, xy: [] })),
      { type: MultiLineString, xy: [], ends: [] },
      { type: MultiPolygon, parts: [] },
      { type: LineString, xy: [10, 45, 11, 46] },
    ]
    const bytes = writeFlatGeobuf({
      geometryType: GeometryType.Unknown,
      columns: [{ name: 'id', type: ColumnType.String }],
      features: empty.map((geometry, i) => ({ geometry, cells: [`n${i}`] })),
    })
    const only = contractOf({ id: column('text') }, { geometryNullable: true })
    const rows = rowsOf(bytes, only)
    expect(rows.map(({ geometry }) => geometry === null)).toEqual(empty.map((_, i) => i < empty.length - 1))
    expect(rows).toEqual(agreed(readWithGdal(bytes), only))
  })
})

const integerTypes = ['Byte', 'UByte', 'Short', 'UShort', 'Int', 'UInt', 'Long', 'ULong'] as const
const everyColumn = contractOf({
  ...Object.fromEntries(integerTypes.map((type) => [type, column('integer')])),
  Float: column('number'),
  Double: column('number'),
  Bool: column('boolean'),
  String: column('text'),
  DateTime: column('date'),
})

/** Values of every column type that every reader keeps, by the type's name. */
const valueArbitraries: Record<string, fc.Arbitrary<FileValue>> = {
  ...Object.fromEntries(
    [8, 16, 32, 53].flatMap((bits, i) => {
      const [signed, unsigned] = [integerTypes[2 * i]!, integerTypes[2 * i + 1]!]
      const half = 2 ** (bits - 1)
      return [
        [signed, fc.integer({ min: -half, max: half - 1 })],
        [unsigned, fc.integer({ min: 0, max: 2 * half - 1 })],
      ]
    }),
  ),
  Float: fc.integer({ min: -1000, max: 1000 }).map((value) => value / 64),
  Double: cellArbitraries.real,
  Bool: cellArbitraries.yes,
  String: cellArbitraries.text,
  DateTime: cellArbitraries.day,
  Json: fc.constant('{"à": [1, null]}'),
  Binary: fc.constant(Uint8Array.of(0, 255, 128)),
}

it.each([
  ['no index', 0, 40],
  ['unknown number of features', 0, 0],
  ['unknown number of features, an index size all the same', 16, 0],
])(
  'every column type, nulls among them, is read alike by all readers: %s',
  async (_, indexNodeSize, featuresCount) => {
    const names = Object.keys(valueArbitraries)
    const rows = fc.sample(fc.tuple(...names.map((name) => fc.option(valueArbitraries[name]!))), {
      seed: 7,
      numRuns: 40,
    })
    const bytes = writeFlatGeobuf({
      geometryType: GeometryType.Point,
      columns: names.map((name) => ({ name, type: ColumnType[name as keyof typeof ColumnType] })),
      features: rows.map((cells, i) => ({
        geometry: { type: GeometryType.Point, xy: [i / 4, -i / 8] },
        cells,
      })),
      indexNodeSize,
      featuresCount,
    })
    const read = rowsOf(bytes, everyColumn)
    expect(read).toHaveLength(rows.length)
    expect(read.map(({ properties }) => Object.values(properties))).toEqual(
      rows.map((cells) => Object.keys(everyColumn.columns).map((name) => cells[names.indexOf(name)])),
    )
    // The others look for an index: GDAL reads nothing then, the package never ends.
    if (indexNodeSize > 0) return
    expect(read).toEqual(agreed(await readWithPackage(bytes), everyColumn))
    if (hasGdal) expect(read).toEqual(agreed(readWithGdal(bytes), everyColumn))
  },
)

it.skipIf(!hasGdal)('a collection from GDAL is refused by its name', () => {
  const bytes = writeWithGdal([
    {
      type: 'Feature',
      geometry: { type: 'GeometryCollection', geometries: [{ type: 'Point', coordinates: [10, 45] }] },
      properties: { id: 'a' },
    },
  ])
  expect(() => readLayer(bytes, contractOf({}))).toThrow(/unsupported geometry: GeometryCollection/)
})
