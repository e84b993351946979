import { Delaunay, polygonCentroid, polygonContains } from 'd3'
import { randomOf, type Random } from './keyed-random'
import { landmassAreas, landmasses, type PlanePoint } from './landmasses'

/**
 * Points of the plane around which municipalities grow: first those on land, one a municipality, then others at sea that keep
 * them apart from it.
 */
export type Sites = Readonly<{
  points: readonly PlanePoint[]
  /** The landmass of each site on land; as long as there are municipalities. */
  landmass: readonly number[]
}>

type Bounds = readonly [number, number, number, number]

/** Rounds in which every site moves to the middle of its cell: enough for plausible shapes, few enough for unequal sizes. */
const relaxations = 2

function boundsOf(points: readonly PlanePoint[], margin: number): Bounds {
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  return [
    Math.min(...xs) - margin,
    Math.min(...ys) - margin,
    Math.max(...xs) + margin,
    Math.max(...ys) + margin,
  ]
}

const pointIn = ([west, south, east, north]: Bounds, random: Random): PlanePoint => [
  west + (east - west) * random(),
  south + (north - south) * random(),
]

/** Draws points until enough are accepted. */
function draw(
  count: number,
  bounds: Bounds,
  random: Random,
  accept: (point: PlanePoint) => boolean,
): PlanePoint[] {
  const points: PlanePoint[] = []
  while (points.length < count) {
    const point = pointIn(bounds, random)
    if (accept(point)) points.push(point)
  }
  return points
}

/** Municipalities lie closer together in the north: chance that a drawn site is kept. */
const densityAt = ([, latitude]: PlanePoint) => Math.min(1, Math.max(0.3, 0.3 + (latitude - 41) / 6))

/** Lloyd's relaxation (S. Lloyd, 1982). */
function relax(points: readonly PlanePoint[], bounds: Bounds): PlanePoint[] {
  const cells = Delaunay.from(points).voronoi([...bounds])
  return points.map((point, i) => {
    const cell = cells.cellPolygon(i) as PlanePoint[] | null
    return cell === null ? point : polygonCentroid(cell)
  })
}

/** Places so many sites on each landmass, and as densely at sea around. */
export function placeSites(counts: readonly number[]): Sites {
  const random = randomOf('sites')
  const land = counts.map((count, k) => {
    const ring = landmasses[k] as PlanePoint[]
    return draw(
      count,
      boundsOf(ring, 0),
      random,
      (point) => polygonContains(ring, point) && random() < densityAt(point),
    )
  })
  const landArea = landmassAreas.reduce((a, b) => a + b, 0)
  const density = counts.reduce((a, b) => a + b, 0) / landArea
  const bounds = boundsOf(landmasses.flat(), 4 / Math.sqrt(density))
  const boundsArea = (bounds[2] - bounds[0]) * (bounds[3] - bounds[1])
  const sea = draw(
    Math.round(density * (boundsArea - landArea)),
    bounds,
    random,
    (point) => !landmasses.some((ring) => polygonContains(ring as PlanePoint[], point)),
  )
  let points = [...land.flat(), ...sea]
  for (let round = 0; round < relaxations; round += 1) points = relax(points, bounds)
  return { points, landmass: land.flatMap((sites, k) => sites.map(() => k)) }
}
