import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  backgroundPath,
  bandPath,
  coverageBands,
  coverageFloor,
  orderByValue,
  placeDates,
  placeLines,
  placeScale,
} from '../../../src/charts/coverage-marks'

const dates = ['2025-03-31', '2025-06-30', '2026-06-30']
// Province of Cremona, AGCOM: 68.6 %, 72.2 %, 78.8 %.
const province = { label: 'Provincia', values: [68.6, 72.2, 78.8], emphasis: false }
const scaleFrom = (floor: number) => placeScale(dates, floor, { left: 40, right: 240, top: 10, bottom: 150 })

describe('placeDates', () => {
  it('is true to time: 91 of 456 days lie between the first two dates', () => {
    const [first, second, third] = placeDates(dates, 0, 456)
    expect(first).toBe(0)
    expect(second).toBeCloseTo(91)
    expect(third).toBe(456)
  })
})

describe('the axis', () => {
  it('starts at the quarter below the lowest value and ends at 100', () => {
    expect(coverageFloor([province], [])).toBe(50)
    const low = Float64Array.from([Number.NaN, 3, 80])
    expect(coverageFloor([province], [low, low, low])).toBe(0)
    expect(coverageFloor([], [])).toBe(75)
    expect(scaleFrom(50).y.domain).toEqual([50, 100])
  })
})

describe('placeLines', () => {
  it('places points on the axis and leaves out unknown dates', () => {
    const scale = scaleFrom(75)
    const [line] = placeLines([{ label: 'A', values: [84, null, 91], emphasis: true }], scale, 27)
    expect(line?.points.map((point) => [point.date, point.value])).toEqual([
      [0, 84],
      [2, 91],
    ])
    expect(line?.points[1]?.y).toBe(scale.y.position(91))
  })

  it('keeps direct labels apart and inside the plot', () => {
    const close = { label: 'Crema', values: [70, 75, 79], emphasis: true }
    const heights = placeLines([close, province], scaleFrom(50), 27).map((line) => line.labelY!)
    expect(Math.abs(heights[0]! - heights[1]!)).toBeGreaterThanOrEqual(27)
    for (const height of heights) {
      expect(height).toBeGreaterThanOrEqual(10)
      expect(height).toBeLessThanOrEqual(150)
    }
  })

  it('gives a line without any known value neither path nor label', () => {
    const lines = placeLines([{ label: 'B', values: [null, null, null], emphasis: true }], scaleFrom(50), 27)
    expect(lines[0]).toMatchObject({ path: '', labelY: null, points: [] })
  })
})

describe('backgroundPath', () => {
  it('needs two known dates', () => {
    const scale = scaleFrom(50)
    const columns = [Float64Array.from([60]), Float64Array.from([Number.NaN]), Float64Array.from([90])]
    expect(backgroundPath(columns, 0, scale)).toMatch(/^M.+L/)
    expect(backgroundPath(columns.slice(0, 2), 0, scale)).toBe('')
  })
})

const bandsOf = (columns: readonly Float64Array[], passing: Uint8Array) =>
  coverageBands(columns, columns.map(orderByValue), passing)

describe('coverageBands', () => {
  it('are the quantiles of what passes and is known, at each date', () => {
    const first = Float64Array.from({ length: 101 }, (_, row) => 100 - row)
    const second = first.map((value) => value / 2)
    const everyone = new Uint8Array(101).fill(1)
    expect(bandsOf([first, second], everyone)).toEqual({
      half: [
        [25, 75],
        [12.5, 37.5],
      ],
      most: [
        [5, 95],
        [2.5, 47.5],
      ],
    })
    const some = everyone.map((_, row) => (row < 50 ? 0 : 1))
    expect(bandsOf([first], some).half[0]?.[1]).toBe(37.5)
  })

  it('hold the shares of municipalities that they promise', () => {
    const column = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 20, maxLength: 200 })
    fc.assert(
      fc.property(column, (values) => {
        const { half, most } = bandsOf([Float64Array.from(values)], new Uint8Array(values.length).fill(1))
        const shareIn = ([low, high]: readonly [number, number]) =>
          values.filter((value) => value >= low && value <= high).length / values.length
        expect(shareIn(half[0]!)).toBeGreaterThanOrEqual(0.5 - 2 / values.length)
        expect(shareIn(most[0]!)).toBeGreaterThanOrEqual(0.9 - 2 / values.length)
        expect(most[0]![0]).toBeLessThanOrEqual(half[0]![0])
        expect(most[0]![1]).toBeGreaterThanOrEqual(half[0]![1])
      }),
    )
  })

  it('need two known dates to be drawn', () => {
    const scale = scaleFrom(50)
    const known = Float64Array.from([60, 70])
    const unknown = known.map(() => Number.NaN)
    const pass = new Uint8Array(2).fill(1)
    expect(bandsOf([unknown], pass).half).toEqual([null])
    expect(bandPath(bandsOf([known, unknown, unknown], pass).half, scale)).toBe('')
    expect(bandPath(bandsOf([known, unknown, known], pass).half, scale)).toMatch(/^M.+L.+Z$/)
  })
})
