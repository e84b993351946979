import { siteMeasures, type SiteMeasure } from '../../contracts/site-measures'
import type { Criterion, SiteMeasureId } from '../../contracts/sites'
import type { Locale } from '../../format/locale'
import { pairwiseMessages, siteWeightMessages, strengthMessages } from '../../format/messages/site-weights'
import { valueText, measureLabel } from './site-words'

/** Which way a criterion pulls, in words. */
export function directionText({ measure, value }: Criterion, locale: Locale): string {
  const { unit }: SiteMeasure = siteMeasures[measure]
  if (value.kind === 'ideal') return locale.t(siteWeightMessages.betweenIsBetter)
  const isMore = value.kind === 'threshold' ? value.better === 'more' : value.one >= value.zero
  if (unit === 'yes') return locale.t(isMore ? siteWeightMessages.yesIsBetter : siteWeightMessages.noIsBetter)
  return locale.t(isMore ? siteWeightMessages.moreIsBetter : siteWeightMessages.lessIsBetter)
}

/** A value function in a sentence. */
export function valueFunctionText({ measure, value }: Criterion, locale: Locale): string {
  const { unit }: SiteMeasure = siteMeasures[measure]
  const text = (x: number) => valueText(measure, x, locale)
  switch (value.kind) {
    case 'linear':
      return value.one === value.zero
        ? locale.t(siteWeightMessages.saysAtLeast, { at: text(value.one) })
        : locale.t(siteWeightMessages.saysLinear, { zero: text(value.zero), one: text(value.one) })
    case 'threshold': {
      const isMore = value.better === 'more'
      const plain = isMore ? siteWeightMessages.saysAtLeast : siteWeightMessages.saysAtMost
      const ofYes = isMore ? siteWeightMessages.saysYes : siteWeightMessages.saysNo
      return locale.t(unit === 'yes' ? ofYes : plain, { at: text(value.at) })
    }
    case 'ideal':
      return locale.t(siteWeightMessages.saysIdeal, {
        low: text(value.low),
        high: text(value.high),
        falloff: text(value.falloff),
      })
  }
}

/** A judgement in words: which matters how many times as much as the other. */
export function judgementText(
  [a, b]: readonly [SiteMeasureId, SiteMeasureId],
  steps: number,
  locale: Locale,
): string {
  if (steps === 0) return locale.t(pairwiseMessages.alike)
  const [more, less] = steps > 0 ? [a, b] : [b, a]
  return locale.t(pairwiseMessages.times, {
    a: measureLabel(more, locale),
    b: measureLabel(less, locale),
    n: locale.number(1 + Math.abs(steps)),
  })
}

/** How strong a judgement is, in Saaty's manner of speaking; nothing where both matter alike. */
export function strengthText(steps: number, locale: Locale): string {
  const message = strengthMessages[Math.abs(steps)]
  return message ? locale.t(message) : ''
}
