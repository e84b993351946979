import type { MultiPolygon, Position } from 'geojson'
import { normaliseRings } from '../importers/municipalities'
import { polygonArea } from './read/outline'

/** Outlines as they are written: on the grid, outer rings counter-clockwise. `polygons` in degrees. */
export function shapeOf(polygons: readonly Position[][][]): MultiPolygon {
  return { type: 'MultiPolygon', coordinates: polygons.map(normaliseRings) }
}

/** Longitudes at which the borders of a polygon cross a parallel, from west to east. */
function crossings(polygon: readonly (readonly Position[])[], latitude: number): number[] {
  const found = polygon.flatMap((ring) =>
    ring.flatMap(([x, y], i) => {
      const [nextX, nextY] = ring[(i + 1) % ring.length]!
      return y! > latitude !== nextY! > latitude
        ? [x! + ((latitude - y!) * (nextX! - x!)) / (nextY! - y!)]
        : []
    }),
  )
  return found.sort((a, b) => a - b)
}

/** The longest stretches of a parallel within a polygon: even crossings enter, odd ones leave. */
function widestStretch(polygon: readonly (readonly Position[])[], latitude: number): [number, number] {
  const all = crossings(polygon, latitude)
  let widest: [number, number] = [0, 0]
  for (let i = 0; i + 1 < all.length; i += 2)
    if (all[i + 1]! - all[i]! > widest[1] - widest[0]) widest = [all[i]!, all[i + 1]!]
  return widest
}

/** Whether a point lies well inside: not on a border, nor a hair's breadth from it. */
function isInside(polygon: readonly (readonly Position[])[], [x, y]: Position): boolean {
  const all = crossings(polygon, y!)
  const margin = 1e-6
  return all.filter((border) => border < x!).length % 2 === 1 && all.every((b) => Math.abs(b - x!) > margin)
}

/** Centre of gravity of a polygon less its holes, in degrees: near enough to the true one for a few kilometres. */
function centroidOf([outer, ...holes]: readonly (readonly Position[])[]): Position {
  const sums = [outer!, ...holes].map((ring, nth) => {
    // Near the ring, so that the products keep their digits.
    const [x0, y0] = outer![0]!
    const at = ring.map(([x, y]) => [x! - x0!, y! - y0!] as const)
    const sum = [0, 0, 0] as [number, number, number]
    at.forEach(([x, y], i) => {
      const [nextX, nextY] = at[(i + 1) % at.length]!
      const cross = x * nextY - nextX * y
      sum[0] += cross
      sum[1] += (x + nextX) * cross
      sum[2] += (y + nextY) * cross
    })
    const sign = sum[0] > 0 === (nth === 0) ? 1 : -1
    return sum.map((value) => value * sign)
  })
  const [area, mx, my] = [0, 1, 2].map((k) => sums.reduce((total, sum) => total + sum[k]!, 0))
  const [x0, y0] = outer![0]!
  return [x0! + mx! / (3 * area!), y0! + my! / (3 * area!)]
}

const parallels = 32

/**
 * A point within an area, longitude and latitude in degrees: the centre of gravity of its largest polygon where that lies
 * inside, else the middle of the longest stretch of 32 evenly spaced parallels within that polygon (as JTS finds an interior
 * point). `polygons`: at least one, of some area.
 */
export function seatOf(polygons: readonly Position[][][]): readonly [number, number] {
  const largest = polygons.reduce((best, one) => (polygonArea(one) > polygonArea(best) ? one : best))
  const centre = centroidOf(largest)
  if (isInside(largest, centre)) return [centre[0]!, centre[1]!]
  const latitudes = largest[0]!.map(([, y]) => y!)
  const south = latitudes.reduce((a, b) => Math.min(a, b))
  const north = latitudes.reduce((a, b) => Math.max(a, b))
  const stretches = Array.from({ length: parallels }, (_, i) => {
    const latitude = south + ((north - south) * (i + 0.5)) / parallels
    return { latitude, stretch: widestStretch(largest, latitude) }
  })
  const { latitude, stretch } = stretches.reduce((best, one) =>
    one.stretch[1] - one.stretch[0] > best.stretch[1] - best.stretch[0] ? one : best,
  )
  return [(stretch[0] + stretch[1]) / 2, latitude]
}
