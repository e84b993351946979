import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { solve } from 'yalps'
import { exactOptimum } from '../../../../src/model/priorities/exact-optimum'
import { takeInOrder } from '../../../../src/model/priorities/greedy-order'

type Weighed = Readonly<{ value: number; cost: number }>

const wholeItem = fc.record({ value: fc.integer({ min: 1, max: 60 }), cost: fc.nat(50) })
const brokenItem = fc.record({
  value: fc.double({ min: 0.01, max: 60, noNaN: true }),
  cost: fc.nat(50),
})
/** Worth what they cost, or that and a little: hard, as no ratio tells them apart. */
const tiedItem = fc.integer({ min: 1, max: 40 }).map((cost) => ({ value: cost, cost }))
const nearlyTiedItem = fc.integer({ min: 1, max: 40 }).map((cost) => ({ value: cost + 5, cost }))

const fewItems = fc.oneof(
  ...[wholeItem, brokenItem, tiedItem, nearlyTiedItem].map((item) => fc.array(item, { maxLength: 11 })),
)
const budget = fc.nat(300)

function bruteForce(items: readonly Weighed[], within: number): number {
  let best = 0
  for (let subset = 0; subset < 1 << items.length; subset++) {
    const chosen = items.filter((_, i) => (subset >> i) & 1)
    if (chosen.reduce((sum, { cost }) => sum + cost, 0) <= within)
      best = Math.max(
        best,
        chosen.reduce((sum, { value }) => sum + value, 0),
      )
  }
  return best
}

function bySolver(items: readonly Weighed[], max: number): number {
  const variables = items.map((item, i) => [String(i), { ...item }] as const)
  const solution = solve({ objective: 'value', constraints: { cost: { max } }, variables, binaries: true })
  expect(solution.status).toBe('optimal')
  // Not −0.
  return solution.result + 0
}

const sums = (items: readonly Weighed[], chosen: readonly number[]) => ({
  value: chosen.reduce((sum, at) => sum + items[at]!.value, 0),
  cost: chosen.reduce((sum, at) => sum + items[at]!.cost, 0),
})

describe('exactOptimum', () => {
  it('is what trying every choice finds', () => {
    fc.assert(
      fc.property(fewItems, budget, (items, within) => {
        const found = exactOptimum(items, within)
        expect(found.value).toBeCloseTo(bruteForce(items, within), 6)
        expect(found.bound).toBe(found.value)
      }),
      { numRuns: 600 },
    )
  })

  it('is what another solver finds among some dozens', () => {
    const item = fc.record({
      value: fc.integer({ min: 1, max: 3000 }),
      cost: fc.integer({ min: 1, max: 900 }),
    })
    fc.assert(
      fc.property(fc.array(item, { minLength: 20, maxLength: 60 }), fc.nat(9000), (items, within) => {
        expect(exactOptimum(items, within).value).toBe(bySolver(items, within))
      }),
      { numRuns: 25 },
    )
  })

  it('stays within the budget, names different items and sums them', () => {
    fc.assert(
      fc.property(fewItems, budget, (items, within) => {
        const { chosen, value, cost } = exactOptimum(items, within)
        expect(new Set(chosen).size).toBe(chosen.length)
        expect({ value, cost }).toEqual(sums(items, chosen))
        expect(cost).toBeLessThanOrEqual(within)
      }),
    )
  })

  it('is never beaten by taking what fits in any order', () => {
    fc.assert(
      fc.property(fewItems, budget, (items, within) => {
        const taken = takeInOrder(items, within).value
        expect(exactOptimum(items, within).value).toBeGreaterThanOrEqual(taken - 1e-6)
      }),
    )
  })

  it('never falls when the budget rises', () => {
    fc.assert(
      fc.property(fewItems, budget, fc.nat(50), (items, within, more) => {
        const [less, most] = [exactOptimum(items, within), exactOptimum(items, within + more)]
        expect(most.value).toBeGreaterThanOrEqual(less.value - 1e-6)
      }),
    )
  })

  it('takes what costs nothing even without money, and nothing from nothing', () => {
    const items = [
      { value: 3, cost: 0 },
      { value: 9, cost: 1 },
    ]
    expect(exactOptimum(items, 0)).toEqual({ chosen: [0], value: 3, cost: 0, bound: 3 })
    expect(exactOptimum([], 10)).toEqual({ chosen: [], value: 0, cost: 0, bound: 0 })
  })

  it('gives up after so many steps, with a bound that the true optimum keeps to', () => {
    fc.assert(
      fc.property(fewItems, budget, fc.nat(40), (items, within, steps) => {
        const found = exactOptimum(items, within, steps)
        const best = bruteForce(items, within)
        expect(found.cost).toBeLessThanOrEqual(within)
        expect(found.value).toBeLessThanOrEqual(best + 1e-6)
        expect(found.bound).toBeGreaterThanOrEqual(best - 1e-6)
      }),
      { numRuns: 600 },
    )
  })

  it('ends on items made to be hard, within a bound that is close', () => {
    // Even costs and an odd budget: no choice reaches the bound of the relaxation, and no ratio tells items apart.
    const items = Array.from({ length: 300 }, (_, i) => {
      const cost = 2 * (50_000_003 + ((i * 7_919_317) % 50_000_000))
      return { value: cost, cost }
    })
    const within = Math.floor(items.reduce((sum, { cost }) => sum + cost, 0) / 4) * 2 + 1
    const found = exactOptimum(items, within, 200_000)
    expect(found.cost).toBeLessThanOrEqual(within)
    expect(found.bound).toBeGreaterThan(found.value)
    expect(found.bound - found.value).toBeLessThan(found.value / 100)
  })
})
