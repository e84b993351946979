import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import type { Range } from '../../contracts/gaps'
import type { ValueFunction } from '../../contracts/sites'
import { comparable } from './score'
import { utilityAt, utilityOf } from './value-function'

/** What is drawn: see `siteStability`. */
export type StabilityRequest = Readonly<{
  /** One a criterion, with sum 1. */
  weights: readonly number[]
  values: readonly ValueFunction[]
  /** A row a site, a column a criterion; null is not known at all. */
  ranges: readonly (readonly (Range | null)[])[]
  spreadPercent: number
  draws: number
  seed: number
}>

/** How often each site (in the order asked) came at each rank, of so many draws. */
export type Stability = Readonly<{
  draws: number
  sites: number
  /** `counts[site * sites + rank - 1]`; ties share the better rank. */
  counts: Uint32Array
}>

/**
 * Monte Carlo sensitivity of a ranking (Butler, Jia and Dyer 1997): in each draw every weight is multiplied by a number between
 * 1 − spread and 1 + spread, all are scaled back to sum 1, every value known within bounds is taken from anywhere between them,
 * and the sites are ranked. All are uniform and independent. Of a value not known at all the utility is drawn, from 0 to 1. The
 * same request gives the same answer on every machine: nothing here is left to the machine's rounding of functions.
 *
 * Numbers are taken from the generator in this order, a draw: one a criterion, then, site by site and criterion by criterion, one
 * for each utility that is not the same throughout its bounds.
 */
export function siteStability({
  weights,
  values,
  ranges,
  spreadPercent,
  draws,
  seed,
}: StabilityRequest): Stability {
  const [sites, criteria] = [ranges.length, weights.length]
  const counts = new Uint32Array(sites * sites)
  const cells = openCells(values, ranges)
  const utilities = Float64Array.from(
    ranges.flatMap((row) => row.map((range, criterion) => utilityOf(values[criterion]!, range).middle)),
  )
  const random = seeded(seed)
  const spread = spreadPercent / 100
  const drawn = new Float64Array(criteria)
  const ranked = new Ranked(sites)
  for (let draw = 0; draw < draws; draw++) {
    let total = 0
    for (let c = 0; c < criteria; c++) total += drawn[c] = weights[c]! * (1 + spread * (2 * random() - 1))
    for (let c = 0; c < criteria; c++) drawn[c] = drawn[c]! / total
    drawUtilities(cells, random, utilities)
    for (let site = 0, at = 0; site < sites; site++) {
      let score = 0
      for (let c = 0; c < criteria; c++, at++) score += drawn[c]! * utilities[at]!
      ranked.scores[site] = comparable(score)
    }
    ranked.countInto(counts)
  }
  return { draws, sites, counts }
}

/**
 * The utilities that are not certain, column by column. A share of the way along its bounds gives `start + rise × share`, held
 * between 0 and 1: a line that levels off. What has another shape has a curve instead.
 */
type OpenCells = Readonly<{
  at: Int32Array
  start: Float64Array
  rise: Float64Array
  curves: readonly (Readonly<{ value: ValueFunction; low: number; span: number }> | null)[]
}>

function drawUtilities(
  { at, start, rise, curves }: OpenCells,
  random: () => number,
  utilities: Float64Array,
): void {
  for (let cell = 0; cell < at.length; cell++) {
    const share = random()
    const curve = curves[cell]!
    const along = start[cell]! + rise[cell]! * share
    utilities[at[cell]!] =
      curve === null
        ? Math.min(1, Math.max(0, along))
        : utilityAt(curve.value, curve.low + curve.span * share)
  }
}

function openCells(
  values: readonly ValueFunction[],
  ranges: readonly (readonly (Range | null)[])[],
): OpenCells {
  const cells = ranges.flatMap((row, site) =>
    row.flatMap((range, criterion) => {
      const value = values[criterion]!
      const { low, high } = utilityOf(value, range)
      return low === high ? [] : [{ at: site * values.length + criterion, ...shapeOf(value, range) }]
    }),
  )
  return {
    at: Int32Array.from(cells, ({ at }) => at),
    start: Float64Array.from(cells, ({ start }) => start),
    rise: Float64Array.from(cells, ({ rise }) => rise),
    curves: cells.map(({ curve }) => curve),
  }
}

function shapeOf(value: ValueFunction, range: Range | null) {
  if (range === null) return { start: 0, rise: 1, curve: null }
  const { low } = range
  const span = range.high - low
  if (value.kind !== 'linear' || value.one === value.zero)
    return { start: 0, rise: 0, curve: { value, low, span } }
  const slope = 1 / (value.one - value.zero)
  return { start: (low - value.zero) * slope, rise: span * slope, curve: null }
}

/** Numbers between 0 and 1, neither included, in steps of 2⁻³². */
function seeded(seed: number): () => number {
  const generator = xoroshiro128plus(seed)
  // It starts from the seed itself: seeds near each other give first numbers near each other.
  for (let i = 0; i < 64; i++) generator.next()
  return () => ((generator.next() >>> 0) + 0.5) / 2 ** 32
}

/** Sites in order, kept from draw to draw: the next order is near the last, so that few change places. */
class Ranked {
  readonly scores: Float64Array
  private readonly order: Uint16Array

  constructor(private readonly sites: number) {
    this.scores = new Float64Array(sites)
    this.order = Uint16Array.from({ length: sites }, (_, site) => site)
  }

  /** Adds one to the count of each site at the rank of its score. */
  countInto(counts: Uint32Array): void {
    const { scores, order, sites } = this
    for (let i = 1; i < sites; i++) {
      const site = order[i]!
      const score = scores[site]!
      let to = i
      for (; to > 0 && scores[order[to - 1]!]! < score; to--) order[to] = order[to - 1]!
      order[to] = site
    }
    let rank = 0
    let last = NaN
    for (let i = 0; i < sites; i++) {
      const site = order[i]!
      if (scores[site] !== last) rank = i
      last = scores[site]!
      counts[site * sites + rank]!++
    }
  }
}
