import { describe, expect, it } from 'vitest'
import { compareProvinces } from '../../../src/charts/province-marks'

const province = (
  abbreviation: string,
  population: number,
  startups: number,
  households: number,
  passed: number,
) => ({
  abbreviation,
  name: abbreviation,
  municipalities: 1,
  population_2025: population,
  startups_2025_05: startups,
  households_2025_06: households,
  households_ftth_2025_06: passed,
})
// Milano, Brescia and Bergamo as in the table of the Lombard provinces.
const provinces = [
  province('BS', 1_265_884, 228, 513_304, 370_490),
  province('MI', 3_246_455, 2484, 1_444_757, 1_269_659),
  province('BG', 1_114_780, 211, 447_073, 303_212),
]

describe('compareProvinces', () => {
  it('ranks by start-ups per 100,000 residents', () => {
    const { bars } = compareProvinces(provinces, 'BS', 'startups')
    expect(bars.map((bar) => [bar.abbreviation, bar.rank, bar.here])).toEqual([
      ['MI', 1, false],
      ['BG', 2, false],
      ['BS', 3, true],
    ])
    expect(bars[0]?.value).toBeCloseTo(76.51, 2)
    expect(bars[2]!.length / bars[0]!.length).toBeCloseTo(bars[2]!.value / bars[0]!.value)
  })

  it('measures FTTH against households, on a scale that ends at 100', () => {
    const { bars } = compareProvinces(provinces, 'BS', 'ftth')
    expect(bars[0]?.value).toBeCloseTo(87.88, 2)
    expect(bars[0]?.length).toBeCloseTo(0.8788, 4)
  })

  it('gives the region as sums divided, never as a mean of means', () => {
    const { region } = compareProvinces(provinces, 'BS', 'startups')
    expect(region.numerator).toBe(2923)
    expect(region.denominator).toBe(5_627_119)
    expect(region.value).toBeCloseTo(51.945, 2)
  })

  it('leaves out a province without a denominator', () => {
    expect(compareProvinces([province('XX', 0, 3, 0, 0)], 'XX', 'startups').bars).toEqual([])
  })
})
