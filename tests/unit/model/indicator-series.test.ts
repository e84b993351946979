import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { indicatorIds, indicatorOf } from '../../../src/contracts/indicators'
import { quantityIds } from '../../../src/contracts/quantities'
import { aggregateIndicator, deriveSeries, rankOf } from '../../../src/model/indicator-series'
import { deriveQuantities, indexMunicipalities, type QuantityTable } from '../../../src/model/quantities'
import { figure, readSource, readSourceTables, total } from './source-tables'

const tables = readSourceTables()
const index = indexMunicipalities(tables.municipalities)
const { quantities } = deriveQuantities(index, tables)
const everyRow = index.codes.map((_, row) => row)
const crema = index.rowOf.get('019035')!
const cremona = index.rowOf.get('019036')!
const ftthRows = (date: string) => readSource('ftth_coverage.csv').filter((row) => row['date'] === date)
const tableRow = (file: string, code: string) => readSource(file).find((row) => row['istat_code'] === code)

/** Quantities of a few municipalities, some unknown. */
const smallTables = fc
  .integer({ min: 1, max: 8 })
  .chain((count) =>
    fc.tuple(
      ...quantityIds.map(() =>
        fc.array(fc.oneof({ arbitrary: fc.nat(5000), weight: 5 }, fc.constant(Number.NaN)), {
          minLength: count,
          maxLength: count,
        }),
      ),
    ),
  )
  .map(
    (columns) =>
      Object.fromEntries(quantityIds.map((id, i) => [id, Float64Array.from(columns[i]!)])) as QuantityTable,
  )
const indicatorId = fc.constantFrom(...indicatorIds)

describe('figures against the source tables', () => {
  // ftth_coverage.csv: 12,862 of 14,046 households in Crema; 115,105 of 146,087 in the province.
  test('FTTH of 30 June 2026', () => {
    expect(deriveSeries('ftth_2026-06-30', quantities).values[crema]).toBeCloseTo((100 * 12_862) / 14_046, 10)
    expect(aggregateIndicator('ftth_2026-06-30', quantities, everyRow)).toEqual({
      value: (100 * 115_105) / 146_087,
      numerator: 115_105,
      denominator: 146_087,
      known: 113,
      members: 113,
    })
  })

  test('change in FTTH is the difference of two shares of the province, not a mean of changes', () => {
    const share = (date: string) =>
      (100 * total(ftthRows(date), 'households_ftth')) / total(ftthRows(date), 'households')
    const aggregate = aggregateIndicator('ftth_change', quantities, everyRow)
    expect(aggregate.value).toBeCloseTo(share('2026-06-30') - share('2025-03-31'), 10)
    expect(aggregate.denominator).toBe(146_087)
  })

  // commuter_totals_2021.csv: Crema 6,713 out, 9,572 in, 5,765 within.
  test('commuters of Crema', () => {
    expect(deriveSeries('workers_in', quantities).values[crema]).toBe(9572)
    expect(deriveSeries('workers_balance', quantities).values[crema]).toBe(9572 - 6713)
    expect(deriveSeries('self_containment', quantities).values[crema]).toBeCloseTo(
      (100 * 5765) / (5765 + 6713),
      10,
    )
  })

  test('population change and income of Cremona', () => {
    const row = tableRow('municipalities.csv', '019036')
    const [before, after] = [figure(row, 'population_2021'), figure(row, 'population_2026')]
    expect(deriveSeries('population_change', quantities).values[cremona]).toBeCloseTo(
      (100 * (after - before)) / before,
      10,
    )
    expect(deriveSeries('income', quantities).values[cremona]).toBeCloseTo(
      figure(row, 'taxable_income_eur_2023') / figure(row, 'taxpayers_2023'),
      10,
    )
  })

  test('hectares of the province cover only the municipalities with a stated area', () => {
    const aggregate = aggregateIndicator('zone_area', quantities, everyRow)
    const stated = readSource('industrial_zones.csv').filter((zone) => zone['area_ha'] !== '')
    const counted = stated.filter((zone) => zone['zone_id'] !== 'Z18')
    expect(stated).toHaveLength(23)
    expect(aggregate.value).toBeCloseTo(total(counted, 'area_ha'), 10)
    expect(aggregate.known).toBe(new Set(stated.map((zone) => zone['istat_code'])).size)
    expect(aggregate.members).toBe(113)
  })

  test('rank of Crema by residents', () => {
    expect(rankOf(deriveSeries('population', quantities).values, cremona)).toEqual({ rank: 1, of: 113 })
    expect(rankOf(deriveSeries('population', quantities).values, crema)).toEqual({ rank: 2, of: 113 })
  })
})

