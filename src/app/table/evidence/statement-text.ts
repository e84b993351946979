import type { Amount, EvidenceItem, Statement } from '../../../contracts/evidence'
import type { Locale } from '../../../format/locale'
import { figureMessages } from '../../../format/messages/evidence'
import type { FigureWords } from '../../../model/evidence/fill-figures'

/** The ending of an English ordinal. */
const ordinalEndings: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' }
const ordinals = new Intl.PluralRules('en', { type: 'ordinal' })

function rankText({ value, qualifier }: Amount, total: number, locale: Locale): string {
  if (qualifier === 'least') return locale.t(figureMessages.last, { n: total - value + 1, total })
  const suffix = ordinalEndings[ordinals.select(value)] ?? 'th'
  return locale.t(figureMessages.rank, { n: value, suffix, total })
}

function plainText(value: number, { unit }: EvidenceItem, locale: Locale): string {
  switch (unit) {
    case 'percent':
      return Number.isInteger(value)
        ? locale.t(figureMessages.change, { value: locale.number(value) })
        : locale.indicator(value, 'percent')
    case 'change':
      return locale.t(figureMessages.change, { value: locale.signed(value, 2) })
    case 'balance':
      return locale.signed(value)
    case 'm2':
    case 'tonnes':
      return locale.t(figureMessages[unit], { value: locale.number(value) })
    default:
      return locale.number(value, 1)
  }
}

/** An amount with its unit and how exactly it is put, without its label: `78,8 %`, `poco meno di 18.000`, `10ª su 12`. */
export function amountText(amount: Amount, item: EvidenceItem, locale: Locale): string {
  if (item.unit === 'rank') return rankText(amount, item.total ?? Number.NaN, locale)
  const value = plainText(amount.value, item, locale)
  return amount.qualifier === 'exact' ? value : locale.t(figureMessages[amount.qualifier], { value })
}

/**
 * The words of a statement: one amount alone (`25.056`, `78,8 %`), several each with its label
 * (`19 % laureati, 30 % diplomati`). What is counted (firms, seats, people) is for the sentence around it to say.
 */
export function statementText({ amounts }: Statement, item: EvidenceItem, locale: Locale): string {
  return amounts
    .map((amount) => {
      const value = amountText(amount, item, locale)
      return amount.label === null
        ? value
        : locale.t(figureMessages.labelled, { value, label: locale.t(amount.label) })
    })
    .join(', ')
}

/** What `fillFigures` needs to put figures into a text of this language. */
export const figureWords = (locale: Locale): FigureWords => ({
  statement: (statement, item) => statementText(statement, item, locale),
  text: (text) => locale.t(text),
})
