import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hatchLines } from '../../../../src/model/handout/hatch-lines'

type Point = { x: number; y: number }

const segmentsOf = (path: string): [Point, Point][] =>
  [...path.matchAll(/M([-\d.]+) ([-\d.]+)L([-\d.]+) ([-\d.]+)/g)].map(([, a, b, c, d]) => [
    { x: Number(a), y: Number(b) },
    { x: Number(c), y: Number(d) },
  ])

function isInside(rings: readonly (readonly Point[])[], { x, y }: Point): boolean {
  let inside = false
  for (const ring of rings) {
    ring.slice(1).forEach((b, i) => {
      const a = ring[i]!
      if (a.y > y !== b.y > y && x < a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x)) inside = !inside
    })
  }
  return inside
}

/** A polygon that is a star around its middle, and perhaps a hole in it. */
const star = fc
  .array(fc.double({ min: 40, max: 100, noNaN: true }), { minLength: 5, maxLength: 12 })
  .map((radii) => {
    const ring = radii.map((radius, i) => {
      const angle = (2 * Math.PI * i) / radii.length
      return { x: 120 + radius * Math.cos(angle), y: 130 + radius * Math.sin(angle) }
    })
    return [...ring, ring[0]!]
  })
const hole = [
  { x: 111, y: 121 },
  { x: 131, y: 121 },
  { x: 131, y: 141 },
  { x: 111, y: 141 },
  { x: 111, y: 121 },
]

describe('the lines of a hatch', () => {
  it('fill a polygon with a hole, and nothing beside it', () => {
    fc.assert(
      fc.property(star, (ring) => {
        const rings = [ring, hole]
        const segments = segmentsOf(hatchLines(rings, 9))
        /** Points on the lines, at every whole x, that are clear of any edge: by brute force. */
        for (let k = -40; k <= 40; k++) {
          for (let x = 0.5; x < 240; x += 3) {
            const place = { x, y: x - 9 * k }
            const isDrawn = segments.some(
              ([a, b]) => Math.abs(a.x - a.y - 9 * k) < 0.2 && a.x <= x && x <= b.x,
            )
            const isClear = segments.every(([a, b]) => Math.abs(a.x - x) > 0.3 && Math.abs(b.x - x) > 0.3)
            if (isClear) expect(isDrawn).toBe(isInside(rings, place))
          }
        }
      }),
      { numRuns: 25 },
    )
  })

  it('draws nothing where there is nothing', () => {
    expect(hatchLines([])).toBe('')
  })
})
