import { describe, expect, it } from 'vitest'
import { type Column } from '../../../src/contracts/define-layer'
import { readLayer } from '../../../src/data/read-layer'
import { column, contractOf } from './contract-of'
import { errorAt, failure, point, pointsWith } from './made-file'
import { sampleBytes, sampleContract, sampleSpec } from './sample-file'
import { ColumnType, GeometryType, writeFlatGeobuf } from './write-flatgeobuf'

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
