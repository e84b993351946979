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

/** One value of a measure with its unit. */
export function valueText(measure: SiteMeasureId, value: number, locale: Locale): string {
  const { unit }: SiteMeasure = siteMeasures[measure]
  return locale.t(siteUnitMessages[unit], { value: plainValue(unit, value, locale) })
}

/** A value that a person sets, with its unit: unlike one that is measured it is exact. */
export const exactText = (measure: SiteMeasureId, value: number, locale: Locale): string =>
  valueText(measure, value, locale).replace('≈ ', '')

/** What is known of a measure: one value, both ends where they differ, or that it is not known. */
export function rangeText(measure: SiteMeasureId, range: Range | null, locale: Locale): string {
  if (!range) return locale.t(siteMessages.unknown)
  const { unit }: SiteMeasure = siteMeasures[measure]
  const [from, to] = [plainValue(unit, range.low, locale), plainValue(unit, range.high, locale)]
  return locale.t(siteUnitMessages[unit], { value: from === to ? from : `${from}–${to}` })
}

/** A score or a weight from 0 to 1, in hundredths. */
export const hundredths = (value: number, locale: Locale): string => locale.number(100 * value, 1)

export const measureLabel = (measure: SiteMeasureId, locale: Locale): string =>
  locale.t(siteMeasures[measure].label)
