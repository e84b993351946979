import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ftth } from '../../../src/contracts/ftth'
import { industrialZones } from '../../../src/contracts/industrial-zones'
import { municipalities } from '../../../src/contracts/municipalities'
import { quantityIds } from '../../../src/contracts/quantities'
import { startups } from '../../../src/contracts/startups'
import { deriveQuantities, indexMunicipalities } from '../../../src/model/quantities'
import { figure, makeTable, readSource, readSourceTables, total } from './source-tables'

const tables = readSourceTables()
const index = indexMunicipalities(tables.municipalities)
const derived = deriveQuantities(index, tables)
const sum = (values: Float64Array) => values.reduce((a, b) => a + b, 0)

describe('the province from its source tables', () => {
  test('has 113 municipalities, found by code', () => {
    expect(index.count).toBe(113)
    expect(index.names[index.rowOf.get('019036')!]).toBe('Cremona')
  })

  test('every key joins', () => {
    expect(derived.unmatched).toEqual([])
  })

  test('population and commuters add up to the columns of their tables', () => {
    expect(sum(derived.quantities.population_2026)).toBe(
      total(readSource('municipalities.csv'), 'population_2026'),
    )
    expect(sum(derived.quantities.workers_in)).toBe(
      total(readSource('commuter_totals_2021.csv'), 'workers_in'),
    )
  })

  // ftth_coverage.csv, 30 June 2026: 115,105 of 146,087 households.
  test('households and those passed by FTTH at a date', () => {
    expect(sum(derived.quantities['households@2026-06-30'])).toBe(146_087)
    expect(sum(derived.quantities['households_ftth@2026-06-30'])).toBe(115_105)
  })

  test('start-ups are counted, none is zero', () => {
    expect(sum(derived.quantities.startups)).toBe(26)
    expect(derived.quantities.startups[index.rowOf.get('019035')!]).toBe(10)
    expect(derived.quantities.startups[index.rowOf.get('019001')!]).toBe(0)
  })

  test('hectares leave out the zone inside another and stay unknown where none is stated', () => {
    const zones = readSource('industrial_zones.csv')
    const stated = zones.filter((zone) => zone['istat_code'] === '019035' && zone['area_ha'] !== '')
    const inner = figure(
      zones.find((zone) => zone['zone_id'] === 'Z18'),
      'area_ha',
    )
    expect(inner).toBe(5.2)
    expect(derived.quantities.zone_area[index.rowOf.get('019035')!]).toBeCloseTo(
      total(stated, 'area_ha') - inner,
    )
    const withArea = new Set(zones.filter((zone) => zone['area_ha'] !== '').map((zone) => zone['istat_code']))
    expect(derived.quantities.zone_area.filter((area) => !Number.isNaN(area))).toHaveLength(withArea.size)
  })
})

describe('when a layer arrives', () => {
  test('what hangs on the others stays the same array', () => {
    const before = deriveQuantities(index, { municipalities: tables.municipalities, ftth: tables.ftth })
    const after = deriveQuantities(index, { ...tables })
    expect(after.quantities.population_2026).toBe(before.quantities.population_2026)
    expect(after.quantities['households@2026-06-30']).toBe(before.quantities['households@2026-06-30'])
    expect(after.quantities.startups).not.toBe(before.quantities.startups)
    expect(after).toEqual(derived)
  })
})

describe('what is missing', () => {
  test('an absent layer leaves its quantities unknown, not zero', () => {
    const { quantities } = deriveQuantities(index, { municipalities: tables.municipalities })
    for (const id of ['households@2026-06-30', 'startups', 'zone_area'] as const)
      expect([...quantities[id]].every(Number.isNaN), id).toBe(true)
    expect(quantities.population_2026).toEqual(derived.quantities.population_2026)
  })

  test('a date that a municipality lacks is unknown for it alone', () => {
    const { quantities } = deriveQuantities(index, {
      ftth: makeTable(ftth, [{ istat_code: index.codes[3]!, date: '2025-06-30', households: 7 }]),
    })
    expect(quantities['households@2025-06-30'][3]).toBe(7)
    expect(quantities['households@2025-06-30'][4]).toBeNaN()
    expect(quantities['households_ftth@2025-06-30'][3]).toBeNaN()
    expect(quantities['households@2026-06-30'][3]).toBeNaN()
  })

  test('keys that join to nothing are named once a layer', () => {
    const { unmatched, quantities } = deriveQuantities(index, {
      startups: makeTable(startups, [
        { istat_code: '015146' },
        { istat_code: '015146' },
        { istat_code: '019036' },
      ]),
      'industrial-zones': makeTable(industrialZones, [{ zone_id: 'Z', istat_code: '015146', area_ha: 3 }]),
    })
    expect(unmatched).toHaveLength(2)
    expect(unmatched).toContainEqual({ layer: 'startups', code: '015146', rows: 2 })
    expect(unmatched).toContainEqual({ layer: 'industrial-zones', code: '015146', rows: 1 })
    expect(sum(quantities.startups)).toBe(1)
  })

  test('a zone inside one without a stated area is counted', () => {
    const { quantities } = deriveQuantities(index, {
      'industrial-zones': makeTable(industrialZones, [
        { zone_id: 'outer', istat_code: '019035' },
        { zone_id: 'inner', istat_code: '019035', area_ha: 4, lies_within: 'outer' },
      ]),
    })
    expect(quantities.zone_area[index.rowOf.get('019035')!]).toBe(4)
  })
})

test('the join loses and invents no start-up, whatever the codes and their order', () => {
  const codes = fc.uniqueArray(fc.stringMatching(/^\d{6}$/), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(
      codes,
      fc.array(fc.stringMatching(/^\d{6}$/)),
      fc.array(fc.nat()),
      (known, strangers, picks) => {
        const small = makeTable(
          municipalities,
          known.map((code) => ({ istat_code: code, name: code })),
        )
        const chosen = [...picks.map((pick) => known[pick % known.length]!), ...strangers]
        const result = deriveQuantities(indexMunicipalities(small), {
          municipalities: small,
          startups: makeTable(
            startups,
            chosen.map((code) => ({ istat_code: code })),
          ),
        })
        known.forEach((code, row) => {
          expect(result.quantities.startups[row]).toBe(chosen.filter((other) => other === code).length)
        })
        const outside = new Set(chosen.filter((code) => !known.includes(code)))
        expect(new Set(result.unmatched.map(({ code }) => code))).toEqual(outside)
        expect(result.unmatched).toHaveLength(outside.size)
      },
    ),
  )
})

test('every quantity has one value a municipality', () => {
  for (const id of quantityIds) expect(derived.quantities[id], id).toHaveLength(113)
})
