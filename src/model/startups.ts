import { extent } from 'd3'
import type { TableOf } from '../contracts/layers'
import type { TextColumn } from '../contracts/table'
import type { StartupColumns } from './filters'
import type { MunicipalityIndex } from './quantities'

export type YearCount = Readonly<{ year: number; count: number }>
export type SectorCount = Readonly<{ sector: string; count: number }>

/** Joins the start-ups to the municipalities and reduces their codes to year (0 unknown) and ATECO division ('' unknown). */
export function prepareStartups(table: TableOf<'startups'>, index: MunicipalityIndex): StartupColumns {
  const { columns, count } = table
  return {
    count,
    municipalityRow: Int32Array.from(mapTexts(columns.istat_code, (code) => index.rowOf.get(code) ?? -1, -1)),
    year: Int16Array.from(mapTexts(columns.registered_on, yearOf, 0)),
    sector: mapTexts(columns.ateco_code, atecoDivision, ''),
  }
}

/** What is made of each row's text; every text of the dictionary is looked at once. */
function mapTexts<T>({ codes, dictionary }: TextColumn, make: (text: string) => T, unknown: T): T[] {
  const made = dictionary.map(make)
  return Array.from(codes, (code) => (code < 0 ? unknown : (made[code] ?? unknown)))
}

/** Start-ups of each year from the first to the last of the register, gaps included; `mask` null counts all. */
export function countByYear(startups: StartupColumns, mask: Uint8Array | null): readonly YearCount[] {
  const [first, last] = extent(startups.year.filter((year) => year > 0))
  if (first === undefined) return []
  const counts = Array.from({ length: last - first + 1 }, (_, place) => ({ year: first + place, count: 0 }))
  startups.year.forEach((year, row) => {
    if (year > 0 && passes(mask, row)) counts[year - first]!.count += 1
  })
  return counts
}

/**
 * Start-ups of each division that occurs in the register, the commonest of the whole register first, so that the order holds
 * while filtering; `mask` null counts all.
 */
export function countBySector(startups: StartupColumns, mask: Uint8Array | null): readonly SectorCount[] {
  const all = new Map<string, number>()
  const passing = new Map<string, number>()
  startups.sector.forEach((sector, row) => {
    if (sector === '') return
    all.set(sector, (all.get(sector) ?? 0) + 1)
    if (passes(mask, row)) passing.set(sector, (passing.get(sector) ?? 0) + 1)
  })
  return [...all]
    .sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
    .map(([sector]) => ({ sector, count: passing.get(sector) ?? 0 }))
}

function passes(mask: Uint8Array | null, row: number): boolean {
  return mask === null || mask[row] === 1
}

function yearOf(day: string): number {
  const match = /^(\d{4})-/.exec(day)
  return match ? Number(match[1]) : 0
}

/** The extract writes codes of different lengths without dots (`471`, `016199`): the division is the first two digits of all. */
function atecoDivision(code: string): string {
  return /^\d{2}/.exec(code)?.[0] ?? ''
}
