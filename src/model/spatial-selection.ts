import { booleanPointInPolygon, distance } from '@turf/turf'
import type { TableOf } from '../contracts/layers'
import type { FlatGeometry } from '../contracts/table'
import { boundsOfRows, polygonsOf } from './feature-collection'

type Municipalities = TableOf<'municipalities'>
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
export function municipalityAt(table: Municipalities, lon: number, lat: number): number | null {
  for (let row = 0; row < table.count; row++) {
    const bounds = boundsOfRows(table, [row])
    if (!bounds) continue
    const [west, south, east, north] = bounds
    if (lon < west || lon > east || lat < south || lat > north) continue
    if (isInFeature(table.geometry, row, lon, lat)) return row
  }
  return null
}

function isInFeature(geometry: FlatGeometry, feature: number, lon: number, lat: number): boolean {
  return booleanPointInPolygon([lon, lat], {
    type: 'MultiPolygon',
    coordinates: polygonsOf(geometry, feature),
  })
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
