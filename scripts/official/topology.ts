import Flatbush from 'flatbush'
import type { Position } from 'geojson'
import { normaliseRings } from '../importers/municipalities'
import { borderGraph, type BorderGraph, type Edge } from './border-graph'
import { polygonArea } from './read/outline'
import { holesOf } from './union-holes'

/** What the check needs of a municipality; its polygons in degrees. */
export type Bounded = Readonly<{ code: string; name: string; polygons: readonly Position[][][] }>

/** Twice the signed area of the triangle; exact for vertices on the grid that are within some degrees of each other. */
function turn(graph: BorderGraph, a: number, b: number, c: number): number {
  const { x, y } = graph
  return (x[b]! - x[a]!) * (y[c]! - y[a]!) - (y[b]! - y[a]!) * (x[c]! - x[a]!)
}

/** Whether c, which is in line with a and b, lies between them or on one of them. */
function isBetween({ x, y }: BorderGraph, a: number, b: number, c: number): boolean {
  return (x[c]! - x[a]!) * (x[c]! - x[b]!) <= 0 && (y[c]! - y[a]!) * (y[c]! - y[b]!) <= 0
}

/** Whether two different borders meet elsewhere than in a common vertex. */
function collide(graph: BorderGraph, one: Edge, other: Edge): boolean {
  const shared = [one.a, one.b].find((vertex) => vertex === other.a || vertex === other.b)
  if (shared !== undefined) {
    const end = one.a === shared ? one.b : one.a
    const otherEnd = other.a === shared ? other.b : other.a
    if (turn(graph, shared, end, otherEnd) !== 0) return false
    return isBetween(graph, shared, end, otherEnd) || isBetween(graph, shared, otherEnd, end)
  }
  const sides = [
    turn(graph, one.a, one.b, other.a),
    turn(graph, one.a, one.b, other.b),
    turn(graph, other.a, other.b, one.a),
    turn(graph, other.a, other.b, one.b),
  ] as const
  const [first, second, third, fourth] = sides.map(Math.sign)
  if (first !== second && third !== fourth && sides.every((side) => side !== 0)) return true
  return (
    (first === 0 && isBetween(graph, one.a, one.b, other.a)) ||
    (second === 0 && isBetween(graph, one.a, one.b, other.b)) ||
    (third === 0 && isBetween(graph, other.a, other.b, one.a)) ||
    (fourth === 0 && isBetween(graph, other.a, other.b, one.b))
  )
}

/** Pairs of borders that cross, touch or lie on each other. */
function collisions(graph: BorderGraph): (readonly [Edge, Edge])[] {
  const { x, y, edges } = graph
  if (edges.length === 0) return []
  const index = new Flatbush(edges.length)
  const boxes = edges.map(
    ({ a, b }) =>
      [
        Math.min(x[a]!, x[b]!),
        Math.min(y[a]!, y[b]!),
        Math.max(x[a]!, x[b]!),
        Math.max(y[a]!, y[b]!),
      ] as const,
  )
  for (const box of boxes) index.add(...box)
  index.finish()
  return edges.flatMap((edge, i) =>
    index
      .search(...boxes[i]!, (other) => other > i && collide(graph, edge, edges[other]!))
      .map((other) => [edge, edges[other]!] as const),
  )
}

/** Whether a point lies within an area; rings by the even-odd rule. */
function holds(rings: readonly (readonly (readonly [number, number])[])[], px: number, py: number): boolean {
  let isInside = false
  for (const ring of rings)
    ring.forEach(([x, y], i) => {
      const [nextX, nextY] = ring[(i + 1) % ring.length]!
      if (y > py !== nextY > py && px < x + ((py - y) * (nextX - x)) / (nextY - y)) isInside = !isInside
    })
  return isInside
}

/** Pairs of municipalities of which the first has an outer border within the second. */
function intrusions(graph: BorderGraph): (readonly [number, number])[] {
  const { x, y, rings } = graph
  const points = rings.map((all) =>
    all.map((ring) => ring.map((vertex) => [x[vertex]!, y[vertex]!] as const)),
  )
  const index = new Flatbush(Math.max(1, points.length))
  for (const all of points) {
    const [xs, ys] = [all.flat().map(([px]) => px), all.flat().map(([, py]) => py)]
    const low = (values: readonly number[]) => values.reduce((a, b) => Math.min(a, b), Infinity)
    const high = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b), -Infinity)
    index.add(low(xs), low(ys), high(xs), high(ys))
  }
  if (points.length === 0) return []
  index.finish()
  return graph.edges.flatMap(({ a, b, sides }) => {
    if (sides.length !== 1) return []
    const { owner } = sides[0]!
    const [px, py] = [(x[a]! + x[b]!) / 2, (y[a]! + y[b]!) / 2]
    return index
      .search(px, py, px, py, (other) => other !== owner && holds(points[other]!, px, py))
      .map((other) => [owner, other] as const)
  })
}

