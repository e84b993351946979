import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { flowBow, flowCurve, flowPieces } from '../../../src/model/flow-arcs'

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

describe('flowPieces', () => {
  /** Farthest that the curve of a flow of a length leaves its chords, in the unit of the length, by trying many points. */
  function farthest(length: number, pieces: number): number {
    const at = (t: number) => [
      2 * t * (1 - t) * (length / 2) + t * t * length,
      2 * t * (1 - t) * 2 * flowBow * length,
    ]
    let most = 0
    for (let piece = 0; piece < pieces; piece++) {
      const [a, b] = [at(piece / pieces), at((piece + 1) / pieces)]
      for (let i = 1; i < 10; i++) {
        const p = at((piece + i / 10) / pieces)
        most = Math.max(most, Math.abs(turn(a, b, p)) / Math.hypot(b[0]! - a[0]!, b[1]! - a[1]!))
      }
    }
    return most
  }

  it('keeps the curve within the tolerance, with no piece more than that takes', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 20, max: 600, noNaN: true }),
        fc.double({ min: 0.3, max: 2, noNaN: true }),
        (length, tolerance) => {
          const pieces = flowPieces(length, tolerance)
          expect(farthest(length, pieces)).toBeLessThanOrEqual(tolerance * (1 + 1e-9))
          if (pieces > 2) expect(farthest(length, pieces - 1)).toBeGreaterThan(0.7 * tolerance)
        },
      ),
    )
  })

  it('never draws a flow as a straight line, and stops where more would not show', () => {
    expect(flowPieces(0, 1)).toBe(2)
    expect(flowPieces(1e6, 0.3)).toBe(32)
  })
})
