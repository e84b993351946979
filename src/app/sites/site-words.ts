import type { Range } from '../../contracts/gaps'
import { siteMeasures, type SiteMeasure, type SiteUnit } from '../../contracts/site-measures'
import type { SiteMeasureId } from '../../contracts/sites'
import type { Locale } from '../../format/locale'
import { siteMessages, siteUnitMessages } from '../../format/messages/sites'

const digits: Record<SiteUnit, number> = {
  ha: 1,
  percent: 1,
  km: 1,
  yes: 0,
  year: 0,
  people: 0,
  firms: 0,
  services: 0,
}

/** One value of a measure without its unit. */
export function plainValue(unit: SiteUnit, value: number, locale: Locale): string {
  if (unit === 'yes') return locale.t(value >= 1 ? siteMessages.yes : siteMessages.no)
  // A year takes no grouping.
  return unit === 'year' ? String(Math.round(value)) : locale.number(value, digits[unit])
}

/** One value of a measure with its unit, as exact as it is given: a limit that a person sets. */
export function valueText(measure: SiteMeasureId, value: number, locale: Locale): string {
  const { unit }: SiteMeasure = siteMeasures[measure]
  return locale.t(siteUnitMessages[unit], { value: plainValue(unit, value, locale) })
}

/** What is known of a measure: one value, both ends where they differ, or that it is not known. Ways are estimates and say so. */
export function rangeText(measure: SiteMeasureId, range: Range | null, locale: Locale): string {
  if (!range) return locale.t(siteMessages.unknown)
  const { unit }: SiteMeasure = siteMeasures[measure]
  const [from, to] = [plainValue(unit, range.low, locale), plainValue(unit, range.high, locale)]
  const value = locale.t(siteUnitMessages[unit], { value: from === to ? from : `${from}–${to}` })
  return unit === 'km' ? `≈\u00a0${value}` : value
}

/** A score or a weight from 0 to 1, in hundredths. */
export const hundredths = (value: number, locale: Locale): string => locale.number(100 * value, 1, true)

/** A score or a part of one in hundredths, both ends where they differ. */
export function pointsText({ low, high }: Range, locale: Locale): string {
  const [from, to] = [hundredths(low, locale), hundredths(high, locale)]
  return from === to ? from : `${from}–${to}`
}

export const measureLabel = (measure: SiteMeasureId, locale: Locale): string =>
  locale.t(siteMeasures[measure].label)
