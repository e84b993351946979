import type { Figures } from './figures'
import { mix, randomOf, seedOf, unitOf } from './keyed-random'
import { kilometresPerDegree, shortening } from './landmasses'
import { LargestScores } from './largest-scores'
import type { Places } from './places'

/** Commuters by pair of municipalities: flow f leads from origin[f] to destination[f], indices of municipalities. */
export type Commuting = Readonly<{
  origin: Uint32Array
  destination: Uint32Array
  workers: Uint32Array
  /** Everyone who leaves or enters each municipality for work: the flows and some more that no flow lists. */
  leaving: readonly number[]
  entering: readonly number[]
}>

/** Distance at which the pull of a place begins to fall off. */
const nearKilometres = 7
/** Of those who leave or enter, how many per hundred listed have their other end in no flow. */
const unlistedPercent = 3

/**
 * Flows of a gravity model (H. Carey, 1858; here constrained at the origin): those who leave a municipality are shared out
 * among the others in proportion to their jobs over the cube of the distance. Of all pairs exactly `count` are kept, each
 * with a chance in proportion to its expected workers, by sequential Poisson sampling (E. Ohlsson, 1998): large flows all,
 * small ones some, as in a census. At least one worker a flow. Throws where there are fewer pairs.
 */
export function makeCommuting(
  { municipalities }: Places,
  figures: readonly Figures[],
  count: number,
): Commuting {
  const n = municipalities.length
  const xs = Float64Array.from(municipalities, (m) => m.longitude * shortening * kilometresPerDegree)
  const ys = Float64Array.from(municipalities, (m) => m.latitude * kilometresPerDegree)
  const jobs = Float64Array.from(figures, ({ workers }, i) => workers * (0.5 + randomOf('jobs', i)()))
  const seed = seedOf('commuting')
  const pulls = new Float64Array(n)
  const kept = new LargestScores(count)
  for (let i = 0; i < n; i += 1) {
    let sum = 0
    for (let j = 0; j < n; j += 1) {
      const squared = (xs[j]! - xs[i]!) ** 2 + (ys[j]! - ys[i]!) ** 2 + nearKilometres ** 2
      const pull = i === j ? 0 : jobs[j]! / (squared * Math.sqrt(squared))
      pulls[j] = pull
      sum += pull
    }
    const perPull = (figures[i]!.workers - figures[i]!.counts.workers_within_2021) / sum
    const row = mix(seed, i)
    for (let j = 0; j < n; j += 1) {
      const expected = pulls[j]! * perPull
      if (expected > 0) kept.offer(expected / unitOf(mix(row, j)), i * n + j, expected)
    }
  }
  const { ids, values } = kept.finish()
  const origin = ids.map((id) => Math.floor(id / n))
  const destination = ids.map((id) => id % n)
  const workers = Uint32Array.from(values, (expected) => Math.max(1, Math.round(expected)))
  return {
    origin,
    destination,
    workers,
    leaving: totals(n, origin, workers),
    entering: totals(n, destination, workers),
  }
}

function totals(n: number, ends: Uint32Array, workers: Uint32Array): number[] {
  const listed = new Array<number>(n).fill(0)
  ends.forEach((end, flow) => (listed[end]! += workers[flow]!))
  return listed.map((sum) => sum + Math.floor((sum * unlistedPercent) / 100))
}
