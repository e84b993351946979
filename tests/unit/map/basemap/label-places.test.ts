import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeOfName, rankSeats, type Seat } from '../../../../src/map/basemap/label-places'
import { worldX, worldY } from '../../../../src/model/web-mercator'
import { flattenShapes, multiPolygon, polygon } from '../../../fixtures/make-table'

const seat = fc.record({
  name: fc.string(),
  position: fc.tuple(
    fc.double({ min: 9.4, max: 10.6, noNaN: true }),
    fc.double({ min: 44.9, max: 45.6, noNaN: true }),
  ),
  population: fc.nat(80_000),
})

const distanceAtZoom9 = (a: readonly [number, number], b: readonly [number, number]) =>
  512 * Math.hypot(worldX(a[0]) - worldX(b[0]), worldY(a[1]) - worldY(b[1]))

describe('rankSeats', () => {
  it('keeps every seat, and few well apart in the first tier', () => {
    fc.assert(
      fc.property(fc.array(seat, { maxLength: 60 }), (seats) => {
        const ranked = rankSeats(seats)
        expect(ranked).toHaveLength(seats.length)
        const first = ranked.filter(({ tier }) => tier === 0)
        expect(first.length).toBeLessThanOrEqual(Math.ceil(0.11 * seats.length))
        for (const a of first) {
          for (const b of first) {
            if (a !== b) expect(distanceAtZoom9(a.position, b.position)).toBeGreaterThanOrEqual(74)
          }
        }
      }),
    )
  })

  it('prefers the larger of two places that are near each other', () => {
    const at = (name: string, lon: number, population: number): Seat => ({
      name,
      position: [lon, 45],
      population,
    })
    const small = Array.from({ length: 20 }, (_, i) => at(`village ${i}`, 10 + 0.001 * i, 500))
    const ranked = rankSeats([...small, at('large', 10.01, 70_000), at('far', 10.5, 300)])
    const tiers = Object.fromEntries(ranked.map(({ name, tier }) => [name, tier]))
    expect(tiers['large']).toBe(0)
    expect(tiers['far']).toBe(0)
    for (const { name } of small) expect(tiers[name]).toBeGreaterThan(0)
  })
})

describe('placeOfName', () => {
  const square = (from: number, to: number) => [
    [from, from],
    [to, from],
    [to, to],
    [from, to],
    [from, from],
  ]

  it('lies inside the polygon and inside the view', () => {
    const place = placeOfName(flattenShapes([null, polygon(square(0, 4))]), 1, [3, 1, 9, 3])
    expect(place?.[0]).toBeGreaterThan(3)
    expect(place?.[0]).toBeLessThan(4)
  })

  it('keeps out of a hole', () => {
    const [lon, lat] = placeOfName(flattenShapes([polygon(square(0, 9), square(1, 8))]), 0, [0, 0, 9, 9])!
    expect(Math.min(lon, lat) < 1 || Math.max(lon, lat) > 8).toBe(true)
  })

  it('is null for a polygon out of sight and for a feature without a place', () => {
    const geometry = flattenShapes([multiPolygon([square(0, 4)]), null])
    expect(placeOfName(geometry, 0, [10, 10, 12, 12])).toBeNull()
    expect(placeOfName(geometry, 1, [10, 10, 12, 12])).toBeNull()
  })
})
