/** Bounds by which a state is given up, while the best choice found so far is worth `best`. */
export type Pruning = Readonly<{
  capacity: number
  /** Value for cost of the best item that may still be added, and of the worst that may still be taken away. */
  addRatio: number
  removeRatio: number
}>

/**
 * Partial choices of a knapsack, by rising cost and rising value: one that costs more without being worth more is dropped. Each
 * knows how it came about, so that the items of the best can be told in the end.
 */
export class KnapsackStates {
  count = 1
  best: number
  /** The node of the best state within the capacity; −1 while the best is the one known from before. */
  bestNode = -1
  private costs: Float64Array
  private values: Float64Array
  private nodes: Int32Array
  private parents = new Int32Array(1024)
  private items = new Int32Array(1024)
  private nodeCount = 1

  /** Begins with one state. `best`: the value of a choice already known; `exact`: all values are whole numbers. */
  constructor(
    cost: number,
    value: number,
    best: number,
    private readonly exact: boolean,
  ) {
    this.best = best
    this.costs = Float64Array.of(cost)
    this.values = Float64Array.of(value)
    this.nodes = Int32Array.of(0)
    this.parents[0] = -1
  }

  /** No completion of the state is worth more than this. */
  private boundOf(cost: number, value: number, { capacity, addRatio, removeRatio }: Pruning): number {
    const room = capacity - cost
    if (room < 0 && removeRatio === Infinity) return -Infinity
    const bound = value + room * (room < 0 ? removeRatio : addRatio)
    return this.exact ? Math.floor(bound + 1e-6) : bound
  }

  /** Whether a bound leaves nothing to gain; sums of fractions differ in their last digits by the order they are made in. */
  isHopeless(bound: number): boolean {
    return bound <= this.best + (this.exact ? 0 : 1e-9 * Math.abs(this.best))
  }

  /** Adds to every state the one in which the item is changed over, by `cost` and `value` (both below 0: taken away). */
  branch(item: number, cost: number, value: number, pruning: Pruning): void {
    const { costs: oldCosts, values: oldValues, nodes: oldNodes, count } = this
    const costs = new Float64Array(2 * count)
    const values = new Float64Array(2 * count)
    const nodes = new Int32Array(2 * count)
    let kept = 0
    let top = -Infinity
    for (let stay = 0, go = 0; stay < count || go < count;) {
      const stayCost = stay < count ? oldCosts[stay]! : Infinity
      const goCost = go < count ? oldCosts[go]! + cost : Infinity
      const goes = goCost < stayCost || (goCost === stayCost && oldValues[go]! + value > oldValues[stay]!)
      const from = goes ? go++ : stay++
      const newCost = goes ? goCost : stayCost
      const newValue = goes ? oldValues[from]! + value : oldValues[from]!
      if (newValue <= top) continue
      const isBetter = newCost <= pruning.capacity && newValue > this.best
      if (!isBetter && this.isHopeless(this.boundOf(newCost, newValue, pruning))) continue
      top = newValue
      costs[kept] = newCost
      values[kept] = newValue
      nodes[kept] = goes ? this.remember(oldNodes[from]!, item) : oldNodes[from]!
      if (isBetter) {
        this.best = newValue
        this.bestNode = nodes[kept]!
      }
      kept += 1
    }
    this.costs = costs
    this.values = values
    this.nodes = nodes
    this.count = kept
  }

  /** No choice is worth more than this, whatever is still added or taken away. */
  bound(pruning: Pruning): number {
    let highest = this.best
    for (let state = 0; state < this.count; state++)
      highest = Math.max(highest, this.boundOf(this.costs[state]!, this.values[state]!, pruning))
    return highest
  }

  /** The items changed over on the way to the best state. */
  bestChanges(): number[] {
    const changes: number[] = []
    for (let node = this.bestNode; node > 0; node = this.parents[node]!) changes.push(this.items[node]!)
    return changes
  }

  private remember(parent: number, item: number): number {
    if (this.nodeCount === this.parents.length) {
      this.parents = grown(this.parents)
      this.items = grown(this.items)
    }
    this.parents[this.nodeCount] = parent
    this.items[this.nodeCount] = item
    return this.nodeCount++
  }
}

function grown(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * array.length)
  larger.set(array)
  return larger
}
