import type { Territory } from '../contracts/territory'
import type { Locale } from '../format/locale'
import { appMessages } from '../format/messages/app'

/** What a chart says of its source. */
export type SourceText = Readonly<{ text: string; caveat: string }>

/**
 * Publisher, date, licence and caveat of a source, for the foot of a chart. `figureDate`: the date of the figures shown, where
 * the source has several.
 */
export function describeSource(
  territory: Territory | null,
  id: string,
  locale: Locale,
  figureDate?: string,
): SourceText {
  const source = territory?.sources.find((entry) => entry.id === id)
  if (!source) return { text: '', caveat: '' }
  const { publisher, licence } = source
  const date = figureDate === undefined ? formatDates(source.date, locale) : locale.date(figureDate)
  const origin = locale.t(appMessages.sourceLine, { publisher, date })
  return {
    text: `${origin} · ${licenceText(licence, locale)}`,
    caveat: locale.t(source.caveat),
  }
}

/** Facts and public registers carry no licence; everything else does. */
export function licenceText(licence: string, locale: Locale): string {
  if (licence === 'own') return locale.t(appMessages.themeOwn)
  if (licence === 'facts') return locale.t(appMessages.licenceFacts)
  if (licence === 'public register') return locale.t(appMessages.licenceRegister)
  return locale.t(appMessages.licence, { licence })
}

/** A source may list several dates, separated by commas. */
export function formatDates(dates: string, locale: Locale): string {
  return dates
    .split(', ')
    .map((date) => locale.date(date))
    .join(', ')
}
