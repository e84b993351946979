import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { classifyBivariate } from '../../../src/model/bivariate'

const unknown = Number.NaN

describe('terciles of two indicators', () => {
  test('nine values in both orders: three a tercile', () => {
    const ascending = Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9)
    const { classes, counts } = classifyBivariate(ascending, ascending.toReversed())
    expect([...classes]).toEqual([6, 6, 6, 4, 4, 4, 2, 2, 2])
    expect(counts).toEqual([0, 0, 3, 0, 3, 0, 3, 0, 0])
  })

  test('the first runs across, the second up', () => {
    const first = Float64Array.of(1, 2, 3, 1, 2, 3, 1, 2, 3)
    const second = Float64Array.of(1, 1, 1, 2, 2, 2, 3, 3, 3)
    expect([...classifyBivariate(first, second).classes]).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8])
  })

  test('a frequent lowest value is low and anything above it high', () => {
    const rare = Float64Array.of(0, 0, 0, 0, 0, 0, 0, 0, 2)
    const result = classifyBivariate(rare, rare)
    expect([...result.classes]).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 8])
    expect(result.firstBreaks).toEqual([2, 2])
  })

  test('an indicator that does not vary, or is unknown throughout, has no breaks', () => {
    const result = classifyBivariate(Float64Array.of(4, 4), Float64Array.of(unknown, unknown))
    expect(result).toEqual({
      classes: Int8Array.of(-1, -1),
      firstBreaks: [],
      secondBreaks: [],
      counts: new Array(9).fill(0),
    })
  })

  test('a row is classed exactly when both values are known, and each class keeps to its terciles', () => {
    const value = fc.oneof({ arbitrary: fc.integer({ min: -20, max: 20 }), weight: 5 }, fc.constant(unknown))
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value)), (pairs) => {
        const first = Float64Array.from(pairs, ([a]) => a)
        const second = Float64Array.from(pairs, ([, b]) => b)
        const result = classifyBivariate(first, second)
        pairs.forEach(([a, b], row) => {
          const index = result.classes[row]!
          expect(index === -1).toBe(Number.isNaN(a) || Number.isNaN(b))
          if (index === -1) return
          expect(index % 3).toBe(result.firstBreaks.filter((at) => at <= a).length)
          expect(Math.floor(index / 3)).toBe(result.secondBreaks.filter((at) => at <= b).length)
        })
        expect(result.counts.reduce((sum, count) => sum + count, 0)).toBe(
          result.classes.filter((index) => index >= 0).length,
        )
        for (const breaks of [result.firstBreaks, result.secondBreaks])
          expect([0, 2]).toContain(breaks.length)
      }),
    )
  })
})
