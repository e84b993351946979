import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createScatterAxes, fitPath, nearestPoint, placePoints } from '../../../src/charts/scatter-marks'

const frame = { left: 50, right: 350, top: 20, bottom: 220 }
const coordinates = (path: string) =>
  [...path.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map((match) => [Number(match[1]), Number(match[2])] as const)

describe('placePoints', () => {
  it('places every pair known in both within the frame, and no other', () => {
    const cell = fc.oneof(fc.integer({ min: -50, max: 9000 }), fc.constant(Number.NaN))
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 120 }), (pairs) => {
        const x = Float64Array.from(pairs, ([value]) => value)
        const y = Float64Array.from(pairs, ([, value]) => value)
        const known = pairs.flatMap(([a, b], row) => (Number.isNaN(a) || Number.isNaN(b) ? [] : [row]))
        const axes = createScatterAxes(x, y, frame)
        if (!axes) {
          expect(known).toEqual([])
          return
        }
        const points = placePoints(x, y, axes)
        expect(points.map((point) => point.row)).toEqual(known)
        for (const point of points) {
          expect(point.x).toBeGreaterThanOrEqual(frame.left)
          expect(point.x).toBeLessThanOrEqual(frame.right)
          expect(point.y).toBeGreaterThanOrEqual(frame.top)
          expect(point.y).toBeLessThanOrEqual(frame.bottom)
        }
      }),
    )
  })

  it('puts larger values to the right and higher up', () => {
    const x = Float64Array.from([1, 2])
    const axes = createScatterAxes(x, x, frame)!
    const [low, high] = placePoints(x, x, axes)
    expect(high!.x).toBeGreaterThan(low!.x)
    expect(high!.y).toBeLessThan(low!.y)
  })
})

describe('fitPath', () => {
  const fit = { slope: 2, intercept: 1, r: 1, n: 3 }

  it('runs through the points of a perfect fit on linear axes', () => {
    const x = Float64Array.from([0, 5, 10])
    const axes = createScatterAxes(
      x,
      x.map((value) => 2 * value + 1),
      frame,
    )!
    for (const [px, py] of coordinates(fitPath(fit, axes)))
      expect(axes.y.valueAt(py)).toBeCloseTo(2 * axes.x.valueAt(px) + 1, 1)
  })

  it('bends on a logarithmic axis but still tells the fitted value', () => {
    const x = Float64Array.from([100, 1000, 50_000])
    const y = Float64Array.from([20, 60, 100])
    const axes = createScatterAxes(x, y, frame)!
    expect(axes.x.kind).toBe('log')
    const line = { slope: 0.001, intercept: 40, r: 0.5, n: 3 }
    const places = coordinates(fitPath(line, axes))
    expect(places.length).toBeGreaterThan(20)
    for (const [px, py] of places) expect(axes.y.valueAt(py)).toBeCloseTo(0.001 * axes.x.valueAt(px) + 40, 0)
  })

  it('leaves out what lies beyond the plot', () => {
    const x = Float64Array.from([0, 10])
    const axes = createScatterAxes(x, Float64Array.from([0, 10]), frame)!
    expect(fitPath({ slope: 0, intercept: 50, r: 0, n: 2 }, axes)).toBe('')
  })
})

describe('nearestPoint', () => {
  const points = [
    { row: 4, x: 100, y: 100 },
    { row: 7, x: 130, y: 100 },
  ]

  it('finds the nearest dot within reach', () => {
    expect(nearestPoint(points, 120, 104, 14)?.row).toBe(7)
    expect(nearestPoint(points, 100, 140, 14)).toBeNull()
  })
})
