import fc from 'fast-check'
import { flattenShapes, line, multiPolygon, point, polygon, type Shape } from '../../../fixtures/make-table'

const lon = fc.double({ min: 9.6, max: 10.4, noNaN: true })
const lat = fc.double({ min: 45, max: 45.4, noNaN: true })
export const place = fc.tuple(lon, lat)

/** A ring around a place whose corners lie at growing angles, so that it never crosses itself. */
const ring = fc
  .tuple(place, fc.array(fc.double({ min: 0.02, max: 0.2, noNaN: true }), { minLength: 3, maxLength: 8 }))
  .map(([[x, y], radii]) => {
    const corners = radii.map((radius, i) => {
      const angle = (2 * Math.PI * i) / radii.length
      return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)]
    })
    return [...corners, corners[0]!]
  })

const shape: fc.Arbitrary<Shape> = fc.oneof(
  place.map(([x, y]) => point(x, y)),
  fc
    .array(place, { minLength: 2, maxLength: 6 })
    .map((positions) => line(...positions.map(([x, y]) => [x, y]))),
  ring.map((outer) => polygon(outer)),
  fc.tuple(ring, ring).map(([first, second]) => multiPolygon([first], [second])),
  fc.array(place, { minLength: 1, maxLength: 4 }).map((places): Shape => ({
    type: 'MultiPoint',
    parts: places.map(([x, y]) => [[[x, y]]]),
  })),
  fc.constant(null),
)

/** Features of every kind, some without a place. */
export const features = fc
  .array(shape, { maxLength: 25 })
  .map((shapes) => ({ shapes, geometry: flattenShapes(shapes) }))
