import type { OwnColumn, OwnJoin, OwnTable } from '../../contracts/own-data'
import type { ColumnData } from '../../contracts/table'
import type { MunicipalityIndex } from '../quantities'
import { createNameFinder, type NameFinder } from './municipality-names'

/** A text, as written, that means no municipality, or several of them; null for rows that say nothing. */
export type UnmatchedText = Readonly<{
  text: string | null
  /** Numbers by which the file counts the rows that have it: the first few. */
  fileRows: readonly number[]
  /** Rows that have it. */
  count: number
  /** Rows of the municipalities that all bear the name; empty where none does. */
  ambiguous: readonly number[]
}>

/** The municipality of every row of a table. */
export type RowJoin = Readonly<{
  /** The municipality's row, −1 where there is none. */
  rows: Int32Array
  matched: number
  unmatched: readonly UnmatchedText[]
  /** Municipalities with at least one row. */
  municipalities: number
  /** Municipalities with several rows. */
  repeated: readonly number[]
}>

const toldRows = 5

/** Joins the rows of a table by code or name; by place they are as given, −1 outside all municipalities. */
export function joinRows(
  table: OwnTable,
  join: OwnJoin,
  index: MunicipalityIndex,
  placeRows: Int32Array | null,
): RowJoin {
  if (join.by === 'place')
    return gather(table, placeRows ?? new Int32Array(table.count).fill(-1), () => null, index)
  const column = columnNamed(table, join.column)?.data
  if (!column) return gather(table, new Int32Array(table.count).fill(-1), () => null, index)
  const find =
    join.by === 'code' ? codeFinder(index) : correctedFinder(index, join.corrections, finderOf(index))
  const { rows, textOf, ambiguousOf } = resolveColumn(column, table.count, find)
  return gather(table, rows, textOf, index, ambiguousOf)
}

/** Rows of the municipalities that a text means: one of them is a match. */
type Finder = (written: string) => readonly number[]

/** By ISTAT code of six digits, also where the zeros before it are lost. */
const codeFinder =
  (index: MunicipalityIndex): Finder =>
  (written) => {
    const digits = /^\d{1,6}$/.exec(written.trim())?.[0]
    const row = digits === undefined ? undefined : index.rowOf.get(digits.padStart(6, '0'))
    return row === undefined ? [] : [row]
  }

const correctedFinder =
  (index: MunicipalityIndex, corrections: Readonly<Record<string, string>>, find: NameFinder): Finder =>
  (written) => {
    const code = Object.hasOwn(corrections, written) ? corrections[written] : undefined
    const row = code === undefined ? undefined : index.rowOf.get(code)
    return row === undefined ? find(written) : [row]
  }

const finders = new WeakMap<MunicipalityIndex, NameFinder>()

function finderOf(index: MunicipalityIndex): NameFinder {
  const finder = finders.get(index) ?? createNameFinder(index.names)
  finders.set(index, finder)
  return finder
}

/** Looks each different cell up once. */
function resolveColumn(column: ColumnData, count: number, find: Finder) {
  const found = new Map<string, readonly number[]>()
  const meant = (text: string) => {
    const rows = found.get(text) ?? find(text)
    found.set(text, rows)
    return rows
  }
  const textOf = (row: number) => cellText(column, row)
  const rows = Int32Array.from({ length: count }, (_, row) => {
    const text = textOf(row)
    const candidates = text === null ? [] : meant(text)
    return candidates.length === 1 ? candidates[0]! : -1
  })
  return { rows, textOf, ambiguousOf: (text: string) => found.get(text) ?? [] }
}

/** A cell as text; null where unknown. */
function cellText(column: ColumnData, row: number): string | null {
  if (column.kind === 'text') return column.dictionary[column.codes[row] ?? -1] ?? null
  const value = column.values[row] ?? Number.NaN
  if (column.kind === 'boolean') return value < 0 ? null : String(value === 1)
  return Number.isNaN(value) ? null : String(value)
}

function gather(
  table: OwnTable,
  rows: Int32Array,
  textOf: (row: number) => string | null,
  index: MunicipalityIndex,
  ambiguousOf: (text: string) => readonly number[] = () => [],
): RowJoin {
  const counts = new Uint32Array(index.count)
  const missing = new Map<string | null, { fileRows: number[]; count: number }>()
  let matched = 0
  rows.forEach((municipality, row) => {
    if (municipality >= 0) {
      matched += 1
      counts[municipality]! += 1
      return
    }
    const text = textOf(row)
    const entry = missing.get(text) ?? { fileRows: [], count: 0 }
    missing.set(text, entry)
    if (entry.fileRows.length < toldRows) entry.fileRows.push(table.fileRows[row]!)
    entry.count += 1
  })
  const unmatched = Array.from(missing, ([text, entry]): UnmatchedText => ({
    text,
    ...entry,
    ambiguous: text === null ? [] : ambiguousOf(text),
  }))
  const holding = Array.from(counts.keys()).filter((row) => counts[row]! > 0)
  return {
    rows,
    matched,
    unmatched,
    municipalities: holding.length,
    repeated: holding.filter((row) => counts[row]! > 1),
  }
}

/** The columns that have a name, by it. */
export const columnNamed = (table: OwnTable, name: string): OwnColumn | undefined =>
  table.columns.find((column) => column.name === name)
