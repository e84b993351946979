import { earcut } from '@math.gl/polygon'
import { geometryTypes, type FlatGeometry } from '../contracts/table'
import { worldX, worldY } from './web-mercator'

/** Places in the Web Mercator world are kept as differences from an origin, so that 32 bits tell centimetres apart. */
export type WorldOrigin = readonly [x: number, y: number]

/** Polygons cut into triangles, in the layout that goes to the graphics card. */
export type PolygonMesh = Readonly<{
  origin: WorldOrigin
  /** x and y from the origin, one pair a vertex of the geometry. */
  positions: Float32Array
  /** Row that each vertex belongs to. */
  rows: Uint32Array
  /** Three vertices a triangle. */
  indices: Uint32Array
}>

/** The middle of the coordinates in the Web Mercator world; [0, 0] without any. */
function originOf({ positions }: FlatGeometry): WorldOrigin {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (let i = 0; i < positions.length; i += 2) {
    const [lon, lat] = [positions[i]!, positions[i + 1]!]
    if (lon < west) west = lon
    if (lon > east) east = lon
    if (lat < south) south = lat
    if (lat > north) north = lat
  }
  return west <= east ? [worldX((west + east) / 2), worldY((south + north) / 2)] : [0, 0]
}

/** Longitudes and latitudes as differences from an origin in the Web Mercator world. */
function worldPositions(positions: Float64Array, [x, y]: WorldOrigin): Float32Array {
  const placed = new Float32Array(positions.length)
  for (let i = 0; i < positions.length; i += 2) {
    placed[i] = worldX(positions[i]!) - x
    placed[i + 1] = worldY(positions[i + 1]!) - y
  }
  return placed
}

const areal = new Set([geometryTypes.indexOf('Polygon'), geometryTypes.indexOf('MultiPolygon')])

/** Cuts the polygons of a layer into triangles (ear clipping). Features that are no polygons give none. */
export function polygonMesh(geometry: FlatGeometry): PolygonMesh {
  const { types, featureParts, partRings, ringVertices } = geometry
  const origin = originOf(geometry)
  const positions = worldPositions(geometry.positions, origin)
  const rows = new Uint32Array(positions.length / 2)
  // A ring has two triangles fewer than corners; each hole adds two more. Rings repeat their first vertex.
  const indices = new Uint32Array(3 * (rows.length + ringVertices.length))
  let used = 0
  for (let row = 0; row < types.length; row++) {
    if (!areal.has(types[row]!)) continue
    for (let part = featureParts[row]!; part < featureParts[row + 1]!; part++) {
      const [firstRing, endRing] = [partRings[part]!, partRings[part + 1]!]
      const first = ringVertices[firstRing]!
      const end = ringVertices[endRing]!
      rows.fill(row, first, end)
      const holes: number[] = []
      for (let ring = firstRing + 1; ring < endRing; ring++) holes.push(ringVertices[ring]! - first)
      for (const vertex of earcut(positions.subarray(2 * first, 2 * end), holes)) {
        indices[used++] = first + vertex
      }
    }
  }
  return { origin, positions, rows, indices: indices.slice(0, used) }
}
