import { scaleLinear } from 'd3'
import type { ComparedProvince } from '../contracts/territory'

export type ProvinceMeasure = 'startups' | 'ftth'

type ProvinceBar = Readonly<{
  abbreviation: string
  name: string
  rank: number
  value: number
  numerator: number
  denominator: number
  /** Share of the bars' width. */
  length: number
  here: boolean
}>

type ProvinceComparison = Readonly<{
  bars: readonly ProvinceBar[]
  /** All provinces together: sums, then divided. */
  region: Readonly<{ value: number; numerator: number; denominator: number; position: number }>
}>

const measures = {
  /** Start-ups per 100,000 residents. */
  startups: {
    per: 100_000,
    numerator: (province: ComparedProvince) => province.startups_2025_05,
    denominator: (province: ComparedProvince) => province.population_2025,
  },
  /** Households passed by FTTH, as a percentage of households. */
  ftth: {
    per: 100,
    numerator: (province: ComparedProvince) => province.households_ftth_2025_06,
    denominator: (province: ComparedProvince) => province.households_2025_06,
  },
} as const

/** Provinces from the highest value to the lowest, with the region they make up; a province whose figures are not known, or without a denominator, is left out. */
export function compareProvinces(
  provinces: readonly ComparedProvince[],
  here: string,
  measure: ProvinceMeasure,
): ProvinceComparison {
  const { per, numerator, denominator } = measures[measure]
  const ratio = (above: number, below: number) => (below === 0 ? 0 : (per * above) / below)
  const rows = provinces
    .flatMap((province) => {
      const above = numerator(province)
      const below = denominator(province)
      if (above === null || !below) return []
      const { abbreviation, name } = province
      const value = ratio(above, below)
      return { abbreviation, name, numerator: above, denominator: below, value, here: abbreviation === here }
    })
    .sort((a, b) => b.value - a.value)
  const scale = scaleLinear().domain([0, measure === 'ftth' ? 100 : (rows[0]?.value ?? 1) || 1])
  const above = rows.reduce((sum, row) => sum + row.numerator, 0)
  const below = rows.reduce((sum, row) => sum + row.denominator, 0)
  const value = ratio(above, below)
  return {
    bars: rows.map((row) => ({
      ...row,
      rank: rows.findIndex((other) => other.value === row.value) + 1,
      length: scale(row.value),
    })),
    region: { value, numerator: above, denominator: below, position: scale(value) },
  }
}
