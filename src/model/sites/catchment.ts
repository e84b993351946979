import { distance } from '@turf/turf'
import type { TableOf } from '../../contracts/layers'
import { firstPosition, numberAt, type FlatGeometry } from '../../contracts/table'
import type { Place } from '../../contracts/view'
import { discPoints } from '../disc-points'
import {
  flowCoverage,
  topCounterparts,
  type Counterpart,
  type Counterparts,
  type FlowSide,
} from '../flow-summary'
import type { FlowTable } from '../flow-table'
import { aggregateIndicator, type Aggregate } from '../indicator-series'
import type { QuantityTable } from '../quantities'
import { municipalityAt } from '../spatial-selection'
import type { Site } from './site'

type Municipalities = TableOf<'municipalities'>

/** A municipality whose seat lies, or may lie, within a radius of a site. */
export type SeatAround = Readonly<{
  row: number
  /** Kilometres from the site's place as stated, along the great circle. */
  km: number
  /** Within the radius of the place as stated. */
  isWithin: boolean
  /** Within the radius wherever the site lies in its uncertainty. */
  isCertain: boolean
}>

/** Where workers come from, or go, and how far that is; unlisted ones are a sum of their own. */
export type CommuterEnds = Counterparts &
  Readonly<{
    /** Seat of each counterpart and its kilometres from the site in a straight line, by code; without those of no known seat. */
    seats: ReadonlyMap<string, Readonly<{ place: Place; km: number | null }>>
  }>

/** Who already works in the municipality that a site's source states. Totals are complete, of 2021; null is not known. */
type Commuting = Readonly<{
  /** Row of the municipality. */
  municipality: number
  entering: number | null
  staying: number | null
  leaving: number | null
  /** Percent of the workers living there who work there: staying / (staying + leaving). */
  selfContainment: Aggregate
  /** Every listed origin; null where flows are absent. */
  origins: CommuterEnds | null
}>

/** Where the workers of several municipalities go. */
type Competition = CommuterEnds &
  Readonly<{ listed: number; /** Complete total; null where one is not known. */ total: number | null }>

/** Who works around a site. How many live there is the measure `workforce`, of the same municipalities. */
export type LabourCatchment = Readonly<{
  /** Nearest first; empty where the site's place is not known. */
  seats: readonly SeatAround[]
  /** Share of the circle, from 0 to 1, outside the territory: who lives there is not counted. Null without a place. */
  outside: number | null
  /** Null where the source states no municipality of the territory. */
  commuting: Commuting | null
  /** Destinations of those who live in municipalities within the radius and leave them; null without any, or without flows. */
  competition: Competition | null
}>

/** Everything about the workers around a site. `radiusKm`: in a straight line. */
export function labourCatchment(
  site: Pick<Site, 'place' | 'uncertaintyKm' | 'municipality'>,
  municipalities: Municipalities,
  flows: FlowTable | null,
  quantities: QuantityTable,
  radiusKm: number,
): LabourCatchment {
  const { place } = site
  const seats = place ? seatsAround(municipalities, place, site.uncertaintyKm, radiusKm) : []
  const within = seats.filter(({ isWithin }) => isWithin).map(({ row }) => row)
  return {
    seats,
    outside: place ? shareOutside(municipalities, place, radiusKm) : null,
    commuting: commutingTo(site, municipalities, flows, quantities),
    // No rows would stand for the whole territory.
    competition: flows && within.length > 0 ? competitionFor(place, flows, quantities, within) : null,
  }
}

/** Municipalities whose seat may lie within the radius of a place that is known within so many kilometres; nearest first. */
export function seatsAround(
  { columns, count }: Municipalities,
  place: Place,
  uncertaintyKm: number,
  radiusKm: number,
): readonly SeatAround[] {
  const seats: SeatAround[] = []
  for (let row = 0; row < count; row++) {
    const km = kilometres(place, seatAt(columns, row))
    if (km !== null && km - uncertaintyKm <= radiusKm)
      seats.push({ row, km, isWithin: km <= radiusKm, isCertain: km + uncertaintyKm <= radiusKm })
  }
  return seats.sort((a, b) => a.km - b.km || a.row - b.row)
}

