import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nearestIndex, placeLabels, shareOfTime } from '../../../src/ui/date-positions'

describe('shareOfTime', () => {
  it('is true to time', () => {
    const shares = shareOfTime(['2025-03-31', '2025-06-30', '2026-06-30'])
    expect(shares[0]).toBe(0)
    expect(shares[1]).toBeCloseTo(91 / 456, 6)
    expect(shares[2]).toBe(1)
  })

  it('bears one day and none', () => {
    expect(shareOfTime(['2025-03-31'])).toEqual([0])
    expect(shareOfTime([])).toEqual([])
  })
})

describe('placeLabels', () => {
  it('leaves labels centred where there is room', () => {
    expect(placeLabels([50, 200, 350], [40, 40, 40], 400)).toEqual([30, 180, 330])
  })

  it('keeps every label on the line and apart from the next, whenever they fit', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 10, max: 60 })), {
          minLength: 1,
          maxLength: 6,
        }),
        (labels) => {
          const length = 500
          const shares = labels.map(([share]) => share).sort((a, b) => a - b)
          const widths = labels.map(([, width]) => width)
          const left = placeLabels(
            shares.map((share) => share * length),
            widths,
            length,
          )
          left.forEach((at, i) => {
            expect(at).toBeGreaterThanOrEqual(-1e-9)
            expect(at + widths[i]!).toBeLessThanOrEqual((left[i + 1] ?? length + 8) - 8 + 1e-9)
          })
        },
      ),
    )
  })

  it('spreads labels that cannot fit', () => {
    const left = placeLabels([0, 20, 100], [50, 50, 50], 100)
    expect(left).toEqual([0, 25, 50])
  })
})

it('finds the nearest stop', () => {
  expect(nearestIndex([0, 0.2, 1], 0.55)).toBe(1)
  expect(nearestIndex([0, 0.2, 1], 0.7)).toBe(2)
  expect(nearestIndex([0, 0.2, 1], -4)).toBe(0)
})
