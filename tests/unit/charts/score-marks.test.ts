import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeScore } from '../../../src/charts/score-marks'
import { scoreSites } from '../../../src/model/sites/score'
import { utilityTable } from '../model/sites/utilities'

describe('placeScore', () => {
  it('lays certain parts end to end, then the band, and marks the reading', () => {
    const parts = [
      { low: 0.2, middle: 0.2, high: 0.2 },
      { low: 0, middle: 0.1, high: 0.2 },
      { low: 0.3, middle: 0.3, high: 0.4 },
    ]
    const score = { low: 0.5, middle: 0.6, high: 0.8 }
    const marks = placeScore(score, parts, 'optimistic')
    expect(marks.segments).toEqual([
      { criterion: 0, from: 0, to: 0.2 },
      { criterion: 2, from: 0.2, to: 0.5 },
    ])
    expect(marks.band).toEqual({ from: 0.5, to: 0.8 })
    expect([marks.mark, placeScore(score, parts, 'pessimistic').mark]).toEqual([0.8, 0.5])
  })

  it('never overlaps, ends where the band begins, and keeps the mark within the band', () => {
    fc.assert(
      fc.property(utilityTable, ({ utilities, weights }) => {
        for (const { score, parts } of scoreSites(utilities, weights)) {
          const { segments, band, mark } = placeScore(score, parts, 'middle')
          segments.forEach(({ from, to }, i) => {
            expect(from).toBeGreaterThanOrEqual((segments[i - 1]?.to ?? 0) - 1e-12)
            expect(to).toBeGreaterThan(from)
          })
          expect(segments.at(-1)?.to ?? 0).toBeCloseTo(score.low, 6)
          expect(band === null).toBe(parts.every(({ low, high }) => high - low <= 1e-6))
          expect(mark).toBeGreaterThanOrEqual((band?.from ?? score.low) - 1e-12)
          expect(mark).toBeLessThanOrEqual((band?.to ?? score.high) + 1e-12)
        }
      }),
    )
  })
})
