import { booleanPointInPolygon, centroid, polygon } from '@turf/turf'
import fc from 'fast-check'
import type { Position } from 'geojson'
import { describe, expect, it } from 'vitest'
import { seatOf, shapeOf } from '../../../../scripts/official/municipality-shapes'
import { polygonArea } from '../../../../scripts/official/read/outline'
import { mosaic, squareIn } from '../../../fixtures/official/mosaic'

describe('seatOf', () => {
  it('is the centre of gravity where that lies inside', () => {
    const [x, y] = seatOf([[squareIn(0, 0, 0.5)]])
    const [cx, cy] = centroid(polygon([squareIn(0, 0, 0.5)])).geometry.coordinates
    expect(x).toBeCloseTo(cx!, 9)
    expect(y).toBeCloseTo(cy!, 9)
  })

  it('weighs a hole, and lies in the largest polygon', () => {
    const corner: Position[] = [
      [9.6, 44.9],
      [9.61, 44.9],
      [9.61, 44.91],
      [9.6, 44.91],
      [9.6, 44.9],
    ]
    const hole: Position[] = [
      [9.606, 44.901],
      [9.609, 44.901],
      [9.609, 44.909],
      [9.606, 44.909],
      [9.606, 44.901],
    ]
    const [x] = seatOf([[squareIn(4, 4, 0.05)], [corner, hole]])
    // 100 parts centred at 5, less 24 at 7.5
    expect(x).toBeCloseTo(9.6 + ((100 * 5 - 24 * 7.5) / 76) * 1e-3, 7)
  })

  it('lies inside whatever the shape: crescents, rings, needles', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.05, max: 0.99, noNaN: true }),
        fc.double({ min: 0.1, max: 6.1, noNaN: true }),
        fc.double({ min: 0, max: 6.28, noNaN: true }),
        fc.double({ min: 0.002, max: 1, noNaN: true }),
        (inner, opening, turn, flat) => {
          const at = (radius: number, angle: number): Position => [
            9.6 + 0.02 * radius * Math.cos(angle + turn),
            44.9 + 0.02 * radius * flat * Math.sin(angle + turn),
          ]
          const steps = Array.from({ length: 41 }, (_, i) => (i / 40) * opening)
          const ring = [...steps.map((a) => at(1, a)), ...steps.reverse().map((a) => at(inner, a))]
          const seat = seatOf([[[...ring, ring[0]!]]])
          expect(
            booleanPointInPolygon([...seat], polygon([[...ring, ring[0]!]]), { ignoreBoundary: true }),
          ).toBe(true)
        },
      ),
      { numRuns: 500 },
    )
    const ring = [squareIn(0, 0, 0.5), squareIn(0, 0, 0.4)]
    expect(booleanPointInPolygon([...seatOf([ring])], polygon(ring), { ignoreBoundary: true })).toBe(true)
  })
})

describe('shapeOf', () => {
  it('turns outer rings counter-clockwise and holes clockwise, and moves nothing by more than two centimetres', () => {
    const hole = squareIn(0, 0, 0.2)
    const { coordinates } = shapeOf([[squareIn(0, 0, 0.8).toReversed(), hole]])
    const [[outer, inner]] = coordinates as [[Position[], Position[]]]
    const signed = (ring: Position[]) =>
      ring.reduce((sum, [x, y], i) => {
        const [nextX, nextY] = ring[(i + 1) % ring.length]!
        return sum + x! * nextY! - nextX! * y!
      }, 0)
    expect(signed(outer)).toBeGreaterThan(0)
    expect(signed(inner)).toBeLessThan(0)
    inner.toReversed().forEach(([x, y], i) => {
      expect(Math.abs(x! - hole[i]![0]!)).toBeLessThan(2e-7)
      expect(Math.abs(y! - hole[i]![1]!)).toBeLessThan(2e-7)
    })
  })
})

describe('polygonArea', () => {
  /** Square metres between two parallels and two meridians on WGS 84, in closed form (authalic latitude: Snyder 1987). */
  function zoneArea(west: number, south: number, east: number, north: number): number {
    const [a, f] = [6378137, 1 / 298.257223563]
    const e2 = f * (2 - f)
    const e = Math.sqrt(e2)
    const q = (degrees: number) => {
      const s = Math.sin((degrees * Math.PI) / 180)
      return (1 - e2) * (s / (1 - e2 * s * s) - Math.log((1 - e * s) / (1 + e * s)) / (2 * e))
    }
    return ((a * a) / 2) * (q(north) - q(south)) * (((east - west) * Math.PI) / 180)
  }

  it('equals the closed form for rectangles, from Lampedusa to Brenner, holes taken off', () => {
    const rectangle = (w: number, s: number, e: number, n: number): Position[] => [
      [w, s],
      [e, s],
      [e, n],
      [w, n],
      [w, s],
    ]
    for (const [x, y] of [
      [12.5, 35.5],
      [18.4, 40.1],
      [7, 45],
      [11.5, 46.9],
    ] as const) {
      const whole = polygonArea([rectangle(x, y, x + 0.1, y + 0.1)])
      expect(whole / zoneArea(x, y, x + 0.1, y + 0.1)).toBeCloseTo(1, 7)
      const holed = polygonArea([
        rectangle(x, y, x + 0.1, y + 0.1),
        rectangle(x + 0.02, y + 0.02, x + 0.05, y + 0.05),
      ])
      expect((whole - holed) / zoneArea(x + 0.02, y + 0.02, x + 0.05, y + 0.05)).toBeCloseTo(1, 6)
    }
  })

  it('adds up over a mosaic', () => {
    const whole = mosaic({ columns: 3, rows: 3, points: 5 }).reduce((sum, { areaKm2 }) => sum + areaKm2, 0)
    expect(whole).toBeGreaterThan(150)
    expect(whole).toBeLessThan(220)
  })
})
