import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { flowCurve, flowRibbon } from '../../../src/model/flow-arcs'

const place = fc.tuple(
  fc.double({ min: 8, max: 12, noNaN: true }),
  fc.double({ min: 44, max: 47, noNaN: true }),
)
const farApart = ([a, b]: [[number, number], [number, number]]) => Math.hypot(a[0] - b[0], a[1] - b[1]) > 0.01
const pair = fc.tuple(place, place).filter(farApart)

/** Twice the signed area a → b → p: negative when p is to the right of the way from a to b. */
const turn = (a: readonly number[], b: readonly number[], p: readonly number[]) =>
  (b[0]! - a[0]!) * (p[1]! - a[1]!) - (b[1]! - a[1]!) * (p[0]! - a[0]!)

describe('flowCurve', () => {
  it('goes from the origin to the destination in twelve pieces', () => {
    fc.assert(
      fc.property(pair, ([from, to]) => {
        const curve = flowCurve(from, to)
        expect(curve).toHaveLength(13)
        expect(curve[0]![0]).toBeCloseTo(from[0], 9)
        expect(curve[0]![1]).toBeCloseTo(from[1], 9)
        expect(curve[12]![0]).toBeCloseTo(to[0], 9)
        expect(curve[12]![1]).toBeCloseTo(to[1], 9)
      }),
    )
  })

  it('bows to the right, so that a flow and the one back lie apart', () => {
    fc.assert(
      fc.property(pair, ([from, to]) => {
        expect(turn(from, to, flowCurve(from, to)[6]!)).toBeLessThan(0)
        expect(turn(from, to, flowCurve(to, from)[6]!)).toBeGreaterThan(0)
      }),
    )
  })
})

describe('flowRibbon', () => {
  const mercator = (latitude: number) =>
    (Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360)) * 180) / Math.PI
  const widthBetween = (ring: Float64Array, i: number, j: number) =>
    Math.hypot(ring[2 * i]! - ring[2 * j]!, mercator(ring[2 * i + 1]!) - mercator(ring[2 * j + 1]!))

  it('is a closed ring as wide as asked at both ends', () => {
    fc.assert(
      fc.property(pair, ([from, to]) => {
        const ring = flowRibbon(from, to, 0.02, 0.004)
        expect(ring).toHaveLength(2 * 27)
        expect([ring[52], ring[53]]).toEqual([ring[0], ring[1]])
        expect(widthBetween(ring, 0, 25)).toBeCloseTo(0.02, 6)
        expect(widthBetween(ring, 12, 13)).toBeCloseTo(0.004, 6)
      }),
    )
  })

  it('narrows all the way', () => {
    const ring = flowRibbon([9.68, 45.36], [10.02, 45.13], 0.02, 0.004)
    const widths = Array.from({ length: 13 }, (_, i) => widthBetween(ring, i, 25 - i))
    expect([...widths].sort((a, b) => b - a)).toEqual(widths)
  })
})
