import { csvFormatRows } from 'd3'

/** A cell of a table; null where unknown. */
export type CsvCell = string | number | boolean | null

/** Signs with which a spreadsheet begins a formula, or skips to one; the apostrophe itself, so that it can be taken away again. */
const formulaSign = /^[=+\-@\t\r\n\0＝＋－＠']/u

/** A cell that no spreadsheet takes for a formula: a text that might be one gets an apostrophe; numbers stay numbers. */
const harmless = (cell: CsvCell): string =>
  typeof cell === 'string' && formulaSign.test(cell) ? `'${cell}` : String(cell ?? '')

/**
 * A table as comma-separated values: decimal points, unknown cells empty, and a byte order mark, without which spreadsheets take
 * UTF-8 for something else. No cell can be taken for a formula.
 */
export function csvText(names: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  return `\uFEFF${csvFormatRows([names, ...rows].map((row) => row.map(harmless)))}\n`
}
