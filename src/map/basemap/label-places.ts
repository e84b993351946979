import { pixelDistance } from '../mercator'

type Position = readonly [number, number]
export type Seat = Readonly<{ name: string; position: Position; population: number }>

/**
 * Distances between names, in pixels at zoom 9, that each tier of labels keeps. The first tier is for the whole territory on
 * the screen, the last one holds every name that is left.
 */
const tiers: readonly Readonly<{ distance: number; most: number }>[] = [
  { distance: 74, most: 12 },
  { distance: 40, most: 30 },
  { distance: 22, most: 60 },
  { distance: 0, most: Infinity },
]

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
  tiers.forEach(({ distance, most }, tier) => {
    const later: typeof left = []
    for (const seat of left) {
      const isFree = taken.every(({ position }) => pixelDistance(position, seat.position, 9) >= distance)
      if (taken.length < most && isFree) taken.push({ ...seat, tier })
      else later.push(seat)
    }
    left = later
  })
  return taken
}

const steps = 24

/**
 * A place for the name of a polygon that is only partly in sight: inside it, away from its edge, and near the centre of the
 * territory. Null when none of the polygon lies within the bounds (west, south, east, north).
 */
export function placeOfName(
  rings: readonly (readonly Position[])[],
  [west, south, east, north]: readonly [number, number, number, number],
): [number, number] | null {
  const [centreX, centreY] = [(west + east) / 2, (south + north) / 2]
  const clearance = (east - west) / 14
  let best: { place: [number, number]; score: number } | null = null
  for (let i = 0; i <= steps; i++) {
    for (let j = 0; j <= steps; j++) {
      const place: [number, number] = [
        west + ((east - west) * i) / steps,
        south + ((north - south) * j) / steps,
      ]
      if (!isInside(rings, place)) continue
      const edge = Math.min(distanceToRings(rings, place), clearance)
      const score = edge - 0.12 * Math.hypot(place[0] - centreX, place[1] - centreY)
      if (!best || score > best.score) best = { place, score }
    }
  }
  return best?.place ?? null
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
