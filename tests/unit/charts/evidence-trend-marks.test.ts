import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeTrend } from '../../../src/charts/evidence-trend-marks'

const box = { left: 18, right: 282, top: 20, bottom: 44, fontSize: 12 }
const words = { value: (value: number) => String(value), date: (date: string) => date }
const day = (n: number) => new Date(Date.UTC(2020, 0, 1 + n)).toISOString().slice(0, 10)

const series = fc
  .uniqueArray(fc.integer({ min: 0, max: 3000 }), { minLength: 2, maxLength: 8 })
  .chain((days) =>
    fc.tuple(
      fc.constant(days.toSorted((a, b) => a - b)),
      fc.array(fc.integer({ min: 0, max: 100 }), { minLength: days.length, maxLength: days.length }),
    ),
  )
  .map(([days, values]) => days.map((n, i) => ({ date: day(n), value: values[i]! })))

describe('a trend', () => {
  it('stands true to time, inside its box, higher for more', () => {
    fc.assert(
      fc.property(series, (points) => {
        const trend = placeTrend(points, box, [0, 100], words)
        const first = trend.points[0]!
        const last = trend.points.at(-1)!
        expect([first.x, last.x]).toEqual([box.left, box.right])
        const span = Date.parse(last.date) - Date.parse(first.date)
        for (const point of trend.points) {
          const share = (Date.parse(point.date) - Date.parse(first.date)) / span
          expect(point.x).toBeCloseTo(box.left + share * (box.right - box.left), 6)
          expect(point.y).toBeCloseTo(box.bottom - (point.value / 100) * (box.bottom - box.top), 6)
        }
      }),
    )
  })

  it('labels the last and the first value, and no two labels touch', () => {
    fc.assert(
      fc.property(series, (points) => {
        const { values } = placeTrend(points, box, null, words)
        expect(values[0]!.text).toBe(String(points.at(-1)!.value))
        for (const [i, label] of values.entries())
          for (const other of values.slice(0, i)) {
            const beside =
              Math.abs(other.x - label.x) > 12 * 0.5 * 0.5 * (label.text.length + other.text.length)
            expect(beside || Math.abs(other.y - label.y) >= 12).toBe(true)
          }
      }),
    )
  })

  it('of equal values is a level line', () => {
    const flat = placeTrend(
      [
        { date: '2023', value: 5 },
        { date: '2024-06', value: 5 },
      ],
      box,
      null,
      words,
    )
    expect(new Set(flat.points.map(({ y }) => y)).size).toBe(1)
    expect(Number.isFinite(flat.points[0]!.y)).toBe(true)
  })
})
