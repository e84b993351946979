import type { GapConcern, GapKind, Range } from '../../contracts/gaps'
import type { LayerTables, TableOf } from '../../contracts/layers'
import { numberAt } from '../../contracts/table'
import { deriveSeries } from '../indicator-series'
import type { QuantityTable } from '../quantities'
import { nearestTarget, type NearestTarget } from './nearest-target'
import { collectTargets, type Target } from './targets'
import { zoneCoverage, type ZoneCoverage } from './zone-coverage'

/** What is lacking, for whom, and how a straight line becomes a way by road. */
export type GapQuestion = Readonly<{ gap: GapKind; concern: GapConcern; detourPercent: number }>

/** The unit of a gap: how many are not reached, the percent not reached, or kilometres by road. */
export type GapMeasure = 'count' | 'percent' | 'km'

/** The gap of one municipality or one zone. */
export type GapRow = Readonly<{
  /** In the table of the municipalities, or of the zones where these are concerned. */
  row: number
  /** The municipality: for a zone the one that its source states, null where that is none of the territory's. */
  municipality: number | null
  /** How many are concerned; for a zone its stated hectares. NaN unknown. */
  size: number
  /** Null where the gap is not known. */
  gap: Range | null
  /** The coverage where a zone may lie, when FTTH is asked for. */
  zone: ZoneCoverage | null
  /** The way, when a distance is asked for. */
  nearest: NearestTarget | null
}>

/** The unit in which the gaps of a question come. */
export function gapMeasure({ gap, concern }: Pick<GapQuestion, 'gap' | 'concern'>): GapMeasure {
  if (gap !== 'ftth') return 'km'
  return concern === 'zones' ? 'percent' : 'count'
}

/** How many of those concerned live or work in each municipality; NaN unknown. For zones, the households. */
function concernedIn(concern: GapConcern, quantities: QuantityTable): Float64Array {
  switch (concern) {
    case 'working_age':
      return quantities.population_15_64
    case 'jobs':
      return quantities.workers_in.map((entering, row) => entering + quantities.workers_within[row]!)
    case 'startups':
      return quantities.startups
    case 'households':
    case 'zones':
      return quantities['households@2026-06-30']
  }
}

/**
 * The gap of every municipality on 30 June 2026. FTTH, for households: those not reached. For others: their number times the share
 * of households not reached, as if they were spread as households are, which is an estimate. For zones as for the percent of
 * households not reached. A distance: kilometres by road from the seat to the nearest target, estimated.
 */
export function municipalityGaps(
  question: GapQuestion,
  tables: LayerTables,
  quantities: QuantityTable,
): readonly GapRow[] {
  const { municipalities } = tables
  if (!municipalities) return []
  const sizes = concernedIn(question.concern, quantities)
  const coverage = deriveSeries('ftth_2026-06-30', quantities).values
  const targets = targetsOf(question, tables)
  const { seat_lon, seat_lat } = municipalities.columns
  return Array.from({ length: municipalities.count }, (_, row) => {
    const nearest = nearestTarget(
      [seat_lon.values[row]!, seat_lat.values[row]!],
      targets,
      question.detourPercent,
    )
    const unreached = unreachedIn(question.concern, sizes[row]!, coverage[row]!, quantities, row)
    const gap = question.gap === 'ftth' ? exactly(unreached) : (nearest?.way ?? null)
    return { row, municipality: row, size: sizes[row]!, gap, zone: null, nearest }
  })
}

/**
 * The gap of the given zones. FTTH: the percent of households not reached in the municipalities where the zone may lie. A distance:
 * kilometres by road from its centre, estimated, with the uncertainty of its position.
 */
export function zoneGaps(
  question: GapQuestion,
  tables: LayerTables,
  quantities: QuantityTable,
  rows: readonly number[],
): readonly GapRow[] {
  const { municipalities } = tables
  const zones = tables['industrial-zones']
  if (!municipalities || !zones) return []
  const coverage = deriveSeries('ftth_2026-06-30', quantities).values
  const targets = targetsOf(question, tables)
  return zoneCoverage(zones, municipalities, coverage, rows).map((zone) => {
    const nearest = nearestToZone(zones, zone.zone, targets, question.detourPercent)
    const gap = question.gap === 'ftth' ? complement(zone.coverage) : (nearest?.way ?? null)
    const size = zones.columns.area_ha.values[zone.zone]!
    return { row: zone.zone, municipality: zone.stated, size, gap, zone, nearest }
  })
}

const targetsOf = ({ gap }: GapQuestion, tables: LayerTables): readonly Target[] =>
  gap === 'ftth' ? [] : collectTargets(tables, gap)

function nearestToZone(
  { columns }: TableOf<'industrial-zones'>,
  row: number,
  targets: readonly Target[],
  detourPercent: number,
): NearestTarget | null {
  const [lon, lat] = [numberAt(columns.centre_lon, row), numberAt(columns.centre_lat, row)]
  if (lon === null || lat === null) return null
  const uncertaintyKm = (numberAt(columns.position_uncertainty_m, row) ?? 0) / 1000
  return nearestTarget([lon, lat], targets, detourPercent, uncertaintyKm)
}

function unreachedIn(
  concern: GapConcern,
  size: number,
  coverage: number,
  quantities: QuantityTable,
  row: number,
): number {
  // Counted, not multiplied: rounding must not make half a household.
  if (concern === 'households') return size - quantities['households_ftth@2026-06-30'][row]!
  const share = 100 - coverage
  return concern === 'zones' ? share : (size * share) / 100
}

const exactly = (value: number): Range | null =>
  Number.isNaN(value) ? null : { low: value, middle: value, high: value }

const complement = (coverage: Range | null): Range | null =>
  coverage && { low: 100 - coverage.high, middle: 100 - coverage.middle, high: 100 - coverage.low }
