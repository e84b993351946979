import { describe, expect, it } from 'vitest'
import type { Column } from '../../../src/contracts/define-layer'
import { readLayer } from '../../../src/data/read-layer'
import { column, contractOf } from './contract-of'
import { errorAt, failure, point, shapes } from './made-file'
import { sampleBytes, sampleContract, sampleSpec } from './sample-file'
import { tableToFeatures } from './table-to-geojson'
import { ColumnType, GeometryType, writeFlatGeobuf, type FileSpec, type FileValue } from './write-flatgeobuf'

/** A file of points with one column `v`. */
function pointsWith(type: ColumnType, values: readonly FileValue[]): Uint8Array {
  return writeFlatGeobuf({
    geometryType: GeometryType.Point,
    columns: [{ name: 'v', type }],
    features: values.map((value) => ({ geometry: point, cells: [value] })),
  })
}

const cellsOf = (bytes: Uint8Array, of: Column) =>
  tableToFeatures(readLayer(bytes, contractOf({ v: of }))).map(({ properties }) => properties['v'])

describe('readLayer', () => {
  it('gives the rows of a file in order, unknown cells as unknown', () => {
    const table = readLayer(sampleBytes(), sampleContract)
    expect(table.count).toBe(4)
    expect(tableToFeatures(table).map(({ properties }) => properties)).toEqual([
      { code: '019035', people: 34_000, share: 68.6, placed: true, day: '2025-03-31', status: 'operating' },
      { code: '019036', people: null, share: null, placed: null, day: '2025-06-30', status: 'planned' },
      { code: 'Cà', people: 0, share: 0, placed: false, day: '2024-02-29', status: 'planned' },
      { code: '', people: -1, share: null, placed: null, day: '2025-03-31', status: 'operating' },
    ])
    expect(tableToFeatures(table).map(({ geometry }) => geometry)).toEqual([
      { type: 'Point', coordinates: [10.02, 45.13] },
      {
        type: 'LineString',
        coordinates: [
          [9, 45],
          [9.5, 45.25],
        ],
      },
      {
        type: 'MultiPolygon',
        coordinates: [1, 2].map((rings) =>
          Array.from({ length: rings }, () => [
            [10, 45],
            [10.5, 45],
            [10.5, 45.5],
            [10, 45],
          ]),
        ),
      },
      null,
    ])
  })

  it('lays the geometry out as nested offsets', () => {
    const { geometry } = readLayer(sampleBytes(), sampleContract)
    expect([...geometry.types]).toEqual([1, 3, 6, 0])
    expect([...geometry.featureParts]).toEqual([0, 1, 2, 4, 4])
    expect([...geometry.partRings]).toEqual([0, 1, 2, 3, 5])
    expect([...geometry.ringVertices]).toEqual([0, 1, 3, 7, 11, 15])
    expect(geometry.positions).toHaveLength(30)
  })

  it('gives equal texts and equal days one code', () => {
    const day = pointsWith(ColumnType.String, ['2025-03-31', '2025-03-31T00:00:00', '2025-03-31T00:00:00Z'])
    const { v } = readLayer(day, contractOf({ v: column('date') })).columns
    expect(v).toEqual({ kind: 'text', codes: Int32Array.of(0, 0, 0), dictionary: ['2025-03-31'] })
  })

  it.each([
    [ColumnType.Byte, [-128, 127]],
    [ColumnType.UByte, [0, 255]],
    [ColumnType.Short, [-32_768, 32_767]],
    [ColumnType.UShort, [0, 65_535]],
    [ColumnType.Int, [-2_147_483_648, 2_147_483_647]],
    [ColumnType.UInt, [0, 4_294_967_295]],
    [ColumnType.Long, [Number.MIN_SAFE_INTEGER, -1, 0, 1, Number.MAX_SAFE_INTEGER]],
    [ColumnType.ULong, [0, Number.MAX_SAFE_INTEGER]],
  ])('reads integers of file type %i to their limits', (type, values) => {
    expect(cellsOf(pointsWith(type, values), column('integer'))).toEqual(values)
    expect(cellsOf(pointsWith(type, values), column('number'))).toEqual(values)
  })

  it('reads single and double precision', () => {
    expect(cellsOf(pointsWith(ColumnType.Float, [0.5, 0.1]), column('number'))).toEqual([
      0.5,
      Math.fround(0.1),
    ])
    const values = [0.1, Number.MAX_VALUE, Number.MIN_VALUE]
    expect(cellsOf(pointsWith(ColumnType.Double, values), column('number'))).toEqual(values)
  })

  it('leaves columns beyond the contract aside, whatever their type', () => {
    const types = Object.values(ColumnType).filter((type): type is ColumnType => typeof type === 'number')
    const bytes = writeFlatGeobuf({
      geometryType: GeometryType.Point,
      columns: [
        ...types.map((type) => ({ name: `extra ${type}`, type })),
        { name: 'v', type: ColumnType.Int },
      ],
      features: [
        {
          geometry: point,
          cells: [
            ...types.map((type) => (type < ColumnType.String ? 1 : new Uint8Array([0xff, 1, 0xff]))),
            42,
          ],
        },
      ],
    })
    expect(cellsOf(bytes, column('integer'))).toEqual([42])
  })

  it('keeps text as it is written', () => {
    const values = ['', ' ', '\ufeffmark', '<img src=x>', 'Sant’Ànnä 🜚', 'é'.repeat(500), 'a\0b']
    expect(cellsOf(pointsWith(ColumnType.String, values), column('text'))).toEqual(values)
  })

  it.each([0, 2, 16, 65_535])('skips an index of %i entries a node', (indexNodeSize) => {
    const features = Array.from({ length: 300 }, (_, i) => ({ geometry: point, cells: [i] }))
    const columns = [{ name: 'v', type: ColumnType.Int }]
    const spec: FileSpec = { geometryType: GeometryType.Point, columns, features, indexNodeSize }
    const expected = features.map((_, i) => i)
    expect(cellsOf(writeFlatGeobuf(spec), column('integer'))).toEqual(expected)
    const one = { ...spec, features: features.slice(0, 1) }
    expect(cellsOf(writeFlatGeobuf(one), column('integer'))).toEqual([0])
  })

  it('reads to the end when the file does not say how many features it has', () => {
    const bytes = writeFlatGeobuf({ ...sampleSpec, featuresCount: 0, indexNodeSize: 16 })
    expect(readLayer(bytes, sampleContract).count).toBe(4)
  })

  it('reads a file without features', () => {
    const table = readLayer(writeFlatGeobuf({ ...sampleSpec, features: [] }), sampleContract)
    expect(table.count).toBe(0)
    expect([...table.geometry.featureParts]).toEqual([0])
  })

  it('takes the geometry type of the file when the features state none', () => {
    const bytes = shapes(GeometryType.LineString, [{ xy: [10, 45, 11, 46] }])
    expect([...readLayer(bytes, contractOf({}, { geometry: 'LineString' })).geometry.types]).toEqual([3])
  })

  it('takes a polygon where multipolygons are expected', () => {
    const bytes = shapes(GeometryType.Polygon, [{ xy: [0, 0, 1, 0, 1, 1, 0, 0] }])
    expect([...readLayer(bytes, contractOf({}, { geometry: 'MultiPolygon' })).geometry.types]).toEqual([5])
  })

  it('takes an empty geometry as none', () => {
    const bytes = shapes(GeometryType.Polygon, [{ xy: [] }])
    const contract = contractOf({}, { geometry: 'Polygon', geometryNullable: true })
    expect([...readLayer(bytes, contract).geometry.types]).toEqual([0])
  })

  it.each([
    {},
    { code: 4326 },
    { org: 'EPSG', code: 4326 },
    { org: 'OGC', codeString: 'CRS84' },
    { org: 'EPSG', code: 4979 },
  ])('accepts the reference system %o', (crs) => {
    expect(readLayer(writeFlatGeobuf({ ...sampleSpec, crs }), sampleContract).count).toBe(4)
  })
})

