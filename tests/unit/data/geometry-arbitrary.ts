import * as fc from 'fast-check'
import type { Geometry, Position } from 'geojson'

const position: fc.Arbitrary<Position> = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -90, max: 90, noNaN: true }),
)
const line = fc.array(position, { minLength: 2, maxLength: 6 })
const ring = fc.array(position, { minLength: 3, maxLength: 6 }).map((vertices) => [...vertices, vertices[0]!])
const polygon = fc.array(ring, { minLength: 1, maxLength: 3 })

/** Geometries of every type the reader takes, by type. */
export const geometryArbitraries = {
  Point: position.map((coordinates): Geometry => ({ type: 'Point', coordinates })),
  MultiPoint: fc
    .array(position, { minLength: 1, maxLength: 4 })
    .map((coordinates): Geometry => ({ type: 'MultiPoint', coordinates })),
  LineString: line.map((coordinates): Geometry => ({ type: 'LineString', coordinates })),
  MultiLineString: fc
    .array(line, { minLength: 1, maxLength: 3 })
    .map((coordinates): Geometry => ({ type: 'MultiLineString', coordinates })),
  Polygon: polygon.map((coordinates): Geometry => ({ type: 'Polygon', coordinates })),
  MultiPolygon: fc
    .array(polygon, { minLength: 1, maxLength: 3 })
    .map((coordinates): Geometry => ({ type: 'MultiPolygon', coordinates })),
}
