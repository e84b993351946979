import type { Position } from 'geojson'

/** A municipality at one side of an edge; forward: its ring goes from a to b, with its area on the left. */
type Side = Readonly<{ owner: number; isForward: boolean }>

/** A straight piece of border between two vertices, a < b, and the municipalities that have it. */
export type Edge = Readonly<{ a: number; b: number; sides: readonly Side[] }>

/** All borders of some municipalities. `owner` counts them in the order given. */
export type BorderGraph = Readonly<{
  /** Vertices in degrees, on the grid. */
  x: readonly number[]
  y: readonly number[]
  edges: readonly Edge[]
  /** Rings of each municipality as vertices, without the closing one. */
  rings: readonly (readonly (readonly number[])[])[]
  /** Owners of rings with fewer than three different vertices. */
  collapsed: readonly number[]
}>

/** More than any country's outlines have; its square is still a whole number. */
const mostVertices = 2 ** 26

/** The graph of borders. `areas`: polygons of each municipality in degrees on the grid, outer rings counter-clockwise. */
export function borderGraph(areas: readonly (readonly Position[][][])[]): BorderGraph {
  const [x, y]: [number[], number[]] = [[], []]
  const ids = new Map<number, Map<number, number>>()
  const idOf = (position: Position): number => {
    const [px, py] = [position[0]!, position[1]!]
    const column = ids.get(px) ?? new Map<number, number>()
    if (column.size === 0) ids.set(px, column)
    const known = column.get(py)
    if (known !== undefined) return known
    column.set(py, x.length)
    x.push(px)
    y.push(py)
    return x.length - 1
  }
  const edges = new Map<number, { a: number; b: number; sides: Side[] }>()
  const collapsed: number[] = []
  const rings = areas.map((polygons, owner) =>
    polygons.flat().flatMap((ring) => {
      const all = ring.map(idOf)
      const vertices = all.filter((vertex, i) => vertex !== all[(i + 1) % all.length])
      if (new Set(vertices).size < 3) {
        collapsed.push(owner)
        return []
      }
      vertices.forEach((from, i) => {
        const to = vertices[(i + 1) % vertices.length]!
        const [a, b] = from < to ? [from, to] : [to, from]
        const key = a * mostVertices + b
        const edge = edges.get(key) ?? { a, b, sides: [] }
        if (edge.sides.length === 0) edges.set(key, edge)
        edge.sides.push({ owner, isForward: from === a })
      })
      return [vertices]
    }),
  )
  return { x, y, edges: [...edges.values()], rings, collapsed }
}
