type TableCell = Readonly<{
  text: string
  /** What the column is sorted by; null is unknown. */
  sort: number | string | null
}>
export type TableRow = Readonly<{ id: string; cells: readonly TableCell[] }>
export type TableColumn = Readonly<{ id: string; label: string; numeric: boolean }>
export type TableOrder = Readonly<{ column: number; descending: boolean }>

/** The rows in the order asked for; unknown cells come last in both directions, ties keep their order. */
export function sortRows(
  rows: readonly TableRow[],
  order: TableOrder | null,
  language: string,
): readonly TableRow[] {
  if (order === null) return rows
  const collator = new Intl.Collator(language, { numeric: true })
  const sign = order.descending ? -1 : 1
  const keyOf = (row: TableRow) => {
    const key = row.cells[order.column]?.sort ?? null
    return typeof key === 'number' && Number.isNaN(key) ? null : key
  }
  return [...rows].sort((rowA, rowB) => {
    const [a, b] = [keyOf(rowA), keyOf(rowB)]
    if (a === null || b === null) return Number(a === null) - Number(b === null)
    if (typeof a === 'number' && typeof b === 'number') return sign * (a - b)
    return sign * collator.compare(String(a), String(b))
  })
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
