import { siteMeasures } from '../../contracts/site-measures'
import type { Criterion } from '../../contracts/sites'
import type { Territory } from '../../contracts/territory'
import type { Locale } from '../../format/locale'
import { siteRankingMessages } from '../../format/messages/site-ranking'
import { describeSource, type SourceText } from '../sources'

/** Where the figures behind criteria come from, each publisher once, and what to mind of weights and unknown values. */
export function criteriaSource(
  territory: Territory | null,
  criteria: readonly Criterion[],
  locale: Locale,
): SourceText {
  const ids = new Set<string>(criteria.flatMap(({ measure }) => siteMeasures[measure].sources))
  const described = [...ids].map((id) => describeSource(territory, id, locale))
  return {
    text: [...new Set(described.map(({ text }) => text))].join(' | '),
    caveat: [locale.t(siteRankingMessages.caveat), ...described.map(({ caveat }) => caveat)].join(' '),
  }
}
