import { describe, expect, it } from 'vitest'
import { keptBrush, lastOf, placeFlowHistogram } from '../../../src/charts/flow-histogram-marks'
import { createAxis } from '../../../src/charts/value-axis'
import type { ValueRange } from '../../../src/charts/value-range'

const axis = createAxis('log', [1, 16], 0, 400)
const plot = { top: 10, baseline: 90 }
const histogram = { edges: [1, 2, 4, 8, 16], all: [40, 80, 0, 20], passing: [40, 20, 0, 0] }

describe('placeFlowHistogram', () => {
  const bars = placeFlowHistogram(histogram, axis, plot)

  it('fills the axis with bars of equal width, end to end', () => {
    expect(bars.map(({ x }) => Math.round(x))).toEqual([0, 100, 200, 300])
    for (const { width } of bars) expect(width).toBeCloseTo(100)
  })

  it('measures both sums by the largest of all, so that a filter does not move the scale', () => {
    expect(bars.map(({ allY }) => allY)).toEqual([50, 10, 90, 70])
    expect(bars.map(({ passingY }) => passingY)).toEqual([50, 70, 90, 90])
  })

  it('ends a bar of workers one before the next, a bar of kilometres where the next begins', () => {
    expect(bars.map((bar) => lastOf(bar, 'flow-workers'))).toEqual([1, 3, 7, 15])
    expect(bars.map((bar) => lastOf(bar, 'flow-distance'))).toEqual([2, 4, 8, 16])
  })
})

describe('keptBrush', () => {
  const kept = (before: ValueRange | null, range: ValueRange | null) =>
    keptBrush('flow-workers', axis, before, range)

  it('keeps workers in whole numbers, kilometres as they are', () => {
    expect(kept(null, { min: 3.4, max: 9.6 })).toEqual({ min: 4, max: 9 })
    expect(keptBrush('flow-distance', axis, null, { min: 3.4, max: 9.6 })).toEqual({ min: 3.4, max: 9.6 })
    expect(kept({ min: 2, max: 3 }, null)).toBeNull()
  })

  it('moves an end by one at least, the way it went', () => {
    expect(kept(null, { min: 1.01, max: 16 })).toEqual({ min: 2, max: 16 })
    expect(kept({ min: 5, max: 9 }, { min: 4.9, max: 9 })).toEqual({ min: 4, max: 9 })
    expect(kept({ min: 5, max: 9 }, { min: 5, max: 9.1 })).toEqual({ min: 5, max: 10 })
    expect(kept({ min: 5, max: 9 }, { min: 5, max: 8.9 })).toEqual({ min: 5, max: 8 })
  })

  it('never turns a brush around, and lets go of the whole axis', () => {
    expect(kept(null, { min: 3.2, max: 3.8 })).toEqual({ min: 3, max: 4 })
    expect(kept({ min: 2, max: 16 }, { min: 1.6, max: 16 })).toBeNull()
  })
})
