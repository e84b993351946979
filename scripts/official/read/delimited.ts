import Papa from 'papaparse'
import { SourceError } from '../../source-table'
import { countColumns, findColumns, TableRow, type TableColumns } from './columns'
import { decodeTable } from './text-encoding'

const separators = [',', ';', '|', '\t']

export type DelimitedLayout<Required extends string, Optional extends string> = TableColumns<
  Required,
  Optional
> &
  Readonly<{
    /** More rows than this are no such table. */
    mostRows: number
    /** Lines before the header. */
    titleLines?: number
    /** Whether a row belongs to the notes at the end of the table, which hold no data. */
    isNote?: (cells: readonly string[]) => boolean
  }>

/** Splits off the lines before the header. */
function withoutTitle(file: string, text: string, titleLines: number): { titles: string[]; table: string } {
  const titles: string[] = []
  let start = 0
  for (let i = 0; i < titleLines; i += 1) {
    const end = text.indexOf('\n', start)
    if (end === -1) throw new SourceError(`${file}: it ends before its header, in line ${i + 1}`)
    titles.push(text.slice(start, end))
    start = end + 1
  }
  return { titles, table: start === 0 ? text : text.slice(start) }
}

/** The header row by each separator: the one that shows most of the wanted columns, then most cells. */
function readHeader<R extends string, O extends string>(
  file: string,
  table: string,
  columns: TableColumns<R, O>,
): { separator: string; header: readonly string[] } {
  let best = { separator: ',', header: [] as readonly string[], found: -1 }
  for (const separator of separators) {
    // Without `fastMode: false` the whole text is split to read one row.
    const { data, errors } = Papa.parse<string[]>(table, {
      delimiter: separator,
      newline: '\n',
      preview: 1,
      fastMode: false,
    })
    const header = data[0]
    if (header === undefined || errors.length > 0) continue
    const found = countColumns(header, columns)
    if (found > best.found || (found === best.found && header.length > best.header.length))
      best = { separator, header, found }
  }
  if (best.header.every((cell) => cell.trim() === ''))
    throw new SourceError(`${file}: there is no header row`)
  return best
}

/**
 * Reads a delimited text table: its encoding by `decodeTable`, its separator (comma, semicolon, bar or tab) from the header,
 * columns by the layout, wherever they stand. `visit` gets each row of data in order; rows without any text are passed over.
 * Throws `SourceError` for whatever is not such a table: a missing, repeated or ambiguous column, a row with more or fewer
 * cells than the header, quotes that do not close, data after the notes, too many rows, a last row without a line end, which
 * is how a file that was cut off within a row looks.
 */
export function readDelimited<R extends string, O extends string = never>(
  file: string,
  bytes: Uint8Array,
  layout: DelimitedLayout<R, O>,
  visit: (row: TableRow<R, O>) => void,
): Readonly<{ titles: readonly string[]; rows: number }> {
  const text = decodeTable(file, bytes)
  const { titles, table } = withoutTitle(file, text, layout.titleLines ?? 0)
  const { separator, header } = readHeader(file, table, layout)
  const places = findColumns(file, header, layout)
  const hasQuotes = table.includes('"')
  let line = 1 + titles.length
  let start = 0
  let isHeader = true
  let rows = 0
  let firstNote: number | null = null
  const readRow = (cells: string[]) => {
    if (cells.every((cell) => cell.trim() === '')) return
    if (layout.isNote?.(cells) === true) {
      firstNote ??= line
      return
    }
    if (firstNote !== null)
      throw new SourceError(
        `${file}, row ${line}: data after what seemed the note at the end, row ${firstNote}`,
      )
    if (cells.length !== header.length)
      throw new SourceError(
        `${file}, row ${line}: ${cells.length} cells where the header has ${header.length}`,
      )
    rows += 1
    if (rows > layout.mostRows)
      throw new SourceError(`${file}, row ${line}: more than ${layout.mostRows} rows`)
    visit(new TableRow<R, O>(file, line, cells, places, header))
  }
  Papa.parse<string[]>(table.endsWith('\n') ? table.slice(0, -1) : table, {
    delimiter: separator,
    newline: '\n',
    step: ({ data, errors, meta }) => {
      if (errors[0] !== undefined)
        throw new SourceError(
          `${file}, row ${line}: a quotation mark is not closed, or followed by more text`,
        )
      if (!isHeader) readRow(data)
      isHeader = false
      line += 1
      if (!hasQuotes) return
      // A quoted cell may hold line breaks; the row's own end is the last character before the cursor.
      for (
        let at = table.indexOf('\n', start);
        at !== -1 && at < meta.cursor - 1;
        at = table.indexOf('\n', at + 1)
      )
        line += 1
      start = meta.cursor
    },
  })
  if (!table.endsWith('\n') && firstNote === null)
    throw new SourceError(
      `${file}, row ${line - 1}: the last row has no line end, as if the file were cut off; if it is whole, end it with an empty line`,
    )
  return { titles, rows }
}
