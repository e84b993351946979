import assert from 'node:assert/strict'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import type { Range } from '../../src/contracts/gaps'
import { siteMeasures } from '../../src/contracts/site-measures'
import { siteDraws, siteMeasureIds } from '../../src/contracts/sites'
import { siteStability, type StabilityRequest } from '../../src/model/sites/stability'
import { utilityAt } from '../../src/model/sites/value-function'
import { timeBoth, type Comparison } from './comparison'

const sites = 52

/**
 * As many sites as the province has zones, measured by everything, at a share of places not known: of these one in three not at
 * all, the others within bounds.
 */
function requestOf(unknownShare: number): StabilityRequest {
  const generator = xoroshiro128plus(11)
  const random = () => (generator.next() >>> 0) / 2 ** 32
  const values = siteMeasureIds.map((id) => siteMeasures[id].value)
  const rangeOf = (criterion: number): Range | null => {
    const value = values[criterion]!
    const [from, to] = value.kind === 'linear' ? [value.zero, value.one] : [0, 2]
    const [least, span] = [Math.min(from, to), Math.abs(to - from)]
    const middle = least + span * random()
    if (random() >= unknownShare) return { low: middle, middle, high: middle }
    if (random() < 1 / 3) return null
    const half = (span * random()) / 5
    return { low: middle - half, middle, high: middle + half }
  }
  return {
    weights: values.map(() => 1 / values.length),
    values,
    ranges: Array.from({ length: sites }, () => values.map((_, criterion) => rangeOf(criterion))),
    spreadPercent: 30,
    draws: siteDraws,
    seed: 1,
  }
}

/** The same draws with plain arrays and `Array.sort`. */
function plainly({ weights, values, ranges, spreadPercent, draws, seed }: StabilityRequest): number[] {
  const generator = xoroshiro128plus(seed)
  for (let i = 0; i < 64; i++) generator.next()
  const random = () => ((generator.next() >>> 0) + 0.5) / 2 ** 32
  const counts = Array.from({ length: ranges.length ** 2 }, () => 0)
  for (let draw = 0; draw < draws; draw++) {
    const drawn = weights.map((weight) => weight * (1 + (spreadPercent / 100) * (2 * random() - 1)))
    const total = drawn.reduce((sum, weight) => sum + weight, 0)
    const scores = ranges.map((row, site) => {
      const score = row.reduce((sum, range, criterion) => {
        const value = values[criterion]!
        const isKnown = range !== null && utilityAt(value, range.low) === utilityAt(value, range.high)
        const share = isKnown ? 0 : random()
        const utility =
          range === null ? share : utilityAt(value, range.low + share * (range.high - range.low))
        return sum + (drawn[criterion]! / total) * utility
      }, 0)
      return { site, score: Math.round(score * 1e12) }
    })
    scores.sort((a, b) => b.score - a.score)
    scores.forEach(({ site, score }) => {
      const rank = scores.findIndex((other) => other.score === score)
      counts[site * ranges.length + rank]!++
    })
  }
  return counts
}

const comparisonOf = (name: string, unknownShare: number): Comparison => ({
  name,
  peerName: 'the same draws with arrays of objects and Array.sort',
  unit: 'ms',
  run: () => {
    const request = requestOf(unknownShare)
    const ours = () => siteStability(request)
    const peer = () => plainly(request)
    assert.deepEqual([...ours().counts], peer())
    return timeBoth(ours, peer)
  },
})

/** Random weights and unknown values: how often each site comes at each rank. */
export const siteStabilityComparisons: readonly Comparison[] = [
  comparisonOf('stability, 52 sites × 12 criteria × 10,000 draws', 0.15),
  comparisonOf('stability, the same with nothing known exactly', 1),
]
