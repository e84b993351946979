import { indicatorOf, type IndicatorId } from '../contracts/indicators'
import type { QuantityId } from '../contracts/quantities'
import { evaluateFormula, formulaQuantities } from './formula'
import type { QuantityTable } from './quantities'

/** An indicator for every municipality, in the order of the index. NaN is unknown. `denominator` is null for amounts. */
export type IndicatorSeries = Readonly<{
  id: IndicatorId
  values: Float64Array
  numerator: Float64Array
  denominator: Float64Array | null
}>

/** An indicator for several municipalities taken as one; null is unknown. */
export type Aggregate = Readonly<{
  value: number | null
  numerator: number | null
  denominator: number | null
  /** Municipalities for which every quantity of the formula is known: only these are summed. */
  known: number
  members: number
}>

/** The values of an indicator with what they were divided from. Of a difference, the parts are those of the later ratio. */
export function deriveSeries(id: IndicatorId, quantities: QuantityTable): IndicatorSeries {
  const { formula } = indicatorOf(id)
  const count = quantities[formulaQuantities(formula)[0]!].length
  const values = new Float64Array(count)
  const numerator = new Float64Array(count)
  const denominator = formula.kind === 'amount' ? null : new Float64Array(count)
  for (let row = 0; row < count; row++) {
    const result = evaluateFormula(formula, (quantity) => quantities[quantity][row]!)
    values[row] = result.value
    numerator[row] = result.numerator
    if (denominator) denominator[row] = result.denominator ?? Number.NaN
  }
  return { id, values, numerator, denominator }
}

/**
 * The indicator of several municipalities together: each quantity is summed over the members for which all quantities of the
 * formula are known, then the formula is applied. Never a mean of means. A row given twice counts once.
 */
export function aggregateIndicator(
  id: IndicatorId,
  quantities: QuantityTable,
  rows: readonly number[],
): Aggregate {
  const { formula } = indicatorOf(id)
  const needed = formulaQuantities(formula)
  const members = [...new Set(rows)]
  const known = members.filter((row) => needed.every((quantity) => isKnown(quantities[quantity][row])))
  if (known.length === 0)
    return { value: null, numerator: null, denominator: null, known: 0, members: members.length }

  const sums = new Map<QuantityId, number>()
  for (const quantity of needed)
    sums.set(
      quantity,
      known.reduce((sum, row) => sum + quantities[quantity][row]!, 0),
    )
  const result = evaluateFormula(formula, (quantity) => sums.get(quantity) ?? Number.NaN)
  return {
    value: isKnown(result.value) ? result.value : null,
    numerator: result.numerator,
    denominator: result.denominator,
    known: known.length,
    members: members.length,
  }
}

/** The place of a municipality among those whose value is known: 1 is the largest, equal values share a place. */
export function rankOf(values: Float64Array, row: number): { rank: number; of: number } | null {
  const value = values[row]
  if (!isKnown(value)) return null
  let rank = 1
  let of = 0
  for (const other of values) {
    if (Number.isNaN(other)) continue
    of += 1
    if (other > value) rank += 1
  }
  return { rank, of }
}

function isKnown(value: number | undefined): value is number {
  return value !== undefined && !Number.isNaN(value)
}
