import { takeInOrder } from './greedy-order'
import { KnapsackStates, type Pruning } from './knapsack-states'
import { choose, type PriorityChoice } from './priority-item'

/** The best choice found; `bound`: none within the budget is worth more. Where it equals `value`, the choice is proven best. */
export type Optimum = PriorityChoice & Readonly<{ bound: number }>

type Weighed = Readonly<{ value: number; cost: number }>

/** States looked at before the search gives up proving: some tenths of a second. */
const defaultSteps = 10_000_000

/**
 * Which items together are worth most within a budget (0/1 knapsack), with the positions in `items`. Costs are whole, at least
 * 0; values are more than 0 and may have fractions, sums of which are compared to nine digits.
 *
 * Method: dynamic programming over a growing core (D. Pisinger, “A minimal algorithm for the 0–1 knapsack problem”, Operations
 * Research 45, 1997; the core is due to Balas and Zemel, 1980). Items are put in order of value for cost; the search begins with
 * all that come before the first that does not fit, and lets the items beside that break be added or taken away, the nearest
 * first. Partial choices are dropped when another costs no more and is worth as much, or when the bound of the linear relaxation
 * (Dantzig, 1957) shows that they cannot beat the best found. After so many `steps` it stops with the best found and its bound.
 */
export function exactOptimum(items: readonly Weighed[], budget: number, steps = defaultSteps): Optimum {
  const ratio = (at: number) => items[at]!.value / items[at]!.cost
  const positions = [...items.keys()].filter((at) => items[at]!.cost <= budget)
  const free = positions.filter((at) => items[at]!.cost === 0)
  const order = positions
    .filter((at) => items[at]!.cost > 0)
    .sort((a, b) => ratio(b) - ratio(a) || items[b]!.value - items[a]!.value || a - b)
  const found = searchCore(
    order.map((at) => items[at]!),
    budget,
    steps,
  )
  const choice = choose(items, [...free, ...found.chosen.map((at) => order[at]!)])
  return { ...choice, bound: choice.value + found.slack }
}

/** Positions of the best items among those in order of value for cost, and how much better a choice might be at most. */
function searchCore(
  items: readonly Weighed[],
  budget: number,
  steps: number,
): { chosen: readonly number[]; slack: number } {
  let breakAt = 0
  let [cost, value] = [0, 0]
  while (breakAt < items.length && cost + items[breakAt]!.cost <= budget) {
    cost += items[breakAt]!.cost
    value += items[breakAt]!.value
    breakAt += 1
  }
  const greedy = takeInOrder(items, budget)
  if (breakAt === items.length) return { chosen: greedy.chosen, slack: 0 }

  const exact = items.every((item) => Number.isInteger(item.value))
  const states = new KnapsackStates(cost, value, greedy.value, exact)
  const ratio = (at: number, otherwise: number) => (items[at] ? items[at].value / items[at].cost : otherwise)
  const breakRatio = ratio(breakAt, 0)
  /** What the relaxation gives when an item is forced over to the other side. */
  const forced = (sign: 1 | -1, item: Weighed) =>
    value + sign * item.value + (budget - cost - sign * item.cost) * breakRatio
  let [left, right] = [breakAt - 1, breakAt]
  const pruning = (): Pruning => ({
    capacity: budget,
    addRatio: ratio(right, 0),
    removeRatio: ratio(left, Infinity),
  })
  let taken = 0
  let turn = 0
  while (states.count > 0 && (left >= 0 || right < items.length) && taken < steps) {
    const adds = left < 0 || (right < items.length && turn++ % 2 === 0)
    const at = adds ? right++ : left--
    const sign = adds ? 1 : -1
    const item = items[at]!
    taken += 1
    if (states.isHopeless(forced(sign, item))) continue
    taken += 2 * states.count
    states.branch(at, sign * item.cost, sign * item.value, pruning())
  }
  const isProven = states.count === 0 || (left < 0 && right >= items.length)
  const slack = isProven ? 0 : states.bound(pruning()) - states.best
  if (states.bestNode < 0) return { chosen: greedy.chosen, slack }
  const changed = new Set(states.bestChanges())
  return { chosen: [...items.keys()].filter((at) => at < breakAt !== changed.has(at)), slack }
}
