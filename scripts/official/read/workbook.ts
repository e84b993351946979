import { read, type CellObject } from '@e965/xlsx'
import { SourceError } from '../../source-table'
import { isZip, unzipSource } from './archive'
import { isCompoundFile, isWholeCompoundFile } from './compound-file'

/** A sheet as text: days as ISO 8601, other cells as they are shown. Rows without any cell are left out. */
export type Sheet = Readonly<{
  name: string
  rows: readonly Readonly<{ line: number; cells: readonly string[] }>[]
}>

export type Workbook = Readonly<{
  sheets: readonly Sheet[]
  /** Days between the two reckonings of serial day numbers, 0 or 1462, to add to one that is shown as a mere number. */
  serialOffset: number
}>

const daysTo1904 = 1462

/** Whether a file is a workbook, XLS or XLSX, by what it holds. */
export function isWorkbook(file: string, bytes: Uint8Array): boolean {
  if (isCompoundFile(bytes)) return true
  return isZip(bytes) && unzipSource(file, bytes).some((entry) => entry.name === 'xl/workbook.xml')
}

function cellText(cell: CellObject | undefined): string {
  if (cell?.v === undefined) return ''
  if (cell.v instanceof Date) return Number.isNaN(cell.v.getTime()) ? '' : cell.v.toISOString().slice(0, 10)
  return cell.t === 'n' && cell.w !== undefined ? cell.w : String(cell.v)
}

/** Reads a workbook that `isWorkbook` has recognised. Throws `SourceError` where it is damaged or longer than `mostRows`. */
export function readWorkbook(file: string, bytes: Uint8Array, mostRows: number): Workbook {
  if (isCompoundFile(bytes) && !isWholeCompoundFile(bytes))
    throw new SourceError(`${file}: the workbook is cut off or damaged`)
  let book
  try {
    book = read(bytes, { type: 'array', dense: true, cellDates: true, sheetRows: mostRows + 2 })
  } catch (error) {
    throw new SourceError(
      `${file}: not a workbook that can be read (${error instanceof Error ? error.message : ''})`,
    )
  }
  const sheets = Object.entries(book.Sheets).map(([name, sheet]) => {
    const data: readonly (readonly (CellObject | undefined)[] | undefined)[] = sheet['!data'] ?? []
    if (data.length > mostRows + 1)
      throw new SourceError(`${file}, sheet ${name}: more than ${mostRows} rows`)
    const rows = Array.from(data, (cells, i) => ({ line: i + 1, cells: Array.from(cells ?? [], cellText) }))
    return { name, rows: rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== '')) }
  })
  return { sheets, serialOffset: book.Workbook?.WBProps?.date1904 === true ? daysTo1904 : 0 }
}
