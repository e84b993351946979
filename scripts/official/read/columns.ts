import { SourceError } from '../../source-table'

/**
 * A column wanted of a table. `headers` are tried in order of preference against the folded header; the first that finds any
 * counts, and must find just one.
 */
export type Column = Readonly<{ meaning: string; headers: readonly RegExp[] }>

export type TableColumns<Required extends string, Optional extends string> = Readonly<{
  required: Readonly<Record<Required, Column>>
  optional: Readonly<Record<Optional, Column>>
}>

/** A name or header to compare: white space (also line breaks) collapsed, without accents, in lower case. */
export function foldText(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').trim().toLowerCase()
}

/** Where each wanted column stands. Keys of optional columns that the table lacks are absent. */
export type ColumnPlaces<Key extends string> = ReadonlyMap<Key, number>

function placesOf(column: Column, folded: readonly string[]): number[] {
  for (const pattern of column.headers) {
    const places = folded.flatMap((header, i) => (header !== '' && pattern.test(header) ? [i] : []))
    if (places.length > 0) return places
  }
  return []
}

/** How many of the wanted columns a header row holds: to tell the right separator or row from the wrong ones. */
export function countColumns<R extends string, O extends string>(
  header: readonly string[],
  columns: TableColumns<R, O>,
): number {
  const folded = header.map(foldText)
  const wanted: Column[] = [
    ...Object.values<Column>(columns.required),
    ...Object.values<Column>(columns.optional),
  ]
  return wanted.filter((column) => placesOf(column, folded).length > 0).length
}

const quoted = (headers: readonly string[]) =>
  headers.map((header) => `"${header.replace(/\s+/g, ' ').trim()}"`).join(', ')

/**
 * Finds the wanted columns in a header row. Throws `SourceError` where a header occurs twice, a required column is missing
 * (naming those that are there) or a column could be either of two.
 */
export function findColumns<R extends string, O extends string>(
  file: string,
  header: readonly string[],
  columns: TableColumns<R, O>,
): ColumnPlaces<R | O> {
  const folded = header.map(foldText)
  const twice = header.filter((_, i) => folded[i] !== '' && folded.indexOf(folded[i]!) !== i)
  if (twice.length > 0) throw new SourceError(`${file}: the header ${quoted(twice.slice(0, 3))} occurs twice`)
  const places = new Map<R | O, number>()
  const missing: string[] = []
  const look = (key: R | O, column: Column, isRequired: boolean) => {
    const [place, other] = placesOf(column, folded)
    if (other !== undefined)
      throw new SourceError(
        `${file}: the ${column.meaning} may be either of the columns ${quoted([header[place!]!, header[other]!])}`,
      )
    if (place !== undefined) places.set(key, place)
    else if (isRequired) missing.push(column.meaning)
  }
  for (const key in columns.required) look(key, columns.required[key], true)
  for (const key in columns.optional) look(key, columns.optional[key], false)
  if (missing.length > 0) {
    const there = header.filter((name) => name.trim() !== '')
    throw new SourceError(
      `${file}: no column for the ${missing.join(', the ')}; its columns are ${quoted(there.slice(0, 60))}`,
    )
  }
  return places
}

/** A row of a table: cells by the wanted column's key, trimmed, and where it stands. */
export class TableRow<Required extends string, Optional extends string> {
  readonly #file: string
  /** From 1, as an editor counts lines. */
  readonly line: number
  readonly #cells: readonly string[]
  readonly #places: ColumnPlaces<Required | Optional>
  readonly #header: readonly string[]

  constructor(
    file: string,
    line: number,
    cells: readonly string[],
    places: ColumnPlaces<Required | Optional>,
    header: readonly string[],
  ) {
    this.#file = file
    this.line = line
    this.#cells = cells
    this.#places = places
    this.#header = header
  }

  /** The cell's text; empty where it is blank. */
  text(column: Required): string {
    return this.#cells[this.#places.get(column)!]!.trim()
  }

  /** The cell's text, or null where the table has no such column. */
  textOrNull(column: Optional): string | null {
    const place = this.#places.get(column)
    return place === undefined ? null : this.#cells[place]!.trim()
  }

  /** The error of a cell. `problem` goes on after the file, the row and the column. */
  error(column: Required | Optional, problem: string): SourceError {
    const place = this.#places.get(column)
    const header = place === undefined ? column : this.#header[place]!.replace(/\s+/g, ' ').trim()
    return new SourceError(`${this.#file}, row ${this.line}, column ${header}: ${problem}`)
  }

  /** The cell's text, which must not be blank. */
  needText(column: Required): string {
    const cell = this.text(column)
    if (cell === '') throw this.error(column, 'a value is required')
    return cell
  }
}
