import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rankBars } from '../../../src/charts/rank-marks'
import { findExtremes } from '../../../src/charts/value-extremes'
import { valueColumns } from './arbitraries'

describe('rankBars', () => {
  it('lists every row once, descending, unknown last, with lengths proportional to values', () => {
    fc.assert(
      fc.property(valueColumns, (values) => {
        const { bars, zero } = rankBars(values, null)
        expect([...bars.map((bar) => bar.row)].sort((a, b) => a - b)).toEqual([...values.keys()])
        const known = bars.filter((bar) => bar.rank !== null)
        expect(
          bars.slice(known.length).every((bar) => Number.isNaN(values[bar.row]!) && bar.to === bar.from),
        ).toBe(true)
        const span =
          Math.max(0, ...known.map((bar) => bar.value!)) - Math.min(0, ...known.map((bar) => bar.value!))
        known.forEach((bar, i) => {
          if (i > 0) expect(bar.value!).toBeLessThanOrEqual(known[i - 1]!.value!)
          expect(bar.from).toBeGreaterThanOrEqual(0)
          expect(bar.to).toBeLessThanOrEqual(1)
          expect(bar.value! < 0 ? bar.to : bar.from).toBeCloseTo(zero)
          if (span > 0) expect(bar.to - bar.from).toBeCloseTo(Math.abs(bar.value!) / span)
        })
      }),
    )
  })

  it('lets equal values share a rank and skips the ranks they use up', () => {
    const { bars } = rankBars(Float64Array.from([5, 9, Number.NaN, 5, 1]), null)
    expect(bars.map(({ row, rank }) => [row, rank])).toEqual([
      [1, 1],
      [0, 2],
      [3, 2],
      [4, 4],
      [2, null],
    ])
  })

  it('places the reference on the same scale, or not at all beyond it', () => {
    expect(rankBars(Float64Array.from([100, 50]), 78.8).reference).toBeCloseTo(0.788)
    expect(rankBars(Float64Array.from([10, 5]), 78.8).reference).toBeNull()
  })
})

describe('findExtremes', () => {
  it('skips unknown values and takes the first of equals', () => {
    expect(findExtremes(Float64Array.from([Number.NaN, 3, 8, 3, 8]))).toEqual({
      minRow: 1,
      maxRow: 2,
      known: 4,
      unknown: 1,
    })
    expect(findExtremes(Float64Array.from([Number.NaN]))).toBeNull()
  })
})
