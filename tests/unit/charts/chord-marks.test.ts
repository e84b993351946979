import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chordRadius, placeChords } from '../../../src/charts/chord-marks'

const square = fc.integer({ min: 2, max: 10 }).chain((n) =>
  fc.array(fc.array(fc.integer({ min: 0, max: 900 }), { minLength: n, maxLength: n }), {
    minLength: n,
    maxLength: n,
  }),
)

const dataOf = (matrix: number[][]) => ({
  codes: matrix.map((_, i) => String(i)),
  names: matrix.map((_, i) => `Comune ${i}`),
  matrix,
})

describe('placeChords', () => {
  it('leaves out those who stay and keeps every other flow in its direction', () => {
    fc.assert(
      fc.property(square, (matrix) => {
        const { arcs, ribbons } = placeChords(dataOf(matrix), 100, 120)
        expect(arcs).toHaveLength(matrix.length)
        for (const ribbon of ribbons) {
          expect(ribbon.source).not.toBe(ribbon.target)
          expect(ribbon.workers).toBe(matrix[ribbon.source]![ribbon.target])
        }
        const moving = matrix.flatMap((row, i) => row.filter((workers, j) => i !== j && workers > 0))
        expect(ribbons).toHaveLength(moving.length)
        const leaving = arcs.reduce((sum, arc) => sum + arc.leaving, 0)
        expect(leaving).toBe(moving.reduce((sum, workers) => sum + workers, 0))
        expect(arcs.reduce((sum, arc) => sum + arc.arriving, 0)).toBe(leaving)
      }),
    )
  })

  it('keeps the labels of a side apart and inside the drawing', () => {
    fc.assert(
      fc.property(square, (matrix) => {
        const { arcs } = placeChords(dataOf(matrix), 100, 120)
        for (const a of arcs) {
          expect(Math.abs(a.label.y)).toBeLessThanOrEqual(120)
          for (const b of arcs)
            if (a !== b && a.label.anchor === b.label.anchor)
              expect(Math.abs(a.label.y - b.label.y)).toBeGreaterThanOrEqual(15 - 1e-6)
        }
      }),
    )
  })
})

describe('chordRadius', () => {
  it('leaves room for the longest name and never disappears', () => {
    expect(chordRadius(['Crema'], 400)).toBeGreaterThan(chordRadius(['San Giovanni in Croce'], 400))
    expect(chordRadius(['San Giovanni in Croce'], 120)).toBe(48)
  })
})
