import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { badgeReach, placeBadges } from '../../../src/app/sheet/site/map-badges'
import { frameMap } from '../../../src/app/sheet/sheet-map'

const frame = frameMap([9.5, 45, 10.5, 45.5], 404, 300, 0)
const label = { row: 0, name: 'Cremona', x: 200, y: 150, isSubject: true }

describe('numbers on the map of a site', () => {
  it('stand on the map, one for each point on it and none for the others', () => {
    const places = fc.record({
      x: fc.double({ min: -50, max: 450, noNaN: true }),
      y: fc.double({ min: -50, max: 350, noNaN: true }),
    })
    fc.assert(
      fc.property(fc.array(places, { maxLength: 5 }), (points) => {
        const badges = placeBadges(
          points.map((point, i) => ({ n: i + 1, point })),
          [label],
          [],
          frame,
        )
        const on = points.flatMap((point, i) =>
          point.x >= 0 && point.x <= frame.width && point.y >= 0 && point.y <= frame.height ? [i + 1] : [],
        )
        expect(badges.map(({ n }) => n)).toEqual(on)
        for (const { x, y } of badges) {
          expect(Math.min(x, y)).toBeGreaterThanOrEqual(badgeReach)
          expect(x).toBeLessThanOrEqual(frame.width - badgeReach)
          expect(y).toBeLessThanOrEqual(frame.height - badgeReach)
        }
      }),
    )
  })

  it('cover neither a name nor one another where several points coincide below it', () => {
    const point = { x: label.x, y: label.y }
    const badges = placeBadges(
      [1, 2, 3].map((n) => ({ n, point })),
      [label],
      [],
      frame,
    )
    for (const [i, a] of badges.entries()) {
      // The name fills some twelve pixels above its seat.
      const besideName = Math.abs(a.x - label.x) >= 21 + badgeReach
      expect(besideName || a.y - badgeReach >= label.y).toBe(true)
      for (const b of badges.slice(i + 1))
        expect(Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y))).toBeGreaterThanOrEqual(2 * badgeReach)
    }
  })
})
