import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rankCells, rankStrength, rankTicks } from '../../../src/charts/rank-distribution-marks'

describe('rankCells', () => {
  it('draws what never came not at all, and joins neighbours drawn alike', () => {
    expect(rankCells([0.5, 0.3, 0.15, 0.04, 0.01, 0])).toEqual([
      { from: 0, length: 1, strength: 4 },
      { from: 1, length: 1, strength: 3 },
      { from: 2, length: 1, strength: 2 },
      { from: 3, length: 1, strength: 1 },
      { from: 4, length: 1, strength: 0 },
    ])
    expect(rankCells([0, 0.01, 0.01, 0, 0.01])).toEqual([
      { from: 1, length: 2, strength: 0 },
      { from: 4, length: 1, strength: 0 },
    ])
  })

  it('covers each rank that came exactly once, as strongly as its share', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1 }), (shares) => {
        const strengths = shares.map(() => -1)
        for (const { from, length, strength } of rankCells(shares))
          for (let rank = from; rank < from + length; rank++) {
            expect(strengths[rank]).toBe(-1)
            strengths[rank] = strength
          }
        expect(strengths).toEqual(shares.map(rankStrength))
      }),
    )
  })
})

describe('rankTicks', () => {
  it('begins with the first, rises, stays within the ranks and gives few', () => {
    expect(rankTicks(6)).toEqual([1, 2, 3, 4, 5, 6])
    expect(rankTicks(16)).toEqual([1, 4, 6, 8, 10, 12, 14, 16])
    expect(rankTicks(52)).toEqual([1, 10, 20, 30, 40, 50])
    for (let ranks = 1; ranks <= 600; ranks++) {
      const ticks = rankTicks(ranks)
      expect(ticks[0]).toBe(1)
      expect(ticks.length).toBeLessThanOrEqual(9)
      ticks.forEach((rank, i) => expect(rank).toBeGreaterThan(ticks[i - 1] ?? 0))
      expect(ticks.at(-1)).toBeLessThanOrEqual(ranks)
    }
  })
})
