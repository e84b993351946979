import type { Range } from '../../contracts/gaps'
import type { Place } from '../../contracts/view'
import { earthRadiusKm, unitVector } from '../gaps/nearest-target'

/** Places to be counted around a site, made ready once: thousands of sites ask for thousands of places. */
export type Surroundings = Readonly<{
  count: number
  /** Three a place, on the unit sphere; NaN where the place is not known. */
  vectors: Float64Array
  /** Kilometres within which each place lies. */
  uncertaintyKm: Float64Array
  /** The largest of them. */
  widestKm: number
}>

/** Makes places ready; each lies within its uncertainty in kilometres. */
export function surroundingsOf(
  places: readonly Readonly<{ place: Place; uncertaintyKm: number }>[],
): Surroundings {
  return {
    count: places.length,
    vectors: Float64Array.from(places.flatMap(({ place }) => unitVector(place))),
    uncertaintyKm: Float64Array.from(places, ({ uncertaintyKm }) => uncertaintyKm),
    widestKm: places.reduce((widest, { uncertaintyKm }) => Math.max(widest, uncertaintyKm), 0),
  }
}

/** The straight line through the sphere, squared and in radii, that belongs to a great circle in kilometres. */
const squaredChord = (km: number) => (2 * Math.sin(Math.min(Math.PI / 2, km / (2 * earthRadiusKm)))) ** 2

/**
 * The sum of `values` (one a place) over the places within `radiusKm` of a site along the great circle. With both uncertainties u
 * together, a place at d kilometres counts in `low` where d + u is within the radius, in `middle` where d is, in `high` where d − u
 * is. Null where a value that may count is not known (NaN). Values must not be negative.
 */
export function sumWithin(
  site: Readonly<{ place: Place; uncertaintyKm: number }>,
  radiusKm: number,
  { count, vectors, uncertaintyKm, widestKm }: Surroundings,
  values: ArrayLike<number>,
): Range | null {
  const [x, y, z] = unitVector(site.place)
  const reach = squaredChord(radiusKm + site.uncertaintyKm + widestKm)
  let [low, middle, high] = [0, 0, 0]
  for (let i = 0; i < count; i++) {
    const [dx, dy, dz] = [vectors[3 * i]! - x, vectors[3 * i + 1]! - y, vectors[3 * i + 2]! - z]
    const squared = dx * dx + dy * dy + dz * dz
    if (!(squared <= reach)) continue
    const distanceKm = 2 * earthRadiusKm * Math.asin(Math.min(1, Math.sqrt(squared) / 2))
    const uncertain = site.uncertaintyKm + uncertaintyKm[i]!
    if (distanceKm - uncertain > radiusKm) continue
    const value = values[i]!
    high += value
    if (distanceKm <= radiusKm) middle += value
    if (distanceKm + uncertain <= radiusKm) low += value
  }
  return Number.isNaN(high) ? null : { low, middle, high }
}
