import type { ColumnData } from '../contracts/table'

/** Rows told apart by integers −1 ≤ code < size − 1: equal codes, equal values. −1 is unknown. */
type Coded = Readonly<{ codes: Int32Array; size: number }>

/**
 * The first row whose key equals that of an earlier row, or null. Rows are told apart by one key column after the other, with
 * counting sort, so that the work is linear whatever the values.
 */
export function findDuplicateKey(columns: readonly ColumnData[], count: number): number | null {
  if (columns.length === 0) return null
  const { codes, size } = columns.map((column) => codesOf(column, count)).reduce(refine)
  const seen = new Uint8Array(size)
  for (let row = 0; row < count; row++) {
    const code = codes[row]! + 1
    if (seen[code] === 1) return row
    seen[code] = 1
  }
  return null
}

/** One code for each pair that occurs: rows are visited by the first code, and new second codes counted within each. */
function refine(first: Coded, second: Coded): Coded {
  const count = first.codes.length
  const { order, ends } = orderByCode(first)
  const pairs = new Int32Array(count)
  const markedBy = new Int32Array(second.size).fill(-1)
  const pairOf = new Int32Array(second.size)
  let pairCount = 0
  for (let i = 0, group = 0; i < count; i++) {
    while (i === ends[group]) group++
    const row = order[i]!
    const code = second.codes[row]! + 1
    if (markedBy[code] !== group) {
      markedBy[code] = group
      pairOf[code] = pairCount++
    }
    pairs[row] = pairOf[code]!
  }
  return { codes: pairs, size: pairCount + 1 }
}

/** Rows in the order of their codes, and where in it each code ends. */
function orderByCode({ codes, size }: Coded): { order: Int32Array; ends: Int32Array } {
  const next = new Int32Array(size + 1)
  for (const code of codes) next[code + 2]!++
  for (let code = 0; code < size; code++) next[code + 1]! += next[code]!
  const order = new Int32Array(codes.length)
  for (let row = 0; row < codes.length; row++) order[next[codes[row]! + 1]!++] = row
  return { order, ends: next }
}

function codesOf(column: ColumnData, count: number): Coded {
  if (column.kind === 'text') return { codes: column.codes, size: column.dictionary.length + 1 }
  const codeOf = new Map<number, number>()
  const codes = new Int32Array(count)
  for (let row = 0; row < count; row++) {
    const value = column.values[row]!
    let code = codeOf.get(value)
    if (code === undefined) {
      code = codeOf.size
      codeOf.set(value, code)
    }
    codes[row] = code
  }
  return { codes, size: codeOf.size + 1 }
}
