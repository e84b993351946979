import type { GapReading, Range } from '../../contracts/gaps'

/** A score from 0 to 1 within bounds, and what each criterion adds to it, in their order. */
export type SiteScore = Readonly<{ score: Range; parts: readonly Range[] }>

/** A site's place in the order: by the reading, and whatever the unknown values are. */
export type SiteRank = Readonly<{
  /** From 1; equal scores share the better rank. */
  rank: number
  /** The best and the worst rank that some completion of the unknown values may give it. */
  best: number
  worst: number
}>

/**
 * Weighted linear combination (Malczewski 1999): a site's score is the sum of its utilities, each times its weight, at the worst,
 * the middle and the best of what is not known. One row of `utilities` a site, one column a criterion; `weights` have sum 1.
 */
export function scoreSites(
  utilities: readonly (readonly Range[])[],
  weights: readonly number[],
): readonly SiteScore[] {
  return utilities.map((row) => {
    const parts = row.map(({ low, middle, high }, criterion) => {
      const weight = weights[criterion]!
      return { low: weight * low, middle: weight * middle, high: weight * high }
    })
    const sum = (end: keyof Range) => parts.reduce((total, part) => total + part[end], 0)
    return { parts, score: { low: sum('low'), middle: sum('middle'), high: sum('high') } }
  })
}

const ends = { optimistic: 'high', middle: 'middle', pessimistic: 'low' } as const satisfies Record<
  GapReading,
  keyof Range
>

/** The end of a score's band that a reading looks at. */
export const readScore = (score: Range, reading: GapReading): number => score[ends[reading]]

/** Equal but for rounding is equal: sums of the same terms differ in their last digits with the order of the criteria. */
export const comparable = (score: number): number => Math.round(score * 1e12)

/**
 * One a score, in their order. The bands of two sites count as independent: where both hang on the same unknown, the true order is
 * more certain than `best` and `worst` say, never less.
 */
export function rankScores(scores: readonly Range[], reading: GapReading): readonly SiteRank[] {
  const sorted = (end: keyof Range) => Float64Array.from(scores, (score) => comparable(score[end])).sort()
  const [read, lows, highs] = [sorted(ends[reading]), sorted('low'), sorted('high')]
  return scores.map((score) => {
    const [low, high] = [comparable(score.low), comparable(score.high)]
    return {
      rank: 1 + countAbove(read, comparable(readScore(score, reading))),
      best: 1 + countAbove(lows, high),
      // Its own best may be above its worst, but it does not overtake itself.
      worst: 1 + countAbove(highs, low) - (high > low ? 1 : 0),
    }
  })
}

/** How many of ascending values are greater than the limit. */
function countAbove(ascending: Float64Array, limit: number): number {
  let [from, to] = [0, ascending.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if (ascending[middle]! > limit) to = middle
    else from = middle + 1
  }
  return ascending.length - from
}
