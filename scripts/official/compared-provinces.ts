import type { ComparedProvince } from '../../src/contracts/territory'
import { provinces, type Province } from './provinces'
import type { OfficialRecords } from './records'

/** The date of coverage and the year of population that provinces are compared at. */
const comparedDate = '2025-06-30'
const comparedYear = 2025

type Counted = Readonly<{ code: string }>

/** A sum by province, by the first three digits of municipalities' codes; null of a province without any row. */
function sumByProvince<R extends Counted>(
  rows: Iterable<R>,
  valueOf: (row: R) => number,
): (province: string) => number | null {
  const sums = new Map<string, number>()
  for (const row of rows) {
    const province = row.code.slice(0, 3)
    sums.set(province, (sums.get(province) ?? 0) + valueOf(row))
  }
  return (province) => sums.get(province) ?? null
}

/**
 * The provinces of a province's region that the boundaries hold, itself among them, with what the files say of each at the dates of
 * the comparison; null where they say nothing. How many start-ups other provinces had in May 2025 no file tells.
 */
export function comparedProvinces(
  { code, region, name, abbreviation }: Province,
  { boundaries, coverage, population }: OfficialRecords,
): ComparedProvince[] {
  const nothing: readonly never[] = []
  const reached = 'had' in coverage ? coverage.had.find(({ date }) => date === comparedDate)?.rows : undefined
  const residents =
    'had' in population ? population.had.find(({ year }) => year === comparedYear)?.municipalities : undefined
  const municipalities = sumByProvince(boundaries.all, () => 1)
  const people = sumByProvince(residents?.values() ?? nothing, ({ total }) => total)
  const households = sumByProvince(reached ?? nothing, (row) => row.households)
  const connected = sumByProvince(reached ?? nothing, (row) => row.reached)
  const ofRegion = region === '' ? [] : provinces.filter((province) => province.region === region)
  const compared = ofRegion.length > 0 ? ofRegion : [{ code, name, abbreviation }]
  return compared.flatMap((province) => {
    const count = municipalities(province.code)
    if (count === null) return []
    return {
      abbreviation: province.abbreviation,
      name: province.name,
      municipalities: count,
      population_2025: people(province.code),
      startups_2025_05: null,
      households_2025_06: households(province.code),
      households_ftth_2025_06: connected(province.code),
    }
  })
}
