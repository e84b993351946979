import type { TableRow } from './columns'

/**
 * Six digits of an ISTAT municipality code (three of the province, three within it), as text, from a cell that may lack the
 * zeros at its beginning; null where it is no such code.
 */
export function municipalityCode(cell: string): string | null {
  if (!/^\d{4,6}$/.test(cell)) return null
  const code = cell.padStart(6, '0')
  return code.startsWith('000') || code.endsWith('000') ? null : code
}

/** The ISTAT municipality code of a cell, as six digits. Throws `SourceError` where it is none. */
export function needMunicipalityCode<R extends string, O extends string>(
  row: TableRow<R, O>,
  column: R,
): string {
  const cell = row.needText(column)
  const code = municipalityCode(cell)
  if (code === null) throw row.error(column, `"${cell}" is no ISTAT code of a municipality`)
  return code
}

/** A whole number of at least zero written as digits alone; null for anything else. */
export function wholeNumber(cell: string): number | null {
  if (!/^\d+$/.test(cell)) return null
  const value = Number(cell)
  return Number.isSafeInteger(value) ? value : null
}

/** The count in a cell, digits alone. Throws `SourceError` where it is none. */
export function needCount<R extends string, O extends string>(row: TableRow<R, O>, column: R): number {
  const cell = row.needText(column)
  const value = wholeNumber(cell)
  if (value === null) throw row.error(column, `"${cell}" is not a whole number`)
  return value
}

/** The most that one municipality, age group or flow may count; Rome has 2.8 million residents. */
export const mostOf = { households: 5_000_000, residents: 10_000_000, workers: 5_000_000 } as const

/** The count as it is, or the cell's own error where no municipality of Italy can have as many. */
export function checkSize(
  value: number,
  what: keyof typeof mostOf,
  error: (problem: string) => Error,
): number {
  if (value > mostOf[what]) throw error(`${value} is more ${what} than there can be (${mostOf[what]})`)
  return value
}
