import { maxClasses, minClasses } from '../contracts/view'

/**
 * Class breaks from a typed text: numbers separated by semicolons or spaces, decimal comma or point, in rising order.
 * Null when the text is anything else, or gives fewer than three or more than nine classes.
 */
export function parseBreaks(text: string): number[] | null {
  const parts = text.split(/[;\s]+/).filter((part) => part !== '')
  if (parts.length < minClasses - 1 || parts.length > maxClasses - 1) return null
  const values = parts.map((part) =>
    /^-?\d+([.,]\d+)?$/.test(part) ? Number(part.replace(',', '.')) : Number.NaN,
  )
  const rising = values.every((value, i) => Number.isFinite(value) && (i === 0 || values[i - 1]! < value))
  return rising ? values : null
}
