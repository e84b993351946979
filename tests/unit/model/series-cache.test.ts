import { expect, test } from 'vitest'
import { indicatorIds } from '../../../src/contracts/indicators'
import { deriveSeries } from '../../../src/model/indicator-series'
import { deriveQuantities, indexMunicipalities } from '../../../src/model/quantities'
import { createSeriesCache } from '../../../src/model/series-cache'
import { readSourceTables } from './source-tables'

const tables = readSourceTables()
const index = indexMunicipalities(tables.municipalities)

test('an indicator stays the same object until one of its quantities changes', () => {
  const seriesOf = createSeriesCache()
  const { quantities: before } = deriveQuantities(index, { municipalities: tables.municipalities })
  const [density, coverage] = (['density', 'ftth_2026-06-30'] as const).map((id) => seriesOf(id, before))
  const { quantities: after } = deriveQuantities(index, tables)
  expect(seriesOf('density', after)).toBe(density)
  expect(seriesOf('ftth_2026-06-30', after)).not.toBe(coverage)
  for (const id of indicatorIds) expect(seriesOf(id, after), id).toEqual(deriveSeries(id, after))
})
