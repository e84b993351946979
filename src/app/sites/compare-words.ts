import { siteMeasures, type SiteMeasure } from '../../contracts/site-measures'
import type { Criterion } from '../../contracts/sites'
import type { Locale } from '../../format/locale'
import { siteCompareMessages as m } from '../../format/messages/site-compare'
import type { RankedSite } from './site-store.svelte'
import { plainValue, pointsText, valueText } from './site-words'

/** The values at the worst and the best end of a criterion, as short as an axis wants them; they are chosen, so none is about. */
export function axisEnds(
  { measure, value }: Criterion,
  locale: Locale,
): Readonly<{ worst: string; best: string }> {
  const text = (x: number) => valueText(measure, x, locale)
  switch (value.kind) {
    case 'linear':
      return { worst: text(value.zero), best: text(value.one) }
    case 'threshold': {
      if (siteMeasures[measure].unit === 'yes') {
        const ends = { worst: text(0), best: text(1) }
        return value.better === 'more' ? ends : { worst: ends.best, best: ends.worst }
      }
      const [below, above] = value.better === 'more' ? ['<', '≥'] : ['>', '≤']
      return { worst: `${below} ${text(value.at)}`, best: `${above} ${text(value.at)}` }
    }
    case 'ideal': {
      const { unit }: SiteMeasure = siteMeasures[measure]
      return {
        worst: locale.t(m.beyond),
        best: `${plainValue(unit, Math.min(value.low, value.high), locale)}–${text(Math.max(value.low, value.high))}`,
      }
    }
  }
}

/** A site with its rank and score. */
export const siteLine = ({ site, rank, score }: RankedSite, locale: Locale): string =>
  locale.t(m.siteLine, {
    rank: locale.number(rank),
    name: site.name,
    score: locale.t(m.points, { value: pointsText(score, locale) }),
  })
