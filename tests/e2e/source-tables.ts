import { readFileSync } from 'node:fs'
import { csvParse } from 'd3-dsv'

type SourceRow = Readonly<Record<string, string>>

/** The rows of a table in `geodata/sources`, as texts: what the page shows is held against these. */
export function readSourceTable(name: string): SourceRow[] {
  const file = new URL(`../../geodata/sources/${name}.csv`, import.meta.url)
  return csvParse(readFileSync(file, 'utf8')).map((row) => ({ ...row }))
}

/** A number cell; throws when it is unknown, so that a test never compares with NaN. */
export function numberIn(row: SourceRow | undefined, column: string): number {
  const text = row?.[column] ?? ''
  if (text === '' || Number.isNaN(Number(text))) throw new Error(`No number in ${column}: "${text}"`)
  return Number(text)
}

/** A text cell; throws when it is unknown. */
export function textIn(row: SourceRow | undefined, column: string): string {
  const text = row?.[column] ?? ''
  if (text === '') throw new Error(`No text in ${column}`)
  return text
}

/** A number as Italians write it, with exactly so many decimals: `9.572`. */
export const italianNumber = (value: number, digits = 0): string =>
  new Intl.NumberFormat('it-IT', {
    useGrouping: 'always',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(value)

/** The row of a municipality. */
export const rowOfMunicipality = (table: readonly SourceRow[], code: string): SourceRow | undefined =>
  table.find((row) => row['istat_code'] === code)

/** Names by ISTAT code, those outside the province included. */
function readMunicipalityNames(): Map<string, string> {
  const rows = [...readSourceTable('municipalities'), ...readSourceTable('outside_municipalities')]
  return new Map(rows.map((row) => [textIn(row, 'istat_code'), textIn(row, 'name')]))
}

/** Listed counterparts of a municipality, most workers first. */
export function listedFlows(code: string, side: 'in' | 'out'): { name: string; workers: number }[] {
  const names = readMunicipalityNames()
  const [here, there] = side === 'in' ? ['destination', 'origin'] : ['origin', 'destination']
  return readSourceTable('commuter_flows_2021')
    .filter((row) => row[here] === code)
    .map((row) => ({ name: names.get(textIn(row, there)) ?? '', workers: numberIn(row, 'workers') }))
    .sort((a, b) => b.workers - a.workers)
}
