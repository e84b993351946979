import {
  emptyBox,
  hilbertOrder,
  joinBoxes,
  type Box,
  type FeatureOrder,
} from '../../src/data/write/packed-rtree'
import { hilbertDistance } from './hilbert-curve'

/**
 * Features of a block one after the other, within a block along the Hilbert curve; the blocks themselves along the Hilbert
 * curve of their boxes' middles. `blockOf`: the block of each feature, any numbers. All features have a place.
 */
export function inBlocks(blockOf: readonly number[]): FeatureOrder {
  return (boxes, extent) => {
    const blockBoxes = new Map<number, Box>()
    blockOf.forEach((block, i) => {
      const [west, south, east, north] = boxes.subarray(4 * i, 4 * i + 4)
      const box: Box = [west!, south!, east!, north!]
      blockBoxes.set(block, joinBoxes(blockBoxes.get(block) ?? emptyBox, box))
    })
    const blocks = [...blockBoxes.keys()]
    const blockOrder = hilbertOrder(Float64Array.from([...blockBoxes.values()].flat()), extent)
    const ranks = new Map(Array.from(blockOrder, (k, rank) => [blocks[k]!, rank]))
    return byRank(
      Float64Array.from(blockOf, (block) => ranks.get(block)!),
      hilbertOrder(boxes, extent),
    )
  }
}

const gridBits = 12

/**
 * Flows between the same two provinces, either way, one after the other, within a pair along the Hilbert curve; the pairs along
 * a curve through the four dimensions of their two middles, so that the pairs of one province, and of its neighbours, lie in few
 * runs. `origin`, `destination`: the province of each end; `middles`: longitude and latitude of each province.
 */
export function inPairs(
  origin: readonly number[],
  destination: readonly number[],
  middles: readonly (readonly [number, number])[],
): FeatureOrder {
  return (boxes, extent) => {
    const cells = 2 ** gridBits - 1
    const width = extent[2] - extent[0] || 1
    const height = extent[3] - extent[1] || 1
    const grid = middles.map(([longitude, latitude]) => [
      Math.floor((cells * (longitude - extent[0])) / width),
      Math.floor((cells * (latitude - extent[1])) / height),
    ])
    const pairs = new Map<number, readonly [number, number]>()
    const pairOf = Float64Array.from(origin, (from, flow) => {
      const ends = [Math.min(from, destination[flow]!), Math.max(from, destination[flow]!)] as const
      const pair = ends[0] * middles.length + ends[1]
      pairs.set(pair, ends)
      return pair
    })
    const distances = [...pairs].map(
      ([pair, [a, b]]) => [pair, hilbertDistance([...grid[a]!, ...grid[b]!], gridBits)] as const,
    )
    const ranks = new Map(
      distances.sort((a, b) => a[1] - b[1] || a[0] - b[0]).map(([pair], rank) => [pair, rank]),
    )
    return byRank(
      pairOf.map((pair) => ranks.get(pair)!),
      hilbertOrder(boxes, extent),
    )
  }
}

/** Sorts by the rank of each feature; equal ranks stay in the order given. */
function byRank(rankOf: Float64Array, order: Uint32Array): Uint32Array {
  return order.sort((a, b) => rankOf[a]! - rankOf[b]!)
}
