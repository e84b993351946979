import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { greedyOrder, takeInOrder } from '../../../../src/model/priorities/greedy-order'
import type { PriorityItem } from '../../../../src/model/priorities/priority-item'

const itemAt = (row: number, given: Partial<PriorityItem> = {}): PriorityItem => ({
  row,
  value: 10,
  cost: 100,
  households: 10,
  coverage: 0.5,
  kilometres: 0,
  from: -1,
  ...given,
})
const items = fc
  .array(
    fc.record({
      value: fc.integer({ min: 1, max: 9 }),
      cost: fc.nat(9),
      coverage: fc.constantFrom(0, 0.25, 0.5, 0.75),
    }),
    { maxLength: 20 },
  )
  .map((given) => given.map((fields, row) => itemAt(row, fields)))
const rules = fc.constantFrom('value-for-cost' as const, 'worst-served' as const)
const rowsOf = (given: readonly PriorityItem[]) => given.map(({ row }) => row)

describe('greedyOrder', () => {
  it('puts first what costs nothing, then the most value for a euro', () => {
    const given = [
      itemAt(0, { value: 1, cost: 10 }),
      itemAt(1, { value: 5, cost: 20 }),
      itemAt(2, { value: 1, cost: 0 }),
      itemAt(3, { value: 2, cost: 0 }),
    ]
    expect(rowsOf(greedyOrder(given, 'value-for-cost'))).toEqual([3, 2, 1, 0])
  })

  it('puts the worst served first where that is the rule, the better value among equals', () => {
    const given = [
      itemAt(0, { coverage: 0.9, value: 99 }),
      itemAt(1, { coverage: 0.1, value: 1 }),
      itemAt(2, { coverage: 0.1, value: 2 }),
    ]
    expect(rowsOf(greedyOrder(given, 'worst-served'))).toEqual([2, 1, 0])
  })

  it('does not depend on the order in which items come, and holds each once', () => {
    fc.assert(
      fc.property(items, rules, (given, rule) => {
        const order = rowsOf(greedyOrder(given, rule))
        expect(rowsOf(greedyOrder([...given].reverse(), rule))).toEqual(order)
        expect([...order].sort((a, b) => a - b)).toEqual(rowsOf(given))
      }),
    )
  })

  it('sums up to each step, and ever less value for a euro', () => {
    fc.assert(
      fc.property(items, (given) => {
        const steps = greedyOrder(given, 'value-for-cost')
        steps.forEach((step, at) => {
          const upTo = steps.slice(0, at + 1)
          expect(step.totalCost).toBe(upTo.reduce((sum, { cost }) => sum + cost, 0))
          expect(step.totalValue).toBe(upTo.reduce((sum, { value }) => sum + value, 0))
          const next = steps[at + 1]
          if (next && step.cost > 0)
            expect(next.value * step.cost).toBeLessThanOrEqual(step.value * next.cost)
        })
      }),
    )
  })
})

describe('takeInOrder', () => {
  it('passes over what no longer fits and goes on', () => {
    const given = [itemAt(0, { cost: 60 }), itemAt(1, { cost: 50 }), itemAt(2, { cost: 40 })]
    expect(takeInOrder(given, 100)).toEqual({ chosen: [0, 2], value: 20, cost: 100 })
  })
})
