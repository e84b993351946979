import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changeOvers } from '../../../../src/model/sites/change-over'
import { exactly, weightsOfSum1 } from './utilities'

const middles = (values: readonly number[]) => values.map(exactly)

/** The weights with one at a share and the others in their proportions. */
function moved(weights: readonly number[], criterion: number, share: number): number[] {
  const left = weights.reduce((sum, weight, c) => (c === criterion ? sum : sum + weight), 0)
  return weights.map((weight, c) => (c === criterion ? share : (weight / left) * (1 - share)))
}

const scoreAt = (values: readonly number[], weights: readonly number[]): number =>
  values.reduce((sum, value, c) => sum + value * weights[c]!, 0)

const pairs = fc.integer({ min: 1, max: 6 }).chain((count) => {
  const values = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: count, maxLength: count })
  return fc.tuple(values, values, weightsOfSum1(count))
})

describe('changeOvers', () => {
  it('finds the share by hand', () => {
    // Leads of 1 and −1: level where both weigh alike.
    expect(changeOvers(middles([1, 0]), middles([0, 1]), [0.7, 0.3])).toEqual([0.5, 0.5])
    expect(changeOvers(middles([0.8, 0.2]), middles([0.4, 0.3]), [0.5, 0.5])[0]).toBeCloseTo(0.2, 12)
  })

  it('finds none where one site leads in everything, where they are level, or without other weights', () => {
    expect(changeOvers(middles([1, 0.5]), middles([0, 0.4]), [0.5, 0.5])).toEqual([null, null])
    expect(changeOvers(middles([1, 0.5]), middles([1, 0.4]), [0.5, 0.5])).toEqual([null, null])
    expect(changeOvers(middles([1, 0]), middles([0, 1]), [1, 0])).toEqual([null, 0.5])
  })

  it('is right to a millionth by substitution, and the order differs on its sides', () => {
    fc.assert(
      fc.property(pairs, ([first, second, weights]) => {
        changeOvers(middles(first), middles(second), weights).forEach((share, criterion) => {
          const leadAt = (at: number) => {
            const others = moved(weights, criterion, at)
            return scoreAt(first, others) - scoreAt(second, others)
          }
          if (weights.every((weight, c) => c === criterion || weight === 0)) {
            expect(share).toBeNull()
            return
          }
          const [atNone, atAll] = [leadAt(0), leadAt(1)]
          if (share === null) {
            expect(atNone * atAll).toBeGreaterThanOrEqual(-1e-11)
            return
          }
          expect(Math.abs(leadAt(share))).toBeLessThan(1e-12)
          expect(leadAt(share - share / 2) * leadAt((share + 1) / 2)).toBeLessThan(0)
          // The lead is straight in the share: a millionth aside it has the sign of its side.
          const aside = 1e-6
          if (share > aside) expect(Math.sign(leadAt(share - aside))).toBe(Math.sign(atNone))
          if (share < 1 - aside) expect(Math.sign(leadAt(share + aside))).toBe(Math.sign(atAll))
        })
      }),
    )
  })

  it('is the same for both orders of the two', () => {
    fc.assert(
      fc.property(pairs, ([first, second, weights]) => {
        const forth = changeOvers(middles(first), middles(second), weights)
        expect(changeOvers(middles(second), middles(first), weights)).toEqual(forth)
      }),
    )
  })
})
