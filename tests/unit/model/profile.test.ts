import { expect, test } from 'vitest'
import { indicatorIds } from '../../../src/contracts/indicators'
import { profileFigures } from '../../../src/model/profile'
import { deriveQuantities, indexMunicipalities } from '../../../src/model/quantities'
import { figure, readSource, readSourceTables, readSourceTerritory, total } from './source-tables'

const tables = readSourceTables()
const index = indexMunicipalities(tables.municipalities)
const { quantities } = deriveQuantities(index, tables)
const territory = readSourceTerritory()
const crema = index.rowOf.get('019035')!
const cremona = index.rowOf.get('019036')!
const provinces = readSource('lombardy_provinces.csv')

test('one municipality against the province', () => {
  const [ftth] = profileFigures(['ftth_2026-06-30'], quantities, [crema], territory)
  // ftth_coverage.csv, 30 June 2026.
  expect(ftth?.selection.value).toBeCloseTo((100 * 12_862) / 14_046, 10)
  expect(ftth?.province.value).toBeCloseTo((100 * 115_105) / 146_087, 10)
  expect(ftth?.region).toBeNull()
})

test('several municipalities: rates are weighted by their denominators', () => {
  const [aged, people] = profileFigures(['over_65', 'population'], quantities, [crema, cremona], territory)
  const rows = readSource('municipalities.csv').filter((row) =>
    ['019035', '019036'].includes(row['istat_code']!),
  )
  const residents = total(rows, 'population_2026')
  expect(people?.selection.value).toBe(residents)
  expect(aged?.selection.value).toBeCloseTo((100 * total(rows, 'population_65_plus_2026')) / residents, 10)
  const rates = rows.map(
    (row) => (100 * figure(row, 'population_65_plus_2026')) / figure(row, 'population_2026'),
  )
  expect(aged?.selection.value).not.toBeCloseTo((rates[0]! + rates[1]!) / 2, 6)
})

test('no selection is the province', () => {
  for (const { selection, province } of profileFigures(indicatorIds, quantities, [], territory))
    expect(selection).toEqual(province)
})

test('the region is the sum of its provinces, then divided, with its own date', () => {
  const [people, rate, ftth] = profileFigures(
    ['population', 'startups_rate', 'ftth_2025-06-30'],
    quantities,
    [],
    territory,
  )
  const residents = total(provinces, 'population_2025')
  expect(provinces).toHaveLength(12)
  expect(people).toMatchObject({ region: residents, regionDate: '2025' })
  expect(rate?.region).toBeCloseTo((10_000 * total(provinces, 'startups_2025_05')) / residents, 10)
  expect(ftth?.region).toBeCloseTo(
    (100 * total(provinces, 'households_ftth_2025_06')) / total(provinces, 'households_2025_06'),
    10,
  )
  expect(ftth?.regionDate).toBe('2025-06-30')
})

test('without provinces the region is unknown', () => {
  const [people] = profileFigures(['population'], quantities, [], { ...territory, provinces: [] })
  expect(people?.region).toBeNull()
})
