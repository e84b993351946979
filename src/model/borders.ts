import type { FlatGeometry } from '../contracts/table'
import { emptyTable, placeVertices } from './place-vertices'

/**
 * The borders of a tessellation as single segments, each once: first the inner ones, between two polygons of the layer, then the
 * outline, between a polygon and what lies outside the layer. Within each kind in the order of the geometry.
 */
export type Borders = Readonly<{
  /** Two vertices of the geometry a segment. One place has one vertex here, whatever the number of rings that pass it. */
  ends: Uint32Array
  /** The two rows that a segment lies between; the second is −1 along the outline. */
  rows: Int32Array
  /** Segments that are inner. */
  innerCount: number
}>

/**
 * The borders of the polygons of a layer. A segment that two rings share is inner, one that a single ring has is outline. Segments
 * match only when both ends are the same numbers, as they are where neighbours come from one topology.
 */
export function sharedBorders(geometry: FlatGeometry): Borders {
  const { featureParts, partRings, ringVertices, positions } = geometry
  const placeOf = placeVertices(positions)
  const most = placeOf.length
  const ends = new Uint32Array(2 * most)
  const rows = new Int32Array(2 * most).fill(-1)
  const table = emptyTable(most)
  const mask = table.length - 1
  let count = 0
  let innerCount = 0

  const add = (low: number, high: number, row: number) => {
    let slot = (Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b)) >>> 0
    slot = (slot ^ (slot >>> 15)) & mask
    for (; table[slot] !== -1; slot = (slot + 1) & mask) {
      const known = table[slot]!
      if (ends[2 * known] !== low || ends[2 * known + 1] !== high) continue
      if (rows[2 * known + 1] === -1) {
        rows[2 * known + 1] = row
        innerCount += 1
      }
      return
    }
    table[slot] = count
    ends[2 * count] = low
    ends[2 * count + 1] = high
    rows[2 * count] = row
    count += 1
  }

  for (let row = 0; row < featureParts.length - 1; row++) {
    const end = partRings[featureParts[row + 1]!]!
    for (let ring = partRings[featureParts[row]!]!; ring < end; ring++) {
      for (let vertex = ringVertices[ring]! + 1; vertex < ringVertices[ring + 1]!; vertex++) {
        const a = placeOf[vertex - 1]!
        const b = placeOf[vertex]!
        if (a < b) add(a, b, row)
        else if (b < a) add(b, a, row)
      }
    }
  }
  return innerFirst(ends.subarray(0, 2 * count), rows.subarray(0, 2 * count), innerCount)
}

function innerFirst(ends: Uint32Array, rows: Int32Array, innerCount: number): Borders {
  const sorted = { ends: new Uint32Array(ends.length), rows: new Int32Array(rows.length), innerCount }
  let inner = 0
  let outline = innerCount
  for (let i = 0; i < ends.length; i += 2) {
    const at = 2 * (rows[i + 1] === -1 ? outline++ : inner++)
    sorted.ends[at] = ends[i]!
    sorted.ends[at + 1] = ends[i + 1]!
    sorted.rows[at] = rows[i]!
    sorted.rows[at + 1] = rows[i + 1]!
  }
  return sorted
}

/** The segments whose two rows pass, as positions along `ends`. */
export function bordersWhere(
  { ends, rows }: Borders,
  passes: (row: number, otherRow: number) => boolean,
): Uint32Array {
  const kept = new Uint32Array(ends.length)
  let used = 0
  for (let i = 0; i < ends.length; i += 2) {
    if (!passes(rows[i]!, rows[i + 1]!)) continue
    kept[used++] = ends[i]!
    kept[used++] = ends[i + 1]!
  }
  return kept.slice(0, used)
}

/** Chains segments (two vertices each) into polylines of vertices that end where other than two of them meet. */
export function chainSegments(ends: Uint32Array): number[][] {
  const segmentsAt = new Map<number, number[]>()
  ends.forEach((vertex, i) => {
    const there = segmentsAt.get(vertex)
    if (there) there.push(i >> 1)
    else segmentsAt.set(vertex, [i >> 1])
  })
  const used = new Uint8Array(ends.length / 2)

  const walk = (start: number, first: number): number[] => {
    const vertices = [start]
    let vertex = start
    let next: number | undefined = first
    while (next !== undefined) {
      used[next] = 1
      const [a, b] = [ends[2 * next]!, ends[2 * next + 1]!]
      vertex = a === vertex ? b : a
      vertices.push(vertex)
      const there: number[] = segmentsAt.get(vertex)!
      next = there.length === 2 ? there.find((segment) => used[segment] === 0) : undefined
    }
    return vertices
  }

  const chains: number[][] = []
  for (const [vertex, there] of segmentsAt) {
    if (there.length === 2) continue
    for (const segment of there) if (used[segment] === 0) chains.push(walk(vertex, segment))
  }
  for (let segment = 0; segment < used.length; segment++) {
    if (used[segment] === 0) chains.push(walk(ends[2 * segment]!, segment))
  }
  return chains
}
