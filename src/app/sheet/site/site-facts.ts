import type { Range } from '../../../contracts/gaps'
import type { LayerTables } from '../../../contracts/layers'
import type { Criterion, SiteConstraint, SiteMeasureId, SiteStudy } from '../../../contracts/sites'
import { textAt } from '../../../contracts/table'
import { zoneLikelihoods, type ZoneLikelihoods } from '../../../model/gaps/zone-coverage'
import { siftSites } from '../../../model/sites/constraints'
import { scoreSites, type SiteRank } from '../../../model/sites/score'
import type { MeasuredSite } from '../../../model/sites/site'
import { statusYear } from '../../../model/sites/status-year'
import { utilityOf } from '../../../model/sites/value-function'

/** A criterion's share in the score of a site. */
type Contribution = Readonly<{
  criterion: Criterion
  value: Range | null
  /** From 0 to 1. */
  utility: Range
  /** Of all weights, from 0 to 1. */
  weight: number
  /** Of a score from 0 to 1. */
  points: Range
}>

export type Verdict = 'met' | 'failed' | 'unknown'

/** What the sheet of a site says. */
export type SiteFacts = Readonly<{
  measured: MeasuredSite
  study: SiteStudy
  /** Null where the site is not in the ranking. */
  rank: SiteRank | null
  /** How many are ranked. */
  of: number
  /** From 0 to 1, also of a site that is not ranked; null without weights. */
  score: Range | null
  /** One a criterion, in their order; none without weights. */
  contributions: readonly Contribution[]
  constraints: readonly Readonly<{ constraint: SiteConstraint; value: Range | null; verdict: Verdict }>[]
  /** Where a zone may lie; null for a municipality. */
  where: ZoneLikelihoods | null
}>

/** Gathers what the sheet of a site says. `weights`: one a criterion, with sum 1; null without any. */
export function gatherSiteFacts(
  measured: MeasuredSite,
  study: SiteStudy,
  weights: readonly number[] | null,
  ranking: readonly (MeasuredSite & SiteRank)[],
  tables: LayerTables,
): SiteFacts {
  const { site, values } = measured
  const utilities = study.criteria.map(({ measure, value }) => utilityOf(value, values[measure]))
  const scored = weights ? scoreSites([utilities], weights)[0] : undefined
  const zones = tables['industrial-zones']
  return {
    measured,
    study,
    rank: ranking.find((ranked) => ranked.site.id === site.id) ?? null,
    of: ranking.length,
    score: scored?.score ?? null,
    contributions: study.criteria.flatMap((criterion, i) => {
      const [points, utility, weight] = [scored?.parts[i], utilities[i], weights?.[i]]
      if (!points || !utility || weight === undefined) return []
      return [{ criterion, value: values[criterion.measure], utility, weight, points }]
    }),
    constraints: study.constraints.map((constraint) => ({
      constraint,
      value: values[constraint.measure],
      verdict: verdictOn(measured, constraint),
    })),
    where:
      site.kind === 'zones' && zones && tables.municipalities
        ? zoneLikelihoods(zones, tables.municipalities, site.row)
        : null,
  }
}

function verdictOn(measured: MeasuredSite, constraint: SiteConstraint): Verdict {
  const { meeting, failing } = siftSites([measured], [constraint])
  if (meeting.length > 0) return 'met'
  return failing.length > 0 ? 'failed' : 'unknown'
}

/** Something that is not known about a site. */
export type Unknown =
  | Readonly<{ kind: 'status'; asOf: string | null; isOld: boolean }>
  | Readonly<{ kind: 'position'; km: number; municipalities: readonly number[]; maybeOutside: boolean }>
  | Readonly<{ kind: 'place' }>
  | Readonly<{ kind: 'outline' }>
  /** `most`: what it may add to the score at best, null where it is no criterion. */
  | Readonly<{ kind: 'measure'; measure: SiteMeasureId; most: number | null }>
  | Readonly<{ kind: 'bounds'; measures: readonly SiteMeasureId[]; band: number }>
  | Readonly<{ kind: 'zoneArea' }>

/** Statuses of earlier years than this many before are old. */
const freshYears = 1
/** Bands of points that vanish when a score is written with one decimal. */
const leastBand = 0.0005

/** What is not known about a site, weightiest first. `year`: the present one. */
export function siteUnknowns(
  { measured, study, contributions, where }: SiteFacts,
  tables: LayerTables,
  year: number,
): readonly Unknown[] {
  const { site, values } = measured
  const zones = tables['industrial-zones']
  const asked = new Set([...study.criteria, ...study.constraints].map(({ measure }) => measure))
  const unknown = [...asked].filter((measure) => values[measure] === null)
  const banded = contributions.filter(
    ({ value, points }) => value !== null && points.high - points.low > leastBand,
  )
  const found: Unknown[] = unknown
    .filter((measure) => measure !== 'status_year' || site.kind === 'municipalities')
    .map((measure) => ({
      kind: 'measure',
      measure,
      most: contributions.find(({ criterion }) => criterion.measure === measure)?.weight ?? null,
    }))
  if (site.kind === 'zones' && zones) {
    const { columns } = zones
    const asOf = textAt(columns.status_as_of, site.row)
    const since = statusYear(asOf)
    if (since === null || since < year - freshYears)
      found.unshift({ kind: 'status', asOf, isOld: since !== null })
    if (!site.place) found.push({ kind: 'place' })
    else if (site.uncertaintyKm > 0)
      found.push({
        kind: 'position',
        km: site.uncertaintyKm,
        municipalities: where?.municipalities.map(({ row }) => row) ?? [],
        maybeOutside: (where?.outside ?? 0) > 0,
      })
    found.push({ kind: 'outline' })
  }
  if (site.kind === 'municipalities' && asked.has('area') && values.area) found.push({ kind: 'zoneArea' })
  if (banded.length > 0)
    found.push({
      kind: 'bounds',
      measures: banded.map(({ criterion }) => criterion.measure),
      band: banded.reduce((sum, { points }) => sum + points.high - points.low, 0),
    })
  return found
}
