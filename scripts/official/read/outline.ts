import type { Position } from 'geojson'
import proj4 from 'proj4'
import * as v from 'valibot'
import { SourceError } from '../../source-table'

const position = v.pipe(
  v.array(v.pipe(v.number(), v.finite())),
  v.minLength(2),
  v.transform(([x, y]): Position => [x!, y!]),
)
const polygon = v.pipe(v.array(v.pipe(v.array(position), v.minLength(4))), v.minLength(1))
const area = v.variant('type', [
  v.object({ type: v.literal('Polygon'), coordinates: polygon }),
  v.object({ type: v.literal('MultiPolygon'), coordinates: v.pipe(v.array(polygon), v.minLength(1)) }),
])

/** West, south, east, north of Italy in degrees, with its islands. */
const italy = [6, 35, 19, 47.6] as const

/** Cylindrical, equal-area on the ellipsoid of WGS 84. */
const equalArea = proj4(
  '+proj=longlat +datum=WGS84',
  '+proj=cea +lon_0=0 +lat_ts=0 +x_0=0 +y_0=0 +ellps=WGS84',
)

function ringArea(ring: readonly Position[]): number {
  const metres = ring.map(([x, y]) => equalArea.forward([x!, y!]))
  return Math.abs(
    metres.reduce((sum, [x, y], i) => {
      const [nextX, nextY] = metres[(i + 1) % metres.length]!
      return sum + (x! * nextY! - nextX! * y!) / 2
    }, 0),
  )
}

/** Square metres of a polygon in degrees, less its holes, in an equal-area projection of the WGS 84 ellipsoid. */
export function polygonArea([outer, ...holes]: readonly (readonly Position[])[]): number {
  return ringArea(outer ?? []) - holes.reduce((sum, hole) => sum + ringArea(hole), 0)
}

/**
 * The polygons of a GeoJSON geometry in degrees: closed rings of some area, in Italy. Throws a `SourceError` that begins with
 * `where` for whatever else.
 */
export function readOutline(where: string, geometry: unknown): Position[][][] {
  if (geometry === null || geometry === undefined) throw new SourceError(`${where}: it has no outline`)
  const parsed = v.safeParse(area, geometry)
  if (!parsed.success) throw new SourceError(`${where}: its geometry is no area`)
  const { type, coordinates } = parsed.output
  const polygons = type === 'Polygon' ? [coordinates] : coordinates
  for (const ring of polygons.flat()) {
    const [first, last] = [ring[0]!, ring.at(-1)!]
    if (first[0] !== last[0] || first[1] !== last[1]) throw new SourceError(`${where}: a ring is not closed`)
    const [west, south, east, north] = italy
    const outside = ring.find(([x, y]) => !(x! >= west && x! <= east && y! >= south && y! <= north))
    if (outside)
      throw new SourceError(
        `${where}: ${outside.map((degrees) => degrees.toFixed(3)).join(', ')} is not in Italy; is the reference system right?`,
      )
  }
  if (polygons.some((rings) => !(polygonArea(rings) > 0)))
    throw new SourceError(`${where}: its outline has no area`)
  return polygons
}
