import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ftth } from '../../../../src/contracts/ftth'
import { indicatorIds } from '../../../../src/contracts/indicators'
import { quantityIds } from '../../../../src/contracts/quantities'
import type { ScenarioTarget } from '../../../../src/contracts/scenario'
import { aggregateIndicator, deriveSeries } from '../../../../src/model/indicator-series'
import { deriveQuantities, indexMunicipalities } from '../../../../src/model/quantities'
import { applyScenario } from '../../../../src/model/scenario/apply-scenario'
import { figure, makeTable, readSource, readSourceTables } from '../source-tables'
import { targetsOf } from './scenario-arbitrary'

const tables = readSourceTables()
const index = indexMunicipalities(tables.municipalities)
const { quantities } = deriveQuantities(index, tables)
const source = readSource('ftth_coverage.csv')
const newest = source.filter((row) => row['date'] === '2026-06-30')
const everyRow = Array.from({ length: index.count }, (_, row) => row)

const rowsOf = (codes: readonly string[]) => codes.map((code) => index.rowOf.get(code)!)

/** The figures anew from a source table in which the numbers themselves are changed. */
function recompute(targets: readonly ScenarioTarget[]) {
  const percentOf = new Map(targets.map(({ id, percent }) => [id, percent]))
  const rows = source.map((row) => {
    const percent = percentOf.get(row['istat_code']!)
    const reached = figure(row, 'households_ftth')
    const isTargeted = row['date'] === '2026-06-30' && percent !== undefined
    const strict = row['households_ftth_20m']
    return {
      istat_code: row['istat_code']!,
      date: row['date']!,
      households: figure(row, 'households'),
      households_ftth: isTargeted ? Math.max(reached, (percent * figure(row, 'households')) / 100) : reached,
      ...(strict ? { households_ftth_20m: Number(strict) } : {}),
    }
  })
  return deriveQuantities(indexMunicipalities(tables.municipalities), {
    ...tables,
    ftth: makeTable(ftth, rows),
  }).quantities
}

describe('a scenario', () => {
  it('equals recomputation from scratch, in every indicator and for any municipalities together', () => {
    fc.assert(
      fc.property(targetsOf(index.codes), fc.subarray(index.codes as string[]), (targets, members) => {
        const supposed = applyScenario(quantities, index, targets)
        const anew = recompute(targets)
        expect(supposed).toEqual(anew)
        for (const id of indicatorIds) {
          expect(deriveSeries(id, supposed)).toEqual(deriveSeries(id, anew))
          for (const rows of [everyRow, rowsOf(members)])
            expect(aggregateIndicator(id, supposed, rows)).toEqual(aggregateIndicator(id, anew, rows))
        }
      }),
      { numRuns: 25 },
    )
  })

  it('of no change is the table of today itself', () => {
    const below = newest.map((row): ScenarioTarget => ({
      subject: 'municipality',
      id: row['istat_code']!,
      percent: Math.floor((100 * figure(row, 'households_ftth')) / figure(row, 'households')),
    }))
    expect(below).toHaveLength(index.count)
    fc.assert(
      fc.property(fc.subarray(below), (targets) => {
        expect(applyScenario(quantities, index, targets)).toBe(quantities)
      }),
    )
    const elsewhere: ScenarioTarget[] = [
      { subject: 'municipality', id: '999999', percent: 100 },
      { subject: 'zone', id: 'Z01', percent: 100 },
    ]
    expect(applyScenario(quantities, index, elsewhere)).toBe(quantities)
  })

  it('changes one quantity and leaves every other the same array', () => {
    const supposed = applyScenario(quantities, index, [
      { subject: 'municipality', id: '019035', percent: 100 },
    ])
    const changed = quantityIds.filter((id) => supposed[id] !== quantities[id])
    expect(changed).toEqual(['households_ftth@2026-06-30'])
    const crema = index.rowOf.get('019035')!
    expect(supposed['households_ftth@2026-06-30'][crema]).toBe(
      figure(
        newest.find((row) => row['istat_code'] === '019035'),
        'households',
      ),
    )
  })

  it('never lowers an aggregate when a target rises', () => {
    fc.assert(
      fc.property(
        targetsOf(index.codes),
        fc.integer({ min: 0, max: 100 }),
        fc.subarray(index.codes as string[], { minLength: 1 }),
        (targets, rise, members) => {
          const higher = targets.map((target) => ({
            ...target,
            percent: Math.min(100, target.percent + rise),
          }))
          const valueOf = (these: readonly ScenarioTarget[]) =>
            aggregateIndicator('ftth_2026-06-30', applyScenario(quantities, index, these), rowsOf(members))
              .value!
          expect(valueOf(targets)).toBeGreaterThanOrEqual(valueOf([]))
          expect(valueOf(higher)).toBeGreaterThanOrEqual(valueOf(targets))
        },
      ),
    )
  })

  it('leaves what is not known unknown', () => {
    const [first, second, third] = index.codes as [string, string, string]
    const date = '2026-06-30'
    const holed = deriveQuantities(index, {
      ...tables,
      ftth: makeTable(ftth, [
        { istat_code: first, date, households_ftth: 10 },
        { istat_code: second, date, households: 100 },
      ]),
    }).quantities
    const all = [first, second, third].map((id) => ({ subject: 'municipality', id, percent: 100 }) as const)
    expect(applyScenario(holed, index, all)).toBe(holed)
    const reached = holed['households_ftth@2026-06-30']
    expect([reached[0], reached[1], reached[2]]).toEqual([10, Number.NaN, Number.NaN])
  })
})
