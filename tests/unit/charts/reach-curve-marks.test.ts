import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paidSteps, placeReachCurve, stepAtCost, stepPath } from '../../../src/charts/reach-curve-marks'

const frame = { left: 40, right: 340, top: 20, bottom: 160 }
const steps = [
  { totalCost: 0, totalValue: 10 },
  { totalCost: 100, totalValue: 60 },
  { totalCost: 300, totalValue: 100 },
]

const sums = fc
  .array(fc.tuple(fc.nat(50), fc.integer({ min: 1, max: 50 })), { minLength: 1, maxLength: 30 })
  .map((given) => {
    let [totalCost, totalValue] = [0, 0]
    return given.map(([cost, value]) => ({
      totalCost: (totalCost += cost),
      totalValue: (totalValue += value),
    }))
  })

describe('placeReachCurve', () => {
  it('runs along, then up, from nothing to everything', () => {
    const { all, x, y } = placeReachCurve(steps, 200, 70, frame)
    expect(all.startsWith(`M${x(0)},${y(0)}`)).toBe(true)
    expect(all.endsWith(`L${x(300)},${y(100)}`)).toBe(true)
    expect(y(0)).toBe(frame.bottom)
    expect(y(100)).toBe(frame.top)
  })

  it('pays up to the budget, and on at the same reach to where the budget ends', () => {
    const { paid, budget, x, y } = placeReachCurve(steps, 200, 70, frame)
    expect(budget).toBe(x(200))
    expect(paid.endsWith(`L${x(200)},${y(60)}`)).toBe(true)
  })

  it('keeps everything within the frame, and a budget far beyond off the chart', () => {
    fc.assert(
      fc.property(sums, fc.nat(3000), (given, budget) => {
        const marks = placeReachCurve(given, budget, given.at(-1)!.totalValue, frame)
        const numbers = marks.all.match(/-?[\d.]+/g)!.map(Number)
        const xs = numbers.filter((_, i) => i % 2 === 0)
        const ys = numbers.filter((_, i) => i % 2 === 1)
        expect(Math.min(...xs)).toBeGreaterThanOrEqual(frame.left)
        expect(Math.max(...xs)).toBeLessThanOrEqual(frame.right)
        expect(Math.min(...ys)).toBeGreaterThanOrEqual(frame.top)
        expect(Math.max(...ys)).toBeLessThanOrEqual(frame.bottom)
        if (marks.budget !== null) expect(marks.budget).toBeLessThanOrEqual(frame.right)
        else expect(budget).toBeGreaterThan(given.at(-1)!.totalCost)
      }),
    )
  })

  it('draws thousands of steps with no more points than can be seen', () => {
    const many = Array.from({ length: 8000 }, (_, i) => ({ totalCost: 10 * (i + 1), totalValue: i + 1 }))
    const { all } = placeReachCurve(many, 1000, 100, frame)
    expect(all.split('L').length).toBeLessThan(2500)
  })
})

describe('steps', () => {
  it('are counted as paid when all up to them fit', () => {
    expect([-1, 0, 99, 100, 1000].map((budget) => paidSteps(steps, budget))).toEqual([0, 1, 1, 2, 3])
  })

  it('are found by the cost at which they are being paid', () => {
    expect([0, 1, 100, 101, 9999].map((cost) => stepAtCost(steps, cost))).toEqual([0, 1, 1, 2, 2])
    expect(stepAtCost([], 5)).toBeNull()
  })

  it('are drawn along at the reach before, then up', () => {
    const marks = placeReachCurve(steps, 200, 70, frame)
    const { x, y } = marks
    const place = (value: number) => value.toFixed(1)
    expect(stepPath(steps, 2, marks)).toBe(
      `M${place(x(100))} ${place(y(60))}H${place(x(300))}V${place(y(100))}`,
    )
    expect(stepPath(steps, 9, marks)).toBe('')
  })
})
