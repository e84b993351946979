import { read, type CellObject } from '@e965/xlsx'

/** A sheet as text: days as ISO 8601, other cells as they are shown. Rows without any cell are left out. */
export type Sheet = Readonly<{
  name: string
  /** Rows of the sheet, also those that were left out. */
  length: number
  rows: readonly Readonly<{ line: number; cells: readonly string[] }>[]
}>

export type Workbook = Readonly<{
  sheets: readonly Sheet[]
  /** Days between the two reckonings of serial day numbers, 0 or 1462, to add to one that is shown as a mere number. */
  serialOffset: number
}>

const daysTo1904 = 1462

function cellText(cell: CellObject | undefined): string {
  if (cell?.v === undefined) return ''
  if (cell.v instanceof Date) return Number.isNaN(cell.v.getTime()) ? '' : cell.v.toISOString().slice(0, 10)
  return cell.t === 'n' && cell.w !== undefined ? cell.w : String(cell.v)
}

/** The sheets of a workbook, each of at most two rows more than `mostRows`. Throws what the library throws. */
export function parseWorkbook(bytes: Uint8Array, mostRows: number): Workbook {
  const book = read(bytes, { type: 'array', dense: true, cellDates: true, sheetRows: mostRows + 2 })
  const sheets = Object.entries(book.Sheets).map(([name, sheet]) => {
    const data: readonly (readonly (CellObject | undefined)[] | undefined)[] = sheet['!data'] ?? []
    const rows = Array.from(data, (cells, i) => ({ line: i + 1, cells: Array.from(cells ?? [], cellText) }))
    const filled = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
    return { name, length: data.length, rows: filled }
  })
  return { sheets, serialOffset: book.Workbook?.WBProps?.date1904 === true ? daysTo1904 : 0 }
}