/** Points that the circle is sampled with: a share is right within about one percent. */
const circleSamples = 1000

/** The share of a circle, from 0 to 1, that lies in none of the municipalities. */
export function shareOutside(municipalities: Municipalities, place: Place, radiusKm: number): number {
  const points = discPoints(place, 1000 * radiusKm, circleSamples)
  const outside = points.filter(([lon, lat]) => municipalityAt(municipalities, lon, lat) === null)
  return outside.length / circleSamples
}

function commutingTo(
  { municipality, place }: Pick<Site, 'place' | 'municipality'>,
  { columns }: Municipalities,
  flows: FlowTable | null,
  quantities: QuantityTable,
): Commuting | null {
  if (municipality === null) return null
  const known = (values: Float64Array) => {
    const value = values[municipality] ?? Number.NaN
    return Number.isNaN(value) ? null : value
  }
  const origins = flows && topCounterparts(flows, quantities, [municipality], 'in', Infinity)
  return {
    municipality,
    entering: known(quantities.workers_in),
    staying: known(quantities.workers_within),
    leaving: known(quantities.workers_out),
    selfContainment: aggregateIndicator('self_containment', quantities, [municipality]),
    origins: origins && {
      ...origins,
      seats: seatsOfEnds(place ?? seatAt(columns, municipality), flows, 'in', origins.bars),
    },
  }
}

function competitionFor(
  place: Place | null,
  flows: FlowTable,
  quantities: QuantityTable,
  rows: readonly number[],
): Competition {
  const ends = topCounterparts(flows, quantities, rows, 'out', Infinity)
  const { listed, total } = flowCoverage(flows, quantities, rows).out
  return { ...ends, listed, total, seats: seatsOfEnds(place, flows, 'out', ends.bars) }
}

/** Where each counterpart's seat is: flows are drawn between seats, also of municipalities outside. */
function seatsOfEnds(
  from: Place | null,
  { table, origin, destination, placeCodes, count }: FlowTable,
  side: FlowSide,
  bars: readonly Counterpart[],
): CommuterEnds['seats'] {
  const wanted = new Set(bars.map(({ code }) => code))
  const ends = side === 'in' ? origin : destination
  const found = new Map<string, Readonly<{ place: Place; km: number | null }>>()
  for (let flow = 0; flow < count; flow++) {
    const code = placeCodes[ends[flow]!]!
    if (!wanted.has(code) || found.has(code)) continue
    const place = side === 'in' ? firstPosition(table.geometry, flow) : lastPosition(table.geometry, flow)
    if (place) found.set(code, { place, km: kilometres(from, place) })
  }
  return found
}

/** The first few counterparts; those beyond join the other listed ones. */
export function firstCounterparts({ bars, other, ...rest }: Counterparts, limit: number): Counterparts {
  const cut = bars.slice(limit).reduce((sum, { workers }) => sum + workers, 0)
  return { ...rest, bars: bars.slice(0, limit), other: other + cut }
}

/** Where the line of a flow ends. */
function lastPosition(
  { featureParts, partRings, ringVertices, positions }: FlatGeometry,
  flow: number,
): Place | null {
  const end = featureParts[flow + 1]!
  if (featureParts[flow] === end) return null
  const vertex = ringVertices[partRings[end]!]! - 1
  return [positions[2 * vertex]!, positions[2 * vertex + 1]!]
}

function seatAt({ seat_lon, seat_lat }: Municipalities['columns'], row: number): Place | null {
  const [lon, lat] = [numberAt(seat_lon, row), numberAt(seat_lat, row)]
  return lon === null || lat === null ? null : [lon, lat]
}

const kilometres = (from: Place | null, to: Place | null) =>
  from && to ? distance([...from], [...to], { units: 'kilometers' }) : null
