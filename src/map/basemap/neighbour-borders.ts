import type { FlatGeometry } from '../../contracts/table'
import { chainSegments, sharedBorders } from '../../model/borders'
import { keepGeometry } from '../../model/keep-rows'

/**
 * The borders that provinces share with each other. The outer edge of the drawing is left out, and so is the edge toward any
 * province that is not among the rows: the territory's own outline is known better from its municipalities.
 */
export function neighbourBorders(geometry: FlatGeometry, rows: readonly number[]): [number, number][][] {
  const kept = keepGeometry(geometry, rows)
  const { ends, innerCount } = sharedBorders(kept)
  return chainSegments(ends.subarray(0, 2 * innerCount)).map((chain) =>
    chain.map((vertex): [number, number] => [kept.positions[2 * vertex]!, kept.positions[2 * vertex + 1]!]),
  )
}
