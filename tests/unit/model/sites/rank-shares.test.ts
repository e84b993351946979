import { describe, expect, it } from 'vitest'
import { rankShares } from '../../../../src/model/sites/rank-shares'

describe('rankShares', () => {
  it('gives shares of the draws and the ranks of nine draws in ten', () => {
    const counts = new Uint32Array(49)
    counts.set([1, 9, 30, 40, 10, 10, 0], 7)
    const shares = rankShares({ draws: 100, sites: 7, counts }, 1)
    expect(shares.first).toBe(0.01)
    expect(shares.firstFive).toBeCloseTo(0.9, 12)
    expect(shares.ranks).toEqual([0.01, 0.09, 0.3, 0.4, 0.1, 0.1, 0])
    expect([shares.from, shares.to]).toEqual([2, 6])
  })

  it('holds for fewer than five sites, and for one that is always alike', () => {
    const shares = rankShares({ draws: 8, sites: 2, counts: Uint32Array.of(0, 8, 8, 0) }, 0)
    expect(shares).toEqual({ first: 0, firstFive: 1, ranks: [0, 1], from: 2, to: 2 })
  })
})
