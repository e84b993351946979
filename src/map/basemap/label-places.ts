import type { FlatGeometry } from '../../contracts/table'
import { worldX, worldY } from '../../model/web-mercator'

type Position = readonly [number, number]
export type Seat = Readonly<{ name: string; position: Position; population: number }>

/**
 * Distances between names, in pixels at zoom 9, that each tier of labels keeps, and how many of a hundred places it may hold. The
 * first tier is for a province on the screen, the last one holds every name that is left.
 */
const tiers: readonly Readonly<{ distance: number; percent: number }>[] = [
  { distance: 74, percent: 10.5 },
  { distance: 40, percent: 26.5 },
  { distance: 22, percent: 53 },
  { distance: 0, percent: 100 },
]
/** Side of the world in pixels at zoom 9, for a unit of its coordinates. */
const pixelsPerUnit = 2 ** 9

/** A seat with its tier (0 first) and its rank by population (0 largest). */
export type RankedSeat = Seat & Readonly<{ tier: number; rank: number }>

/**
 * Gives every seat a tier: the largest places first, each only when it keeps the tier's distance from those already taken, so
 * that names spread over the territory rather than crowd where the largest places are.
 */
export function rankSeats(seats: readonly Seat[]): RankedSeat[] {
  const bySize = [...seats].sort((a, b) => b.population - a.population || a.name.localeCompare(b.name))
  const taken: RankedSeat[] = []
  let left = bySize.map((seat, rank) => ({ ...seat, rank }))
  tiers.forEach(({ distance, percent }, tier) => {
    const most = Math.ceil((seats.length * percent) / 100)
    const crowd = new Crowd(distance)
    for (const { position } of taken) crowd.add(position)
    const later: typeof left = []
    for (const seat of left) {
      if (taken.length < most && crowd.isFree(seat.position)) {
        taken.push({ ...seat, tier })
        crowd.add(seat.position)
      } else later.push(seat)
    }
    left = later
  })
  return taken
}

/** Squares of the grid that lie in one line of it: more than the world has at zoom 9 for any distance of a pixel or more. */
const squaresPerLine = 2 ** 20

/** Places on a grid as wide as the distance they keep, so that only neighbouring squares need a look. */
class Crowd {
  readonly #distance: number
  /** x and y in pixels of the places in each square, interleaved. */
  readonly #squares = new Map<number, number[]>()

  constructor(distance: number) {
    this.#distance = distance
  }

  add(position: Position): void {
    if (this.#distance === 0) return
    const [x, y] = pixelsOf(position)
    const square = this.#squareOf(x, y)
    const there = this.#squares.get(square)
    if (there) there.push(x, y)
    else this.#squares.set(square, [x, y])
  }

  /** True when no place is nearer than the distance. */
  isFree(position: Position): boolean {
    if (this.#distance === 0) return true
    const [x, y] = pixelsOf(position)
    const square = this.#squareOf(x, y)
    for (const line of [-squaresPerLine, 0, squaresPerLine]) {
      for (const right of [-1, 0, 1]) {
        const near = this.#squares.get(square + line + right) ?? []
        for (let i = 0; i < near.length; i += 2) {
          if (Math.hypot(near[i]! - x, near[i + 1]! - y) < this.#distance) return false
        }
      }
    }
    return true
  }

  #squareOf(x: number, y: number): number {
    return Math.floor(y / this.#distance) * squaresPerLine + Math.floor(x / this.#distance)
  }
}

function pixelsOf([lon, lat]: Position): [number, number] {
  return [worldX(lon) * pixelsPerUnit, worldY(lat) * pixelsPerUnit]
}

/** Places tried along each side of a polygon's box, and the most corners of it that they are held against. */
const [steps, mostCorners] = [16, 160]

/**
 * A place for the name of a feature that is only partly in sight: inside its polygons, away from their edges, and near the centre
 * of the view (west, south, east, north). Null when no place has room. Looks at some of the corners only.
 */
export function placeOfName(
  geometry: FlatGeometry,
  feature: number,
  view: readonly [number, number, number, number],
): [number, number] | null {
  const rings = thinRings(geometry, feature)
  const [west, south, east, north] = boxWithin(rings, view)
  const [centreX, centreY] = [(view[0] + view[2]) / 2, (view[1] + view[3]) / 2]
  const clearance = (view[2] - view[0]) / 14
  let best: { place: [number, number]; score: number } | null = null
  for (let i = 0; i <= steps && west < east && south < north; i++) {
    for (let j = 0; j <= steps; j++) {
      const place: [number, number] = [
        west + ((east - west) * i) / steps,
        south + ((north - south) * j) / steps,
      ]
      if (!isInside(rings, place)) continue
      const edge = Math.min(distanceToRings(rings, place), clearance)
      if (edge < clearance / 4) continue
      const score = edge - 0.12 * Math.hypot(place[0] - centreX, place[1] - centreY)
      if (!best || score > best.score) best = { place, score }
    }
  }
  return best?.place ?? null
}

/** The rings of a feature with at most about `mostCorners` corners in all; each keeps at least every third of a small ring. */
function thinRings(geometry: FlatGeometry, feature: number): Position[][] {
  const { featureParts, partRings, ringVertices, positions } = geometry
  const [first, end] = [partRings[featureParts[feature]!]!, partRings[featureParts[feature + 1]!]!]
  const stride = Math.max(1, Math.ceil((ringVertices[end]! - ringVertices[first]!) / mostCorners))
  return Array.from({ length: end - first }, (_, i): Position[] => {
    const [start, last] = [ringVertices[first + i]!, ringVertices[first + i + 1]! - 1]
    const corners: Position[] = []
    for (let vertex = start; vertex < last; vertex += stride) {
      corners.push([positions[2 * vertex]!, positions[2 * vertex + 1]!])
    }
    return corners.length < 3 ? [] : [...corners, corners[0]!]
  })
}

function boxWithin(rings: readonly (readonly Position[])[], view: readonly [number, number, number, number]) {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [lon, lat] of rings.flat()) {
    west = Math.min(west, lon)
    south = Math.min(south, lat)
    east = Math.max(east, lon)
    north = Math.max(north, lat)
  }
  return [
    Math.max(west, view[0]),
    Math.max(south, view[1]),
    Math.min(east, view[2]),
    Math.min(north, view[3]),
  ] as const
}

function isInside(rings: readonly (readonly Position[])[], [x, y]: Position): boolean {
  let inside = false
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const [[ax, ay], [bx, by]] = [ring[i - 1]!, ring[i]!]
      if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside
    }
  }
  return inside
}

function distanceToRings(rings: readonly (readonly Position[])[], [x, y]: Position): number {
  let least = Infinity
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const [[ax, ay], [bx, by]] = [ring[i - 1]!, ring[i]!]
      const [dx, dy] = [bx - ax, by - ay]
      const along = ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)
      const t = Math.min(1, Math.max(0, along))
      least = Math.min(least, Math.hypot(x - ax - t * dx, y - ay - t * dy))
    }
  }
  return least
}
