import { indicatorOf, type IndicatorId } from '../contracts/indicators'
import type { QuantityId } from '../contracts/quantities'
import { evaluateFormula, formulaQuantities } from './formula'
import { quantityColumn, type QuantityTable } from './quantities'

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
  const columnOf = (quantity: QuantityId) => quantityColumn(quantities, quantity)
  return { id, ...evaluateFormula(formula, columnOf, quantities.area.length) }
}

/**
 * The indicator of several municipalities together: each quantity is summed over the members for which all quantities of the
 * formula are known, then the formula is applied. Never a mean of means: a given value of several is unknown. A row given twice
 * counts once.
 */
export function aggregateIndicator(
  id: IndicatorId,
  quantities: QuantityTable,
  rows: readonly number[],
): Aggregate {
  const { formula } = indicatorOf(id)
  const needed = formulaQuantities(formula)
  const columns = needed.map((quantity) => quantityColumn(quantities, quantity))
  const sums = needed.map(() => Float64Array.of(0))
  const seen = new Uint8Array(quantities.area.length)
  let members = 0
  let known = 0
  for (const row of rows) {
    if (seen[row] === 1) continue
    seen[row] = 1
    members += 1
    if (!columns.every((column) => isKnown(column[row]))) continue
    known += 1
    for (let i = 0; i < columns.length; i++) sums[i]![0]! += columns[i]![row]!
  }
  if (known === 0 || (formula.kind === 'given' && members > 1))
    return { value: null, numerator: null, denominator: null, known, members }

  const result = evaluateFormula(formula, (quantity) => sums[needed.indexOf(quantity)]!, 1)
  const value = result.values[0]
  return {
    value: isKnown(value) ? value : null,
    numerator: result.numerator[0]!,
    denominator: result.denominator?.[0] ?? null,
    known,
    members,
  }
}

/** Whether all that an indicator is made from is known for at least one municipality. */
export function isKnownAnywhere(id: IndicatorId, quantities: QuantityTable): boolean {
  const columns = formulaQuantities(indicatorOf(id).formula).map((quantity) =>
    quantityColumn(quantities, quantity),
  )
  return quantities.area.some((_, row) => columns.every((column) => isKnown(column[row])))
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
