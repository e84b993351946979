import { geometryTypes, type FlatGeometry } from '../../contracts/table'

/** A sum of places by weight. */
type Weighted = { x: number; y: number; weight: number }

/**
 * The middle of a feature in degrees: the centre of area of polygons (holes left out), the centre of length of lines, the mean of
 * points; null without a place. Areas and lengths are those of the plain of degrees, which over one feature makes no difference
 * that matters.
 */
export function featureMiddle(geometry: FlatGeometry, feature: number): [number, number] | null {
  const { types, positions, featureParts, partRings, ringVertices } = geometry
  const type = geometryTypes[types[feature] ?? 0]
  const firstPart = featureParts[feature]!
  const endPart = featureParts[feature + 1]!
  if (type === undefined || type === 'none' || firstPart === endPart) return null
  const start = ringVertices[partRings[firstPart]!]!
  const end = ringVertices[partRings[endPart]!]!
  if (start === end) return null
  // About the first vertex, where differences keep their digits.
  const [originX, originY] = [positions[2 * start]!, positions[2 * start + 1]!]
  const sum: Weighted = { x: 0, y: 0, weight: 0 }
  for (let part = firstPart; part < endPart; part++) {
    for (let ring = partRings[part]!; ring < partRings[part + 1]!; ring++) {
      const vertices = positions.subarray(2 * ringVertices[ring]!, 2 * ringVertices[ring + 1]!)
      if (type === 'Polygon' || type === 'MultiPolygon')
        addArea(sum, vertices, originX, originY, ring === partRings[part])
      else if (type === 'LineString' || type === 'MultiLineString') addLength(sum, vertices, originX, originY)
    }
  }
  if (sum.weight > 0) return [originX + sum.x / sum.weight, originY + sum.y / sum.weight]
  // Points, and shapes without extent.
  let [x, y] = [0, 0]
  for (let vertex = start; vertex < end; vertex++) {
    x += positions[2 * vertex]! - originX
    y += positions[2 * vertex + 1]! - originY
  }
  return [originX + x / (end - start), originY + y / (end - start)]
}

/** Adds a ring of a polygon, or takes it away where it is a hole, whichever way round it runs. */
function addArea(
  sum: Weighted,
  ring: Float64Array,
  originX: number,
  originY: number,
  isOuter: boolean,
): void {
  let [x, y, twice] = [0, 0, 0]
  for (let i = 2; i < ring.length; i += 2) {
    const [ax, ay] = [ring[i - 2]! - originX, ring[i - 1]! - originY]
    const [bx, by] = [ring[i]! - originX, ring[i + 1]! - originY]
    const cross = ax * by - bx * ay
    twice += cross
    x += (ax + bx) * cross
    y += (ay + by) * cross
  }
  const sign = twice < 0 === isOuter ? -1 : 1
  sum.x += (sign * x) / 3
  sum.y += (sign * y) / 3
  sum.weight += sign * twice
}

function addLength(sum: Weighted, line: Float64Array, originX: number, originY: number): void {
  for (let i = 2; i < line.length; i += 2) {
    const [ax, ay] = [line[i - 2]! - originX, line[i - 1]! - originY]
    const [bx, by] = [line[i]! - originX, line[i + 1]! - originY]
    const length = Math.hypot(bx - ax, by - ay)
    sum.x += (length * (ax + bx)) / 2
    sum.y += (length * (ay + by)) / 2
    sum.weight += length
  }
}