/** Codes on both sides of a border, of every border that has two sides. */
function neighbourPairs(all: readonly Bounded[], { edges }: BorderGraph): ReadonlySet<string> {
  const pairs = edges.flatMap(({ sides }) => {
    const codes = [...new Set(sides.map(({ owner }) => all[owner]!.code))].sort()
    return codes.length === 2 ? [codes.join(' and ')] : []
  })
  return new Set(pairs)
}

/** Codes of the municipalities that use a vertex, by the vertex's place. */
function usersByPlace(all: readonly Bounded[], graph: BorderGraph): ReadonlyMap<string, string> {
  const users = graph.x.map(() => new Set<string>())
  for (const { a, b, sides } of graph.edges)
    for (const { owner } of sides) for (const vertex of [a, b]) users[vertex]!.add(all[owner]!.code)
  return new Map(graph.x.map((x, i) => [`${x},${graph.y[i]}`, [...users[i]!].sort().join(', ')]))
}

const onlyIn = (some: ReadonlySet<string>, others: ReadonlySet<string>) =>
  [...some].filter((one) => !others.has(one))

/** Polygons with their rings on the grid and turned alike, as they are written. */
const onGrid = (all: readonly Bounded[]) => all.map(({ polygons }) => polygons.map(normaliseRings))

/** Square metres below which a hole between several municipalities is no enclave: 10 ha, a quarter of the Vatican. */
export const sliverArea = 100_000

/** What is wrong with the borders by themselves. */
function faults(all: readonly Bounded[], graph: BorderGraph): string[] {
  const label = (owner: number) => `${all[owner]!.code} ${all[owner]!.name}`
  const labels = (edges: readonly Edge[]) =>
    [...new Set(edges.flatMap(({ sides }) => sides.map(({ owner }) => label(owner))))].sort().join(', ')
  const problems = graph.collapsed.map((owner) => `${label(owner)}: a ring has collapsed`)
  for (const edge of graph.edges) {
    const [one, other, ...more] = edge.sides
    if (!other) continue
    if (more.length > 0 || one!.isForward === other.isForward || one!.owner === other.owner)
      problems.push(`a border is used more than once from the same side: ${labels([edge])}`)
  }
  for (const pair of collisions(graph)) problems.push(`borders cross or touch: ${labels(pair)}`)
  for (const { owners, ring } of holesOf(graph)) {
    const outline = [...ring, ring[0]!].map((vertex) => [graph.x[vertex]!, graph.y[vertex]!])
    if (owners.length > 1 && polygonArea([outline]) < sliverArea)
      problems.push(`there is a sliver between ${owners.map(label).sort().join(', ')}`)
  }
  for (const [one, other] of intrusions(graph)) problems.push(`${label(one)} overlaps ${label(other)}`)
  return problems
}

/**
 * Holds the borders of municipalities, on the grid on which they are written, against those they were made from by leaving
 * vertices out. Returns what is wrong, one sentence each; [] is good: every border has exactly one neighbour on each side
 * with the same vertices, or none; nothing overlaps; there is no hole between municipalities that was not there before (San
 * Marino was) nor one that is a mere sliver, and none has vanished; no municipality is lost, and neighbours are the same.
 */
export function checkTopology(after: readonly Bounded[], before: readonly Bounded[]): readonly string[] {
  const graph = borderGraph(onGrid(after))
  const problems = faults(after, graph)
  if (before === after) return [...new Set(problems)]
  const source = borderGraph(onGrid(before))
  const codesOf = (all: readonly Bounded[]) => new Set(all.map(({ code }) => code))
  for (const code of onlyIn(codesOf(before), codesOf(after))) problems.push(`${code} is lost`)
  for (const code of onlyIn(codesOf(after), codesOf(before))) problems.push(`${code} has appeared`)

  const [pairs, sourcePairs] = [neighbourPairs(after, graph), neighbourPairs(before, source)]
  for (const pair of onlyIn(sourcePairs, pairs)) problems.push(`${pair} are no neighbours any more`)
  for (const pair of onlyIn(pairs, sourcePairs)) problems.push(`${pair} have become neighbours`)

  const [users, sourceUsers] = [usersByPlace(after, graph), usersByPlace(before, source)]
  for (const [place, codes] of users) {
    const known = sourceUsers.get(place)
    if (known === undefined) problems.push(`a vertex of ${codes} was not there before`)
    else if (known !== codes) problems.push(`a vertex that ${known} shared is now of ${codes}`)
  }

  const holeSigns = (all: readonly Bounded[], of: BorderGraph) =>
    new Set(
      holesOf(of).map(({ owners }) =>
        owners
          .map((owner) => all[owner]!.code)
          .sort()
          .join(', '),
      ),
    )
  const [holes, sourceHoles] = [holeSigns(after, graph), holeSigns(before, source)]
  for (const sign of onlyIn(holes, sourceHoles)) problems.push(`there is a gap between ${sign}`)
  for (const sign of onlyIn(sourceHoles, holes)) problems.push(`the hole within ${sign} is filled`)
  return [...new Set(problems)]
}
