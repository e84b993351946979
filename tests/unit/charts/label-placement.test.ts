import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeLabels, spreadPositions } from '../../../src/charts/label-placement'

describe('placeLabels', () => {
  const options = { start: 0, end: 268, fontSize: 11, gap: 5, rows: 2 }

  it('never lets two labels of a row touch nor leave the plot', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ position: fc.integer({ min: 0, max: 268 }), text: fc.stringMatching(/^[0-9.]{1,7}$/) }),
          {
            maxLength: 12,
          },
        ),
        (wishes) => {
          const placed = placeLabels(wishes, options).filter((label) => label.row !== null)
          for (const a of placed) {
            expect(a.centre - a.width / 2).toBeGreaterThanOrEqual(-1e-9)
            expect(a.centre + a.width / 2).toBeLessThanOrEqual(268 + 1e-9)
            for (const b of placed)
              if (a !== b && a.row === b.row)
                expect(Math.abs(a.centre - b.centre)).toBeGreaterThanOrEqual(
                  (a.width + b.width) / 2 + 5 - 1e-9,
                )
          }
        },
      ),
    )
  })

  it('gives earlier wishes the first row and drops what finds no room', () => {
    const wish = { position: 100, text: '12.345' }
    expect(placeLabels([wish, wish, wish], options).map((label) => label.row)).toEqual([0, 1, null])
  })
})

describe('spreadPositions', () => {
  it('keeps the order, the gap and the ends where there is room', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 150 }), { minLength: 1, maxLength: 6 }), (positions) => {
        const placed = spreadPositions(positions, 20, 0, 150)
        const order = positions.map((_, i) => i).sort((a, b) => positions[a]! - positions[b]! || a - b)
        order.forEach((i, k) => {
          expect(placed[i]!).toBeGreaterThanOrEqual(-1e-9)
          expect(placed[i]!).toBeLessThanOrEqual(150 + 1e-9)
          if (k > 0) expect(placed[i]! - placed[order[k - 1]!]!).toBeGreaterThanOrEqual(20 - 1e-9)
        })
      }),
    )
  })

  it('leaves alone what is already apart', () => {
    expect(spreadPositions([90, 10, 50], 20, 0, 100)).toEqual([90, 10, 50])
  })
})
