/** What is wrong with a typed amount. */
export type AmountProblem = 'empty' | 'notANumber' | 'negative' | 'zeroBudget' | 'tooLarge'

/**
 * Whole euros from a typed text: digits, in groups of three by point, comma, apostrophe or space if one likes, with or without a
 * euro sign. Gives the amount, or what is wrong with the text.
 */
export function parseEuros(
  text: string,
  { max, aboveZero }: Readonly<{ max: number; aboveZero: boolean }>,
): number | AmountProblem {
  const bare = text.replace(/^\s*€|€\s*$/g, '').trim()
  if (bare === '') return 'empty'
  if (!/^[-−+]?(\d+|\d{1,3}([.,'’\s]\d{3})+)$/.test(bare)) return 'notANumber'
  const amount = Number(bare.replace(/\D/g, ''))
  if (/^[-−]/.test(bare) && amount > 0) return 'negative'
  if (aboveZero && amount === 0) return 'zeroBudget'
  return amount > max ? 'tooLarge' : amount
}
