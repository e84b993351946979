import type { Range } from '../../contracts/gaps'
import type { LayerTables, TableOf } from '../../contracts/layers'
import { textAt } from '../../contracts/table'
import type { Place } from '../../contracts/view'
import type { StartupColumns } from '../filters'
import { straightLine } from '../gaps/nearest-target'
import { collectTargets } from '../gaps/targets'
import { countBySector, type SectorCount } from '../startups'
import type { SeatAround } from './catchment'
import type { Site } from './site'

/** A service for firms in the words of its source. Null is not known. */
export type ServiceFacts = Readonly<{
  /** In the table of the services. */
  row: number
  name: string
  organisation: string | null
  /** What it offers; English, as in the source, like the status and what has changed. */
  service: string | null
  isUniversity: boolean
  status: string | null
  statusAsOf: string | null
  /** The source says that it is no longer as the working table's handout has it (its words begin with “yes”). */
  hasChanged: boolean
  /** What the source says besides of changes since the handout. */
  change: string | null
}>

/** A service with a known place. */
export type ServiceAround = ServiceFacts &
  Readonly<{
    place: Place
    /** Kilometres in a straight line, within the uncertainty of both ends. */
    straight: Range
    /** Within the radius wherever both lie in their uncertainty. */
    isCertain: boolean
    /** Nobody says how far off its place may be. */
    isVague: boolean
  }>

export type ServicesAround = Readonly<{
  /** Those that may lie within the radius, nearest first. */
  within: readonly ServiceAround[]
  /** How many of known place lie farther for certain. */
  beyond: number
  /** Of unknown place: they may be near or far. */
  unplaced: readonly ServiceFacts[]
}>

/** The services for firms around a site; null where they, or the site's place, are not known. */
export function servicesAround(
  tables: LayerTables,
  { place, uncertaintyKm }: Pick<Site, 'place' | 'uncertaintyKm'>,
  radiusKm: number,
): ServicesAround | null {
  const { services } = tables
  if (!services || !place) return null
  const placed = collectTargets(tables, 'service').map((target) => {
    const straight = straightLine(place, target, uncertaintyKm)
    return {
      ...serviceFacts(services, target.row),
      place: target.place,
      straight,
      isCertain: straight.high <= radiusKm,
      isVague: target.uncertaintyKm === null,
    }
  })
  const rows = new Set(placed.map(({ row }) => row))
  const within = placed.filter(({ straight }) => straight.low <= radiusKm)
  return {
    within: within.sort((a, b) => a.straight.middle - b.straight.middle || a.row - b.row),
    beyond: placed.length - within.length,
    unplaced: Array.from({ length: services.count }, (_, row) => row)
      .filter((row) => !rows.has(row))
      .map((row) => serviceFacts(services, row)),
  }
}

const changed = /^yes\b:?\s*/i

function serviceFacts({ columns }: TableOf<'services'>, row: number): ServiceFacts {
  const organisation = textAt(columns.organisation, row)
  const change = textAt(columns.changed_since_handout, row) ?? ''
  return {
    row,
    name: textAt(columns.name, row) ?? '',
    organisation,
    service: textAt(columns.service, row),
    isUniversity: isUniversity(organisation),
    status: textAt(columns.status, row),
    statusAsOf: textAt(columns.status_as_of, row),
    hasChanged: changed.test(change),
    change: change.replace(changed, '') || null,
  }
}

/**
 * Whether an organisation is a university, by the first word of its name (“Università …”, “Politecnico …”): the data have no column
 * for it. A place that once was a university's, or a school of higher technical training, is none.
 */
export function isUniversity(organisation: string | null): boolean {
  return /^(università|politecnico)(\s|$)/iu.test(organisation ?? '')
}

export type StartupsAround = Readonly<{
  /** Municipalities whose seat may lie within the radius, with start-ups, those with most first. */
  municipalities: readonly Readonly<{ seat: SeatAround; count: number }>[]
  /** Of the municipalities whose seat lies within the radius, by ATECO division, commonest first; without those of none. */
  sectors: readonly SectorCount[]
}>

/** Start-ups around: they are known by municipality only. `counts`: one a municipality; a municipality of unknown count is left out. */
export function startupsAround(
  seats: readonly SeatAround[],
  counts: Float64Array,
  startups: StartupColumns,
): StartupsAround {
  const within = new Set(seats.filter(({ isWithin }) => isWithin).map(({ row }) => row))
  const mask = Uint8Array.from(startups.municipalityRow, (row) => Number(within.has(row)))
  return {
    municipalities: seats
      .map((seat) => ({ seat, count: counts[seat.row]! }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count || a.seat.km - b.seat.km),
    sectors: countBySector(startups, mask)
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count),
  }
}