describe('aggregation', () => {
  test('a rate of several is the weighted one, not the mean of their rates', () => {
    const two = { ...quantities } as Record<keyof QuantityTable, Float64Array>
    two['households@2026-06-30'] = Float64Array.of(100, 900)
    two['households_ftth@2026-06-30'] = Float64Array.of(100, 0)
    expect(aggregateIndicator('ftth_2026-06-30', two, [0, 1]).value).toBe(10)
    expect([...deriveSeries('ftth_2026-06-30', two).values.slice(0, 2)]).toEqual([100, 0])
  })

  test('over one municipality it is the value of the series', () => {
    fc.assert(
      fc.property(smallTables, indicatorId, (table, id) => {
        const { values } = deriveSeries(id, table)
        values.forEach((value, row) => {
          const aggregate = aggregateIndicator(id, table, [row])
          expect(aggregate.value).toBe(Number.isNaN(value) ? null : value)
        })
      }),
    )
  })

  test('sums of the parts are the sums of the whole, in any split', () => {
    fc.assert(
      fc.property(
        smallTables,
        indicatorId,
        fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
        (table, id, side) => {
          const rows = [...table.area.keys()]
          const parts = [rows.filter((row) => side[row]), rows.filter((row) => !side[row])]
          const whole = aggregateIndicator(id, table, rows)
          const split = parts.map((part) => aggregateIndicator(id, table, part))
          const add = (key: 'known' | 'members' | 'numerator' | 'denominator') =>
            split.reduce((sum, part) => sum + (part[key] ?? 0), 0)
          expect(add('known')).toBe(whole.known)
          expect(add('members')).toBe(whole.members)
          expect(add('numerator')).toBe(whole.numerator ?? 0)
          expect(add('denominator')).toBe(whole.denominator ?? 0)
        },
      ),
    )
  })

  test('order and repetition of the members do not matter', () => {
    fc.assert(
      fc.property(smallTables, indicatorId, (table, id) => {
        const rows = [...table.area.keys()]
        expect(aggregateIndicator(id, table, [...rows.toReversed(), ...rows])).toEqual(
          aggregateIndicator(id, table, rows),
        )
      }),
    )
  })

  test('nothing known, or nobody, is unknown and not zero', () => {
    const blank = Object.fromEntries(
      quantityIds.map((id) => [id, new Float64Array(3).fill(Number.NaN)]),
    ) as QuantityTable
    for (const id of indicatorIds) {
      expect(aggregateIndicator(id, blank, [0, 2])).toEqual({
        value: null,
        numerator: null,
        denominator: null,
        known: 0,
        members: 2,
      })
      expect(aggregateIndicator(id, quantities, []).value).toBeNull()
      expect([...deriveSeries(id, blank).values].every(Number.isNaN)).toBe(true)
    }
  })

  test('no value is ever infinite, and the share of nobody is unknown', () => {
    fc.assert(
      fc.property(smallTables, indicatorId, (table, id) => {
        for (const value of deriveSeries(id, table).values) expect(Math.abs(value)).not.toBe(Infinity)
      }),
    )
    const none = { ...quantities, 'households@2026-06-30': new Float64Array(113) }
    expect(deriveSeries('ftth_2026-06-30', none).values[0]).toBeNaN()
  })

  test('amounts have no denominator, all others have one', () => {
    for (const id of indicatorIds)
      expect(deriveSeries(id, quantities).denominator === null).toBe(
        indicatorOf(id).formula.kind === 'amount',
      )
  })
})

describe('rank', () => {
  test('equal values share a place and the unknown have none', () => {
    const values = Float64Array.of(5, 9, Number.NaN, 5, 1)
    expect([...values.keys()].map((row) => rankOf(values, row)?.rank ?? null)).toEqual([2, 1, null, 2, 4])
    expect(rankOf(values, 0)?.of).toBe(4)
    expect(rankOf(values, 99)).toBeNull()
  })
})
