import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeOfName, rankSeats, type Seat } from '../../../../src/map/basemap/label-places'
import { pixelDistance } from '../../../../src/map/mercator'

const seat = fc.record({
  name: fc.string(),
  position: fc.tuple(
    fc.double({ min: 9.4, max: 10.6, noNaN: true }),
    fc.double({ min: 44.9, max: 45.6, noNaN: true }),
  ),
  population: fc.nat(80_000),
})

describe('rankSeats', () => {
  it('keeps every seat, and at most twelve well apart in the first tier', () => {
    fc.assert(
      fc.property(fc.array(seat, { maxLength: 60 }), (seats) => {
        const ranked = rankSeats(seats)
        expect(ranked).toHaveLength(seats.length)
        const first = ranked.filter(({ tier }) => tier === 0)
        expect(first.length).toBeLessThanOrEqual(12)
        for (const a of first) {
          for (const b of first) {
            if (a !== b) expect(pixelDistance(a.position, b.position, 9)).toBeGreaterThanOrEqual(74)
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
    const ranked = rankSeats([at('small', 10, 500), at('large', 10.01, 70_000), at('far', 10.5, 300)])
    const tiers = Object.fromEntries(ranked.map(({ name, tier }) => [name, tier]))
    expect(tiers['large']).toBe(0)
    expect(tiers['far']).toBe(0)
    expect(tiers['small']).toBeGreaterThan(0)
  })
})

describe('placeOfName', () => {
  const square: [number, number][] = [
    [0, 0],
    [4, 0],
    [4, 4],
    [0, 4],
    [0, 0],
  ]

  it('lies inside the polygon and inside the view', () => {
    const place = placeOfName([square], [3, 1, 9, 3])
    expect(place?.[0]).toBeGreaterThan(3)
    expect(place?.[0]).toBeLessThan(4)
  })

  it('is null for a polygon out of sight', () => {
    expect(placeOfName([square], [10, 10, 12, 12])).toBeNull()
  })
})
