import { siteMeasures, type SiteMeasure } from '../../contracts/site-measures'
import type { SiteConstraint } from '../../contracts/sites'
import type { Locale } from '../../format/locale'
import { siteCandidateMessages, siteLimitMessages } from '../../format/messages/site-candidates'
import type { SiteValues } from '../../model/sites/site'
import { measureLabel, plainValue, rangeText } from './site-words'

/** What a constraint asks for, without its measure: `al massimo 25 km`. */
export function limitText({ measure, bound, limit }: SiteConstraint, locale: Locale): string {
  const { unit }: SiteMeasure = siteMeasures[measure]
  return locale.t(siteLimitMessages[bound][unit], { value: plainValue(unit, limit, locale) })
}

/** A constraint in words: `Casello autostradale, al massimo 25 km`. */
export const constraintText = (constraint: SiteConstraint, locale: Locale): string =>
  `${measureLabel(constraint.measure, locale)}, ${limitText(constraint, locale)}`

/** Why a site fails a constraint, or why that is not known: its value against the limit. */
export const reasonText = (constraint: SiteConstraint, values: SiteValues, locale: Locale): string =>
  locale.t(siteCandidateMessages.reason, {
    measure: measureLabel(constraint.measure, locale),
    value: rangeText(constraint.measure, values[constraint.measure], locale),
    limit: limitText(constraint, locale),
  })
