import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ValueFunction } from '../../../src/contracts/sites'
import { createAxis } from '../../../src/charts/value-axis'
import {
  curveCandidates,
  curveDomain,
  curveHandles,
  curvePath,
  moveHandle,
  stepHandle,
} from '../../../src/charts/value-curve-marks'
import { utilityAt } from '../../../src/model/sites/value-function'

const bounds = { min: 0, max: 100, step: 1 }
const y = (height: number) => 100 - 100 * height
const wholes = fc.integer({ min: 0, max: 100 })
const valueFunctions: fc.Arbitrary<ValueFunction> = fc.oneof(
  fc.record({ kind: fc.constant('linear' as const), zero: wholes, one: wholes }),
  fc.record({
    kind: fc.constant('threshold' as const),
    at: wholes,
    better: fc.constantFrom('more' as const, 'less' as const),
  }),
  fc.tuple(wholes, wholes, wholes).map(([a, b, falloff]) => ({
    kind: 'ideal' as const,
    low: Math.min(a, b),
    high: Math.max(a, b),
    falloff,
  })),
)
const exact = (value: number) => ({ low: value, middle: value, high: value })

describe('curveHandles', () => {
  it('stand on the curve, the threshold half way up its step', () => {
    fc.assert(
      fc.property(valueFunctions, (value) => {
        for (const handle of curveHandles(value)) {
          const isStep =
            value.kind === 'threshold' ||
            (value.kind === 'linear' && value.zero === value.one) ||
            (value.kind === 'ideal' && value.falloff === 0)
          if (!isStep) expect(utilityAt(value, handle.value)).toBeCloseTo(handle.height, 10)
        }
      }),
    )
    expect(curveHandles({ kind: 'threshold', at: 7, better: 'less' })).toEqual([
      { part: 'at', value: 7, height: 0.5 },
    ])
  })
})

describe('moveHandle', () => {
  it('goes to the nearest step within the bounds', () => {
    const value = { kind: 'linear', zero: 0, one: 50 } as const
    expect(moveHandle(value, 'one', 61.6, bounds)).toEqual({ ...value, one: 62 })
    expect(moveHandle(value, 'zero', -8, bounds)).toEqual(value)
    expect(moveHandle(value, 'one', 400, bounds)).toEqual({ ...value, one: 100 })
    expect(moveHandle(value, 'one', 2004.4, { min: 2000, max: 2026, step: 1 })).toEqual({
      ...value,
      one: 2004,
    })
  })

  it('lets an end of an ideal range push the other, and keeps the falloff above zero', () => {
    const value = { kind: 'ideal', low: 10, high: 20, falloff: 5 } as const
    expect(moveHandle(value, 'low', 30, bounds)).toEqual({ ...value, low: 30, high: 30 })
    expect(moveHandle(value, 'high', 5, bounds)).toEqual({ ...value, low: 5, high: 5 })
    expect(moveHandle(value, 'falloff', 32, bounds)).toEqual({ ...value, falloff: 12 })
    expect(moveHandle(value, 'falloff', 3, bounds)).toEqual({ ...value, falloff: 0 })
  })

  it('puts every handle where it is asked to stand', () => {
    fc.assert(
      fc.property(valueFunctions, fc.nat(2), wholes, (value, which, to) => {
        const handles = curveHandles(value)
        const { part } = handles[which % handles.length]!
        const moved = curveHandles(moveHandle(value, part, to, bounds)).find(
          (handle) => handle.part === part,
        )!
        const least = value.kind === 'ideal' && part === 'falloff' ? value.high : 0
        expect(moved.value).toBe(Math.max(least, to))
      }),
    )
  })

  it('leaves a function alone that has no such part', () => {
    const value = { kind: 'threshold', at: 3, better: 'more' } as const
    expect(moveHandle(value, 'falloff', 9, bounds)).toBe(value)
  })
})

describe('stepHandle', () => {
  it('moves by a share of the axis, never by less than a step', () => {
    const axis = createAxis('linear', [0, 60], 0, 300)
    expect(stepHandle(10, 0.01, axis, bounds)).toBe(11)
    expect(stepHandle(10, -0.05, axis, bounds)).toBe(7)
    expect(stepHandle(10, 1, axis, bounds)).toBe(70)
  })
})

describe('curveDomain', () => {
  it('shows every handle and every candidate, within the bounds', () => {
    fc.assert(
      fc.property(
        valueFunctions,
        fc.array(fc.option(wholes.map(exact)), { maxLength: 5 }),
        (value, ranges) => {
          const [from, to] = curveDomain(value, ranges, bounds)
          expect(from).toBeLessThan(to)
          expect(from).toBeGreaterThanOrEqual(bounds.min)
          expect(to).toBeLessThanOrEqual(bounds.max)
          for (const { value: at } of curveHandles(value)) {
            expect(Math.min(bounds.max, at)).toBeGreaterThanOrEqual(from)
            expect(Math.min(bounds.max, at)).toBeLessThanOrEqual(to)
          }
          for (const range of ranges) {
            expect(range?.middle ?? from).toBeGreaterThanOrEqual(from)
            expect(range?.middle ?? to).toBeLessThanOrEqual(to)
          }
        },
      ),
    )
  })

  it('leaves room to drag on', () => {
    expect(curveDomain({ kind: 'linear', zero: 20, one: 40 }, [exact(70)], bounds)).toEqual([16, 74])
  })
})

describe('curvePath', () => {
  it('jumps where the function does', () => {
    const axis = createAxis('linear', [0, 100], 0, 200)
    expect(curvePath({ kind: 'threshold', at: 30, better: 'less' }, axis, y)).toBe(
      'M0.0 0.0L60.0 0.0L60.0 100.0L200.0 100.0',
    )
    expect(curvePath({ kind: 'ideal', low: 20, high: 40, falloff: 10 }, axis, y)).toBe(
      'M0.0 100.0L20.0 100.0L40.0 0.0L80.0 0.0L100.0 100.0L200.0 100.0',
    )
  })

  it('is the function: between two corners every height is on the line', () => {
    fc.assert(
      fc.property(valueFunctions, fc.double({ min: 0, max: 1, noNaN: true }), (value, share) => {
        const axis = createAxis('linear', [0, 100], 0, 100_000)
        const points = curvePath(value, axis, (height) => 1000 * height)
          .slice(1)
          .split('L')
          .map((point) => point.split(' ').map(Number) as [number, number])
        points.slice(1).forEach(([x2, y2], i) => {
          const [x1, y1] = points[i]!
          expect(x2).toBeGreaterThanOrEqual(x1)
          const at = (x1 + (x2 - x1) * (0.05 + 0.9 * share)) / 1000
          if (x2 - x1 < 1) return
          const height = y1 + (y2 - y1) * (0.05 + 0.9 * share)
          expect(1000 * utilityAt(value, at)).toBeCloseTo(height, 0)
        })
      }),
    )
  })
})

describe('curveCandidates', () => {
  it('puts each known candidate on the curve, and what is not known nowhere', () => {
    const axis = createAxis('linear', [0, 100], 0, 200)
    const ranges = [null, { low: 40, middle: 50, high: 70 }]
    expect(curveCandidates({ kind: 'linear', zero: 0, one: 100 }, ranges, axis, y)).toEqual({
      points: 'M100.0 50.0h0',
      stretches: 'M80.0 0H140.0',
    })
  })
})
