import { csvParse } from 'd3-dsv'

/** One row of a source table, knowing where it stands so that an error can say so. */
export type SourceRow = Readonly<{
  file: string
  line: number
  cells: Readonly<Record<string, string | undefined>>
}>

/** What is wrong with a source table, in one sentence that names the file, line and column. */
export class SourceError extends Error {
  override readonly name = 'SourceError'
}

/** The rows of a CSV with a header row. */
export function parseSourceTable(file: string, csv: string): readonly SourceRow[] {
  return csvParse(csv).map((cells, i) => ({ file, line: i + 2, cells }))
}

const place = (row: SourceRow, column: string) => `${row.file}, row ${row.line}, column ${column}`

/** The cell's text, or null where empty: an empty cell means unknown. */
export function textOrNull(row: SourceRow, column: string): string | null {
  const cell = row.cells[column]
  if (cell === undefined) throw new SourceError(`${place(row, column)}: there is no such column`)
  return cell === '' ? null : cell
}

export function readText(row: SourceRow, column: string): string {
  const cell = textOrNull(row, column)
  if (cell === null) throw new SourceError(`${place(row, column)}: a value is required`)
  return cell
}

function parseNumber(row: SourceRow, column: string, cell: string): number {
  const value = Number(cell)
  if (cell.trim() !== cell || !Number.isFinite(value))
    throw new SourceError(`${place(row, column)}: "${cell}" is not a number`)
  return value
}

export function numberOrNull(row: SourceRow, column: string): number | null {
  const cell = textOrNull(row, column)
  return cell === null ? null : parseNumber(row, column, cell)
}

export function readNumber(row: SourceRow, column: string): number {
  return parseNumber(row, column, readText(row, column))
}

export function integerOrNull(row: SourceRow, column: string): number | null {
  const value = numberOrNull(row, column)
  if (value !== null && !Number.isSafeInteger(value))
    throw new SourceError(`${place(row, column)}: ${value} is not a whole number`)
  return value
}

export function readInteger(row: SourceRow, column: string): number {
  readText(row, column)
  return integerOrNull(row, column)!
}

const truth: Readonly<Record<string, boolean>> = { yes: true, no: false, '1': true, '0': false }

export function booleanOrNull(row: SourceRow, column: string): boolean | null {
  const cell = textOrNull(row, column)
  if (cell === null) return null
  const value = truth[cell]
  if (value === undefined) throw new SourceError(`${place(row, column)}: "${cell}" is neither yes nor no`)
  return value
}

export function readBoolean(row: SourceRow, column: string): boolean {
  readText(row, column)
  return booleanOrNull(row, column)!
}

/** A whole day, ISO 8601. */
export function readDay(row: SourceRow, column: string): string {
  const cell = readText(row, column)
  const time = Date.parse(`${cell}T00:00:00Z`)
  if (
    !/^\d{4}-\d{2}-\d{2}$/.test(cell) ||
    Number.isNaN(time) ||
    new Date(time).toISOString().slice(0, 10) !== cell
  )
    throw new SourceError(`${place(row, column)}: "${cell}" is not a day`)
  return cell
}

export function readOneOf<T extends string>(row: SourceRow, column: string, values: readonly T[]): T {
  const cell = readText(row, column)
  const found = values.find((value) => value === cell)
  if (found === undefined)
    throw new SourceError(`${place(row, column)}: "${cell}" is none of ${values.join(', ')}`)
  return found
}

/** Rows by the value of a column, which must be different in each. */
export function indexRows(rows: readonly SourceRow[], column: string): ReadonlyMap<string, SourceRow> {
  const index = new Map<string, SourceRow>()
  for (const row of rows) {
    const key = readText(row, column)
    if (index.has(key)) throw new SourceError(`${place(row, column)}: ${key} occurs twice`)
    index.set(key, row)
  }
  return index
}

/** What a row's key points to. A key that joins to nothing is an error naming it. */
export function joinKey<T>(
  row: SourceRow,
  column: string,
  targets: ReadonlyMap<string, T>,
  target: string,
): T {
  const key = readText(row, column)
  const found = targets.get(key)
  if (found === undefined)
    throw new SourceError(`${place(row, column)}: ${key} joins to nothing in ${target}`)
  return found
}
