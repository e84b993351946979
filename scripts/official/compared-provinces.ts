import { group } from 'd3'
import type { ComparedProvince } from '../../src/contracts/territory'
import { provinces, type Province } from './provinces'
import type { OfficialRecords } from './records'

/** The date of coverage and the year of population that provinces are compared at. */
const comparedDate = '2025-06-30'
const comparedYear = 2025

type Counted = Readonly<{ code: string }>

const provinceOf = ({ code }: Counted): string => code.slice(0, 3)

/**
 * A sum by province; null where there are fewer rows of it than it has municipalities: a sum of some is not the province's. A merger
 * after the day of the file leaves more rows, with codes of before; a file that breaks off has fewer.
 */
function sumByProvince<R extends Counted>(
  rows: readonly R[],
  valueOf: (row: R) => number,
  municipalities: ReadonlyMap<string, readonly Counted[]>,
): (province: string) => number | null {
  const byProvince = group(rows, provinceOf)
  return (province) => {
    const had = byProvince.get(province) ?? []
    const isWhole = had.length > 0 && had.length >= (municipalities.get(province)?.length ?? 0)
    return isWhole ? had.reduce((sum, row) => sum + valueOf(row), 0) : null
  }
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
  const municipalities = group(boundaries.all, provinceOf)
  const people = sumByProvince([...(residents?.values() ?? nothing)], ({ total }) => total, municipalities)
  const households = sumByProvince(reached ?? nothing, (row) => row.households, municipalities)
  const connected = sumByProvince(reached ?? nothing, (row) => row.reached, municipalities)
  const ofRegion = region === '' ? [] : provinces.filter((province) => province.region === region)
  const compared = ofRegion.length > 0 ? ofRegion : [{ code, name, abbreviation }]
  return compared.flatMap((province) => {
    const count = municipalities.get(province.code)?.length
    if (count === undefined) return []
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

/** Which of the compared provinces have unknown sums though there is a file, a sentence a figure. */
export function leftUnknown(
  compared: readonly ComparedProvince[],
  { coverage, population }: OfficialRecords,
): string[] {
  const sentence = (what: string, lacking: readonly ComparedProvince[]) =>
    lacking.length === 0
      ? []
      : [
          `${what} left unknown, for the file has fewer rows of them than they have municipalities: ${lacking.map(({ name }) => name).join(', ')}`,
        ]
  const hasYear = 'had' in population && population.had.some(({ year }) => year === comparedYear)
  const hasDate = 'had' in coverage && coverage.had.some(({ date }) => date === comparedDate)
  return [
    ...(hasYear
      ? sentence(
          `provinces whose residents of ${comparedYear} are`,
          compared.filter((one) => one.population_2025 === null),
        )
      : []),
    ...(hasDate
      ? sentence(
          `provinces whose households of ${comparedDate} are`,
          compared.filter((one) => one.households_2025_06 === null),
        )
      : []),
  ]
}
