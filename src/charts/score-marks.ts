import type { GapReading, Range } from '../contracts/gaps'
import { readScore } from '../model/sites/score'

/** A score as a bar from 0 to 1. */
export type ScoreMarks = Readonly<{
  /** What each criterion adds at least, end to end, in their order; those that may add nothing are left out. */
  segments: readonly Readonly<{ criterion: number; from: number; to: number }>[]
  /** What the unknown values may add beyond that; null where all is known. */
  band: Readonly<{ from: number; to: number }> | null
  /** The score by the reading. */
  mark: number
}>

/** Less than this of the whole is not seen: rounding makes no band. */
const visible = 1e-6

/** What is certain of a score end to end, and the band above it. `parts`: one a criterion; their sum is the score. */
export function placeScore(score: Range, parts: readonly Range[], reading: GapReading): ScoreMarks {
  let from = 0
  const segments = parts.flatMap(({ low }, criterion) => {
    const segment = { criterion, from, to: from + low }
    from = segment.to
    return low > visible ? [segment] : []
  })
  const isOpen = score.high - score.low > visible
  return {
    segments,
    band: isOpen ? { from: score.low, to: score.high } : null,
    mark: readScore(score, reading),
  }
}
