import { describe, expect, it } from 'vitest'
import { backgroundPath, placeCoverage, placeDates } from '../../../src/charts/coverage-marks'

const dates = ['2025-03-31', '2025-06-30', '2026-06-30']
// Province of Cremona, AGCOM: 68.6 %, 72.2 %, 78.8 %.
const province = { label: 'Provincia', values: [68.6, 72.2, 78.8], emphasis: false }
const base = { dates, left: 40, right: 240, top: 10, bottom: 150, labelGap: 27, background: [] }

describe('placeDates', () => {
  it('is true to time: 91 of 456 days lie between the first two dates', () => {
    const [first, second, third] = placeDates(dates, 0, 456)
    expect(first).toBe(0)
    expect(second).toBeCloseTo(91)
    expect(third).toBe(456)
  })
})

describe('placeCoverage', () => {
  it('starts the axis at the quarter below the lowest value and ends it at 100', () => {
    expect(placeCoverage({ ...base, lines: [province] }).y.domain).toEqual([50, 100])
    const low = Float64Array.from([3, 80])
    expect(placeCoverage({ ...base, lines: [province], background: [low, low, low] }).y.domain).toEqual([
      0, 100,
    ])
  })

  it('places points on the axis and leaves out unknown dates', () => {
    const { lines, y } = placeCoverage({
      ...base,
      lines: [{ label: 'A', values: [84, null, 91], emphasis: true }],
    })
    expect(lines[0]?.points.map((point) => [point.date, point.value])).toEqual([
      [0, 84],
      [2, 91],
    ])
    expect(lines[0]?.points[1]?.y).toBe(y.position(91))
  })

  it('keeps direct labels apart and inside the plot', () => {
    const close = { label: 'Crema', values: [70, 75, 79], emphasis: true }
    const heights = placeCoverage({ ...base, lines: [close, province] }).lines.map((line) => line.labelY!)
    expect(Math.abs(heights[0]! - heights[1]!)).toBeGreaterThanOrEqual(27)
    for (const height of heights) {
      expect(height).toBeGreaterThanOrEqual(10)
      expect(height).toBeLessThanOrEqual(150)
    }
  })

  it('gives a line without any known value neither path nor label', () => {
    const { lines } = placeCoverage({
      ...base,
      lines: [{ label: 'B', values: [null, null, null], emphasis: true }],
    })
    expect(lines[0]).toMatchObject({ path: '', labelY: null, points: [] })
  })
})

describe('backgroundPath', () => {
  it('needs two known dates', () => {
    const plot = placeCoverage({ ...base, lines: [province] })
    const columns = [Float64Array.from([60]), Float64Array.from([Number.NaN]), Float64Array.from([90])]
    expect(backgroundPath(columns, 0, plot)).toMatch(/^M.+L/)
    expect(backgroundPath(columns.slice(0, 2), 0, plot)).toBe('')
  })
})
