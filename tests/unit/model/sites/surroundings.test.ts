import { distance } from '@turf/turf'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Place } from '../../../../src/contracts/view'
import { deriveQuantities, indexMunicipalities } from '../../../../src/model/quantities'
import { seatsAround } from '../../../../src/model/sites/catchment'
import { isUniversity, servicesAround, startupsAround } from '../../../../src/model/sites/surroundings'
import { prepareStartups } from '../../../../src/model/startups'
import { readSourceRows } from '../../../fixtures/source-layers'
import { tables } from '../../map/territory-tables'

const rows = readSourceRows('innovation_services.csv')
const placed = rows.filter((row) => row.lon !== '')
const cremona: Place = [10.0232, 45.133]
const crema: Place = [9.6877, 45.3625]

describe('servicesAround', () => {
  it('lists those that may lie within the radius, nearest first, and counts the rest', () => {
    const places = fc.tuple(
      fc.double({ min: 9.5, max: 10.6, noNaN: true }),
      fc.double({ min: 44.9, max: 45.5, noNaN: true }),
    )
    const uncertainties = fc.double({ min: 0, max: 4, noNaN: true })
    fc.assert(
      fc.property(
        places,
        uncertainties,
        fc.integer({ min: 1, max: 60 }),
        (place, uncertaintyKm, radiusKm) => {
          const { within, beyond, unplaced } = servicesAround(tables, { place, uncertaintyKm }, radiusKm)!
          const expected = placed
            .map((row) => ({
              name: row.name!,
              km: distance([...place], [Number(row.lon), Number(row.lat)], { units: 'kilometers' }),
              off: uncertaintyKm + Number(row.position_uncertainty_m) / 1000,
            }))
            .filter(({ km, off }) => km - off <= radiusKm)
          expect(within.map(({ name }) => name).sort()).toEqual(expected.map(({ name }) => name).sort())
          expect(within.length + beyond + unplaced.length).toBe(rows.length)
          for (const [i, { straight, name, isCertain }] of within.entries()) {
            const { km, off } = expected.find((one) => one.name === name)!
            expect(straight.middle).toBeCloseTo(km, 6)
            expect(straight.high).toBeCloseTo(km + off, 6)
            expect(straight.low).toBeCloseTo(Math.max(0, km - off), 6)
            expect(isCertain).toBe(straight.high <= radiusKm)
            if (i > 0) expect(straight.middle).toBeGreaterThanOrEqual(within[i - 1]!.straight.middle)
          }
        },
      ),
      { numRuns: 60 },
    )
  })

  it('sets those of unknown place apart', () => {
    const { unplaced } = servicesAround(tables, { place: crema, uncertaintyKm: 0 }, 100)!
    expect(unplaced.map(({ name }) => name)).toEqual(
      rows.filter((row) => row.lon === '').map(({ name }) => name),
    )
  })

  it('marks what is no longer as the handout has it', () => {
    const { within, unplaced } = servicesAround(tables, { place: crema, uncertaintyKm: 0 }, 200)!
    const all = [...within, ...unplaced]
    const changed = rows.filter((row) => row.changed_since_handout!.toLowerCase().startsWith('yes'))
    expect(
      all
        .filter(({ hasChanged }) => hasChanged)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(changed.map(({ name }) => name).sort())
    expect(all.find(({ name }) => name.startsWith('REI – Reindustria'))).toMatchObject({
      hasChanged: true,
      statusAsOf: '2025-12',
      status: 'DISSOLUTION DECIDED by the members',
      change: 'the handout presents REI as a key player; dissolution reported 17 Dec 2025',
    })
    expect(all.find(({ name }) => name === 'REI – sede legale')).toMatchObject({
      hasChanged: true,
      change: null,
    })
    expect(all.find(({ name }) => name.startsWith('CERSI'))).toMatchObject({
      hasChanged: false,
      change: 'no',
    })
  })

  it('knows the universities by their organisation', () => {
    const { within } = servicesAround(tables, { place: cremona, uncertaintyKm: 0 }, 200)!
    expect(
      within
        .filter(({ isUniversity }) => isUniversity)
        .map(({ name }) => name.split(' – ')[0])
        .sort(),
    ).toEqual(['CERSI', 'Politecnico di Milano', 'Università Cattolica'])
  })

  it('is not known without a place or without the layer', () => {
    expect(servicesAround(tables, { place: null, uncertaintyKm: 0 }, 15)).toBeNull()
    expect(servicesAround({}, { place: crema, uncertaintyKm: 0 }, 15)).toBeNull()
  })
})

describe('isUniversity', () => {
  it.each([
    ['Università Cattolica del Sacro Cuore', true],
    ['Politecnico di Milano', true],
    ['Fondazione ITS Academy', false],
    ['Comune di Crema and Provincia di Cremona (50% each)', false],
    ['Ex Università', false],
    [null, false],
  ])('%s: %s', (organisation, expected) => {
    expect(isUniversity(organisation)).toBe(expected)
  })
})

describe('startupsAround', () => {
  const index = indexMunicipalities(tables.municipalities)
  const { quantities } = deriveQuantities(index, tables)
  const startups = prepareStartups(tables.startups, index)
  const register = readSourceRows('startups_2025.csv')

  it('counts the register by municipality, those that may be within apart from the certain ones', () => {
    for (const [radiusKm, uncertaintyKm] of [
      [10, 0],
      [12, 2],
      [14, 5],
      [40, 9],
      [30, 1],
      [100, 0],
    ] as const) {
      const seats = seatsAround(tables.municipalities, crema, uncertaintyKm, radiusKm)
      const found = startupsAround(seats, quantities.startups, startups)
      const near = new Set(seats.map(({ row }) => index.codes[row]))
      const within = new Set(seats.filter((seat) => seat.isWithin).map(({ row }) => index.codes[row]))
      const count = (of: ReadonlySet<string | undefined>) =>
        register.filter((row) => of.has(row.istat_code)).length
      const sum = (counts: readonly { count: number }[]) =>
        counts.reduce((total, one) => total + one.count, 0)
      expect(sum(found.municipalities)).toBe(count(near))
      expect(sum(found.municipalities.filter(({ seat }) => seat.isWithin))).toBe(count(within))
      expect(sum(found.sectors)).toBe(count(within))
      if (uncertaintyKm === 9) expect(count(near)).toBeGreaterThan(count(within))
      expect(found.sectors.every(({ count: n }, i) => i === 0 || n <= found.sectors[i - 1]!.count)).toBe(true)
    }
  })
})
