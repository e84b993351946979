import { choose, type PriorityChoice, type PriorityItem, type PriorityStep } from './priority-item'

/** What comes first: the most value for a euro, or the smallest share reached today. */
type OrderRule = 'value-for-cost' | 'worst-served'

const byWorth = (a: PriorityItem, b: PriorityItem): number =>
  b.value / b.cost - a.value / a.cost || b.value - a.value || a.cost - b.cost || a.row - b.row

/** What costs nothing is worth infinitely much for its cost, and two such are told apart by their value. */
const byValueForCost = (a: PriorityItem, b: PriorityItem): number =>
  Number(b.cost === 0) - Number(a.cost === 0) ||
  (a.cost === 0 ? b.value - a.value || a.row - b.row : byWorth(a, b))

const byNeed = (a: PriorityItem, b: PriorityItem): number =>
  Number(b.cost === 0) - Number(a.cost === 0) || a.coverage - b.coverage || byValueForCost(a, b)

/**
 * The items one after the other by a rule, with running sums. What costs nothing comes first under either; what is equal by the
 * rule goes by its value, then its cost, then its row, so that the order is always the same.
 */
export function greedyOrder(items: readonly PriorityItem[], rule: OrderRule): PriorityStep[] {
  let totalCost = 0
  let totalValue = 0
  return [...items]
    .sort(rule === 'worst-served' ? byNeed : byValueForCost)
    .map((item) => ({ ...item, totalCost: (totalCost += item.cost), totalValue: (totalValue += item.value) }))
}

/** What a budget pays of items taken in their order; one that no longer fits is passed over and the next ones are tried. */
export function takeInOrder(
  items: readonly Pick<PriorityItem, 'value' | 'cost'>[],
  budget: number,
): PriorityChoice {
  let left = budget
  const positions: number[] = []
  items.forEach(({ cost }, position) => {
    if (cost > left) return
    left -= cost
    positions.push(position)
  })
  return choose(items, positions)
}
