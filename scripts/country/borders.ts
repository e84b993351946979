import { Delaunay } from 'd3'
import type { Position } from 'geojson'
import { roundDegrees } from '../../src/data/write/layer-feature'
import { randomOf, type Random } from './keyed-random'
import { shortening, type PlanePoint } from './landmasses'
import type { Sites } from './sites'

/** The cell that stands for all that is not land. */
export const sea = -1

/** The line between two neighbouring cells, or between a cell and the sea. */
export type Border = Readonly<{
  /** Cells on the left and on the right of the line in its direction. */
  left: number
  right: number
  /** Numbers of the corners, where three cells meet, that it leads from and to. */
  from: number
  to: number
  /** Vertices in degrees, both corners included. */
  line: readonly Position[]
}>

/** Length of line, in degrees, that gets one segment: about 280 m. */
const segmentLength = 0.0025
const maxDepth = 4

const between = (a: PlanePoint, b: PlanePoint, t: number): PlanePoint => [
  a[0] + (b[0] - a[0]) * t,
  a[1] + (b[1] - a[1]) * t,
]

/**
 * The tip of a triangle over the base a–b that lies straight above its middle and within the triangle with the apex `site`.
 * It is no higher than half the base, so that lines stay calm.
 */
function tipTowards(site: PlanePoint, a: PlanePoint, b: PlanePoint): PlanePoint {
  const base = Math.hypot(b[0] - a[0], b[1] - a[1])
  const along: PlanePoint = [(b[0] - a[0]) / base, (b[1] - a[1]) / base]
  const toSite: PlanePoint = [site[0] - a[0], site[1] - a[1]]
  const foot = toSite[0] * along[0] + toSite[1] * along[1]
  const height = along[0] * toSite[1] - along[1] * toSite[0]
  const inside = (height * base) / 2 / Math.max(foot, base - foot)
  const limited = Math.sign(inside) * Math.min(Math.abs(inside), base / 2)
  const [x, y] = between(a, b, 0.5)
  return [x - along[1] * limited, y + along[0] * limited]
}

/**
 * Midpoint displacement that never leaves the quadrilateral a, p, b, q: the middle is placed between p and q, and each half is
 * drawn in a smaller one of its own ("noisy edges", A. Patel, Red Blob Games, 2010). Lines in quadrilaterals that do not
 * overlap therefore never cross. Adds the vertices after `a` up to `b`.
 */
function displace(
  a: PlanePoint,
  p: PlanePoint,
  b: PlanePoint,
  q: PlanePoint,
  depth: number,
  random: Random,
  line: PlanePoint[],
): void {
  if (depth === 0) {
    line.push(b)
    return
  }
  const middle = between(p, q, 0.25 + 0.5 * random())
  displace(a, between(a, p, 0.5), middle, between(a, q, 0.5), depth - 1, random, line)
  displace(middle, between(b, p, 0.5), b, between(b, q, 0.5), depth - 1, random, line)
}

const toDegrees = ([x, y]: PlanePoint): Position => [roundDegrees(x / shortening), roundDegrees(y)]

/**
 * The borders of the Voronoi cells of the sites on land, each once, so that neighbours share every vertex. The straight edges
 * are made natural within the triangles that they form with the two sites, which no other edge enters.
 */
export function noisyBorders({ points, landmass }: Sites): Border[] {
  const delaunay = Delaunay.from(points)
  const { circumcenters } = delaunay.voronoi()
  const { halfedges, triangles } = delaunay
  const cellOf = (site: number) => (site < landmass.length ? site : sea)
  const cornerAt = (triangle: number): PlanePoint => [
    circumcenters[2 * triangle]!,
    circumcenters[2 * triangle + 1]!,
  ]
  const borders: Border[] = []
  halfedges.forEach((opposite, edge) => {
    const left = triangles[edge]!
    const right = triangles[edge % 3 === 2 ? edge - 2 : edge + 1]!
    if (opposite > edge || (cellOf(left) === sea && cellOf(right) === sea)) return
    if (opposite < 0) throw new Error('a municipality lies at the rim of the plane')
    const from = Math.floor(edge / 3)
    const to = Math.floor(opposite / 3)
    const [a, b] = [cornerAt(from), cornerAt(to)]
    const length = Math.hypot(b[0] - a[0], b[1] - a[1])
    const depth = Math.min(maxDepth, Math.max(0, Math.round(Math.log2(length / segmentLength))))
    const line = [a]
    const random = randomOf('borders', left, right)
    if (depth === 0) line.push(b)
    else
      displace(a, tipTowards(points[left]!, a, b), b, tipTowards(points[right]!, a, b), depth, random, line)
    borders.push({ left: cellOf(left), right: cellOf(right), from, to, line: line.map(toDegrees) })
  })
  return borders
}
