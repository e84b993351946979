import type { IndicatorUnit } from '../contracts/indicators'
import type { Locale } from '../format/locale'
import { chartMessages } from '../format/messages/charts'
import { findExtremes } from './value-extremes'
import type { AxisKind, ValueAxis } from './value-axis'
import { referenceWords, type ReferenceValue } from './reference-value'

const kindMessages = {
  linear: null,
  log: chartMessages.logScale,
  root: chartMessages.rootScale,
} as const

/** How the axis is spread, in words; null for an ordinary one. */
export function axisKindText(kind: AxisKind, locale: Locale): string | null {
  const message = kindMessages[kind]
  return message && locale.t(message)
}

/** A count of municipalities with its noun. */
export function municipalityCount(count: number, locale: Locale): string {
  return count === 1
    ? locale.t(chartMessages.oneMunicipality)
    : locale.t(chartMessages.municipalities, { n: locale.number(count) })
}

/** How many of the rows pass, as a chart's scope line says it. */
export function passingText(passing: Uint8Array, locale: Locale): string {
  const n = passing.reduce((sum, flag) => sum + flag, 0)
  return n === passing.length
    ? municipalityCount(n, locale)
    : locale.t(chartMessages.passingOf, { n: locale.number(n), all: locale.number(passing.length) })
}

/** Lowest and highest value with their places, the value they are held against and what is unknown, as sentences. */
export function describeValues(
  values: Float64Array,
  names: readonly string[],
  unit: IndicatorUnit,
  reference: ReferenceValue | null,
  locale: Locale,
): string {
  const extremes = findExtremes(values)
  if (!extremes) return locale.t(chartMessages.nothingKnown)
  const { minRow, maxRow, unknown } = extremes
  const sentences = [
    locale.t(chartMessages.extremes, {
      min: locale.indicator(values[minRow]!, unit),
      minName: names[minRow] ?? '',
      max: locale.indicator(values[maxRow]!, unit),
      maxName: names[maxRow] ?? '',
    }),
  ]
  if (reference !== null)
    sentences.push(
      locale.t(referenceWords[reference.kind].sentence, { value: locale.indicator(reference.value, unit) }),
    )
  if (unknown > 0)
    sentences.push(locale.t(chartMessages.unknownCount, { n: municipalityCount(unknown, locale) }))
  return sentences.join(' ')
}

/**
 * A short text for a mark on an axis: no more decimals than the length of the axis calls for, so that labels stay apart.
 * Differences keep their sign.
 */
export function axisMark(value: number, axis: ValueAxis, unit: IndicatorUnit, locale: Locale): string {
  const span = axis.domain[1] - axis.domain[0]
  const spread = axis.kind === 'linear' ? span : Math.max(Math.abs(value), span / 1000)
  const digits = spread >= 30 ? 0 : spread >= 3 ? 1 : 2
  return unit === 'points' ? locale.signed(value, digits) : locale.number(value, digits)
}
