import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createAxis } from '../../../src/charts/value-axis'
import {
  keyStep,
  moveRange,
  rangeBetween,
  setEdge,
  stepValue,
  trimRange,
} from '../../../src/charts/value-range'

const axis = createAxis('linear', [0, 100], 0, 200)
const upright = createAxis('linear', [0, 100], 200, 0)
const log = createAxis('log', [100, 100_000], 0, 300)

describe('a brush', () => {
  it('reads a drag in either direction and ignores a click', () => {
    expect(rangeBetween(axis, 50, 150)).toEqual({ min: 25, max: 75 })
    expect(rangeBetween(axis, 150, 50)).toEqual({ min: 25, max: 75 })
    expect(rangeBetween(upright, 50, 150)).toEqual({ min: 25, max: 75 })
    expect(rangeBetween(axis, 50, 52)).toBeNull()
  })

  it('is none when it takes in the whole axis', () => {
    expect(trimRange(axis, 0, 100)).toBeNull()
    expect(rangeBetween(axis, -20, 260)).toBeNull()
  })

  it('keeps its length and stays on the axis while it is moved', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 180 }),
        fc.integer({ min: 5, max: 100 }),
        fc.integer({ min: -400, max: 400 }),
        (start, length, by) => {
          const range = rangeBetween(axis, start, Math.min(199, start + length))
          if (!range) return
          const moved = moveRange(axis, range, by)
          expect(moved.min).toBeGreaterThanOrEqual(0)
          expect(moved.max).toBeLessThanOrEqual(100)
          expect(moved.max - moved.min).toBeCloseTo(range.max - range.min, 0)
        },
      ),
    )
  })

  it('never lets its edges cross', () => {
    expect(setEdge(axis, { min: 20, max: 40 }, 'min', 70)).toEqual({ min: 40, max: 40 })
    expect(setEdge(axis, { min: 20, max: 40 }, 'max', 5)).toEqual({ min: 20, max: 20 })
    expect(setEdge(axis, null, 'min', 30)).toEqual({ min: 30, max: 100 })
    expect(setEdge(axis, { min: 30, max: 100 }, 'min', -5)).toBeNull()
  })
})

describe('keys on a handle', () => {
  it('step by one hundredth, by five with Shift, and jump to the ends', () => {
    expect(keyStep('ArrowRight', false)).toBe(0.01)
    expect(keyStep('ArrowDown', true)).toBe(-0.05)
    expect(keyStep('Home', false)).toBe(-1)
    expect(keyStep('Tab', false)).toBeNull()
  })

  it('raise the value on an upright axis as well', () => {
    expect(stepValue(upright, 50, 0.01)).toBeCloseTo(51)
  })

  it('always make progress on a logarithmic axis, rounding included', () => {
    let value = 100
    for (let i = 0; i < 100; i++) {
      const next = setEdge(log, null, 'min', stepValue(log, value, 0.01))?.min ?? value
      expect(next).toBeGreaterThan(value)
      value = next
    }
    expect(value).toBeCloseTo(100_000, -3)
  })
})
