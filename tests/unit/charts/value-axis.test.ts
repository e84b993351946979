import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  axisTicks,
  chooseAxisKind,
  createAxis,
  roundOnAxis,
  valueDomain,
} from '../../../src/charts/value-axis'
import { valueColumns } from './arbitraries'

describe('chooseAxisKind', () => {
  it('is linear for shares, even with a zero', () => {
    expect(chooseAxisKind(Float64Array.from([0, 5, 40, 60, 78, 92, 99, 100]))).toBe('linear')
  })

  it('is logarithmic for positive values that span more than fifty times', () => {
    expect(chooseAxisKind(Float64Array.from([284, 900, 1500, 34_147, 71_093]))).toBe('log')
  })

  it('is a root where one value stretches a range that includes negatives', () => {
    const values = Array.from({ length: 100 }, (_, i) => i - 50)
    expect(chooseAxisKind(Float64Array.from([...values, 8000]))).toBe('root')
  })

  it('is linear when nothing is known', () => {
    expect(chooseAxisKind(Float64Array.from([Number.NaN]))).toBe('linear')
  })
})

describe('valueDomain', () => {
  it('spans the known values and is null without any', () => {
    expect(valueDomain(Float64Array.from([3, Number.NaN, -2]))).toEqual([-2, 3])
    expect(valueDomain(Float64Array.from([Number.NaN]))).toBeNull()
  })

  it('gives a single value room on both sides', () => {
    const [min, max] = valueDomain(Float64Array.from([0, 0])) ?? [0, 0]
    expect(min).toBeLessThan(0)
    expect(max).toBeGreaterThan(0)
  })
})

describe('createAxis', () => {
  it('places every known value within its pixels and finds it again', () => {
    fc.assert(
      fc.property(valueColumns, (values) => {
        const domain = valueDomain(values)
        if (!domain) return
        const axis = createAxis(chooseAxisKind(values), domain, 10, 310)
        for (const value of values) {
          if (Number.isNaN(value)) continue
          const at = axis.position(value)
          expect(at).toBeGreaterThanOrEqual(10 - 1e-6)
          expect(at).toBeLessThanOrEqual(310 + 1e-6)
          expect(Math.abs(axis.valueAt(at) - value)).toBeLessThan(1e-6 * (domain[1] - domain[0]) + 1e-6)
        }
      }),
    )
  })

  it('holds positions outside at the ends', () => {
    const axis = createAxis('linear', [0, 100], 200, 0)
    expect(axis.valueAt(250)).toBe(0)
    expect(axis.valueAt(-30)).toBe(100)
  })
})

describe('axisTicks', () => {
  it('keeps transformed ticks apart, ascending and within the axis', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('log' as const, 'root' as const),
        fc.integer({ min: 1, max: 500 }),
        fc.integer({ min: 600, max: 90_000 }),
        (kind, min, max) => {
          const axis = createAxis(kind, [min, max], 0, 300)
          const ticks = axisTicks(axis, 40)
          ticks.forEach((tick, i) => {
            expect(tick).toBeGreaterThanOrEqual(min)
            expect(tick).toBeLessThanOrEqual(max)
            if (i > 0) expect(axis.position(tick) - axis.position(ticks[i - 1]!)).toBeGreaterThanOrEqual(40)
          })
        },
      ),
    )
  })

  it('marks zero and powers of ten before anything else', () => {
    expect(axisTicks(createAxis('log', [284, 71_093], 0, 300), 90)).toEqual([1000, 10_000])
    expect(axisTicks(createAxis('root', [-1343, 8192], 0, 300), 80)).toContain(0)
  })
})

describe('roundOnAxis', () => {
  it('stays within a hundredth of a linear axis and keeps the ends exact', () => {
    const axis = createAxis('linear', [0, 73.456], 0, 300)
    expect(roundOnAxis(axis, 41.23456)).toBe(41.23)
    expect(roundOnAxis(axis, 99)).toBe(73.456)
    expect(roundOnAxis(axis, -1)).toBe(0)
  })

  it('keeps three figures on a logarithmic axis', () => {
    expect(roundOnAxis(createAxis('log', [284, 71_093], 0, 300), 5698.7)).toBe(5700)
  })
})
