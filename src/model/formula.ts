import type { Amount, Formula, Ratio } from '../contracts/indicators'
import type { QuantityId } from '../contracts/quantities'

/**
 * A formula worked out, a value a row; NaN is unknown. `denominator` is null for amounts and given values. Of a difference: the parts of the
 * later ratio. For an amount, `values` and `numerator` are one array.
 */
type FormulaColumns = Readonly<{
  values: Float64Array
  numerator: Float64Array
  denominator: Float64Array | null
}>

const amountQuantities = (amount: Amount): QuantityId[] => [...amount.plus, ...(amount.minus ?? [])]
const ratioQuantities = (ratio: Ratio): QuantityId[] => [
  ...amountQuantities(ratio.numerator),
  ...amountQuantities(ratio.denominator),
]

/** Every quantity that a formula needs, each once. */
export function formulaQuantities(formula: Formula): readonly QuantityId[] {
  switch (formula.kind) {
    case 'amount':
      return [...new Set(amountQuantities(formula.amount))]
    case 'given':
      return [formula.value]
    case 'ratio':
      return [...new Set(ratioQuantities(formula))]
    case 'difference':
      return [...new Set([...ratioQuantities(formula.later), ...ratioQuantities(formula.earlier)])]
  }
}

/**
 * Works a formula out from its quantities, columns of `count` rows. Unknown in, unknown out; a denominator of zero gives an
 * unknown value.
 */
export function evaluateFormula(
  formula: Formula,
  columns: (id: QuantityId) => Float64Array,
  count: number,
): FormulaColumns {
  const amount = ({ plus, minus = [] }: Amount) => {
    const sum = new Float64Array(count)
    for (const id of plus) addColumn(sum, columns(id), 1)
    for (const id of minus) addColumn(sum, columns(id), -1)
    return sum
  }
  const ratio = (parts: Ratio) => {
    const numerator = amount(parts.numerator)
    const denominator = amount(parts.denominator)
    const values = denominator.map((below, row) =>
      below === 0 ? Number.NaN : (parts.per * numerator[row]!) / below,
    )
    return { values, numerator, denominator }
  }
  switch (formula.kind) {
    case 'amount': {
      const values = amount(formula.amount)
      return { values, numerator: values, denominator: null }
    }
    case 'given': {
      const values = columns(formula.value)
      return { values, numerator: values, denominator: null }
    }
    case 'ratio':
      return ratio(formula)
    case 'difference': {
      const later = ratio(formula.later)
      const earlier = ratio(formula.earlier)
      return { ...later, values: later.values.map((value, row) => value - earlier.values[row]!) }
    }
  }
}

function addColumn(sum: Float64Array, column: Float64Array, sign: 1 | -1): void {
  for (let row = 0; row < sum.length; row++) sum[row]! += sign * column[row]!
}
