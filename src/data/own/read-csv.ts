import type { Progress } from '../fetch-bytes'
import type { ColumnData, TextColumn } from '../../contracts/table'
import { BadRows } from './bad-rows'
import { typeColumns } from './cell-types'
import { ColumnBuilder } from './column-builder'
import { csvDialect, headerNames, type Separator } from './csv-dialect'
import { decodeFile } from './decode-file'
import { GeometryBuilder } from './geometry-builder'
import { append, growingIndices } from './growing'
import { OwnFileError } from './own-file-error'
import { keepRows, type DeclaredCrs, type FoundTable, type RawTable } from './table-builder'

const progressEvery = 10_000

/** Names of coordinates: those that mean degrees, and those that may be of any system. */
const coordinateNames: readonly Readonly<{ x: readonly string[]; y: readonly string[]; crs: DeclaredCrs }>[] =
  [
    {
      x: ['lon', 'lng', 'long', 'longitude', 'longitudine'],
      y: ['lat', 'latitude', 'latitudine'],
      crs: { kind: 'degrees' },
    },
    { x: ['x', 'coord_x', 'est'], y: ['y', 'coord_y', 'nord'], crs: { kind: 'none' } },
  ]

/**
 * Reads a table in text, with a header: separated by comma, semicolon, tab or bar, quoted as in RFC 4180. Rows with too few or too
 * many cells are left out. Coordinates in columns of the usual names become points, and no columns. Formulas are text. Throws
 * `encoding`, `truncated`, `corrupt`, `no-columns`, `duplicate-column`, `no-rows` or `unsupported`.
 */
export async function readCsv(bytes: Uint8Array, name: string, onprogress: Progress): Promise<FoundTable> {
  const { default: papa } = await import('papaparse')
  const text = decodeFile(bytes)
  const { separator, skip } = csvDialect(text, papa)
  const body = text.slice(skip)
  const rows = new CsvRows(body.length, skip > 0 ? 2 : 1)
  papa.parse<string[]>(body, {
    delimiter: separator,
    step: ({ data, errors, meta }) => {
      const unclosed = errors.find(({ type }) => type === 'Quotes')
      if (unclosed !== undefined) {
        throw new OwnFileError('corrupt', `line ${rows.line}: a quotation mark is not closed or out of place`)
      }
      rows.take(data)
      if (rows.line % progressEvery === 0) onprogress(meta.cursor, body.length)
    },
  })
  const { table, crs } = rows.finish(separator)
  return { format: 'csv', name, layers: [], crs, ...table }
}

class CsvRows {
  private columns: readonly ColumnBuilder[] | null = null
  private readonly badRows = new BadRows()
  private readonly fileRows
  private count = 0

  constructor(
    private readonly size: number,
    /** Line of the file that comes next. */
    public line: number,
  ) {
    this.fileRows = growingIndices(size)
  }

  take(cells: readonly string[]): void {
    const { line } = this
    this.line += 1 + cells.reduce((sum, cell) => sum + lineBreaks(cell), 0)
    if (cells.length === 1 && cells[0]!.trim() === '') return
    if (this.columns === null) {
      this.columns = headerNames(cells).map((name) => new ColumnBuilder(name, this.size))
      return
    }
    const wanted = this.columns.length
    if (cells.length !== wanted) {
      const problem = cells.length < wanted ? 'too-few-cells' : 'too-many-cells'
      this.badRows.add(line, problem, `${cells.length} cells, ${wanted} expected`)
      return
    }
    for (let i = 0; i < wanted; i++) {
      const cell = cells[i]!.trim()
      if (cell !== '') this.columns[i]!.put(this.count, cell)
    }
    append(this.fileRows, line)
    this.count++
  }

