import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { polygonMesh, type PolygonMesh } from '../../../src/model/polygon-mesh'
import { latitudeAt, longitudeAt, worldX, worldY } from '../../../src/model/web-mercator'
import { flattenShapes, line, multiPolygon, point, polygon } from '../../fixtures/make-table'
import { municipalitiesFromSources } from '../../fixtures/source-layers'

/** Sum of the areas of the triangles of each row, in square units of the world. */
function areasOf({ positions, rows, indices }: PolygonMesh, count: number): number[] {
  const areas = new Array<number>(count).fill(0)
  for (let i = 0; i < indices.length; i += 3) {
    const [a, b, c] = [2 * indices[i]!, 2 * indices[i + 1]!, 2 * indices[i + 2]!]
    const area =
      (positions[b]! - positions[a]!) * (positions[c + 1]! - positions[a + 1]!) -
      (positions[c]! - positions[a]!) * (positions[b + 1]! - positions[a + 1]!)
    areas[rows[indices[i]!]!]! += Math.abs(area) / 2
  }
  return areas
}

/** Area of closed rings by the shoelace formula; a hole counts less when it turns the other way. */
function ringArea(rings: readonly (readonly number[][])[]): number {
  let twice = 0
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const [x0, y0] = [worldX(ring[i - 1]![0]!), worldY(ring[i - 1]![1]!)]
      const [x1, y1] = [worldX(ring[i]![0]!), worldY(ring[i]![1]!)]
      twice += x0 * y1 - x1 * y0
    }
  }
  return Math.abs(twice) / 2
}

/** A star-shaped ring around a centre: any such ring is free of crossings. */
const star = (x: number, y: number, radii: readonly number[]) => {
  const ring = radii.map((radius, i) => {
    const angle = (2 * Math.PI * i) / radii.length
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)]
  })
  return [...ring, ring[0]!]
}
const radii = (min: number, max: number) =>
  fc.array(fc.double({ min, max, noNaN: true }), { minLength: 3, maxLength: 40 })

describe('polygonMesh', () => {
  it('covers the area of every polygon, holes and parts included', () => {
    const shape = fc.record({ outer: radii(0.6, 1), hole: radii(0.05, 0.1), other: radii(0.2, 0.9) })
    fc.assert(
      fc.property(fc.array(shape, { minLength: 1, maxLength: 6 }), (shapes) => {
        const rings = shapes.map(({ outer, hole, other }, i) => {
          const [x, y] = [9 + 3 * i, 45]
          return { outer: star(x, y, outer), hole: star(x, y, hole).reverse(), other: star(x, y + 3, other) }
        })
        // A hole must lie within: with three corners the outer ring may come nearer than its radii.
        fc.pre(shapes.every(({ outer }) => outer.length >= 5))
        const geometry = flattenShapes(
          rings.map(({ outer, hole, other }) => multiPolygon([outer, hole], [other])),
        )
        const areas = areasOf(polygonMesh(geometry), shapes.length)
        rings.forEach(({ outer, hole, other }, row) => {
          const expected = ringArea([outer, hole]) + ringArea([other])
          expect(Math.abs(areas[row]! - expected) / expected).toBeLessThan(1e-4)
        })
      }),
      { numRuns: 50 },
    )
  })

  it('tiles the province without gap or overlap', () => {
    const { geometry, count } = municipalitiesFromSources()
    const areas = areasOf(polygonMesh(geometry), count)
    const signed = Array.from({ length: count }, (_, row) => {
      let area = 0
      for (let part = geometry.featureParts[row]!; part < geometry.featureParts[row + 1]!; part++) {
        const rings: number[][][] = []
        for (let ring = geometry.partRings[part]!; ring < geometry.partRings[part + 1]!; ring++) {
          const [start, end] = [geometry.ringVertices[ring]!, geometry.ringVertices[ring + 1]!]
          rings.push(
            Array.from({ length: end - start }, (_, i) => [
              ...geometry.positions.subarray(2 * (start + i), 2 * (start + i) + 2),
            ]),
          )
        }
        area += ringArea(rings)
      }
      return area
    })
    areas.forEach((area, row) => expect(Math.abs(area / signed[row]! - 1)).toBeLessThan(1e-3))
  })

  it('joins only vertices of one row, and leaves out points and lines', () => {
    const triangle = polygon([
      [0, 0],
      [1, 0],
      [0, 1],
      [0, 0],
    ])
    const { rows, indices } = polygonMesh(
      flattenShapes([triangle, point(3, 3), line([0, 0], [5, 5], [6, 0]), null, triangle]),
    )
    const ofTriangles = Array.from({ length: indices.length / 3 }, (_, i) =>
      [...indices.subarray(3 * i, 3 * i + 3)].map((vertex) => rows[vertex]),
    )
    expect(ofTriangles).toEqual([
      [0, 0, 0],
      [4, 4, 4],
    ])
  })

  it('has room for the triangles of many holes', () => {
    const square = (x: number, y: number, side: number) => [
      [x, y],
      [x + side, y],
      [x + side, y + side],
      [x, y + side],
      [x, y],
    ]
    const holes = Array.from({ length: 64 }, (_, i) => square(1 + 2 * (i % 8), 1 + 2 * (i >> 3), 1).reverse())
    const triangle = holes.map((hole) => [hole[0]!, hole[1]!, hole[2]!, hole[0]!])
    const geometry = flattenShapes([polygon(square(0, 0, 18), ...triangle)])
    const mesh = polygonMesh(geometry)
    expect(areasOf(mesh, 1)[0]! / ringArea([square(0, 0, 18), ...triangle])).toBeCloseTo(1, 3)
  })

  it('places vertices to a few centimetres', () => {
    const { geometry } = municipalitiesFromSources()
    const { origin, positions } = polygonMesh(geometry)
    for (let i = 0; i < positions.length; i += 2) {
      expect(Math.abs(longitudeAt(positions[i]! + origin[0]) - geometry.positions[i]!)).toBeLessThan(5e-7)
      expect(Math.abs(latitudeAt(positions[i + 1]! + origin[1]) - geometry.positions[i + 1]!)).toBeLessThan(
        5e-7,
      )
    }
  })
})
