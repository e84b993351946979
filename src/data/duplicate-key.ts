import type { ColumnData } from '../contracts/table'

/**
 * First-found row whose key equals that of an earlier row, or null. Rows are split by one key column after the other: counting
 * sort by group, then one mark a code within each group, so the work is linear whatever the values.
 */
export function findDuplicateKey(columns: readonly ColumnData[], count: number): number | null {
  let groups = new Int32Array(count)
  let groupCount = 1
  let duplicate: number | null = null
  for (const column of columns) {
    const { codes, codeCount } = codesOf(column, count)
    const order = orderByGroup(groups, groupCount)
    const refined = new Int32Array(count)
    const markedBy = new Int32Array(codeCount).fill(-1)
    const refinedAs = new Int32Array(codeCount)
    groupCount = 0
    duplicate = null
    for (const row of order) {
      const code = codes[row]!
      const group = groups[row]!
      if (markedBy[code] === group) {
        duplicate ??= row
      } else {
        markedBy[code] = group
        refinedAs[code] = groupCount++
      }
      refined[row] = refinedAs[code]!
    }
    groups = refined
  }
  return duplicate
}

/** Rows ordered by their group, in ascending order within each. */
function orderByGroup(groups: Int32Array, groupCount: number): Int32Array {
  const next = new Int32Array(groupCount + 1)
  for (const group of groups) next[group + 1]!++
  for (let group = 0; group < groupCount; group++) next[group + 1]! += next[group]!
  const order = new Int32Array(groups.length)
  for (let row = 0; row < groups.length; row++) order[next[groups[row]!]!++] = row
  return order
}

/** Codes 0 … codeCount − 1, equal where the values are; the last stands for unknown. */
function codesOf(column: ColumnData, count: number): { codes: Int32Array; codeCount: number } {
  if (column.kind === 'text') {
    const unknown = column.dictionary.length
    return { codes: column.codes.map((code) => (code < 0 ? unknown : code)), codeCount: unknown + 1 }
  }
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
  return { codes, codeCount: codeOf.size }
}
