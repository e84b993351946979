import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { linearRegression } from '../../../src/model/regression'

const fit = (x: readonly number[], y: readonly number[]) =>
  linearRegression(Float64Array.from(x), Float64Array.from(y))

describe('the line through two indicators', () => {
  test('Anscombe’s first set: y = 3.00 + 0.500 x, r = 0.816', () => {
    const line = fit(
      [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5],
      [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68],
    )
    expect(line?.slope).toBeCloseTo(0.5001, 4)
    expect(line?.intercept).toBeCloseTo(3.0001, 4)
    expect(line?.r).toBeCloseTo(0.8164, 4)
    expect(line?.n).toBe(11)
  })

  test('only pairs known in both count', () => {
    const line = fit([0, 1, Number.NaN, 2, 50], [5, 3, 9, 1, Number.NaN])
    expect(line).toEqual({ slope: -2, intercept: 5, r: -1, n: 3 })
  })

  test('is null with two pairs or a variable that does not vary', () => {
    expect(fit([1, 2], [1, 2])).toBeNull()
    expect(fit([1, 1, 1], [1, 2, 3])).toBeNull()
    expect(fit([1, 2, 3], [4, 4, 4])).toBeNull()
    expect(fit([], [])).toBeNull()
  })

  test('is the one that leaves residuals summing to zero and not following x', () => {
    const pair = fc.tuple(fc.integer({ min: -99, max: 99 }), fc.integer({ min: -99, max: 99 }))
    fc.assert(
      fc.property(fc.array(pair, { minLength: 3, maxLength: 40 }), (pairs) => {
        const line = fit(
          pairs.map(([x]) => x),
          pairs.map(([, y]) => y),
        )
        if (!line) return
        const residuals = pairs.map(([x, y]) => y - line.slope * x - line.intercept)
        expect(residuals.reduce((sum, e) => sum + e, 0)).toBeCloseTo(0, 5)
        expect(residuals.reduce((sum, e, i) => sum + e * pairs[i]![0], 0)).toBeCloseTo(0, 3)
        expect(Math.abs(line.r)).toBeLessThanOrEqual(1 + 1e-12)
        expect(Math.sign(line.r)).toBe(Math.sign(line.slope))
      }),
    )
  })
})
