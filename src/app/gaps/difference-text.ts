import type { IndicatorUnit } from '../../contracts/indicators'
import type { Locale } from '../../format/locale'

/** A difference with its sign always. */
export function differenceText(difference: number, unit: IndicatorUnit, locale: Locale): string {
  const text = locale.indicator(difference, unit)
  return difference > 0 && !text.startsWith('+') ? `+${text}` : text
}
