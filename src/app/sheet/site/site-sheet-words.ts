import type { Range } from '../../../contracts/gaps'
import { siteMeasures } from '../../../contracts/site-measures'
import type { Criterion } from '../../../contracts/sites'
import type { Locale } from '../../../format/locale'
import { siteSheetMessages as say } from '../../../format/messages/site-sheet'
import { hundredths, measureLabel, rangeText, valueText } from '../../sites/site-words'
import type { SiteFacts, Unknown } from './site-facts'

/** A value function in the few words that a row of a table has room for. */
export function briefValueFunction({ measure, value }: Criterion, locale: Locale): string {
  // What is chosen is exact, unlike what is measured.
  const limit = (x: number) => valueText(measure, x, locale)
  switch (value.kind) {
    case 'linear':
      return locale.t(say.linear, { zero: limit(value.zero), one: limit(value.one) })
    case 'threshold':
      if (siteMeasures[measure].unit === 'yes' && value.better === 'more' && value.at > 0)
        return locale.t(say.ifYes)
      return locale.t(say[value.better], { at: limit(value.at) })
    case 'ideal':
      return locale.t(say.ideal, {
        low: limit(value.low),
        high: limit(value.high),
        falloff: limit(value.falloff),
      })
  }
}

/** Both ends of a range, or its one value; `write` turns one into text. */
export function endsText({ low, high }: Range, write: (value: number) => string, locale: Locale): string {
  const [from, to] = [write(low), write(high)]
  return from === to ? from : locale.t(say.range, { low: from, high: to })
}

/** What is not known, as a sentence. `names`: of the municipality rows. */
export function unknownText(
  unknown: Unknown,
  { measured }: SiteFacts,
  names: readonly string[],
  locale: Locale,
): string {
  switch (unknown.kind) {
    case 'status': {
      if (unknown.asOf === null) return locale.t(say.unknownStatusUndated)
      const form = unknown.isOld ? say.unknownStatusOld : say.unknownStatusVague
      return locale.t(form, { date: locale.date(unknown.asOf) })
    }
    case 'position':
      return locale.t(say.unknownPosition, {
        km: locale.number(unknown.km, 1),
        names: [
          ...unknown.municipalities.map((row) => names[row] ?? ''),
          ...(unknown.maybeOutside ? [locale.t(say.outside)] : []),
        ].join(', '),
      })
    case 'place':
      return locale.t(say.unknownPlace)
    case 'outline':
      return locale.t(say.unknownOutline)
    case 'measure':
      return locale.t(unknown.most === null ? say.unknownMeasure : say.unknownMeasurePoints, {
        measure: measureLabel(unknown.measure, locale),
        most: hundredths(unknown.most ?? 0, locale),
      })
    case 'bounds':
      return locale.t(say.unknownBounds, {
        measures: unknown.measures
          .map(
            (id) =>
              `${measureLabel(id, locale)} (${rangeText(id, measured.values[id], locale).replaceAll(' ', '\u00a0')})`,
          )
          .join(', '),
        band: hundredths(unknown.band, locale),
      })
    case 'zoneArea':
      return locale.t(say.unknownZoneArea)
  }
}
