/**
 * A column of a table whose rows are numbers. What a cell says is asked only of rows in view, what it is sorted by only of a
 * column that sorts; null is unknown.
 */
export type TableColumn = Readonly<{
  id: string
  label: string
  numeric: boolean
  text: (row: number) => string
  sort: (row: number) => number | string | null
}>
export type TableOrder = Readonly<{ column: number; descending: boolean }>

/** The rows in the order asked for; unknown cells come last in both directions, ties keep their order. */
export function sortRows(
  rows: readonly number[],
  columns: readonly TableColumn[],
  order: TableOrder | null,
  language: string,
): readonly number[] {
  const column = order ? columns[order.column] : undefined
  if (!order || !column) return rows
  const { compare } = new Intl.Collator(language, { numeric: true })
  const sign = order.descending ? -1 : 1
  const keyed = rows.map((row) => ({ row, key: keyOf(column, row) }))
  keyed.sort(({ key: a }, { key: b }) => {
    if (a === null || b === null) return Number(a === null) - Number(b === null)
    if (typeof a === 'number' && typeof b === 'number') return sign * (a - b)
    return sign * compare(String(a), String(b))
  })
  return keyed.map(({ row }) => row)
}

function keyOf(column: TableColumn, row: number): number | string | null {
  const key = column.sort(row)
  return typeof key === 'number' && Number.isNaN(key) ? null : key
}

/**
 * How many characters the widest cell of a column has, so that its width holds while other rows scroll into view. Of
 * numbers, the widest is the least or the greatest.
 */
export function widestCell(rows: readonly number[], column: TableColumn): number {
  let widest = 0
  const least = { row: -1, key: Infinity }
  const greatest = { row: -1, key: -Infinity }
  for (const row of rows) {
    const key = keyOf(column, row)
    if (typeof key === 'string') widest = Math.max(widest, column.text(row).length)
    if (typeof key !== 'number') continue
    if (key < least.key) Object.assign(least, { row, key })
    if (key > greatest.key) Object.assign(greatest, { row, key })
  }
  const ends = [least.row, greatest.row].filter((row) => row >= 0)
  return Math.max(widest, ...ends.map((row) => column.text(row).length))
}

/** Rows that a scrolled window shows, with some to spare: first and one past the last. */
export function windowOfRows(
  count: number,
  scrollTop: number,
  height: number,
  rowHeight: number,
): { from: number; to: number } {
  const spare = 12
  const from = Math.max(0, Math.min(count, Math.floor(scrollTop / rowHeight)) - spare)
  return { from, to: Math.min(count, Math.ceil((scrollTop + height) / rowHeight) + spare) }
}
