import { boxOf, levelBounds, type Box } from '../../src/data/write/packed-rtree'
import type { ReadFile } from './read-flatgeobuf'

const nodeBytes = 40

const holds = (outer: Box, inner: Box) =>
  outer[0] <= inner[0] && outer[1] <= inner[1] && outer[2] >= inner[2] && outer[3] >= inner[3]

/** What is wrong with a file's spatial index: leaves must point to their features, and every node hold its children. */
export function checkIndex({ header, index, features }: ReadFile): string[] {
  if (features.length === 0) return []
  if (header.indexNodeSize === 0) return ['there is no spatial index']
  const levels = levelBounds(features.length)
  const boxAt = (node: number): Box => {
    const at = (k: number) => index.getFloat64(node * nodeBytes + 8 * k, true)
    return [at(0), at(1), at(2), at(3)]
  }
  const offsetAt = (node: number) => Number(index.getBigUint64(node * nodeBytes + 32, true))
  const problems: string[] = []

  const firstLeaf = levels[0]![0]
  features.forEach(({ offset, geometry }, i) => {
    if (offsetAt(firstLeaf + i) !== offset) problems.push(`index entry ${i} does not point to its feature`)
    const box = boxAt(firstLeaf + i)
    if (geometry === null ? box[0] <= box[2] : !holds(box, boxOf(geometry)))
      problems.push(`index entry ${i} does not cover its feature`)
  })
  for (const [start, end] of levels.slice(1)) {
    for (let node = start; node < end; node += 1) {
      const [, levelEnd] = levels.find(([first, last]) => offsetAt(node) >= first && offsetAt(node) < last)!
      const lastChild = Math.min(offsetAt(node) + header.indexNodeSize, levelEnd)
      for (let child = offsetAt(node); child < lastChild; child += 1)
        if (!holds(boxAt(node), boxAt(child)))
          problems.push(`index node ${node} does not cover node ${child}`)
    }
  }
  return problems
}
