import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { certainOrder } from '../../../../src/model/sites/certain-order'
import { rankScores } from '../../../../src/model/sites/score'
import { exactly } from './utilities'

describe('certainOrder', () => {
  it('counts the certain places from the first on, those anywhere, and who may be first', () => {
    const ranks = [
      { rank: 1, best: 1, worst: 1 },
      { rank: 2, best: 2, worst: 3 },
      { rank: 3, best: 2, worst: 3 },
      { rank: 4, best: 4, worst: 4 },
    ]
    expect(certainOrder(ranks)).toEqual({ leading: 1, settled: 2, mayLead: 1 })
    expect(certainOrder(ranks.slice(1, 3).map((rank) => ({ ...rank, best: 1 })))).toEqual({
      leading: 0,
      settled: 0,
      mayLead: 2,
    })
    expect(certainOrder([])).toEqual({ leading: 0, settled: 0, mayLead: 0 })
  })

  it('calls an order without unknowns certain, ties too', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5 })), (scores) => {
        const { leading, settled } = certainOrder(rankScores(scores.map(exactly), 'middle'))
        expect([leading, settled]).toEqual([scores.length, scores.length])
      }),
    )
  })
})
