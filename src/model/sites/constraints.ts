import { median } from 'd3'
import type { Range } from '../../contracts/gaps'
import { siteMeasures, type SiteMeasure } from '../../contracts/site-measures'
import type { SiteConstraint, SiteMeasureId } from '../../contracts/sites'
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

type Verdict = 'meets' | 'unknown' | 'fails'

/** A limit is met by its own value. */
function judge(range: Range | null, { bound, limit }: SiteConstraint): Verdict {
  if (!range) return 'unknown'
  const [worst, best] = bound === 'least' ? [range.low, range.high] : [-range.high, -range.low]
  const least = bound === 'least' ? limit : -limit
  if (worst >= least) return 'meets'
  return best < least ? 'fails' : 'unknown'
}

/** Sifts sites by constraints. The three groups keep the order of the sites and hold each of them once. */
export function siftSites(sites: readonly MeasuredSite[], constraints: readonly SiteConstraint[]): Sifted {
  const meeting: MeasuredSite[] = []
  const unknown: JudgedSite[] = []
  const failing: JudgedSite[] = []
  const costs = constraints.map((constraint) => ({ constraint, excludes: 0, alone: 0 }))
  for (const site of sites) {
    const verdicts = constraints.map((constraint) => judge(site.values[constraint.measure], constraint))
    const failed = costs.filter((_, i) => verdicts[i] === 'fails')
    for (const cost of failed) {
      cost.excludes += 1
      if (failed.length === 1) cost.alone += 1
    }
    if (failed.length > 0) failing.push({ ...site, constraints: failed.map(({ constraint }) => constraint) })
    else if (verdicts.includes('unknown'))
      unknown.push({ ...site, constraints: constraints.filter((_, i) => verdicts[i] === 'unknown') })
    else meeting.push(site)
  }
  return { meeting, unknown, failing, costs }
}

/** How many stay in the ranking. */
const countKept = ({ meeting, unknown }: Sifted, keepUnknown: boolean) =>
  meeting.length + (keepUnknown ? unknown.length : 0)

/**
 * The constraint to give up first: the one without which most sites would stay, then the one that excludes most. Null without
 * constraints.
 */
export function costliestConstraint(
  sites: readonly MeasuredSite[],
  constraints: readonly SiteConstraint[],
  keepUnknown: boolean,
): Readonly<{ constraint: SiteConstraint; excludes: number; stay: number }> | null {
  const { costs } = siftSites(sites, constraints)
  const options = costs.map(({ constraint, excludes }) => {
    const others = constraints.filter((other) => other !== constraint)
    return { constraint, excludes, stay: countKept(siftSites(sites, others), keepUnknown) }
  })
  return options.sort((a, b) => b.stay - a.stay || b.excludes - a.excludes)[0] ?? null
}

/** Measures of which at least more is asked for than at most: no site can meet both, whatever it is. */
export function contradictoryMeasures(constraints: readonly SiteConstraint[]): readonly SiteMeasureId[] {
  const measures = [...new Set(constraints.map(({ measure }) => measure))]
  const limits = (of: SiteMeasureId, bound: SiteConstraint['bound']) =>
    constraints
      .filter(({ measure, ...other }) => measure === of && other.bound === bound)
      .map(({ limit }) => limit)
  return measures.filter(
    (measure) => Math.max(...limits(measure, 'least')) > Math.min(...limits(measure, 'most')),
  )
}

/** A bound of a measure that no constraint sets yet, the usual one first; null where both are set. */
export function freeBound(
  measure: SiteMeasureId,
  constraints: readonly SiteConstraint[],
): SiteConstraint['bound'] | null {
  const set = constraints.filter((constraint) => constraint.measure === measure).map(({ bound }) => bound)
  const { better, unit }: SiteMeasure = siteMeasures[measure]
  // What is either so or not so has one limit.
  if (unit === 'yes' && set.length > 0) return null
  const bounds = better === 'more' ? (['least', 'most'] as const) : (['most', 'least'] as const)
  return bounds.find((bound) => !set.includes(bound)) ?? null
}

/**
 * A constraint to begin with: its limit is what half of the sites with a known value reach, in whole steps. Null where both bounds
 * are set.
 */
export function beginConstraint(
  measure: SiteMeasureId,
  sites: readonly MeasuredSite[],
  constraints: readonly SiteConstraint[],
): SiteConstraint | null {
  const bound = freeBound(measure, constraints)
  if (!bound) return null
  const { min, max, step, unit }: SiteMeasure = siteMeasures[measure]
  const middle = median(sites.flatMap(({ values }) => values[measure]?.middle ?? [])) ?? min
  const limit = unit === 'yes' ? 1 : Math.min(max, Math.max(min, Math.round(middle / step) * step))
  return { measure, bound, limit }
}
