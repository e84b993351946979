import { indicatorOf, type Indicator, type IndicatorId, type IndicatorUnit } from '../../contracts/indicators'
import { differenceWords, supposedWords, type ScenarioShowing } from '../../contracts/scenario'
import { maxClasses } from '../../contracts/view'
import { classifyValues, type Classification, type ClassificationOptions } from '../classify'
import { formulaQuantities } from '../formula'
import type { IndicatorSeries } from '../indicator-series'
import { supposedQuantity } from './apply-scenario'

/** Whether a scenario can change an indicator at all. */
export const changesInScenario = (id: IndicatorId): boolean =>
  formulaQuantities(indicatorOf(id).formula).includes(supposedQuantity)

/** What a difference between two values of a unit is counted in: of percentages, points. */
export const differenceUnit = (unit: IndicatorUnit): IndicatorUnit => (unit === 'percent' ? 'points' : unit)

/** The indicator as it is shown: named as supposed, or as a difference around zero. One that no scenario changes is itself. */
export function shownIndicator(id: IndicatorId, showing: ScenarioShowing): Indicator {
  const indicator = indicatorOf(id)
  if (showing === 'today' || !changesInScenario(id)) return indicator
  const { label, note } = showing === 'scenario' ? supposedWords : differenceWords
  const named = { label: joinWords(indicator.label, label), note }
  return showing === 'scenario'
    ? { ...indicator, ...named }
    : { ...indicator, ...named, unit: differenceUnit(indicator.unit), scale: 'diverging' }
}

const joinWords = (first: Indicator['label'], second: Indicator['label']): Indicator['label'] => ({
  it: `${first.it} (${second.it})`,
  en: `${first.en} (${second.en})`,
})

/** Scenario less today for every municipality; NaN where either is unknown. */
export function subtractSeries(supposed: IndicatorSeries, today: IndicatorSeries): IndicatorSeries {
  const minus = (from: Float64Array, what: Float64Array) => from.map((value, row) => value - what[row]!)
  return {
    ...supposed,
    values: minus(supposed.values, today.values),
    numerator: minus(supposed.numerator, today.numerator),
  }
}

/**
 * Classes around zero: one for what does not change, the others for what rises and for what falls, each divided by the method
 * asked for. The edges of the class of no change are half of the smallest change, so that no change however small falls in it.
 */
export function classifyDifferences(
  values: Float64Array,
  { method, classes }: Pick<ClassificationOptions, 'method' | 'classes'>,
): Classification {
  const falls = values.filter((value) => value < 0)
  const rises = values.filter((value) => value > 0)
  const sides = [falls, rises].filter(({ length }) => length > 0).length
  const eachSide = Math.max(1, Math.floor((Math.min(classes, maxClasses) - 1) / Math.max(1, sides)))
  const within = (part: Float64Array) =>
    eachSide > 1 ? classifyValues(part, { method, classes: eachSide, customBreaks: [] }).breaks : []
  const edge = [...falls, ...rises].reduce((least, value) => Math.min(least, Math.abs(value)), Infinity) / 2
  const customBreaks = [
    ...(falls.length > 0 ? [...within(falls), -edge] : []),
    ...(rises.length > 0 ? [edge, ...within(rises)] : []),
  ]
  return classifyValues(values, { method: 'custom', classes, customBreaks })
}
