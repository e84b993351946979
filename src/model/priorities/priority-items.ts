import type { Objective } from '../../contracts/gaps'
import { nearestAmong, type NearestPlace, type Places } from './nearest-served'
import type { PriorityItem } from './priority-item'

/** What is assumed; none of it is data. Costs in whole euros. */
export type CostAssumptions = Readonly<{
  costPerHousehold: number
  costPerKilometre: number
  /** What a straight line is multiplied by, in percent. */
  detourPercent: number
}>

/** Seats of the municipalities with their counts, one a municipality; NaN is unknown. */
export type ServedPlaces = Places &
  Readonly<{
    households: Float64Array
    /** Households reached by FTTH. */
    reached: Float64Array
    /** Workers entering and staying. */
    jobs: Float64Array
  }>

/** The centres of industrial zones by their rows; NaN where unknown. */
export type ZonePlaces = Places & Readonly<{ rows: readonly number[] }>

/** Items, and the rows of those of which something is not known: they are no items, neither free nor worthless. */
type PriorityItems = Readonly<{ items: readonly PriorityItem[]; unknown: readonly number[] }>

/** From this share of households on, a municipality counts as one that a line can start from. */
const servedShare = 0.5

const share = (places: ServedPlaces, row: number) => places.reached[row]! / places.households[row]!

/** Finds where a new line to a place would start: the nearest seat of a municipality with at least half of its households reached. */
function lineStarts(places: ServedPlaces): (longitude: number, latitude: number) => NearestPlace | null {
  const rows = [...places.households.keys()].filter((row) => share(places, row) >= servedShare)
  return nearestAmong(places, rows)
}

/** A line with its detour and its whole-euro cost; null where it would have to start from nowhere known. */
function lineFrom(start: NearestPlace | null, { costPerKilometre, detourPercent }: CostAssumptions) {
  if (!start) return costPerKilometre === 0 ? { from: -1, kilometres: 0, cost: 0 } : null
  const kilometres = (start.kilometres * detourPercent) / 100
  return { from: start.row, kilometres, cost: Math.round(kilometres * costPerKilometre) }
}

const noLine = { from: -1, kilometres: 0, cost: 0 }

/**
 * The municipalities with households not reached. Cost: those households, and a line to the seat where less than half of the
 * households are reached. Value by objective: `households`: those not reached; `jobs`: jobs times the share not reached, an
 * estimate; `equity`: households not reached times that share, so that they count the more the worse their municipality is served.
 */
export function municipalityItems(
  places: ServedPlaces,
  assumptions: CostAssumptions,
  objective: Exclude<Objective, 'zones'>,
): PriorityItems {
  const startOf = lineStarts(places)
  const items: PriorityItem[] = []
  const unknown: number[] = []
  for (const row of places.households.keys()) {
    const households = places.households[row]! - places.reached[row]!
    if (households <= 0) continue
    const coverage = share(places, row)
    const missing = 1 - coverage
    const jobs = places.jobs[row]! * missing
    const value = objective === 'jobs' ? jobs : objective === 'equity' ? households * missing : households
    const line =
      coverage >= servedShare
        ? noLine
        : lineFrom(startOf(places.longitude[row]!, places.latitude[row]!), assumptions)
    if (Number.isNaN(value) || !line) unknown.push(row)
    else if (value > 0) {
      const cost = Math.round(households * assumptions.costPerHousehold) + line.cost
      items.push({ row, value, cost, households, coverage, kilometres: line.kilometres, from: line.from })
    }
  }
  return { items, unknown }
}

/**
 * Industrial zones, each counting one. Cost: a line from its centre to the nearest seat with at least half of the households
 * reached, even where that is its own municipality's: whether a zone itself has fibre is not known.
 */
export function zoneItems(
  zones: ZonePlaces,
  places: ServedPlaces,
  assumptions: CostAssumptions,
): PriorityItems {
  const startOf = lineStarts(places)
  const items: PriorityItem[] = []
  const unknown: number[] = []
  zones.rows.forEach((row, at) => {
    const [longitude, latitude] = [zones.longitude[at]!, zones.latitude[at]!]
    const isPlaced = !Number.isNaN(longitude) && !Number.isNaN(latitude)
    const line = isPlaced ? lineFrom(startOf(longitude, latitude), assumptions) : null
    if (!line) unknown.push(row)
    else items.push({ row, value: 1, households: 0, coverage: 1, ...line })
  })
  return { items, unknown }
}
