import { wholeNumber } from './cells'

/** A number as a cell writes it, and what to throw where it cannot be read. */
export type CountCell = Readonly<{ text: string; error: (problem: string) => Error }>

const grouped = /^[1-9]\d{0,2}(?:\.\d{3})+$/

/**
 * The whole numbers of one column, in order. `1.234` is read as 1234 only where the column leaves no doubt: no number of four
 * or more digits is without points, and some cell has two points or does not end in `.000`, as decimals would not. Throws each
 * cell's own error for percentages, decimals, signs, text, and points in doubt.
 */
export function readItalianCounts(cells: readonly CountCell[]): number[] {
  const plain = cells.find(({ text }) => /^\d{4,}$/.test(text))
  const hasThousands =
    plain === undefined && cells.some(({ text }) => grouped.test(text) && !/^\d{1,3}\.000$/.test(text))
  return cells.map(({ text, error }) => {
    const isGrouped = grouped.test(text)
    const value = wholeNumber(isGrouped && hasThousands ? text.replaceAll('.', '') : text)
    if (value !== null) return value
    if (text.includes('%')) throw error(`"${text}" is a percentage, not a count`)
    if (isGrouped) throw error(`"${text}" may have a point for thousands or for decimals`)
    throw error(`"${text}" is not a whole number`)
  })
}
