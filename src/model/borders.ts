import type { FlatGeometry } from '../contracts/table'

/** Polylines of longitudes and latitudes, interleaved; a closed one repeats its first vertex at the end. */
export type Borders = Readonly<{
  /** Between two polygons of the layer. */
  inner: readonly Float64Array[]
  /** Between a polygon and what lies outside the layer. */
  outline: readonly Float64Array[]
}>

type Edge = Readonly<{ a: number; b: number }>

/**
 * The borders of a tessellation, each drawn once: an edge that two rings share is inner, one that a single ring has is outline.
 * Edges match only when both ends are the same numbers, as they are where neighbours come from one topology. Each kind is
 * chained into polylines that end where other than two of its edges meet.
 */
export function sharedBorders(geometry: FlatGeometry): Borders {
  const { lons, lats, edges } = collectEdges(geometry)
  const inner: Edge[] = []
  const outline: Edge[] = []
  for (const { edge, uses } of edges) (uses > 1 ? inner : outline).push(edge)
  const toPositions = (nodes: readonly number[]) =>
    Float64Array.from(nodes.flatMap((node) => [lons[node]!, lats[node]!]))
  return {
    inner: chainEdges(inner).map(toPositions),
    outline: chainEdges(outline).map(toPositions),
  }
}

function collectEdges(geometry: FlatGeometry) {
  const nodeOf = new Map<string, number>()
  const lons: number[] = []
  const lats: number[] = []
  const edges = new Map<string, { edge: Edge; uses: number }>()
  const nodeAt = (vertex: number): number => {
    const lon = geometry.positions[2 * vertex]!
    const lat = geometry.positions[2 * vertex + 1]!
    const key = `${lon},${lat}`
    const known = nodeOf.get(key)
    if (known !== undefined) return known
    nodeOf.set(key, lons.length)
    lats.push(lat)
    return lons.push(lon) - 1
  }

  for (let ring = 0; ring + 1 < geometry.ringVertices.length; ring++) {
    let previous = -1
    for (let vertex = geometry.ringVertices[ring]!; vertex < geometry.ringVertices[ring + 1]!; vertex++) {
      const node = nodeAt(vertex)
      if (previous >= 0 && previous !== node) {
        const edge = { a: Math.min(previous, node), b: Math.max(previous, node) }
        const key = `${edge.a},${edge.b}`
        const found = edges.get(key)
        if (found) found.uses += 1
        else edges.set(key, { edge, uses: 1 })
      }
      previous = node
    }
  }
  return { lons, lats, edges: edges.values() }
}

/** Chains edges into node lists: first from the nodes where other than two edges meet, then the closed loops that remain. */
function chainEdges(edges: readonly Edge[]): number[][] {
  const edgesAt = new Map<number, number[]>()
  edges.forEach(({ a, b }, id) => {
    for (const node of [a, b]) {
      const there = edgesAt.get(node)
      if (there) there.push(id)
      else edgesAt.set(node, [id])
    }
  })
  const used = new Uint8Array(edges.length)

  const walk = (start: number, firstEdge: number): number[] => {
    const nodes = [start]
    let node = start
    let next: number | undefined = firstEdge
    while (next !== undefined) {
      used[next] = 1
      const { a, b }: Edge = edges[next]!
      node = a === node ? b : a
      nodes.push(node)
      const there: number[] = edgesAt.get(node)!
      next = there.length === 2 ? there.find((id) => used[id] === 0) : undefined
    }
    return nodes
  }

  const chains: number[][] = []
  for (const [node, there] of edgesAt) {
    if (there.length === 2) continue
    for (const id of there) if (used[id] === 0) chains.push(walk(node, id))
  }
  edges.forEach(({ a }, id) => {
    if (used[id] === 0) chains.push(walk(a, id))
  })
  return chains
}
