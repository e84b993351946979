import type { CountrySize } from './country-size'
import { randomOf, sharesOf } from './keyed-random'
import { landmassAreas, type PlanePoint } from './landmasses'
import type { Sites } from './sites'

/** Which province each municipality belongs to, and which region each province; numbered from 0, from north to south. */
export type Divisions = Readonly<{ provinceOf: readonly number[]; regionOf: readonly number[] }>

/** Rounds in which province centres move to the middle of their municipalities: few, so that sizes stay unequal. */
const rounds = 2

function nearest(point: PlanePoint, centres: readonly PlanePoint[]): number {
  let best = 0
  let least = Infinity
  centres.forEach(([x, y], i) => {
    const distance = (x - point[0]) ** 2 + (y - point[1]) ** 2
    if (distance < least) [best, least] = [i, distance]
  })
  return best
}

function middle(points: readonly PlanePoint[]): PlanePoint {
  const sum = points.reduce<PlanePoint>(([x, y], point) => [x + point[0], y + point[1]], [0, 0])
  return [sum[0] / points.length, sum[1] / points.length]
}

/** Groups points around so many centres: k-means (S. Lloyd, 1982) cut short, and before it would empty a group. */
function group(points: readonly PlanePoint[], groups: number, seed: number): number[] {
  const random = randomOf('provinces', seed)
  const drawn = [...points.keys()].map((i) => ({ i, at: random() })).sort((a, b) => a.at - b.at)
  const around = (centres: readonly PlanePoint[]) => points.map((point) => nearest(point, centres))
  let members = around(drawn.slice(0, groups).map(({ i }) => points[i]!))
  for (let round = 0; round < rounds; round += 1) {
    const centres = Array.from({ length: groups }, (_, k) =>
      middle(points.filter((__, i) => members[i] === k)),
    )
    const next = around(centres)
    if (new Set(next).size < groups) break
    members = next
  }
  return members
}

/** Groups points around so many of them, each the farthest from those before it (T. Gonzalez, 1985). */
function groupAroundFarthest(points: readonly PlanePoint[], groups: number): number[] {
  const centres = [points[0]!]
  const distanceTo = (point: PlanePoint) =>
    Math.min(...centres.map(([x, y]) => Math.hypot(x - point[0], y - point[1])))
  while (centres.length < groups) {
    const distances = points.map(distanceTo)
    centres.push(points[distances.indexOf(Math.max(...distances))]!)
  }
  return points.map((point) => nearest(point, centres))
}

/** Ranks by latitude, the northernmost first. */
function ranksFromNorth(points: readonly PlanePoint[]): number[] {
  const order = [...points.keys()].sort((a, b) => points[b]![1] - points[a]![1] || a - b)
  const ranks = new Array<number>(points.length)
  order.forEach((i, rank) => (ranks[i] = rank))
  return ranks
}

/** How many municipalities each landmass has. */
export function municipalitiesByLandmass({ municipalities }: CountrySize): number[] {
  return sharesOf(municipalities, landmassAreas)
}

/** Divides the municipalities into provinces and these into regions, all around centres and none across the sea. */
export function divide({ points, landmass }: Sites, size: CountrySize): Divisions {
  const provinceShares = sharesOf(size.provinces, landmassAreas)
  const regionShares = sharesOf(size.regions, landmassAreas)
  const provinceOf = new Array<number>(landmass.length)
  const provinces: { middle: PlanePoint; region: number }[] = []
  let regions = 0
  landmassAreas.forEach((_, k) => {
    const own = landmass.flatMap((on, site) => (on === k ? [site] : []))
    const inGroup = group(
      own.map((site) => points[site]!),
      provinceShares[k]!,
      k,
    )
    own.forEach((site, i) => (provinceOf[site] = provinces.length + inGroup[i]!))
    const middles = Array.from({ length: provinceShares[k]! }, (__, province) =>
      middle(own.filter((___, i) => inGroup[i] === province).map((site) => points[site]!)),
    )
    const inRegion = groupAroundFarthest(middles, regionShares[k]!)
    middles.forEach((at, i) => provinces.push({ middle: at, region: regions + inRegion[i]! }))
    regions += regionShares[k]!
  })
  return numberFromNorth(provinceOf, provinces, regions)
}

/** Renumbers regions from north to south, and provinces region by region in the same way. */
function numberFromNorth(
  provinceOf: readonly number[],
  provinces: readonly { middle: PlanePoint; region: number }[],
  regions: number,
): Divisions {
  const regionRanks = ranksFromNorth(
    Array.from({ length: regions }, (_, region) =>
      middle(provinces.filter((province) => province.region === region).map((province) => province.middle)),
    ),
  )
  const provinceRanks = ranksFromNorth(provinces.map((province) => province.middle))
  const regionAt = (i: number) => regionRanks[provinces[i]!.region]!
  const order = [...provinces.keys()].sort(
    (a, b) => regionAt(a) - regionAt(b) || provinceRanks[a]! - provinceRanks[b]!,
  )
  const numbers = new Map(order.map((province, number) => [province, number]))
  return {
    provinceOf: provinceOf.map((province) => numbers.get(province)!),
    regionOf: order.map(regionAt),
  }
}
