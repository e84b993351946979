import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { moveBreak, placeHistogram, placeStrip } from '../../../src/charts/histogram-marks'
import { chooseAxisKind, createAxis, valueDomain } from '../../../src/charts/value-axis'
import { valueColumns } from './arbitraries'

const plot = { bins: 20, top: 10, baseline: 80 }

describe('placeHistogram', () => {
  it('counts every known value once, in proportion, within the plot', () => {
    fc.assert(
      fc.property(valueColumns, fc.integer({ min: 2, max: 9 }), (values, step) => {
        const domain = valueDomain(values)
        if (!domain) return
        const axis = createAxis(chooseAxisKind(values), domain, 8, 260)
        const breaks = [1, 2, 3].map((i) => axis.valueAt(8 + (252 * i) / 4))
        const passing = Uint8Array.from(values, (_, row) => (row % step === 0 ? 0 : 1))
        const bars = placeHistogram({ values, passing, breaks, axis, ...plot })
        const known = [...values].filter((value) => !Number.isNaN(value)).length
        expect(bars.reduce((sum, bar) => sum + bar.count, 0)).toBe(known)
        const tallest = Math.max(...bars.map((bar) => bar.count))
        for (const bar of bars) {
          expect(bar.x).toBeGreaterThanOrEqual(8 - 1e-9)
          expect(bar.x + bar.width).toBeLessThanOrEqual(260 + 1e-9)
          expect(bar.y).toBeGreaterThanOrEqual(plot.top - 1e-9)
          expect(bar.height).toBeCloseTo((70 * bar.count) / tallest)
          expect(bar.segments.reduce((sum, segment) => sum + segment.count, 0)).toBe(bar.count)
          const solid = bar.segments.filter((segment) => !segment.faded)
          expect(solid.reduce((sum, segment) => sum + segment.count, 0)).toBe(bar.passing)
        }
      }),
    )
  })

  it('splits a bar by class, upper classes on top, faded ones last', () => {
    const axis = createAxis('linear', [0, 10], 0, 100)
    const [bar] = placeHistogram({
      values: Float64Array.from([1, 2, 3, 6, 7, 8]),
      passing: Uint8Array.from([1, 1, 0, 1, 1, 1]),
      breaks: [2.5, 5],
      axis,
      bins: 1,
      top: 0,
      baseline: 60,
    })
    expect(bar?.segments.map(({ classIndex, faded, count, y }) => [classIndex, faded, count, y])).toEqual([
      [0, false, 2, 40],
      [2, false, 3, 10],
      [1, true, 1, 0],
    ])
  })
})

describe('placeStrip', () => {
  it('fills the axis without gaps, one piece a class', () => {
    const axis = createAxis('linear', [0, 100], 8, 208)
    const pieces = placeStrip(axis, [25, 80])
    expect(pieces).toEqual([
      { classIndex: 0, x: 8, width: 50 },
      { classIndex: 1, x: 58, width: 110 },
      { classIndex: 2, x: 168, width: 40 },
    ])
  })
})

describe('moveBreak', () => {
  it('keeps the breaks strictly ascending and inside the range, wherever it is dragged', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('linear' as const, 'log' as const),
        fc.integer({ min: 0, max: 3 }),
        fc.double({ min: -1000, max: 200_000, noNaN: true }),
        (kind, index, value) => {
          const axis = createAxis(kind, [100, 80_000], 0, 250)
          const moved = moveBreak(
            axis,
            [500, 2000, 9000, 30_000],
            index,
            kind === 'log' ? Math.max(1, value) : value,
          )
          const all = [100, ...moved, 80_000]
          for (let i = 1; i < all.length; i++) expect(all[i]!).toBeGreaterThan(all[i - 1]!)
        },
      ),
    )
  })

  it('moves only the one that is dragged', () => {
    const axis = createAxis('linear', [0, 100], 0, 200)
    expect(moveBreak(axis, [20, 50, 80], 1, 63.27)).toEqual([20, 63.3, 80])
  })
})
