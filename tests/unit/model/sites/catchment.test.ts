import { destination, distance } from '@turf/turf'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Place } from '../../../../src/contracts/view'
import { prepareFlows } from '../../../../src/model/flow-table'
import { deriveQuantities, indexMunicipalities } from '../../../../src/model/quantities'
import {
  firstCounterparts,
  labourCatchment,
  seatsAround,
  shareOutside,
} from '../../../../src/model/sites/catchment'
import { measureSites } from '../../../../src/model/sites/measures'
import type { Site } from '../../../../src/model/sites/site'
import { municipalityAt } from '../../../../src/model/spatial-selection'
import {
  flowsFromSources,
  municipalitiesFromSources,
  readSourceRows,
  startupsFromSources,
} from '../../../fixtures/source-layers'

const municipalities = municipalitiesFromSources()
const index = indexMunicipalities(municipalities)
const tables = { municipalities, startups: startupsFromSources() }
const { quantities } = deriveQuantities(index, tables)
const flows = prepareFlows(flowsFromSources(), index)

const seats = readSourceRows('municipalities.csv').map((row) => ({
  code: row.istat_code!,
  working: Number(row.population_15_64_2026),
  place: [Number(row.seat_lon), Number(row.seat_lat)] as Place,
}))
const listed = readSourceRows('commuter_flows_2021.csv').map((row) => ({
  origin: row.origin!,
  destination: row.destination!,
  workers: Number(row.workers),
}))
const totals = new Map(
  readSourceRows('commuter_totals_2021.csv').map((row) => [
    row.istat_code,
    { out: Number(row.workers_out), in: Number(row.workers_in), within: Number(row.workers_within) },
  ]),
)
const outsideSeats = new Map(
  readSourceRows('outside_municipalities.csv').map((row) => [
    row.istat_code,
    [Number(row.seat_lon), Number(row.seat_lat)],
  ]),
)
const kilometres = (a: readonly number[], b: readonly number[]) =>
  distance([...a], [...b], { units: 'kilometers' })
const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0)

const crema = index.rowOf.get('019035')!
const cremaSeat = seats.find(({ code }) => code === '019035')!.place
const siteAt = (place: Place | null, uncertaintyKm = 0, municipality: number | null = crema): Site => ({
  id: 'S',
  kind: 'zones',
  row: 0,
  name: '',
  municipality,
  place,
  uncertaintyKm,
})
const catchmentOf = (site: Site, radiusKm = 15, known = quantities) =>
  labourCatchment(site, municipalities, flows, known, radiusKm)

const places = fc.tuple(
  fc.double({ min: 9.4, max: 10.6, noNaN: true }),
  fc.double({ min: 44.9, max: 45.6, noNaN: true }),
)
const radii = fc.integer({ min: 1, max: 60 })
const uncertainties = fc.double({ min: 0, max: 5, noNaN: true })

describe('seatsAround', () => {
  it('finds the municipalities that one by one are near enough, nearest first', () => {
    fc.assert(
      fc.property(places, uncertainties, radii, (place, uncertaintyKm, radiusKm) => {
        const found = seatsAround(municipalities, place, uncertaintyKm, radiusKm)
        const codes = (keep: (km: number) => boolean) =>
          seats.filter((seat) => keep(kilometres(place, seat.place))).map(({ code }) => code)
        const of = (keep: (seat: (typeof found)[number]) => boolean) =>
          found.filter(keep).map(({ row }) => index.codes[row]!)
        expect(of(() => true).sort()).toEqual(codes((km) => km - uncertaintyKm <= radiusKm).sort())
        expect(of((seat) => seat.isWithin).sort()).toEqual(codes((km) => km <= radiusKm).sort())
        expect(of((seat) => seat.isCertain).sort()).toEqual(
          codes((km) => km + uncertaintyKm <= radiusKm).sort(),
        )
        expect(found.map(({ km }) => km)).toEqual(found.map(({ km }) => km).sort((a, b) => a - b))
      }),
      { numRuns: 60 },
    )
  })

  it('names the municipalities whose residents the measure of the workforce counts', () => {
    const site = siteAt([9.7, 45.36], 1.5)
    const [measured] = measureSites([{ ...site, kind: 'municipalities', row: crema }], tables, quantities, {
      radiusKm: 12,
      detourPercent: 130,
    })
    const found = seatsAround(municipalities, site.place!, 1.5, 12)
    const residents = (keep: (seat: (typeof found)[number]) => boolean) =>
      sum(found.filter(keep).map(({ row }) => seats[row]!.working))
    expect(measured!.values.workforce).toEqual({
      low: residents((seat) => seat.isCertain),
      middle: residents((seat) => seat.isWithin),
      high: residents(() => true),
    })
    expect(residents(() => true)).toBeGreaterThan(residents((seat) => seat.isCertain))
  })
})

describe('shareOutside', () => {
  it('is nothing well inside, everything far away', () => {
    expect(shareOutside(municipalities, cremaSeat, 1)).toBe(0)
    expect(shareOutside(municipalities, [12.5, 41.9], 30)).toBe(1)
  })

  it('agrees with points counted along circles of the globe', () => {
    for (const radiusKm of [5, 15, 40]) {
      let [outside, all] = [0, 0]
      const rings = 40
      for (let ring = 0; ring < rings; ring++) {
        // As many points as the ring is long: every point stands for the same area.
        for (let point = 0; point < 2 * ring + 1; point++) {
          const bearing = (360 * (point + 0.5)) / (2 * ring + 1) - 180
          const at = destination([...cremaSeat], (radiusKm * (ring + 0.5)) / rings, bearing)
          const [lon, lat] = at.geometry.coordinates
          if (municipalityAt(municipalities, lon!, lat!) === null) outside += 1
          all += 1
        }
      }
      expect(Math.abs(shareOutside(municipalities, cremaSeat, radiusKm) - outside / all)).toBeLessThan(0.02)
    }
  })
})

