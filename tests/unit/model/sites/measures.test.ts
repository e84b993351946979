import { destination, distance } from '@turf/turf'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Range } from '../../../../src/contracts/gaps'
import { offeredStatuses, siteMeasureIds, type SiteMeasureId } from '../../../../src/contracts/sites'
import { zoneCoverage } from '../../../../src/model/gaps/zone-coverage'
import { deriveSeries } from '../../../../src/model/indicator-series'
import { collectSites } from '../../../../src/model/sites/candidates'
import { measureSites } from '../../../../src/model/sites/measures'
import type { Site } from '../../../../src/model/sites/site'
import { figure, readSource, type SourceRow } from '../source-tables'
import { index, quantities, tables } from './study-tables'

const zones = collectSites(tables, { candidates: 'zones', statuses: offeredStatuses, doubtful: true })
const municipalities = collectSites(tables, { candidates: 'municipalities', statuses: [], doubtful: false })
const everySite = [...zones, ...municipalities]
const study = { radiusKm: 15, detourPercent: 130 }
const measure = (sites: readonly Site[], radiusKm = study.radiusKm) =>
  measureSites(sites, tables, quantities, { ...study, radiusKm })
const byId = new Map(measure(everySite).map((measured) => [measured.site.id, measured.values]))

const km = (from: readonly [number, number], to: readonly [number, number]) =>
  distance([...from], [...to], { units: 'kilometers' })
const exact = (value: number) => ({ low: value, middle: value, high: value })

const municipalityRows = readSource('municipalities.csv')
const serviceRows = readSource('innovation_services.csv')
const startupRows = readSource('startups_2025.csv')
const infrastructureRows = readSource('infrastructure.csv')
const placeOf = (row: SourceRow): [number, number] => [figure(row, 'lon'), figure(row, 'lat')]
const seatOf = (row: SourceRow): [number, number] => [figure(row, 'seat_lon'), figure(row, 'seat_lat')]
const isPlaced = (row: SourceRow) => row['lon'] !== ''

/** The sum of `amount` over the rows of a source within a radius, the place being certain. */
const around = (
  place: readonly [number, number],
  radiusKm: number,
  rows: readonly SourceRow[],
  where: (row: SourceRow) => [number, number],
  amount: (row: SourceRow) => number,
) => rows.reduce((sum, row) => sum + (km(place, where(row)) <= radiusKm ? amount(row) : 0), 0)
const startupsIn = (row: SourceRow) =>
  startupRows.filter((startup) => startup['istat_code'] === row['istat_code']).length
const residents = (row: SourceRow) => figure(row, 'population_15_64_2026')

const ordered = ({ low, middle, high }: Range) => low <= middle && middle <= high
const counted = ['workforce', 'startups', 'services'] as const satisfies readonly SiteMeasureId[]
const radii = fc.double({ min: 1, max: 60, noNaN: true })
const someSites = fc.subarray([...everySite], { minLength: 1, maxLength: 12 })

