/** The smallest and largest known values and their rows, with how many are known. */
type ValueExtremes = Readonly<{ minRow: number; maxRow: number; known: number; unknown: number }>

/** Where the extremes are; null when no value is known. The first of equals wins. */
export function findExtremes(values: Float64Array): ValueExtremes | null {
  let minRow = -1
  let maxRow = -1
  let known = 0
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!
    if (Number.isNaN(value)) continue
    known++
    if (minRow < 0 || value < values[minRow]!) minRow = row
    if (maxRow < 0 || value > values[maxRow]!) maxRow = row
  }
  return known === 0 ? null : { minRow, maxRow, known, unknown: values.length - known }
}
