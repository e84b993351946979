import { booleanPointInPolygon, distance } from '@turf/turf'
import Flatbush from 'flatbush'
import type { TableOf } from '../contracts/layers'
import type { FlatGeometry } from '../contracts/table'
import { boundsOfRows } from './feature-collection'

type Municipalities = TableOf<'municipalities'>
type Areas = Pick<Municipalities, 'geometry' | 'count'>
type Position = readonly [number, number]

/** Rows of the municipalities whose seat lies in the ring (degrees; closed or not). Fewer than three corners hold nothing. */
export function municipalitiesInPolygon(table: Municipalities, ring: readonly Position[]): number[] {
  if (ring.length < 3) return []
  const closed = [...ring, ring[0]!].map(([lon, lat]) => [lon, lat])
  const polygon = { type: 'Polygon' as const, coordinates: [closed] }
  return seatsWhere(table, (seat) => booleanPointInPolygon([...seat], polygon))
}

/** Rows of the municipalities whose seat lies in the rectangle west, south, east, north (degrees, edges included). */
export function municipalitiesInRectangle(
  table: Municipalities,
  [west, south, east, north]: readonly [number, number, number, number],
): number[] {
  return seatsWhere(table, ([lon, lat]) => lon >= west && lon <= east && lat >= south && lat <= north)
}

/** Rows of the municipalities whose seat is at most `km` kilometres from the centre, along the great circle. */
export function municipalitiesInRadius(table: Municipalities, centre: Position, km: number): number[] {
  return seatsWhere(table, (seat) => distance([...centre], [...seat], { units: 'kilometers' }) <= km)
}

/** The row of the municipality whose territory holds the place, or null outside all; a shared border goes to the first. */
export function municipalityAt(table: Areas, lon: number, lat: number): number | null {
  if (!Number.isFinite(lon) || !Number.isFinite(lat)) return null
  const { boxes, rows } = boxesOf(table)
  const near = boxes?.search(lon, lat, lon, lat).map((box) => rows[box]!) ?? []
  return near.sort((a, b) => a - b).find((row) => isInFeature(table.geometry, row, lon, lat)) ?? null
}

/** The boxes around the rows that have a place, in a tree (Flatbush); none where no row has one. */
type Boxes = Readonly<{ boxes: Flatbush | null; rows: readonly number[] }>
const boxesOfGeometry = new WeakMap<FlatGeometry, Boxes>()

function boxesOf(table: Areas): Boxes {
  const known = boxesOfGeometry.get(table.geometry)
  if (known) return known
  const bounds = Array.from({ length: table.count }, (_, row) => boundsOfRows(table, [row]))
  const rows = bounds.flatMap((box, row) => (box ? [row] : []))
  const boxes = rows.length > 0 ? new Flatbush(rows.length) : null
  for (const row of rows) boxes?.add(...bounds[row]!)
  boxes?.finish()
  const made = { boxes, rows }
  boxesOfGeometry.set(table.geometry, made)
  return made
}

/** Whether the place lies within one of the polygons of a feature, which may overlap, or on an edge. */
function isInFeature(geometry: FlatGeometry, feature: number, lon: number, lat: number): boolean {
  const { featureParts } = geometry
  for (let part = featureParts[feature]!; part < featureParts[feature + 1]!; part++) {
    if (isInPolygon(geometry, part, lon, lat)) return true
  }
  return false
}

/** Whether the place lies within a polygon, given by its part, or on its edges: an odd number of edges lies to its right. */
export function isInPolygon(geometry: FlatGeometry, part: number, lon: number, lat: number): boolean {
  const { partRings, ringVertices, positions } = geometry
  let inside = false
  for (let ring = partRings[part]!; ring < partRings[part + 1]!; ring++) {
    for (let vertex = ringVertices[ring]! + 1; vertex < ringVertices[ring + 1]!; vertex++) {
      const ax = positions[2 * vertex - 2]! - lon
      const ay = positions[2 * vertex - 1]! - lat
      const bx = positions[2 * vertex]! - lon
      const by = positions[2 * vertex + 1]! - lat
      const turn = ax * by - ay * bx
      if (turn === 0 && ax * bx <= 0 && ay * by <= 0) return true
      if (ay > 0 !== by > 0 && turn > 0 === by > ay) inside = !inside
    }
  }
  return inside
}

function seatsWhere(table: Municipalities, holds: (seat: Position) => boolean): number[] {
  const lon = table.columns.seat_lon.values
  const lat = table.columns.seat_lat.values
  const rows: number[] = []
  for (let row = 0; row < table.count; row++) {
    if (holds([lon[row]!, lat[row]!])) rows.push(row)
  }
  return rows
}
