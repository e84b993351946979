import type { GapReading, Range } from '../../contracts/gaps'

/** A score from 0 to 1 within bounds, and what each criterion adds to it, in their order. */
export type SiteScore = Readonly<{ score: Range; parts: readonly Range[] }>

/** A site's place in the order: by the reading, and whatever the unknown values are. */
export type SiteRank = Readonly<{
  /** From 1; equal scores share a rank. */
  rank: number
  /** The best and the worst rank that some completion of the unknown values may give it. */
  best: number
  worst: number
}>

/** The weighted sums of utilities: one row a site, one column a criterion. `weights` have sum 1. */
export function scoreSites(
  _utilities: readonly (readonly Range[])[],
  _weights: readonly number[],
): readonly SiteScore[] {
  return []
}

/** One a score, in their order. */
export function rankScores(_scores: readonly Range[], _reading: GapReading): readonly SiteRank[] {
  return []
}
