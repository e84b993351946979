import { distance } from '@turf/turf'

/** Places in degrees. */
export type Places = Readonly<{ longitude: Float64Array; latitude: Float64Array }>
export type NearestPlace = Readonly<{ row: number; kilometres: number }>

/** Kilometres of a degree of latitude, a little less than it is: no place is nearer than its latitude says. */
const kilometresPerDegree = 111

/**
 * Finds the nearest of the given rows of `places` to a place, along the great circle; null where there is none. Rows are looked
 * at by latitude outwards until that alone is farther, so that a country need not be searched whole.
 */
export function nearestAmong(
  places: Places,
  rows: readonly number[],
): (longitude: number, latitude: number) => NearestPlace | null {
  const { longitude: lon, latitude: lat } = places
  const byLatitude = [...rows].sort((a, b) => lat[a]! - lat[b]! || a - b)
  return (longitude, latitude) => {
    let best: NearestPlace | null = null
    let up = firstAtLeast(byLatitude, lat, latitude)
    let down = up - 1
    for (;;) {
      const above = up < byLatitude.length ? lat[byLatitude[up]!]! - latitude : Infinity
      const below = down >= 0 ? latitude - lat[byLatitude[down]!]! : Infinity
      const nearest = Math.min(above, below)
      if (nearest === Infinity || (best && nearest * kilometresPerDegree > best.kilometres)) return best
      const row = byLatitude[above <= below ? up++ : down--]!
      const kilometres = distance([longitude, latitude], [lon[row]!, lat[row]!], { units: 'kilometers' })
      if (!best || kilometres < best.kilometres || (kilometres === best.kilometres && row < best.row))
        best = { row, kilometres }
    }
  }
}

/** The first position whose latitude is not below the given one. */
function firstAtLeast(rows: readonly number[], latitudes: Float64Array, latitude: number): number {
  let [low, high] = [0, rows.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (latitudes[rows[middle]!]! < latitude) low = middle + 1
    else high = middle
  }
  return low
}
