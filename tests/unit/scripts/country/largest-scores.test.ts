import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LargestScores } from '../../../../scripts/country/largest-scores'

describe('LargestScores', () => {
  it('keeps what a sort of the whole stream keeps, of equal scores the earlier', () => {
    const stream = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 200 })
    fc.assert(
      fc.property(stream, fc.nat(), (scores, seed) => {
        const count = 1 + (seed % scores.length)
        const kept = new LargestScores(count)
        scores.forEach((score, i) => kept.offer(score, i, score / 2))
        const expected = [...scores.keys()]
          .sort((a, b) => scores[b]! - scores[a]! || a - b)
          .slice(0, count)
          .sort((a, b) => a - b)
        const { ids, values } = kept.finish()
        expect([...ids]).toEqual(expected)
        expect([...values]).toEqual(expected.map((i) => scores[i]! / 2))
      }),
    )
  })

  it('says when the stream was too short', () => {
    expect(() => new LargestScores(3).finish()).toThrow('only 0')
  })
})
