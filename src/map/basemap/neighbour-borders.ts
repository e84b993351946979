import type { FlatGeometry } from '../../contracts/table'
import { sharedBorders } from '../../model/borders'
import { keepRows } from '../keep-rows'

/**
 * The borders that provinces share with each other. The outer edge of the drawing is left out, and so is the edge toward any
 * province that is not among the rows: the territory's own outline is known better from its municipalities.
 */
export function neighbourBorders(geometry: FlatGeometry, rows: readonly number[]): [number, number][][] {
  return sharedBorders(keepRows(geometry, rows)).inner.map((path) =>
    Array.from({ length: path.length / 2 }, (_, i): [number, number] => [path[2 * i]!, path[2 * i + 1]!]),
  )
}
