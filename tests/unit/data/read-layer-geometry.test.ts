import { describe, expect, it } from 'vitest'
import { readLayer } from '../../../src/data/read-layer'
import { contractOf } from './contract-of'
import { errorAt, failure, point, shapes } from './made-file'
import { GeometryType } from './write-flatgeobuf'

describe('readLayer names what is wrong with a geometry', () => {
  const kinds = ['Point', 'LineString', 'Polygon', 'MultiPolygon'] as const
  it.each(kinds)('of another type than %s', (kind) => {
    const contract = contractOf({}, { geometry: kind })
    const inHeader = shapes(GeometryType.MultiPoint, [{ xy: [1, 1] }])
    expect(failure(inHeader, contract)).toEqual(errorAt('geometry'))
    const inFeature = shapes(GeometryType.Unknown, [{ type: GeometryType.MultiPoint, xy: [1, 1] }])
    expect(failure(inFeature, contract)).toEqual(errorAt('geometry', 1))
    expect(() => readLayer(inFeature, contract)).toThrow('MultiPoint is not allowed here')
  })

  const unsupported = Object.entries(GeometryType).filter(
    (entry): entry is [string, GeometryType] => typeof entry[1] === 'number' && entry[1] > 6,
  )
  it.each([...unsupported, ['number 200', 200 as GeometryType] as const])(
    'unsupported, by its name: %s',
    (name, type) => {
      const [inHeader, inFeature] = [
        shapes(type, [point]),
        shapes(GeometryType.Unknown, [{ ...point, type }]),
      ]
      expect(failure(inHeader, contractOf({}))).toEqual(errorAt('geometry'))
      expect(failure(inFeature, contractOf({}))).toEqual(errorAt('geometry', 1))
      for (const bytes of [inHeader, inFeature]) {
        expect(() => readLayer(bytes, contractOf({}))).toThrow(`unsupported geometry: ${name}`)
      }
    },
  )

  it('neither file nor feature state a type', () => {
    expect(failure(shapes(GeometryType.Unknown, [{ xy: [1, 1] }]), contractOf({}))).toEqual(
      errorAt('geometry', 1),
    )
  })

  it.each([[null], [{ xy: [] }], [{}]])('absent where one is required: %o', (geometry) => {
    expect(failure(shapes(GeometryType.Point, [point, geometry]), contractOf({}))).toEqual(
      errorAt('geometry', 2),
    )
  })

  it.each([
    [Number.NaN, 45],
    [10, Number.POSITIVE_INFINITY],
    [180.1, 45],
    [10, -90.5],
    [577_000, 4_998_000],
  ])('not on the globe: %d, %d', (x, y) => {
    expect(failure(shapes(GeometryType.Point, [point, { xy: [x, y] }]), contractOf({}))).toEqual(
      errorAt('geometry', 2),
    )
  })

  const ring = [0, 0, 1, 0, 1, 1, 0, 0]
  it.each([
    ['a point of two vertices', GeometryType.Point, { xy: [1, 1, 2, 2] }, 'geometry'],
    ['a line of one vertex', GeometryType.LineString, { xy: [1, 1] }, 'geometry'],
    ['half a vertex in a line', GeometryType.LineString, { xy: [1, 1, 2, 2, 3] }, 'geometry'],
    ['half a vertex in a ring', GeometryType.Polygon, { xy: [...ring, 1] }, 'corrupt'],
    ['a ring of three vertices', GeometryType.Polygon, { xy: [0, 0, 1, 0, 0, 0] }, 'geometry'],
    ['an open ring', GeometryType.Polygon, { xy: [0, 0, 1, 0, 1, 1, 0, 1] }, 'geometry'],
    ['an empty ring', GeometryType.Polygon, { xy: ring, ends: [4, 4] }, 'geometry'],
    ['ends that go back', GeometryType.Polygon, { xy: [...ring, ...ring], ends: [8, 4] }, 'geometry'],
    ['ends beyond the vertices', GeometryType.Polygon, { xy: ring, ends: [5] }, 'corrupt'],
    ['ends short of the vertices', GeometryType.Polygon, { xy: [...ring, ...ring], ends: [4] }, 'corrupt'],
    [
      'a part of one vertex',
      GeometryType.MultiLineString,
      { xy: [0, 0, 1, 1, 2, 2], ends: [1, 3] },
      'geometry',
    ],
    ['vertices outside polygons', GeometryType.MultiPolygon, { xy: ring }, 'corrupt'],
    ['an empty polygon', GeometryType.MultiPolygon, { parts: [{ xy: ring }, { xy: [] }] }, 'geometry'],
    [
      'another type than the file',
      GeometryType.Polygon,
      { type: GeometryType.LineString, xy: ring },
      'corrupt',
    ],
  ] as const)('%s', (_, type, geometry, cause) => {
    expect(failure(shapes(type, [geometry]), contractOf({}))).toEqual(errorAt(cause, 1))
  })

  it('an empty list of ends is no list', () => {
    const bytes = shapes(GeometryType.Polygon, [{ xy: ring, ends: [] }])
    expect([...readLayer(bytes, contractOf({})).geometry.ringVertices]).toEqual([0, 4])
  })
})
