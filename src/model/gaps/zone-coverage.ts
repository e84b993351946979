import type { Range } from '../../contracts/gaps'
import type { TableOf } from '../../contracts/layers'
import { numberAt, textAt } from '../../contracts/table'
import { discPoints } from '../disc-points'
import { municipalityAt } from '../spatial-selection'

type Zones = TableOf<'industrial-zones'>
type Municipalities = TableOf<'municipalities'>

/** Where a zone may lie. The likelihoods and `outside` sum to 1. */
export type ZoneLikelihoods = Readonly<{
  /** Municipality rows, likeliest first. */
  municipalities: readonly Readonly<{ row: number; likelihood: number }>[]
  /** Likelihood of lying in none of the territory's municipalities. */
  outside: number
  /** Row of the municipality that the source states; null where it is none of the territory's. */
  stated: number | null
}>

/** What is known of the coverage at a zone. */
export type ZoneCoverage = ZoneLikelihoods &
  Readonly<{
    /** Row of the zone. */
    zone: number
    /**
     * Percent of households reached in the municipalities where the zone may lie: the lowest, the mean weighted by likelihood,
     * the highest. Null where none of them is known.
     */
    coverage: Range | null
    /** Shares of likelihood that sum to 1: `unknown` is lying outside or where the coverage is not known. */
    states: Readonly<{ covered: number; notCovered: number; unknown: number }>
  }>

/** Points that a disc is sampled with: a likelihood is right within about one percent. */
const samples = 400

/**
 * The coverage (percent from 0 to 100, one a municipality, NaN unknown) of the municipalities where each zone may lie. A zone may
 * lie anywhere within its stated uncertainty, everywhere alike; the municipality that its source states counts among the possible
 * ones even where the disc does not touch it. The coverage is that of households, not of the zone.
 */
export function zoneCoverage(
  zones: Zones,
  municipalities: Municipalities,
  coverage: Float64Array,
  rows: readonly number[],
): readonly ZoneCoverage[] {
  return rows.map((zone) => {
    const where = zoneLikelihoods(zones, municipalities, zone)
    return { zone, ...where, ...weigh(where, coverage) }
  })
}

function weigh(where: ZoneLikelihoods, coverage: Float64Array): Pick<ZoneCoverage, 'coverage' | 'states'> {
  const { range, likelihood } = valueAtZone(where, coverage)
  const covered = range ? (likelihood * range.middle) / 100 : 0
  return {
    coverage: range,
    states: {
      covered,
      notCovered: Math.max(0, likelihood - covered),
      unknown: Math.max(0, 1 - likelihood),
    },
  }
}

/**
 * What a column (one value a municipality, NaN unknown) may be at a zone: the lowest among the municipalities where it may lie, the
 * mean weighted by likelihood, the highest; null where none of them is known. `likelihood` is that of lying in a known one.
 */
export function valueAtZone(
  { municipalities }: ZoneLikelihoods,
  values: Float64Array,
): Readonly<{ range: Range | null; likelihood: number }> {
  const known = municipalities.flatMap(({ row, likelihood }) => {
    const value = values[row] ?? Number.NaN
    return Number.isNaN(value) ? [] : [{ value, likelihood }]
  })
  if (known.length === 0) return { range: null, likelihood: 0 }
  const weight = known.reduce((sum, { likelihood }) => sum + likelihood, 0)
  const [low, high] = [
    Math.min(...known.map(({ value }) => value)),
    Math.max(...known.map(({ value }) => value)),
  ]
  const total = known.reduce((sum, { value, likelihood }) => sum + likelihood * value, 0)
  const mean = weight > 0 ? total / weight : (low + high) / 2
  return { range: { low, middle: Math.min(high, Math.max(low, mean)), high }, likelihood: weight }
}

const keptLikelihoods = new WeakMap<
  Zones,
  { municipalities: Municipalities; of: Map<number, ZoneLikelihoods> }
>()

/** Where a zone may lie. That hangs on the tables alone: it is sampled once, whatever is asked. */
export function zoneLikelihoods(zones: Zones, municipalities: Municipalities, zone: number): ZoneLikelihoods {
  let kept = keptLikelihoods.get(zones)
  if (kept?.municipalities !== municipalities) {
    kept = { municipalities, of: new Map() }
    keptLikelihoods.set(zones, kept)
  }
  const known = kept.of.get(zone)
  if (known) return known
  const made = sampleLikelihoods(zones, municipalities, zone)
  kept.of.set(zone, made)
  return made
}

/**
 * Counts the municipalities under points spread evenly over the disc of uncertainty. A zone without a centre lies where its source
 * states.
 */
function sampleLikelihoods(zones: Zones, municipalities: Municipalities, zone: number): ZoneLikelihoods {
  const { centre_lon, centre_lat, position_uncertainty_m, istat_code } = zones.columns
  const [lon, lat] = [numberAt(centre_lon, zone), numberAt(centre_lat, zone)]
  const stated = rowOfCode(municipalities, textAt(istat_code, zone))
  if (lon === null || lat === null) {
    const only = stated === null ? [] : [{ row: stated, likelihood: 1 }]
    return { municipalities: only, outside: stated === null ? 1 : 0, stated }
  }
  const radius = numberAt(position_uncertainty_m, zone) ?? 0
  const counts = new Map<number, number>(stated === null ? [] : [[stated, 0]])
  let outside = 0
  for (const place of discPoints([lon, lat], radius, samples)) {
    const row = municipalityAt(municipalities, ...place)
    if (row === null) outside += 1
    else counts.set(row, (counts.get(row) ?? 0) + 1)
  }
  const found = Array.from(counts, ([row, count]) => ({ row, likelihood: count / samples }))
  return {
    municipalities: found.sort((a, b) => b.likelihood - a.likelihood || a.row - b.row),
    outside: outside / samples,
    stated,
  }
}

function rowOfCode({ columns, count }: Municipalities, code: string | null): number | null {
  for (let row = 0; row < count; row++) if (textAt(columns.istat_code, row) === code) return row
  return null
}
