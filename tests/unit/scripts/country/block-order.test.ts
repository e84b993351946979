import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inBlocks, inPairs } from '../../../../scripts/country/block-order'
import { extentOf, hilbertOrder, type Box } from '../../../../src/data/write/packed-rtree'

const feature = fc.record({ block: fc.integer({ min: 0, max: 5 }), x: fc.nat(100), y: fc.nat(100) })

describe('inBlocks', () => {
  it('keeps blocks together, and within each the order along the Hilbert curve', () => {
    fc.assert(
      fc.property(fc.array(feature, { maxLength: 60 }), (features) => {
        const boxes = Float64Array.from(features.flatMap(({ x, y }) => [x, y, x, y]))
        const extent = extentOf(boxes)
        const blockOf = features.map(({ block }) => block)
        const order = Array.from(inBlocks(blockOf)(boxes, extent))
        const hilbert = Array.from(hilbertOrder(boxes, extent))
        const blocks = [...new Set(order.map((i) => blockOf[i]!))]
        expect(order).toEqual(blocks.flatMap((block) => hilbert.filter((i) => blockOf[i] === block)))
      }),
    )
  })
})

describe('inPairs', () => {
  const province = fc.nat(3)
  const flow = fc.record({ from: province, to: province, x: fc.nat(100), y: fc.nat(100) })

  it('keeps the flows between two provinces together, both ways, each in the order along the Hilbert curve', () => {
    const middles = [0, 30, 60, 90].map((place): [number, number] => [place, 100 - place])
    fc.assert(
      fc.property(fc.array(flow, { minLength: 1, maxLength: 60 }), (flows) => {
        const boxes = Float64Array.from(flows.flatMap(({ x, y }) => [x, y, x, y]))
        const extent: Box = [0, 0, 100, 100]
        const pairOf = ({ from, to }: (typeof flows)[number]) => [from, to].sort().join()
        const ends = [flows.map(({ from }) => from), flows.map(({ to }) => to)] as const
        const order = Array.from(inPairs(...ends, middles)(boxes, extent), (i) => i)
        const hilbert = Array.from(hilbertOrder(boxes, extent))
        const pairs = [...new Set(order.map((i) => pairOf(flows[i]!)))]
        expect(order).toEqual(pairs.flatMap((pair) => hilbert.filter((i) => pairOf(flows[i]!) === pair)))
      }),
    )
  })
})