describe('measureSites', () => {
  it('keeps every middle between its bounds, and gives every measure to every site', () => {
    fc.assert(
      fc.property(someSites, radii, (sites, radius) => {
        for (const { values } of measure(sites, radius)) {
          expect(Object.keys(values).sort()).toEqual([...siteMeasureIds].sort())
          for (const range of Object.values(values)) expect(range === null || ordered(range)).toBe(true)
        }
      }),
      { numRuns: 40 },
    )
  })

  it('never counts less within a larger radius', () => {
    fc.assert(
      fc.property(someSites, radii, radii, (sites, one, other) => {
        const [near, far] = [measure(sites, Math.min(one, other)), measure(sites, Math.max(one, other))]
        near.forEach(({ values }, i) => {
          for (const id of counted)
            for (const end of ['low', 'middle', 'high'] as const)
              expect(values[id]![end]).toBeLessThanOrEqual(far[i]!.values[id]![end])
        })
      }),
      { numRuns: 40 },
    )
  })

  it('counts residents, start-ups and services as one by one from the sources', () => {
    fc.assert(
      fc.property(someSites, radii, (sites, radius) => {
        for (const { site, values } of measure(sites, radius)) {
          const [place, u] = [site.place!, site.uncertaintyKm]
          const seats = (reach: number, amount: (row: SourceRow) => number) =>
            around(place, reach, municipalityRows, seatOf, amount)
          expect(values.workforce).toEqual({
            low: seats(radius - u, residents),
            middle: seats(radius, residents),
            high: seats(radius + u, residents),
          })
          expect(values.startups).toEqual({
            low: seats(radius - u, startupsIn),
            middle: seats(radius, startupsIn),
            high: seats(radius + u, startupsIn),
          })
          const within = (sign: number) =>
            serviceRows.filter(
              (row) =>
                isPlaced(row) &&
                km(place, placeOf(row)) + sign * (u + figure(row, 'position_uncertainty_m') / 1000) <= radius,
            ).length
          const unplaced = serviceRows.filter((row) => !isPlaced(row)).length
          expect(unplaced).toBe(6)
          expect(values.services).toEqual({ low: within(1), middle: within(0), high: within(-1) + unplaced })
        }
      }),
      { numRuns: 40 },
    )
  })

  it('bounds what would be counted from any place where a zone may lie', () => {
    const bearings = fc.integer({ min: -180, max: 180 })
    const shares = fc.double({ min: 0, max: 0.999, noNaN: true })
    fc.assert(
      fc.property(fc.constantFrom(...zones), radii, bearings, shares, (zone, radius, bearing, share) => {
        const far = destination([...zone.place!], share * zone.uncertaintyKm, bearing, {
          units: 'kilometers',
        })
        const truth = far.geometry.coordinates as [number, number]
        const [{ values } = fail()] = measure([zone], radius)
        const people = around(truth, radius, municipalityRows, seatOf, residents)
        const firms = around(truth, radius, municipalityRows, seatOf, startupsIn)
        expect(values.workforce!.low <= people && people <= values.workforce!.high).toBe(true)
        expect(values.startups!.low <= firms && firms <= values.startups!.high).toBe(true)
        const stations = infrastructureRows.filter((row) => row['kind'] === 'railway_station')
        const way = 1.3 * Math.min(...stations.map((row) => km(truth, placeOf(row))))
        expect(values.station!.low <= way && way <= values.station!.high).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  it('takes a count as unknown only where an unknown municipality may count', () => {
    const gap = index.rowOf.get('019035')!
    const population = quantities.population_15_64.slice()
    population[gap] = Number.NaN
    const measured = measureSites(everySite, tables, { ...quantities, population_15_64: population }, study)
    for (const { site, values } of measured) {
      const may = km(site.place!, municipalities[gap]!.place!) <= study.radiusKm + site.uncertaintyKm
      expect(values.workforce).toEqual(may ? null : byId.get(site.id)!.workforce)
    }
    expect(measured.filter(({ values }) => values.workforce === null).length).toBeGreaterThan(10)
  })

  it('gives the way to the nearest place of a kind, by the factor', () => {
    const kinds = {
      exit: 'motorway_exit',
      station: 'railway_station',
      port: 'river_port',
      airport: 'airport',
    } as const
    for (const site of everySite) {
      for (const [id, kind] of Object.entries(kinds)) {
        const places = infrastructureRows.filter((row) => row['kind'] === kind && isPlaced(row))
        const nearest = Math.min(...places.map((row) => km(site.place!, placeOf(row))))
        expect(byId.get(site.id)![id as keyof typeof kinds]!.middle).toBeCloseTo(1.3 * nearest, 6)
      }
    }
  })

  it('takes FTTH and commuters over the municipalities where a zone may lie', () => {
    const coverage = deriveSeries('ftth_2026-06-30', quantities).values
    const rows = zones.map(({ row }) => row)
    zoneCoverage(tables['industrial-zones'], tables.municipalities, coverage, rows).forEach((where, i) => {
      const { ftth, commuters } = byId.get(zones[i]!.id)!
      expect(ftth).toEqual(where.coverage)
      const entering = where.municipalities.map(({ row }) => quantities.workers_in[row]!)
      expect([commuters!.low, commuters!.high]).toEqual([Math.min(...entering), Math.max(...entering)])
      const inside = where.municipalities.reduce((sum, { likelihood }) => sum + likelihood, 0)
      const mean =
        where.municipalities.reduce((sum, at) => sum + at.likelihood * quantities.workers_in[at.row]!, 0) /
        inside
      expect(commuters!.middle).toBeCloseTo(mean, 6)
    })
    const crema = index.rowOf.get('019035')!
    expect(byId.get('019035')!.commuters).toEqual(exact(quantities.workers_in[crema]!))
    expect(byId.get('019035')!.ftth).toEqual(exact(coverage[crema]!))
  })

  it('takes area, year and logistics zone from the row of a zone', () => {
    for (const row of readSource('industrial_zones.csv')) {
      const values = byId.get(row['zone_id']!)
      if (!values) continue
      const area = figure(row, 'area_ha')
      expect(values.area).toEqual(Number.isNaN(area) ? null : exact(area))
      expect(values.zls).toEqual(exact(row['in_zls_municipality'] === 'yes' ? 1 : 0))
    }
    expect(byId.get('Z02')!.status_year).toEqual(exact(2025))
    expect(byId.get('Z23')!.status_year).toEqual(exact(2018))
    expect(byId.get('Z39')!.status_year).toEqual(exact(2003))
    expect(byId.get('Z27')!.status_year).toBeNull()
  })

  it('knows a municipality’s stated hectares, no year, and its logistics zone from the regime’s list', () => {
    const inside = [
      'Pizzighettone',
      'Spinadesco',
      'Cremona',
      'Casalmaggiore',
      'Casteldidone',
      'Piadena Drizzona',
      'Rivarolo del Re ed Uniti',
      'San Giovanni in Croce',
      'Sesto ed Uniti',
    ]
    for (const { id, name, row } of municipalities) {
      const { zls, status_year, area } = byId.get(id)!
      expect([name, zls]).toEqual([name, exact(inside.includes(name) ? 1 : 0)])
      expect(status_year).toBeNull()
      const hectares = quantities.zone_area[row]!
      expect(area).toEqual(Number.isNaN(hectares) ? null : exact(hectares))
    }
  })

  it('knows nothing of what no layer tells, and still measures the rest', () => {
    const { municipalities: only } = tables
    const [bare] = measureSites(municipalities, { municipalities: only }, quantities, study)
    const { exit, station, port, airport, services, zls } = bare!.values
    expect([exit, station, port, airport, services, zls]).toEqual([null, null, null, null, null, null])
    expect(bare!.values.workforce).not.toBeNull()
    const lost = { ...zones[0]!, place: null }
    const [without] = measure([lost])
    for (const id of ['exit', 'station', 'port', 'airport', ...counted] as const)
      expect(without!.values[id]).toBeNull()
    expect(without!.values.zls).not.toBeNull()
  })
})

function fail(): never {
  throw new Error('no site was measured')
}
