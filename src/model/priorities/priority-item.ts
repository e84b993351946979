/** A place whose gap would be closed, what that would gain by the objective, and what it would cost. */
export type PriorityItem = Readonly<{
  /** Row of the municipality or, for the objective `zones`, of the industrial zone. */
  row: number
  /** What closing the gap counts for by the objective; more than 0. */
  value: number
  /** Whole euros. */
  cost: number
  /** Households not reached today; 0 for a zone. */
  households: number
  /** Share of households reached today, from 0 to 1; of a zone, that of nobody: 1. */
  coverage: number
  /** New line in kilometres, the detour included. */
  kilometres: number
  /** Row of the municipality that the line starts from; −1 where none is needed. */
  from: number
}>

/** An item in its order, with the sums of all up to and including it. */
export type PriorityStep = PriorityItem & Readonly<{ totalCost: number; totalValue: number }>

/** Some of a list of items: their positions in it, ascending, and their sums. */
export type PriorityChoice = Readonly<{ chosen: readonly number[]; value: number; cost: number }>

/** The items at the positions, summed. */
export function choose(
  items: readonly Pick<PriorityItem, 'value' | 'cost'>[],
  positions: readonly number[],
): PriorityChoice {
  const chosen = [...positions].sort((a, b) => a - b)
  const sum = (of: 'value' | 'cost') => chosen.reduce((total, at) => total + items[at]![of], 0)
  return { chosen, value: sum('value'), cost: sum('cost') }
}
