import type { GapReading } from './gaps'
import type { ZoneStatus } from './industrial-zones'
import type { Bilingual } from './define-layer'

/** What may be chosen between: industrial zones, or whole municipalities. */
export const candidateKinds = ['zones', 'municipalities'] as const
export type CandidateKind = (typeof candidateKinds)[number]

/** Statuses of zones that may be offered, those that are free first. A zone under a constraint is never offered. */
export const offeredStatuses = [
  'available',
  'planned',
  'brownfield',
  'under_development',
  'operating',
] as const satisfies readonly ZoneStatus[]
export type OfferedStatus = (typeof offeredStatuses)[number]

/** What a site is measured by. */
export const siteMeasureIds = [
  'area',
  'ftth',
  'exit',
  'station',
  'port',
  'airport',
  'zls',
  'status_year',
  'workforce',
  'commuters',
  'startups',
  'services',
] as const
export type SiteMeasureId = (typeof siteMeasureIds)[number]

/**
 * How good a value of a measure is, from 0 to 1. `linear`: 0 at `zero`, 1 at `one` (which may be the smaller), straight between,
 * level beyond. `threshold`: 1 from `at` on (upwards, or downwards where less is better), else 0. `ideal`: 1 from `low` to `high`,
 * falling to 0 within `falloff` on either side.
 */
export type ValueFunction =
  | Readonly<{ kind: 'linear'; zero: number; one: number }>
  | Readonly<{ kind: 'threshold'; at: number; better: 'more' | 'less' }>
  | Readonly<{ kind: 'ideal'; low: number; high: number; falloff: number }>
export const valueFunctionKinds = [
  'linear',
  'threshold',
  'ideal',
] as const satisfies readonly ValueFunction['kind'][]

/** A measure that counts in the score. `weight`: by slider, from 0 to `maxSiteWeight`. */
export type Criterion = Readonly<{ measure: SiteMeasureId; value: ValueFunction; weight: number }>
export const maxSiteWeight = 100

/** A site must have at least (or at most) so much of a measure, or it is out. */
export type SiteConstraint = Readonly<{ measure: SiteMeasureId; bound: 'least' | 'most'; limit: number }>

/** How weights are found: a slider each, the order of the criteria, or judgements on pairs of them. */
export const weightings = ['sliders', 'ranking', 'pairwise'] as const
export type Weighting = (typeof weightings)[number]

/**
 * How much more `first` matters than `second`, on Saaty's scale: 1 to 8 steps above equal (2 to 9 times as much), below zero as
 * many for `second`. `first` stands before `second` in `siteMeasureIds`. A pair without a judgement matters alike.
 */
export type Judgement = Readonly<{ first: SiteMeasureId; second: SiteMeasureId; steps: number }>
export const maxJudgement = 8

/** Everything that decides a ranking, given the tables: it is what a link or a file carries to repeat it. */
export type SiteStudy = Readonly<{
  candidates: CandidateKind
  /** Zones of these statuses are candidates. */
  statuses: readonly OfferedStatus[]
  /** Also zones whose facts or position are too doubtful to be shown at first. */
  doubtful: boolean
  /** Residents, start-ups and services are counted within so many kilometres of a site, in a straight line. */
  radiusKm: number
  /** What a straight line is multiplied by to estimate the way by road, in percent. */
  detourPercent: number
  constraints: readonly SiteConstraint[]
  /** Sites of which it is not known whether they meet a constraint stay in the ranking. */
  keepUnknown: boolean
  /** In the order of importance where the weighting is by ranking. At most one a measure. */
  criteria: readonly Criterion[]
  weighting: Weighting
  judgements: readonly Judgement[]
  /** By which end of their bands sites are put in order. */
  reading: GapReading
  /** Each weight is drawn between this many percent less and more than chosen. */
  spreadPercent: number
  /** Of the random draws: the same gives the same. */
  seed: number
  /** Identifiers of two to four sites compared, or fewer while they are being chosen. */
  compared: readonly string[]
}>

export const maxCompared = 4
/** More candidates are not ranked: a province has to be opened. */
export const maxCandidates = 600
export const siteDraws = 10_000

/** The panels of the workspace Sites. */
export const sitesPanels = ['candidates', 'weights', 'ranking', 'around', 'compare'] as const
export type SitesPanel = (typeof sitesPanels)[number]

/** A set of criteria to begin with. Its weights are assumptions to argue with. */
export type SitePreset = Readonly<{
  id: string
  label: Bilingual
  /** Why these criteria and weights. */
  reason: Bilingual
  constraints: readonly SiteConstraint[]
  criteria: readonly Criterion[]
}>
