import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gapReadings, type Range } from '../../../../src/contracts/gaps'
import { siteMeasureIds } from '../../../../src/contracts/sites'
import { siteMeasures } from '../../../../src/contracts/site-measures'
import { rankScores, scoreSites } from '../../../../src/model/sites/score'
import { weightsOf } from '../../../../src/model/sites/weights'
import { exactly, utilityTable } from './utilities'

const scored = (utilities: readonly (readonly Range[])[], weights: readonly number[]): Range[] =>
  scoreSites(utilities, weights).map(({ score }) => score)

/** How many are better, plus one: the slow way. */
const plainRanks = (scores: readonly number[]): number[] =>
  scores.map(
    (score) => 1 + scores.filter((other) => Math.round(other * 1e12) > Math.round(score * 1e12)).length,
  )

describe('scoreSites', () => {
  it('adds weighted utilities at each end, and tells what each criterion adds', () => {
    const [site] = scoreSites([[{ low: 0, middle: 0.5, high: 1 }, exactly(0.5)]], [0.6, 0.4])
    expect(site!.score.low).toBeCloseTo(0.2)
    expect(site!.score.middle).toBeCloseTo(0.5)
    expect(site!.score.high).toBeCloseTo(0.8)
    expect(site!.parts).toEqual([
      { low: 0, middle: 0.3, high: 0.6 },
      { low: 0.2, middle: 0.2, high: 0.2 },
    ])
  })

  it('does not change when all weights are multiplied by the same', () => {
    const studies = fc.record({
      table: utilityTable,
      sliders: fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 12, maxLength: 12 }),
      factor: fc.double({ min: 1e-3, max: 1e3, noNaN: true }),
    })
    fc.assert(
      fc.property(studies, ({ table, sliders, factor }) => {
        const criteria = (scale: number) =>
          table.weights.map((_, i) => ({
            measure: siteMeasureIds[i]!,
            value: siteMeasures[siteMeasureIds[i]!].value,
            weight: scale * sliders[i]!,
          }))
        const shares = (scale: number) =>
          weightsOf({ criteria: criteria(scale), weighting: 'sliders', judgements: [] })
        const [once, scaled] = [shares(1), shares(factor)]
        expect(scaled === null).toBe(once === null)
        if (!once || !scaled) return
        const [a, b] = [scored(table.utilities, once), scored(table.utilities, scaled)]
        a.forEach((score, site) => {
          for (const end of ['low', 'middle', 'high'] as const)
            expect(b[site]![end]).toBeCloseTo(score[end], 12)
        })
      }),
    )
  })
})

describe('rankScores', () => {
  it('ranks by the reading, ties sharing the better rank, with what unknowns leave open', () => {
    const scores = [exactly(0.5), { low: 0.2, middle: 0.4, high: 0.9 }, exactly(0.5), exactly(0.1)]
    const ranks = (reading: (typeof gapReadings)[number]) =>
      rankScores(scores, reading).map(({ rank }) => rank)
    expect(ranks('middle')).toEqual([1, 3, 1, 4])
    expect(ranks('optimistic')).toEqual([2, 1, 2, 4])
    expect(ranks('pessimistic')).toEqual([1, 3, 1, 4])
    expect(rankScores(scores, 'middle').map(({ best, worst }) => [best, worst])).toEqual([
      [1, 2],
      [1, 3],
      [1, 2],
      [4, 4],
    ])
  })

  it('calls equal what differs by rounding alone', () => {
    expect(rankScores([exactly(0.1 + 0.2), exactly(0.3)], 'middle').map(({ rank }) => rank)).toEqual([1, 1])
  })

  it('never lets a dominated site outrank the one that dominates it', () => {
    fc.assert(
      fc.property(utilityTable, fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (table, cuts) => {
        const worse = table.utilities[0]!.map((range, c) => {
          const kept = 1 - (cuts[c] ?? 0)
          return { low: kept * range.low, middle: kept * range.middle, high: kept * range.high }
        })
        const scores = scored([...table.utilities, worse], table.weights)
        for (const reading of gapReadings) {
          const ranks = rankScores(scores, reading)
          expect(ranks.at(-1)!.rank).toBeGreaterThanOrEqual(ranks[0]!.rank)
        }
      }),
    )
  })

  it('holds every completion of what is not known between the best and the worst rank', () => {
    fc.assert(
      fc.property(
        utilityTable,
        fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
        (table, shares) => {
          const bands = scored(table.utilities, table.weights)
          const ranks = rankScores(bands, 'middle')
          const completed = table.utilities.map((row) =>
            row.map(({ low, high }) => exactly(low + (high - low) * (shares.next().value as number))),
          )
          const scores = scored(completed, table.weights).map(({ middle }) => middle)
          plainRanks(scores).forEach((rank, site) => {
            expect(scores[site]).toBeGreaterThanOrEqual(bands[site]!.low - 1e-12)
            expect(scores[site]).toBeLessThanOrEqual(bands[site]!.high + 1e-12)
            expect(rank).toBeGreaterThanOrEqual(ranks[site]!.best)
            expect(rank).toBeLessThanOrEqual(ranks[site]!.worst)
          })
        },
      ),
    )
  })

  it('is no wider than need be: the ends of the bands reach the best and the worst rank', () => {
    fc.assert(
      fc.property(utilityTable, ({ utilities, weights }) => {
        const bands = scored(utilities, weights)
        rankScores(bands, 'middle').forEach(({ best, worst }, site) => {
          const at = (own: keyof Range, others: keyof Range) =>
            plainRanks(bands.map((band, other) => band[other === site ? own : others]))[site]
          expect(at('high', 'low')).toBe(best)
          expect(at('low', 'high')).toBe(worst)
        })
      }),
    )
  })
})