  finish(separator: Separator): Readonly<{ table: RawTable; crs: DeclaredCrs }> {
    const { count, badRows, columns } = this
    if (columns === null) throw new OwnFileError('empty', 'the file has no lines')
    const texts = columns.map((column) => textColumn(column.finish(count)))
    const fileRows = this.fileRows.finish()
    const places = findPlaces(columns.map(({ name }) => name.toLowerCase()))
    const x = places && texts[places.x]
    const y = places && texts[places.y]
    const all = columns.map(({ name }, i) => ({ name, text: texts[i]! }))
    if (!x || !y || !hasPlace(x, y, count)) {
      return {
        table: { count, columns: typed(all, separator), geometry: null, fileRows, badRows },
        crs: { kind: 'none' },
      }
    }
    const { geometry, keep } = pointsOf(x, y, fileRows, badRows)
    const others = all.filter(({ text }) => text !== x && text !== y)
    const table = { count, columns: typed(others, separator), geometry, fileRows, badRows }
    return { table: keepRows(table, keep), crs: places.crs }
  }
}

function textColumn(data: ColumnData): TextColumn {
  if (data.kind !== 'text') throw new TypeError('cells of a text file are text')
  return data
}

function typed(columns: readonly Readonly<{ name: string; text: TextColumn }>[], separator: Separator) {
  const data = typeColumns(
    columns.map(({ text }) => text),
    separator,
  )
  return columns.map(({ name }, i) => ({ name, data: data[i]! }))
}

function lineBreaks(cell: string): number {
  if (!/[\r\n]/.test(cell)) return 0
  return cell.split(/\r\n|\r|\n/).length - 1
}

/** The columns of coordinates: one of each kind, or none. */
function findPlaces(names: readonly string[]): { x: number; y: number; crs: DeclaredCrs } | null {
  for (const { x, y, crs } of coordinateNames) {
    const [xs, ys] = [x, y].map((known) => [...names.keys()].filter((i) => known.includes(names[i]!)))
    if (xs?.length === 1 && ys?.length === 1) return { x: xs[0]!, y: ys[0]!, crs }
  }
  return null
}

const coordinate = /^[+-]?\d+([.,]\d+)?(e[+-]?\d+)?$/i

/** Coordinates by code, NaN where a text is none; a comma is a decimal sign. */
const coordinatesOf = ({ dictionary }: TextColumn) =>
  Float64Array.from(dictionary, (text) =>
    coordinate.test(text) ? Number(text.replace(',', '.')) : Number.NaN,
  )

function hasPlace(x: TextColumn, y: TextColumn, count: number): boolean {
  const [xs, ys] = [coordinatesOf(x), coordinatesOf(y)]
  for (let row = 0; row < count; row++) {
    if (Number.isFinite(xs[x.codes[row]!]) && Number.isFinite(ys[y.codes[row]!])) return true
  }
  return false
}

/** A point for each row whose coordinates are numbers, none where both are missing; `keep` is 0 for the others. */
function pointsOf(x: TextColumn, y: TextColumn, fileRows: Uint32Array, badRows: BadRows) {
  const [xs, ys] = [coordinatesOf(x), coordinatesOf(y)]
  const geometry = new GeometryBuilder(16 * fileRows.length)
  const keep = new Uint8Array(fileRows.length).fill(1)
  fileRows.forEach((line, row) => {
    geometry.begin()
    const [codeX, codeY] = [x.codes[row]!, y.codes[row]!]
    const [placeX, placeY] = [xs[codeX] ?? Number.NaN, ys[codeY] ?? Number.NaN]
    if (Number.isFinite(placeX) && Number.isFinite(placeY)) {
      geometry.part()
      geometry.ring()
      geometry.vertex(placeX, placeY)
    } else if (codeX >= 0 || codeY >= 0) {
      keep[row] = 0
      const written = `${x.dictionary[codeX] ?? ''} ${y.dictionary[codeY] ?? ''}`.trim().slice(0, 60)
      badRows.add(line, 'bad-number', `“${written}” are not two numbers`)
    }
    geometry.end('Point')
  })
  return { geometry: geometry.finish(), keep }
}
