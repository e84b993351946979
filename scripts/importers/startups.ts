import { booleanPointInPolygon, destination } from '@turf/turf'
import type { MultiPolygon, Point } from 'geojson'
import type { startups } from '../../src/contracts/startups'
import { pointAt, type LayerFeature } from '../../src/data/write/layer-feature'
import {
  booleanOrNull,
  joinKey,
  readBoolean,
  readDay,
  readText,
  SourceError,
  type SourceRow,
} from '../source-table'
import type { Place } from './places'

const innerRadius = 150
/** Degrees between one point and the next: the golden angle, as in the head of a sunflower. */
const goldenAngle = 180 * (3 - Math.sqrt(5))

/**
 * Where the n-th start-up (from 0) of a municipality is drawn: on a sunflower spiral (H. Vogel, 1979) that begins 150 m from
 * the seat and reaches 600 m with the eleventh. The place depends on nothing but the seat and the rank, so a later firm moves
 * no earlier one. Near a boundary the distance is halved until the point lies inside.
 * Throws when not even the seat lies in the municipality.
 */
export function placeAroundSeat(place: Place, rank: number, boundary: MultiPolygon): Point {
  const bearing = ((rank * goldenAngle + 180) % 360) - 180
  for (let radius = innerRadius * Math.sqrt(1 + 1.5 * rank); radius > 1; radius /= 2) {
    const spot = destination([place.longitude, place.latitude], radius, bearing, { units: 'meters' })
    const [longitude, latitude] = spot.geometry.coordinates
    const point = pointAt(longitude!, latitude!)
    if (booleanPointInPolygon(point, boundary)) return point
  }
  throw new SourceError(`${place.name}: its seat does not lie within its boundary`)
}

/** Rank of each firm (from 0) among those of its municipality, by day of registration (ISO 8601); their order breaks ties. */
export function rankWithinMunicipality(firms: readonly Readonly<{ code: string; date: string }>[]): number[] {
  const ranks = new Array<number>(firms.length)
  const seen = new Map<string, number>()
  const order = firms.map((firm, i) => ({ ...firm, i }))
  order.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.i - b.i))
  for (const { i, code } of order) {
    const rank = seen.get(code) ?? 0
    ranks[i] = rank
    seen.set(code, rank + 1)
  }
  return ranks
}

/** Innovative start-ups, placed around the seat of their municipality: no address is known. */
export function importStartups(
  rows: readonly SourceRow[],
  places: ReadonlyMap<string, Place>,
  boundaries: ReadonlyMap<string, MultiPolygon>,
): LayerFeature<typeof startups.columns>[] {
  const ranks = rankWithinMunicipality(
    rows.map((row) => ({ code: readText(row, 'istat_code'), date: readDay(row, 'registered_on') })),
  )
  return rows.map((row, i) => {
    const place = joinKey(row, 'istat_code', places, 'the municipalities')
    const boundary = joinKey(row, 'istat_code', boundaries, 'the boundaries')
    return {
      geometry: placeAroundSeat(place, ranks[i]!, boundary),
      row: {
        startup_id: `S${String(i + 1).padStart(2, '0')}`,
        istat_code: readText(row, 'istat_code'),
        company: null,
        registered_on: readDay(row, 'registered_on'),
        ateco_code: readText(row, 'ateco_code'),
        high_tech_energy: readBoolean(row, 'high_tech_energy'),
        holds_patent: booleanOrNull(row, 'holds_patent'),
        position_is_placed: true,
      },
    }
  })
}
