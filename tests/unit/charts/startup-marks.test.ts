import { describe, expect, it } from 'vitest'
import { placeSectors, placeYears } from '../../../src/charts/startup-marks'

describe('placeYears', () => {
  const totals = [
    { year: 2019, count: 2 },
    { year: 2020, count: 0 },
    { year: 2021, count: 4 },
  ]

  it('draws both counts on the scale of the whole register', () => {
    const columns = placeYears([{ year: 2021, count: 1 }], totals, { width: 300, top: 20, baseline: 120 })
    expect(columns.map(({ year, passing, total }) => [year, passing, total])).toEqual([
      [2019, 0, 2],
      [2020, 0, 0],
      [2021, 1, 4],
    ])
    expect(columns.map(({ totalY, passingY }) => [totalY, passingY])).toEqual([
      [70, 120],
      [120, 120],
      [20, 95],
    ])
  })

  it('divides the whole width into slots that can be pressed', () => {
    const columns = placeYears(totals, totals, { width: 300, top: 20, baseline: 120 })
    expect(columns.map((column) => column.slotX)).toEqual([0, 100, 200])
    for (const column of columns) {
      expect(column.slotWidth).toBe(100)
      expect(column.x).toBeGreaterThanOrEqual(column.slotX)
      expect(column.x + column.width).toBeLessThanOrEqual(column.slotX + column.slotWidth)
    }
  })
})

describe('placeSectors', () => {
  it('keeps the order of the register and one scale', () => {
    const totals = [
      { sector: '62', count: 10 },
      { sector: '72', count: 5 },
    ]
    expect(placeSectors([{ sector: '72', count: 5 }], totals)).toEqual([
      { sector: '62', passing: 0, total: 10, passingLength: 0, totalLength: 1 },
      { sector: '72', passing: 5, total: 5, passingLength: 0.5, totalLength: 0.5 },
    ])
  })
})
