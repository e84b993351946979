import type { SiteConstraint } from '../../contracts/sites'
import type { MeasuredSite } from './site'

/** A site and the constraints that it fails, or of which it is not known whether it meets them. */
export type JudgedSite = MeasuredSite & Readonly<{ constraints: readonly SiteConstraint[] }>

export type Sifted = Readonly<{
  /** Meets every constraint, whatever its true values within their bounds. */
  meeting: readonly MeasuredSite[]
  /** Fails none for certain, and it is not known whether it meets all. */
  unknown: readonly JudgedSite[]
  /** Fails at least one for certain. */
  failing: readonly JudgedSite[]
  /** One a constraint, in their order: how many it excludes for certain, and how many of these no other excludes. */
  costs: readonly Readonly<{ constraint: SiteConstraint; excludes: number; alone: number }>[]
}>

/** Sifts sites by constraints. */
export function siftSites(sites: readonly MeasuredSite[], _constraints: readonly SiteConstraint[]): Sifted {
  return { meeting: sites, unknown: [], failing: [], costs: [] }
}
