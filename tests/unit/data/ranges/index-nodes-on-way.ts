import { levelBounds } from '../../../../src/data/write/packed-rtree'
import type { Rectangle } from '../../../../src/data/ranges/rectangle-set'

/** Bytes of a file's header. */
export function headerBytes(bytes: Uint8Array): number {
  return 12 + viewOf(bytes).getUint32(8, true)
}

/** The size of each feature of a file of so many, its length included. */
export function featureSizes(bytes: Uint8Array, features: number): number[] {
  const view = viewOf(bytes)
  let at = headerBytes(bytes) + 40 * levelBounds(features)[0]![1]
  return Array.from({ length: features }, () => {
    const size = 4 + view.getUint32(at, true)
    at += size
    return size
  })
}

/** Bytes of the index nodes that a search must look at: the root, and the children of every node that meets a rectangle. */
export function nodeBytesOnWay(
  bytes: Uint8Array,
  features: number,
  rectangles: readonly Rectangle[],
): number {
  if (features === 0) return 0
  const view = viewOf(bytes)
  const start = headerBytes(bytes)
  const levels = levelBounds(features)
  const side = (node: number, k: number) => view.getFloat64(start + 40 * node + 8 * k, true)
  const visit = (node: number, level: number): number => {
    if (level === 0) return 0
    const [west, south, east, north] = [side(node, 0), side(node, 1), side(node, 2), side(node, 3)]
    if (!rectangles.some(([w, s, e, n]) => west <= e && east >= w && south <= n && north >= s)) return 0
    const [childStart, childEnd] = levels[level - 1]!
    const first = childStart + 16 * (node - levels[level]![0])
    let visited = 0
    for (let child = first; child < Math.min(first + 16, childEnd); child++) {
      visited += 40 + visit(child, level - 1)
    }
    return visited
  }
  return 40 + visit(0, levels.length - 1)
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
