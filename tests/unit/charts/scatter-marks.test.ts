import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  createScatterAxes,
  dotRadius,
  fitPath,
  isCrowded,
  nearestRow,
  pairValues,
  placePoints,
} from '../../../src/charts/scatter-marks'

const frame = { left: 50, right: 350, top: 20, bottom: 220 }
const axesOf = (x: Float64Array, y: Float64Array) => createScatterAxes(pairValues(x, y), frame)!
const coordinates = (path: string) =>
  [...path.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map((match) => [Number(match[1]), Number(match[2])] as const)

const cell = fc.oneof(fc.integer({ min: -50, max: 9000 }), fc.constant(Number.NaN))
const cells = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 120 }).map((pairs) => ({
  x: Float64Array.from(pairs, ([value]) => value),
  y: Float64Array.from(pairs, ([, value]) => value),
}))

describe('pairValues', () => {
  it('keeps every row known in both, and no other, from left to right', () => {
    fc.assert(
      fc.property(cells, ({ x, y }) => {
        const pairs = pairValues(x, y)
        const known = [...x.keys()].filter((row) => !Number.isNaN(x[row]!) && !Number.isNaN(y[row]!))
        expect([...pairs.rows].sort((a, b) => a - b)).toEqual(known)
        pairs.rows.forEach((row, place) => {
          expect([pairs.x[place], pairs.y[place], pairs.placeOf[row]]).toEqual([x[row], y[row], place])
          if (place === 0) return
          const left = pairs.rows[place - 1]!
          expect(x[left]! < x[row]! || (x[left] === x[row] && left < row)).toBe(true)
        })
        for (const row of x.keys()) expect(pairs.placeOf[row]! >= 0).toBe(known.includes(row))
      }),
    )
  })
})

describe('placePoints', () => {
  it('places every pair within the frame, in the order of the pairs', () => {
    fc.assert(
      fc.property(cells, ({ x, y }) => {
        const pairs = pairValues(x, y)
        const axes = createScatterAxes(pairs, frame)
        expect(axes === null).toBe(pairs.rows.length === 0)
        if (!axes) return
        const points = placePoints(pairs, axes)
        expect(points.rows).toEqual(pairs.rows)
        points.rows.forEach((_, place) => {
          expect(points.x[place]).toBeGreaterThanOrEqual(points.x[place - 1] ?? frame.left)
          expect(points.x[place]).toBeLessThanOrEqual(frame.right)
          expect(points.y[place]).toBeGreaterThanOrEqual(frame.top)
          expect(points.y[place]).toBeLessThanOrEqual(frame.bottom)
        })
      }),
    )
  })

  it('puts larger values to the right and higher up', () => {
    const values = Float64Array.from([2, 1])
    const pairs = pairValues(values, values)
    const { rows, x, y } = placePoints(pairs, createScatterAxes(pairs, frame)!)
    expect([...rows]).toEqual([1, 0])
    expect(x[1]).toBeGreaterThan(x[0]!)
    expect(y[1]).toBeLessThan(y[0]!)
  })
})

describe('fitPath', () => {
  const fit = { slope: 2, intercept: 1, r: 1, n: 3 }

  it('runs through the points of a perfect fit on linear axes', () => {
    const x = Float64Array.from([0, 5, 10])
    const axes = axesOf(
      x,
      x.map((value) => 2 * value + 1),
    )
    for (const [px, py] of coordinates(fitPath(fit, axes)))
      expect(axes.y.valueAt(py)).toBeCloseTo(2 * axes.x.valueAt(px) + 1, 1)
  })

  it('bends on a logarithmic axis but still tells the fitted value', () => {
    const x = Float64Array.from([100, 1000, 50_000])
    const y = Float64Array.from([20, 60, 100])
    const axes = axesOf(x, y)
    expect(axes.x.kind).toBe('log')
    const line = { slope: 0.001, intercept: 40, r: 0.5, n: 3 }
    const places = coordinates(fitPath(line, axes))
    expect(places.length).toBeGreaterThan(20)
    for (const [px, py] of places) expect(axes.y.valueAt(py)).toBeCloseTo(0.001 * axes.x.valueAt(px) + 40, 0)
  })

  it('leaves out what lies beyond the plot', () => {
    const x = Float64Array.from([0, 10])
    const axes = axesOf(x, Float64Array.from([0, 10]))
    expect(fitPath({ slope: 0, intercept: 50, r: 0, n: 2 }, axes)).toBe('')
  })
})

describe('dotRadius', () => {
  const crowd = (count: number) => ({
    rows: new Uint32Array(count),
    x: new Float64Array(count),
    y: new Float64Array(count),
  })

  it('is full in any province, and shrinks so that a crowd covers no more', () => {
    const area = (count: number) => count * dotRadius(crowd(count)) ** 2
    expect([1, 113, 400].map((count) => dotRadius(crowd(count)))).toEqual([4, 4, 4])
    expect(area(1500)).toBeCloseTo(area(400), 6)
    expect(dotRadius(crowd(100_000))).toBe(1.5)
    expect([400, 401].map((count) => isCrowded(crowd(count)))).toEqual([false, true])
  })
})

describe('nearestRow', () => {
  const points = {
    rows: Uint32Array.of(4, 7),
    x: Float64Array.of(100, 130),
    y: Float64Array.of(100, 100),
  }

  it('finds the nearest dot within reach', () => {
    expect(nearestRow(points, 120, 104, 14)).toBe(7)
    expect(nearestRow(points, 100, 140, 14)).toBeNull()
  })

  it('finds what looking at every dot finds; of equally near ones the last drawn', () => {
    const place = fc.integer({ min: 0, max: 60 })
    fc.assert(
      fc.property(fc.array(fc.tuple(place, place), { maxLength: 60 }), place, place, (places, x, y) => {
        const sorted = places.toSorted(([a], [b]) => a - b)
        const distances = sorted.map(([px, py]) => Math.hypot(px - x, py - y))
        const least = Math.min(...distances)
        const found = nearestRow(
          {
            rows: Uint32Array.from(sorted, (_, row) => row),
            x: Float64Array.from(sorted, ([px]) => px),
            y: Float64Array.from(sorted, ([, py]) => py),
          },
          x,
          y,
          14,
        )
        expect(found).toBe(least <= 14 ? distances.lastIndexOf(least) : null)
      }),
    )
  })
})
