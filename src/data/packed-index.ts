const nodeBytes = 40

/**
 * Size in bytes of FlatGeobuf's packed Hilbert R-tree over `items` ≥ 1 features with `nodeSize` ≥ 2 entries a node:
 * every level is the one below divided by the node size, up to one root.
 */
export function packedIndexBytes(items: number, nodeSize: number): number {
  let level = items
  let nodes = items
  do {
    level = Math.ceil(level / nodeSize)
    nodes += level
  } while (level > 1)
  return nodes * nodeBytes
}
