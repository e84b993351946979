import type { GapConcern, Range } from '../../contracts/gaps'
import type { QuantityId } from '../../contracts/quantities'
import type { Locale } from '../../format/locale'
import { gapFinderMessages } from '../../format/messages/gap-finder'
import type { GapMeasure } from '../../model/gaps/gap-rows'
import type { NearestTarget } from '../../model/gaps/nearest-target'
import type { Target } from '../../model/gaps/targets'

const namedRivals = 3

/** How the gaps of a question are written. */
type GapKindOfNumber = Readonly<{ measure: GapMeasure; concern: GapConcern }>

/**
 * A gap in words: one number where it is known exactly, both ends where it is not, “≈” before an estimate. Estimated start-ups
 * are so few that they keep a decimal.
 */
export function gapText(gap: Range | null, { measure, concern }: GapKindOfNumber, locale: Locale): string {
  if (!gap) return locale.t(gapFinderMessages.unknown)
  const estimated = measure === 'km' || (measure === 'count' && concern !== 'households')
  const digits = measure === 'km' || (measure === 'count' && concern === 'startups') ? 1 : 0
  if (measure === 'percent' && gap.low === gap.high) return locale.indicator(gap.middle, 'percent')
  const ends = rangeText(gap, digits, locale)
  const value = measure === 'count' ? ends : withUnit(ends, measure, locale)
  return estimated ? `≈ ${value}` : value
}

/** Kilometres in words, both ends where they differ. */
export const kmText = (range: Range, locale: Locale): string =>
  withUnit(rangeText(range, 1, locale), 'km', locale)

/** A percentage without decimals: `64 %`. */
export const wholePercent = (value: number, locale: Locale): string =>
  withUnit(locale.number(value), 'percent', locale)

function withUnit(value: string, measure: 'km' | 'percent', locale: Locale): string {
  return locale.t(measure === 'km' ? gapFinderMessages.km : gapFinderMessages.percentValue, { value })
}

function rangeText({ low, high }: Range, digits: number, locale: Locale): string {
  const [from, to] = [locale.number(low, digits), locale.number(high, digits)]
  return from === to ? from : `${from}–${to}`
}

/** How many are concerned, with what they are. */
export const concernUnits = {
  households: gapFinderMessages.unitHouseholds,
  working_age: gapFinderMessages.unitPeople,
  jobs: gapFinderMessages.unitJobs,
  startups: gapFinderMessages.unitStartups,
  zones: gapFinderMessages.unitHectares,
} as const satisfies Record<GapConcern, unknown>

/** The count that tells date and source of how many are concerned. */
export const concernQuantities = {
  households: 'households@2026-06-30',
  working_age: 'population_15_64',
  jobs: 'workers_in',
  startups: 'startups',
} as const satisfies Record<Exclude<GapConcern, 'zones'>, QuantityId>

/** A target by name, with how far off its place may be. */
export function targetText({ name, uncertaintyKm }: Target, locale: Locale): string {
  const uncertainty =
    uncertaintyKm === null
      ? locale.t(gapFinderMessages.uncertaintyUnknown)
      : locale.t(gapFinderMessages.plusMinus, { m: locale.number(1000 * uncertaintyKm) })
  return `${name} (${uncertainty})`
}

/** The first few that may be nearer than the nearest, and how many more there are. */
export function rivalsText({ rivals }: NearestTarget, locale: Locale): string {
  const named = rivals.slice(0, namedRivals).map(({ target }) => target.name)
  const names = named.join(', ')
  const n = rivals.length - named.length
  return locale.t(gapFinderMessages.rivals, {
    names: n > 0 ? locale.t(gapFinderMessages.rivalsMore, { names, n: locale.number(n) }) : names,
  })
}
