import type { FlatGeometry } from '../../contracts/table'
import type { MapPoint } from '../../map/map-model'
import { outlinePath } from '../../map/outline-path'

/** West, south, east, north in degrees. */
export type Bounds = readonly [number, number, number, number]

/** A flat map with north up: where places stand on it, and how long a kilometre is, both in CSS pixels of 1 ⁄ 96 inch. */
export type SheetFrame = Readonly<{
  width: number
  height: number
  bounds: Bounds
  pixelsPerKm: number
  project: (place: readonly [number, number]) => MapPoint
}>

/** The mean radius of the Earth in kilometres, as for every distance of the explorer. */
const earthRadius = 6371.0088
const radians = Math.PI / 180

/**
 * The equirectangular map of some bounds that keeps lengths along its middle parallel and along every meridian (Snyder, Map
 * Projections: A Working Manual, 1987, section 12). It fills `width` or `maxHeight`, with `margin` pixels free on every side.
 */
export function frameMap(bounds: Bounds, width: number, maxHeight: number, margin: number): SheetFrame {
  const [west, south, east, north] = bounds
  const kmPerDegree = earthRadius * radians
  const kmPerLongitude = kmPerDegree * Math.cos(((south + north) / 2) * radians)
  const kmWide = (east - west) * kmPerLongitude
  const kmHigh = (north - south) * kmPerDegree
  const pixelsPerKm = Math.min((width - 2 * margin) / kmWide, (maxHeight - 2 * margin) / kmHigh)
  const left = (width - kmWide * pixelsPerKm) / 2
  return {
    width,
    height: kmHigh * pixelsPerKm + 2 * margin,
    bounds,
    pixelsPerKm,
    project: ([longitude, latitude]) => ({
      x: left + (longitude - west) * kmPerLongitude * pixelsPerKm,
      y: margin + (north - latitude) * kmPerDegree * pixelsPerKm,
    }),
  }
}

/** A round number of kilometres, at most a quarter of the map's width, and its length in pixels. */
export function scaleBar({ width, pixelsPerKm }: SheetFrame): Readonly<{ km: number; pixels: number }> {
  const most = width / 4 / pixelsPerKm
  const power = 10 ** Math.floor(Math.log10(most))
  const km = [5, 2, 1].map((step) => step * power).find((length) => length <= most) ?? power
  return { km, pixels: km * pixelsPerKm }
}

/** The bounds of features; null without any vertex. */
export function boundsOf(geometry: FlatGeometry, features: readonly number[]): Bounds | null {
  const { featureParts, partRings, ringVertices, positions } = geometry
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const feature of features) {
    const from = ringVertices[partRings[featureParts[feature]!]!]!
    const to = ringVertices[partRings[featureParts[feature + 1]!]!]!
    for (let vertex = from; vertex < to; vertex++) {
      west = Math.min(west, positions[2 * vertex]!)
      east = Math.max(east, positions[2 * vertex]!)
      south = Math.min(south, positions[2 * vertex + 1]!)
      north = Math.max(north, positions[2 * vertex + 1]!)
    }
  }
  return west > east ? null : [west, south, east, north]
}

/** The bounds with so many kilometres added on every side, to north and south `kmHigh`. */
export function widenBounds(
  [west, south, east, north]: Bounds,
  kmWide: number,
  kmHigh: number = kmWide,
): Bounds {
  const kmPerDegree = earthRadius * radians
  const high = kmHigh / kmPerDegree
  const wide = kmWide / (kmPerDegree * Math.cos(((south + north) / 2) * radians))
  return [west - wide, south - high, east + wide, north + high]
}

/** The outlines of those features that touch the map, as SVG paths. */
export function areaPaths(
  geometry: FlatGeometry,
  features: readonly number[],
  { bounds, project }: SheetFrame,
): Readonly<{ row: number; path: string }>[] {
  return features.flatMap((row) => {
    const own = boundsOf(geometry, [row])
    return own && boundsMeet(own, bounds) ? [{ row, path: outlinePath(geometry, row, project) }] : []
  })
}

/** Whether two bounds touch. */
function boundsMeet(a: Bounds, b: Bounds): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3]
}

/** The lines of a feature as an SVG path; unlike rings they are not closed. */
export function linePath(
  { featureParts, partRings, ringVertices, positions }: FlatGeometry,
  feature: number,
  project: SheetFrame['project'],
): string {
  const lines: string[] = []
  const end = partRings[featureParts[feature + 1]!]!
  for (let line = partRings[featureParts[feature]!]!; line < end; line++) {
    const points: string[] = []
    for (let vertex = ringVertices[line]!; vertex < ringVertices[line + 1]!; vertex++) {
      const { x, y } = project([positions[2 * vertex]!, positions[2 * vertex + 1]!])
      points.push(`${x.toFixed(1)} ${y.toFixed(1)}`)
    }
    lines.push(`M${points.join('L')}`)
  }
  return lines.join('')
}
