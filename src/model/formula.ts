import type { Amount, Formula, Ratio } from '../contracts/indicators'
import type { QuantityId } from '../contracts/quantities'

/** A formula worked out; NaN is unknown. `denominator` is null for amounts. Of a difference: the parts of the later ratio. */
type FormulaResult = Readonly<{ value: number; numerator: number; denominator: number | null }>

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
    case 'ratio':
      return [...new Set(ratioQuantities(formula))]
    case 'difference':
      return [...new Set([...ratioQuantities(formula.later), ...ratioQuantities(formula.earlier)])]
  }
}

/** Works a formula out from its quantities. Unknown in, unknown out; a denominator of zero gives an unknown value. */
export function evaluateFormula(formula: Formula, quantity: (id: QuantityId) => number): FormulaResult {
  const amount = ({ plus, minus = [] }: Amount) =>
    plus.reduce((sum, id) => sum + quantity(id), 0) - minus.reduce((sum, id) => sum + quantity(id), 0)
  const ratio = (parts: Ratio) => {
    const numerator = amount(parts.numerator)
    const denominator = amount(parts.denominator)
    const value = denominator === 0 ? Number.NaN : (parts.per * numerator) / denominator
    return { value, numerator, denominator }
  }
  switch (formula.kind) {
    case 'amount': {
      const value = amount(formula.amount)
      return { value, numerator: value, denominator: null }
    }
    case 'ratio':
      return ratio(formula)
    case 'difference': {
      const later = ratio(formula.later)
      return { ...later, value: later.value - ratio(formula.earlier).value }
    }
  }
}