describe('labourCatchment', () => {
  it('knows who enters Crema, who stays and how much of that is listed', () => {
    const { commuting } = catchmentOf(siteAt(cremaSeat))
    expect([commuting!.entering, commuting!.staying, commuting!.leaving]).toEqual([9572, 5765, 6713])
    expect(commuting!.selfContainment).toMatchObject({ numerator: 5765, denominator: 5765 + 6713 })
    expect(commuting!.selfContainment.value).toBeCloseTo((100 * 5765) / 12_478, 9)
    const { bars, other, notListed } = commuting!.origins!
    const expected = listed.filter(({ destination: code }) => code === '019035')
    expect(bars[0]).toMatchObject({ code: '019062', workers: 541 })
    expect([bars.length, other]).toEqual([expected.length, 0])
    expect(notListed).toBe(9572 - sum(expected.map(({ workers }) => workers)))
    // Origins beyond the border count as well.
    expect(bars.find(({ code }) => code === '098031')).toMatchObject({ workers: 187, province: 'LO' })
  })

  it('measures origins and destinations from their seats, also beyond the border', () => {
    const place: Place = [9.72, 45.35]
    const { seats: ends } = catchmentOf(siteAt(place)).commuting!.origins!
    expect(ends.get('019062')!.km).toBeCloseTo(
      kilometres(place, seats.find(({ code }) => code === '019062')!.place),
      6,
    )
    expect(ends.get('098031')!.km).toBeCloseTo(kilometres(place, outsideSeats.get('098031')!), 6)
    const { competition } = catchmentOf(siteAt(place))
    expect(competition!.bars.length).toBeGreaterThan(20)
    for (const { code } of competition!.bars) {
      const seat = seats.find((one) => one.code === code)?.place ?? outsideSeats.get(code)!
      expect(competition!.seats.get(code)!.km).toBeCloseTo(kilometres(place, seat), 6)
    }
  })

  it('agrees with sums over the source tables, wherever the site and however wide the circle', () => {
    fc.assert(
      fc.property(
        places,
        uncertainties,
        radii,
        fc.nat(index.count - 1),
        (place, off, radiusKm, municipality) => {
          const { commuting, competition } = catchmentOf(siteAt(place, off, municipality), radiusKm)
          const code = index.codes[municipality]!
          const arriving = listed.filter((flow) => flow.destination === code)
          const { bars, notListed } = commuting!.origins!
          expect(Object.fromEntries(bars.map((bar) => [bar.code, bar.workers]))).toEqual(
            Object.fromEntries(arriving.map((flow) => [flow.origin, flow.workers])),
          )
          expect(sum(bars.map(({ workers }) => workers)) + notListed!).toBe(totals.get(code)!.in)

          const members = new Set(
            seats.filter((seat) => kilometres(place, seat.place) <= radiusKm).map((seat) => seat.code),
          )
          if (members.size === 0) {
            expect(competition).toBeNull()
            return
          }
          const leaving = listed.filter((flow) => members.has(flow.origin))
          const byDestination = new Map<string, number>()
          for (const flow of leaving)
            byDestination.set(flow.destination, (byDestination.get(flow.destination) ?? 0) + flow.workers)
          expect(new Map(competition!.bars.map((bar) => [bar.code, bar.workers]))).toEqual(byDestination)
          expect(competition!.listed).toBe(sum(leaving.map(({ workers }) => workers)))
          expect(competition!.total).toBe(sum([...members].map((member) => totals.get(member)!.out)))
          expect(competition!.notListed).toBe(competition!.total! - competition!.listed)
        },
      ),
      { numRuns: 40 },
    )
  })

  it('says of nothing unknown that it is zero', () => {
    const nowhere = catchmentOf(siteAt(null))
    expect(nowhere).toMatchObject({ seats: [], outside: null, competition: null })
    // The municipality is known all the same, and distances are those from its seat.
    expect(nowhere.commuting!.origins!.seats.get('019062')!.km).toBeGreaterThan(0)
    expect(catchmentOf(siteAt(cremaSeat, 0, null)).commuting).toBeNull()

    const workers_in = quantities.workers_in.slice()
    const workers_out = quantities.workers_out.slice()
    workers_in[crema] = workers_out[crema] = Number.NaN
    const { commuting, competition } = catchmentOf(siteAt(cremaSeat), 15, {
      ...quantities,
      workers_in,
      workers_out,
    })
    expect(commuting).toMatchObject({ entering: null, leaving: null, staying: 5765 })
    expect(commuting!.selfContainment.value).toBeNull()
    expect(commuting!.origins!.notListed).toBeNull()
    expect(competition).toMatchObject({ total: null, notListed: null })

    const without = labourCatchment(siteAt(cremaSeat), municipalities, null, quantities, 15)
    expect(without.commuting!.origins).toBeNull()
    expect(without.commuting!.entering).toBe(9572)
    expect(without.competition).toBeNull()
  })
})

describe('firstCounterparts', () => {
  it('keeps every worker, named or among the others', () => {
    const all = catchmentOf(siteAt(cremaSeat)).commuting!.origins!
    for (const limit of [0, 3, 10, 500]) {
      const { bars, other, notListed } = firstCounterparts(all, limit)
      expect(bars).toEqual(all.bars.slice(0, limit))
      expect(sum(bars.map(({ workers }) => workers)) + other + notListed!).toBe(9572)
    }
  })
})
