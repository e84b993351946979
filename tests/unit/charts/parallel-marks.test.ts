import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { labelPositions, nearestLine, parallelLooks, placeLines } from '../../../src/charts/parallel-marks'
import type { Range } from '../../../src/contracts/gaps'
import { maxCompared } from '../../../src/contracts/sites'

const frame = { left: 50, right: 250, top: 20, rowHeight: 40 }
const exact = (value: number): Range => ({ low: value, middle: value, high: value })

describe('the lines of parallel coordinates', () => {
  it('lie on their axes, the better the further right, with the ends of ranges', () => {
    const [line] = placeLines(
      [{ id: 'a', utilities: [exact(0), { low: 0.25, middle: 0.5, high: 1 }] }],
      frame,
      5,
    )
    expect(line!.marks).toEqual([
      { axis: 0, y: 40, at: { x: 50, low: 50, high: 50 } },
      { axis: 1, y: 80, at: { x: 150, low: 100, high: 250 } },
    ])
    expect(line!.path).toBe('M50.0 40.0L150.0 80.0')
  })

  it('break where nothing is known, which is no zero', () => {
    const utilities = [exact(1), null, exact(0.5), exact(0)]
    const [line] = placeLines([{ id: 'a', utilities }], frame, 5)
    expect(line!.marks[1]).toEqual({ axis: 1, y: 80, at: null })
    expect(line!.path).toBe('M250.0 40.0M150.0 120.0L50.0 160.0')
  })

  it('keep to lanes of their own, evenly about the axis', () => {
    const lines = ['a', 'b', 'c'].map((id) => ({ id, utilities: [exact(0.5)] }))
    expect(placeLines(lines, frame, 6).map(({ marks }) => marks[0]!.y)).toEqual([34, 40, 46])
    expect(placeLines(lines, frame, 0).map(({ marks }) => marks[0]!.y)).toEqual([40, 40, 40])
  })

  it('have looks enough for the most that are compared, each told apart without colour', () => {
    expect(parallelLooks.length).toBe(maxCompared)
    for (const key of ['colour', 'dashes', 'shape'] as const)
      expect(new Set(parallelLooks.map((look) => look[key])).size).toBe(maxCompared)
  })
})

describe('the labels of lines', () => {
  it('stand over the first marks, apart, and in the middle where the first is not known', () => {
    const lines = placeLines(
      [
        { id: 'a', utilities: [exact(1)] },
        { id: 'b', utilities: [exact(1)] },
        { id: 'c', utilities: [null] },
      ],
      frame,
      0,
    )
    const [a, b, c] = labelPositions(lines, frame, 20)
    expect(Math.abs(a! - b!)).toBe(20)
    expect(Math.max(a!, b!)).toBe(250)
    expect(c).toBe(150)
  })
})

describe('the line that is pointed at', () => {
  const lines = placeLines(
    [
      { id: 'a', utilities: [exact(0), exact(0)] },
      { id: 'b', utilities: [exact(1), { low: 0.5, middle: 1, high: 1 }] },
    ],
    frame,
    0,
  )

  it('is the nearest within reach, between axes and along a range', () => {
    expect(nearestLine(lines, { x: 55, y: 60 }, 10)).toBe('a')
    expect(nearestLine(lines, { x: 160, y: 83 }, 10)).toBe('b')
    expect(nearestLine(lines, { x: 160, y: 60 }, 10)).toBeNull()
  })

  it('is none where nothing is known', () => {
    expect(
      nearestLine(placeLines([{ id: 'a', utilities: [null] }], frame, 0), { x: 150, y: 40 }, 10),
    ).toBeNull()
  })

  it('is the same as by walking along every line in small steps', () => {
    const unit = fc.integer({ min: 0, max: 20 }).map((value) => value / 20)
    const drawn = fc.array(
      fc.array(
        fc.option(
          unit.map((value) => exact(value)),
          { freq: 4 },
        ),
        { minLength: 3, maxLength: 3 },
      ),
      { minLength: 1, maxLength: 4 },
    )
    const place = fc.record({ x: fc.integer({ min: 40, max: 260 }), y: fc.integer({ min: 10, max: 150 }) })
    fc.assert(
      fc.property(drawn, place, (all, { x, y }) => {
        const placed = placeLines(
          all.map((utilities, i) => ({ id: String(i), utilities })),
          frame,
          4,
        )
        const walked = placed.map(({ marks }) => {
          let least = Infinity
          marks.forEach(({ at, y: top }, axis) => {
            const next = marks[axis + 1]
            const steps = next?.at ? 400 : 0
            for (let step = 0; at && step <= steps; step++) {
              const t = steps && step / steps
              const px = at.x + t * ((next?.at?.x ?? at.x) - at.x)
              const py = top + t * ((next?.y ?? top) - top)
              least = Math.min(least, Math.hypot(px - x, py - y))
            }
          })
          return least
        })
        const found = nearestLine(placed, { x, y }, 12)
        const least = Math.min(...walked)
        if (found === null) expect(least).toBeGreaterThanOrEqual(12 - 0.5)
        else expect(walked[Number(found)]).toBeLessThanOrEqual(least + 0.5)
      }),
    )
  })
})
