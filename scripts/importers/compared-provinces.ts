import type { ComparedProvince } from '../../src/contracts/territory'
import { readInteger, readText, type SourceRow } from '../source-table'

/** The provinces that the territory is compared with, in the source's order. */
export function importComparedProvinces(rows: readonly SourceRow[]): ComparedProvince[] {
  return rows.map((row) => ({
    abbreviation: readText(row, 'abbreviation'),
    name: readText(row, 'name'),
    municipalities: readInteger(row, 'municipalities'),
    population_2025: readInteger(row, 'population_2025'),
    startups_2025_05: readInteger(row, 'startups_2025_05'),
    households_2025_06: readInteger(row, 'households_2025_06'),
    households_ftth_2025_06: readInteger(row, 'households_ftth_2025_06'),
  }))
}
