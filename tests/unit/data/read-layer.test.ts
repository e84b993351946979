import { describe, expect, it } from 'vitest'
import { readLayer } from '../../../src/data/read-layer'
import { column, contractOf } from './contract-of'
import { cellsOf, point, pointsWith, shapes } from './made-file'
import { sampleBytes, sampleContract, sampleSpec } from './sample-file'
import { tableToFeatures } from './table-to-geojson'
import { ColumnType, GeometryType, writeFlatGeobuf, type FileSpec } from './write-flatgeobuf'

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