describe('readLayer names what is wrong with the file', () => {
  it('not FlatGeobuf', () => {
    const page = new TextEncoder().encode('<!doctype html><title>404</title>')
    expect(failure(page, sampleContract)).toEqual(errorAt('corrupt'))
    const older = sampleBytes()
    older[3] = 2
    expect(failure(older, sampleContract)).toEqual(errorAt('corrupt'))
  })

  it('cut anywhere: truncated, never a shorter table', () => {
    const bytes = writeFlatGeobuf({ ...sampleSpec, indexNodeSize: 16 })
    for (let length = 0; length < bytes.length; length++) {
      expect(failure(bytes.subarray(0, length), sampleContract).cause).toBe('truncated')
    }
  })

  it('more features than declared', () => {
    const bytes = writeFlatGeobuf({ ...sampleSpec, featuresCount: 3 })
    expect(failure(bytes, sampleContract)).toEqual(errorAt('count'))
  })

  it('more features declared than there are', () => {
    const bytes = writeFlatGeobuf({ ...sampleSpec, featuresCount: 5 })
    expect(failure(bytes, sampleContract)).toEqual(errorAt('truncated'))
  })

  it('an index of one entry a node, which would have no top', () => {
    expect(
      failure(writeFlatGeobuf({ ...sampleSpec, indexNodeSize: 1, features: [] }), sampleContract),
    ).toEqual(errorAt('corrupt'))
  })

  it.each([
    { org: 'EPSG', code: 32632 },
    { org: 'EPSG', code: 3857 },
    { org: 'OGC', codeString: 'CRS83' },
    { code: 23032 },
  ])('another reference system: %o', (crs) => {
    expect(failure(writeFlatGeobuf({ ...sampleSpec, crs }), sampleContract)).toEqual(errorAt('crs'))
  })

  it('a missing column', () => {
    const bytes = pointsWith(ColumnType.Int, [1])
    expect(failure(bytes, contractOf({ population: column('integer') }))).toEqual(
      errorAt('missing-column', undefined, 'population'),
    )
  })

  it('two columns of one name', () => {
    const columns = [
      { name: 'v', type: ColumnType.Int },
      { name: 'v', type: ColumnType.Int },
    ]
    const bytes = writeFlatGeobuf({ geometryType: GeometryType.Point, columns, features: [] })
    expect(failure(bytes, contractOf({ v: column('integer') }))).toEqual(errorAt('corrupt', undefined, 'v'))
  })

  const accepted: Record<Column['type'], readonly (keyof typeof ColumnType)[]> = {
    text: ['String'],
    integer: ['Byte', 'UByte', 'Short', 'UShort', 'Int', 'UInt', 'Long', 'ULong'],
    number: ['Byte', 'UByte', 'Short', 'UShort', 'Int', 'UInt', 'Long', 'ULong', 'Float', 'Double'],
    boolean: ['Bool'],
    date: ['DateTime', 'String'],
  }
  it.each(Object.entries(accepted))('a %s column of another type', (type, names) => {
    const contract = contractOf({ v: column(type as Column['type']) })
    for (const [name, fileType] of Object.entries(ColumnType)) {
      if (typeof fileType !== 'number') continue
      const bytes = pointsWith(fileType, [])
      if (names.includes(name as keyof typeof ColumnType)) expect(readLayer(bytes, contract).count).toBe(0)
      else expect(failure(bytes, contract)).toEqual(errorAt('wrong-type', undefined, 'v'))
    }
  })

  it.each([
    ['text', ColumnType.String, 'a'],
    ['integer', ColumnType.Int, 1],
    ['number', ColumnType.Double, 1],
    ['boolean', ColumnType.Bool, true],
    ['date', ColumnType.DateTime, '2025-01-01'],
  ] as const)('a missing value of a required %s column', (type, fileType, value) => {
    const contract = contractOf({ v: column(type, { nullable: false }) })
    expect(failure(pointsWith(fileType, [value, value, null]), contract)).toEqual(
      errorAt('null-in-required', 3, 'v'),
    )
  })

  it('not-a-number in a required column', () => {
    const contract = contractOf({ v: column('number', { nullable: false }) })
    expect(failure(pointsWith(ColumnType.Double, [Number.NaN]), contract)).toEqual(
      errorAt('null-in-required', 1, 'v'),
    )
  })

  it.each([
    ['an infinite number', column('number'), ColumnType.Double, Number.POSITIVE_INFINITY],
    ['an integer beyond 53 bits', column('integer'), ColumnType.Long, 2n ** 53n],
    ['a negative integer beyond 53 bits', column('integer'), ColumnType.Long, -(2n ** 62n)],
    ['a value outside the list', column('text', { values: ['a', 'b'] }), ColumnType.String, 'c'],
    ['no day', column('date'), ColumnType.String, 'spring'],
    ['a day not in the calendar', column('date'), ColumnType.String, '2025-02-29'],
    ['a time of day', column('date'), ColumnType.DateTime, '2025-03-31T10:20:30Z'],
  ])('%s', (_, of, type, value) => {
    expect(failure(pointsWith(type, [null, value]), contractOf({ v: of }))).toEqual(errorAt('value', 2, 'v'))
  })

  it('text that is not UTF-8', () => {
    const short = pointsWith(ColumnType.String, [new Uint8Array([0xc3, 0x28])])
    const long = pointsWith(ColumnType.String, [new Uint8Array(100).fill(0xff)])
    const contract = contractOf({ v: column('text') })
    expect(failure(short, contract)).toEqual(errorAt('corrupt', 1, 'v'))
    expect(failure(long, contract)).toEqual(errorAt('corrupt', 1, 'v'))
  })

  it('a truth value that is neither', () => {
    expect(failure(pointsWith(ColumnType.Bool, [2]), contractOf({ v: column('boolean') }))).toEqual(
      errorAt('corrupt', 1, 'v'),
    )
  })

  it.each([
    ['a value given twice', [0, 0, 7, 0, 0, 8], 'v'],
    ['a column that does not exist', [1, 0, 7], undefined],
    ['half a column number', [0, 0, 7, 0], undefined],
    ['no value after the column number', [0, 0], undefined],
  ])('%s', (_, properties, name) => {
    const bytes = writeFlatGeobuf({
      geometryType: GeometryType.Point,
      columns: [{ name: 'v', type: ColumnType.UByte }],
      features: [{ geometry: point, cells: [], properties: Uint8Array.from(properties) }],
    })
    expect(failure(bytes, contractOf({ v: column('integer') }))).toEqual(errorAt('corrupt', 1, name))
  })

  it.each([[[0, 0, 1, 0]], [[0, 0, 2, 0, 0, 0, 65]], [[0, 0, 255, 255, 255, 255, 65]]])(
    'a text longer than its feature: %o',
    (properties) => {
      const bytes = writeFlatGeobuf({
        geometryType: GeometryType.Point,
        columns: [{ name: 'v', type: ColumnType.String }],
        features: [{ geometry: point, cells: [], properties: Uint8Array.from(properties) }],
      })
      expect(failure(bytes, contractOf({ v: column('text') }))).toEqual(errorAt('corrupt', 1))
    },
  )

  it('columns of a feature’s own', () => {
    const bytes = writeFlatGeobuf({
      geometryType: GeometryType.Point,
      columns: [],
      features: [{ geometry: point, cells: [], ownColumns: true }],
    })
    expect(failure(bytes, contractOf({}))).toEqual(errorAt('corrupt', 1))
  })

  it('a key that occurs twice', () => {
    const contract = contractOf({ v: column('text', { nullable: false }) }, { key: ['v'] })
    expect(failure(pointsWith(ColumnType.String, ['a', 'b', 'c', 'b']), contract)).toEqual(
      errorAt('duplicate-key', 4, 'v'),
    )
  })
})
