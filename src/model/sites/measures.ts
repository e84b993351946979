import type { Range } from '../../contracts/gaps'
import type { LayerTables, TableOf } from '../../contracts/layers'
import type { SiteStudy } from '../../contracts/sites'
import { booleanAt, numberAt, textAt } from '../../contracts/table'
import { nearestTarget } from '../gaps/nearest-target'
import { collectTargets, unplacedTargets } from '../gaps/targets'
import { valueAtZone, zoneLikelihoods } from '../gaps/zone-coverage'
import { deriveSeries } from '../indicator-series'
import type { QuantityTable } from '../quantities'
import { municipalitiesInZls } from './logistics-regime'
import type { MeasuredSite, Site, SiteValues } from './site'
import { statusYear } from './status-year'
import { sumWithin, surroundingsOf, type Surroundings } from './within-radius'

/**
 * Measures every site by everything; null is what the tables do not say. Ways: kilometres by road, estimated (`nearestTarget`).
 * FTTH (percent of households) and commuters (people entering): over the municipalities where a zone may lie. Residents of 15–64
 * and start-ups: of municipalities whose seat lies within the radius; services: those within it, and in the upper bound those
 * whose place is not known. Area in hectares; year of the status; within the ZLS, 1 or 0.
 */
export function measureSites(
  sites: readonly Site[],
  tables: LayerTables,
  quantities: QuantityTable,
  { radiusKm, detourPercent }: Pick<SiteStudy, 'radiusKm' | 'detourPercent'>,
): readonly MeasuredSite[] {
  const own = ownValues(tables, quantities)
  const around = aroundValues(tables, quantities, radiusKm)
  const ways = wayValues(tables, detourPercent)
  return sites.map((site) => ({ site, values: { ...own(site), ...around(site), ...ways(site) } }))
}

type Measured<Id extends keyof SiteValues> = (site: Site) => Pick<SiteValues, Id>

/** What the site or its municipality has. */
function ownValues(
  tables: LayerTables,
  quantities: QuantityTable,
): Measured<'area' | 'ftth' | 'commuters' | 'zls' | 'status_year'> {
  const { municipalities } = tables
  const zones = tables['industrial-zones']
  const coverage = deriveSeries('ftth_2026-06-30', quantities).values
  const zls = municipalitiesInZls(tables)
  return ({ kind, row }) => {
    if (kind === 'municipalities')
      return {
        area: exactly(quantities.zone_area[row]),
        ftth: exactly(coverage[row]),
        commuters: exactly(quantities.workers_in[row]),
        zls: exactly(zls[row]),
        status_year: null,
      }
    const columns = zones!.columns
    const where = municipalities ? zoneLikelihoods(zones!, municipalities, row) : null
    const inZls = booleanAt(columns.in_zls_municipality, row)
    return {
      area: exactly(numberAt(columns.area_ha, row)),
      ftth: where && valueAtZone(where, coverage).range,
      commuters: where && valueAtZone(where, quantities.workers_in).range,
      zls: exactly(inZls === null ? null : Number(inZls)),
      status_year: exactly(statusYear(textAt(columns.status_as_of, row))),
    }
  }
}

/** What lies within the radius. */
function aroundValues(
  tables: LayerTables,
  quantities: QuantityTable,
  radiusKm: number,
): Measured<'workforce' | 'startups' | 'services'> {
  const seats = tables.municipalities && seatsOf(tables.municipalities)
  const services = collectTargets(tables, 'service')
  const unplaced = unplacedTargets(tables, 'service').length
  const placed = surroundingsOf(
    services.map(({ place, uncertaintyKm }) => ({ place, uncertaintyKm: uncertaintyKm ?? 0 })),
  )
  const one = new Uint8Array(services.length).fill(1)
  return ({ place, uncertaintyKm }) => {
    if (!place) return { workforce: null, startups: null, services: null }
    const sum = (surroundings: Surroundings, values: ArrayLike<number>) =>
      sumWithin({ place, uncertaintyKm }, radiusKm, surroundings, values)
    const named = tables.services ? sum(placed, one) : null
    return {
      workforce: seats ? sum(seats, quantities.population_15_64) : null,
      startups: seats ? sum(seats, quantities.startups) : null,
      services: named && { ...named, high: named.high + unplaced },
    }
  }
}

/** How far the nearest place of each kind is. */
function wayValues(
  tables: LayerTables,
  detourPercent: number,
): Measured<'exit' | 'station' | 'port' | 'airport'> {
  const exits = collectTargets(tables, 'motorway_exit')
  const stations = collectTargets(tables, 'railway_station')
  const ports = collectTargets(tables, 'river_port')
  const airports = collectTargets(tables, 'airport')
  return ({ place, uncertaintyKm }) => {
    const way = (targets: typeof exits) =>
      place ? (nearestTarget(place, targets, detourPercent, uncertaintyKm)?.way ?? null) : null
    return { exit: way(exits), station: way(stations), port: way(ports), airport: way(airports) }
  }
}

const keptSeats = new WeakMap<TableOf<'municipalities'>, Surroundings>()

function seatsOf(table: TableOf<'municipalities'>): Surroundings {
  const { seat_lon, seat_lat } = table.columns
  const seats =
    keptSeats.get(table) ??
    surroundingsOf(
      Array.from({ length: table.count }, (_, row) => ({
        place: [seat_lon.values[row]!, seat_lat.values[row]!] as const,
        uncertaintyKm: 0,
      })),
    )
  keptSeats.set(table, seats)
  return seats
}

const exactly = (value: number | null | undefined): Range | null =>
  value === null || value === undefined || Number.isNaN(value)
    ? null
    : { low: value, middle: value, high: value }
