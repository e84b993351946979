export const indexNodeBytes = 40

/** First and past-the-end node of a level of the index. */
type Level = Readonly<{ start: number; end: number }>

/**
 * The levels of FlatGeobuf's packed Hilbert R-tree over `items` ≥ 1 features with `nodeSize` ≥ 2 entries a node, leaves first:
 * every level is the one below divided by the node size, up to one root, which is node 0.
 */
export function indexLevels(items: number, nodeSize: number): readonly Level[] {
  const sizes = [items]
  do sizes.push(Math.ceil(sizes.at(-1)! / nodeSize))
  while (sizes.at(-1)! > 1)
  let end = sizes.reduce((sum, size) => sum + size, 0)
  return sizes.map((size) => {
    end -= size
    return { start: end, end: end + size }
  })
}

/** Size of the index in bytes. */
export function packedIndexBytes(items: number, nodeSize: number): number {
  return indexLevels(items, nodeSize)[0]!.end * indexNodeBytes
}
