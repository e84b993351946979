import type { IndicatorId } from '../contracts/indicators'
import type { ComparedProvince, Territory } from '../contracts/territory'
import { aggregateIndicator, type Aggregate } from './indicator-series'
import type { QuantityTable } from './quantities'

/** One line of the profile. `region` and `regionDate` are null where the provinces do not give the figure. */
export type ProfileFigure = Readonly<{
  id: IndicatorId
  selection: Aggregate
  province: Aggregate
  region: number | null
  /** What the region's figure refers to, which may be another date than the indicator's. */
  regionDate: string | null
}>

/** Indicators for the selected municipalities as one, for the province and for the region. No rows: the province itself. */
export function profileFigures(
  ids: readonly IndicatorId[],
  quantities: QuantityTable,
  rows: readonly number[],
  territory: Territory,
): readonly ProfileFigure[] {
  const everyRow = Array.from(quantities.area.keys())
  return ids.map((id) => {
    const province = aggregateIndicator(id, quantities, everyRow)
    return {
      id,
      selection: rows.length > 0 ? aggregateIndicator(id, quantities, rows) : province,
      province,
      region: regionValue(id, territory.provinces),
      regionDate: regionMeasures[id]?.date ?? null,
    }
  })
}

type RegionMeasure = Readonly<{
  date: string
  numerator: (province: ComparedProvince) => number | null
  denominator?: (province: ComparedProvince) => number | null
  per: number
}>

const regionMeasures: Readonly<Partial<Record<IndicatorId, RegionMeasure>>> = {
  population: { date: '2025', numerator: (province) => province.population_2025, per: 1 },
  startups_rate: {
    date: '2025-05',
    numerator: (province) => province.startups_2025_05,
    denominator: (province) => province.population_2025,
    per: 10_000,
  },
  'ftth_2025-06-30': {
    date: '2025-06-30',
    numerator: (province) => province.households_ftth_2025_06,
    denominator: (province) => province.households_2025_06,
    per: 100,
  },
}

/** The provinces summed, then divided; unknown where a figure of one of them is. */
function regionValue(id: IndicatorId, provinces: readonly ComparedProvince[]): number | null {
  const measure = regionMeasures[id]
  if (!measure || provinces.length === 0) return null
  const total = (of: (province: ComparedProvince) => number | null) =>
    provinces.reduce((sum, province) => sum + (of(province) ?? Number.NaN), 0)
  const value =
    (measure.per * total(measure.numerator)) / (measure.denominator ? total(measure.denominator) : 1)
  return Number.isFinite(value) ? value : null
}
