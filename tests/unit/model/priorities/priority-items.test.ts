import { distance } from '@turf/turf'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nearestAmong } from '../../../../src/model/priorities/nearest-served'
import {
  municipalityItems,
  zoneItems,
  type CostAssumptions,
  type ServedPlaces,
} from '../../../../src/model/priorities/priority-items'

const assumptions: CostAssumptions = { costPerHousehold: 1000, costPerKilometre: 30_000, detourPercent: 130 }

type Place = Readonly<{ at: readonly [number, number]; households: number; reached: number; jobs: number }>
const placesOf = (given: readonly Place[]): ServedPlaces => ({
  longitude: Float64Array.from(given, ({ at }) => at[0]),
  latitude: Float64Array.from(given, ({ at }) => at[1]),
  households: Float64Array.from(given, ({ households }) => households),
  reached: Float64Array.from(given, ({ reached }) => reached),
  jobs: Float64Array.from(given, ({ jobs }) => jobs),
})

const served: Place = { at: [10, 45], households: 1000, reached: 500, jobs: 80 }
const unserved: Place = { at: [10.1, 45], households: 200, reached: 50, jobs: 40 }
const farServed: Place = { at: [11, 45], households: 10, reached: 10, jobs: 5 }
const straight = distance([10, 45], [10.1, 45], { units: 'kilometers' })

describe('municipalityItems', () => {
  it('costs the households not reached, and a line where less than half are', () => {
    const { items, unknown } = municipalityItems(
      placesOf([served, unserved, farServed]),
      assumptions,
      'households',
    )
    const line = Math.round(((straight * 130) / 100) * 30_000)
    expect(items).toEqual([
      { row: 0, value: 500, cost: 500_000, households: 500, coverage: 0.5, kilometres: 0, from: -1 },
      {
        row: 1,
        value: 150,
        cost: 150_000 + line,
        households: 150,
        coverage: 0.25,
        kilometres: (straight * 130) / 100,
        from: 0,
      },
    ])
    expect(unknown).toEqual([])
  })

  it('values by objective', () => {
    const places = placesOf([served, unserved])
    const values = (objective: 'jobs' | 'equity') =>
      municipalityItems(places, assumptions, objective).items.map(({ value }) => value)
    expect(values('jobs')).toEqual([40, 30])
    expect(values('equity')).toEqual([250, 112.5])
  })

  it('leaves out what is reached in full, and lists what is not known', () => {
    const places = placesOf([
      served,
      { ...served, reached: 1000 },
      { ...served, reached: Number.NaN },
      { ...served, households: Number.NaN },
      { ...served, jobs: Number.NaN },
    ])
    const byHouseholds = municipalityItems(places, assumptions, 'households')
    expect(byHouseholds.items.map(({ row }) => row)).toEqual([0, 4])
    expect(byHouseholds.unknown).toEqual([2, 3])
    expect(municipalityItems(places, assumptions, 'jobs').unknown).toEqual([2, 3, 4])
  })

  it('does not know the cost of a line that could start nowhere, unless lines cost nothing', () => {
    const places = placesOf([unserved])
    expect(municipalityItems(places, assumptions, 'households')).toEqual({ items: [], unknown: [0] })
    const free = municipalityItems(places, { ...assumptions, costPerKilometre: 0 }, 'households')
    expect(free.items.map(({ cost }) => cost)).toEqual([150_000])
  })

  it('costs whole euros', () => {
    const { items } = municipalityItems(placesOf([served, unserved]), assumptions, 'equity')
    expect(items.every(({ cost }) => Number.isInteger(cost))).toBe(true)
  })
})

describe('zoneItems', () => {
  it('draws a line to the nearest served seat, even of its own municipality; a zone without a place is not known', () => {
    const zones = {
      rows: [7, 9],
      longitude: Float64Array.of(10.1, Number.NaN),
      latitude: Float64Array.of(45, Number.NaN),
    }
    const { items, unknown } = zoneItems(zones, placesOf([served, farServed]), assumptions)
    expect(items).toEqual([
      {
        row: 7,
        value: 1,
        cost: Math.round(((straight * 130) / 100) * 30_000),
        households: 0,
        coverage: 1,
        kilometres: (straight * 130) / 100,
        from: 0,
      },
    ])
    expect(unknown).toEqual([9])
  })
})

describe('nearestAmong', () => {
  it('finds what looking at every place finds', () => {
    const place = fc.tuple(fc.integer({ min: 60, max: 190 }), fc.integer({ min: 350, max: 480 }))
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 40 }), place, (given, [lon, lat]) => {
        const places = {
          longitude: Float64Array.from(given, ([x]) => x / 10),
          latitude: Float64Array.from(given, ([, y]) => y / 10),
        }
        const rows = [...given.keys()].filter((row) => row % 3 !== 1)
        const from = [lon / 10, lat / 10]
        const all = rows.map((row) => ({
          row,
          kilometres: distance(from, [places.longitude[row]!, places.latitude[row]!]),
        }))
        const nearest = all.reduce((best, other) => (other.kilometres < best.kilometres ? other : best))
        expect(nearestAmong(places, rows)(lon / 10, lat / 10)).toEqual(nearest)
      }),
    )
    expect(
      nearestAmong({ longitude: new Float64Array(0), latitude: new Float64Array(0) }, [])(9, 45),
    ).toBeNull()
  })
})
