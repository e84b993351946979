import type { Group, GroupSums } from './group'
import { batchRows, type RowLists } from './row-lists'

/** Bins of all groups together, with one a group for the rows of no bin: they are numbered in 16 bits. */
const mostBins = 2 ** 16
const isLarge = 0xffff

/** Where a group is kept. `column` is that of its bins among those of a row; −1 where all rows are of one bin. */
type Account = {
  readonly group: Group
  readonly column: number
  readonly first: number
  readonly sums: Float64Array
  version: number
}

/** Accounts that add up the same weights. */
type Measure = Readonly<{
  weights: Float64Array | null
  /** Place of the weight beside the bins of a row: it is there in 16 bits, or else `isLarge`. */
  column: number
  /** Entry 0: all; entry 1 + d: all but those that leave out the filter of dimension d. */
  seeing: readonly (readonly Account[])[]
  /** Entry d: those that leave out the filter of dimension d. */
  leaving: readonly (readonly Account[])[]
}>

/**
 * Books rows into groups, batch by batch. The weights of a row and its bins in all groups lie side by side: a row far from the last
 * one then costs one cache line, not one a weight and one a group.
 */
export class Ledger {
  private readonly accounts: readonly Account[]
  private readonly measures: readonly Measure[]
  private readonly stride: number
  /** Of each row its weights, one column a measure, and the places of its bins in `sums`, one a group of several bins. */
  private readonly columns: Uint16Array
  private readonly sums: Float64Array
  private readonly amounts = new Float64Array(batchRows)

  /** `exceptOf` gives the number of the dimension whose filter a group leaves out, −1 for none. */
  constructor(
    count: number,
    groups: readonly Group[],
    exceptOf: (group: Group) => number,
    dimensions: number,
  ) {
    const bins = groups.reduce((sum, { size }) => sum + size + 1, 0)
    if (bins > mostBins) throw new RangeError(`${bins} bins, one a group included, are more than ${mostBins}`)
    this.sums = new Float64Array(bins)
    let first = 0
    let columns = 0
    this.accounts = groups.map((group) => {
      const sums = this.sums.subarray(first, first + group.size)
      first += group.size + 1
      const column = group.bins === null ? -1 : columns++
      return { group, column, first: first - group.size - 1, sums, version: 0 }
    })
    const weightings = [...new Set(groups.map(({ weights }) => weights))]
    this.stride = columns + weightings.length
    this.columns = new Uint16Array(count * this.stride)
    for (const account of this.accounts) this.placeBins(account, count)

    const eachDimension = Array.from({ length: dimensions }, (_, dimension) => dimension)
    this.measures = weightings.map((weights, i) => {
      const accounts = this.accounts.filter(({ group }) => group.weights === weights)
      const leaves = ({ group }: Account, dimension: number) => exceptOf(group) === dimension
      return {
        weights: weights && this.placeWeights(weights, columns + i, count),
        column: columns + i,
        seeing: [accounts, ...eachDimension.map((d) => accounts.filter((account) => !leaves(account, d)))],
        leaving: eachDimension.map((d) => accounts.filter((account) => leaves(account, d))),
      }
    })
  }

  sumsOf(group: Group): GroupSums {
    const account = this.accounts.find((account) => account.group === group)
    if (!account) throw new RangeError('The group belongs to another cross-filter')
    return account
  }

  /** Empties every group. */
  clear(version: number): void {
    this.sums.fill(0)
    for (const account of this.accounts) account.version = version
  }

  /** Adds (`side` 1) or takes away (−1) a batch; groups that leave out dimension `own` (−1 for none) do not see its list 0. */
  book(lists: RowLists, side: 1 | -1, own: number, version: number): void {
    for (let list = 0; list < lists.counts.length; list++) {
      const count = lists.counts[list]!
      if (count === 0) continue
      const from = list * batchRows
      for (const { weights, column, seeing, leaving } of this.measures) {
        const accounts = list === 0 ? seeing[1 + own]! : leaving[list - 1]!
        if (accounts.length === 0) continue
        this.weigh(weights, column, lists.rows, from, count, side)
        this.spread(accounts, lists.rows, from, count)
        for (const account of accounts) account.version = version
      }
    }
  }

  private placeBins({ group: { bins, size }, column, first }: Account, count: number): void {
    if (bins === null) return
    const { columns, stride } = this
    if (bins.length !== count) throw new RangeError(`${bins.length} bins were given for ${count} rows`)
    for (let row = 0, at = column; row < count; row++, at += stride) {
      const bin = bins[row]!
      if (bin < -1 || bin >= size) throw new RangeError(`Bin ${bin} of row ${row} is not one of the ${size}`)
      columns[at] = first + (bin < 0 ? size : bin)
    }
  }

  /** Gives the weights back once it is certain that their sums are exact in whatever order they are taken. */
  private placeWeights(weights: Float64Array, column: number, count: number): Float64Array {
    const { columns, stride } = this
    if (weights.length !== count) {
      throw new RangeError(`${weights.length} weights were given for ${count} rows`)
    }
    let total = 0
    for (let row = 0, at = column; row < count; row++, at += stride) {
      const weight = weights[row]!
      // The unknown adds nothing, and its place holds 0 already.
      if (weight !== weight) continue
      if (!Number.isInteger(weight)) {
        throw new RangeError(
          `Weight ${weight} of row ${row} is not a whole number: its sums would not be exact`,
        )
      }
      total += Math.abs(weight)
      columns[at] = weight >= 0 && weight < isLarge ? weight : isLarge
    }
    if (total > Number.MAX_SAFE_INTEGER) {
      throw new RangeError('The weights add up to more than 2⁵³ − 1: their sums would not be exact')
    }
    return weights
  }

  /** Gathers the signed weights of a list of rows. */
  private weigh(
    weights: Float64Array | null,
    column: number,
    rows: Uint32Array,
    from: number,
    count: number,
    side: 1 | -1,
  ): void {
    const { amounts, columns, stride } = this
    if (weights === null) {
      amounts.fill(side, 0, count)
      return
    }
    for (let i = 0; i < count; i++) {
      const row = rows[from + i]!
      const small = columns[row * stride + column]!
      amounts[i] = side * (small === isLarge ? weights[row]! : small)
    }
  }

  /** Adds the gathered weights to the sums. Three columns at a time: their additions do not wait for each other. */
  private spread(accounts: readonly Account[], rows: Uint32Array, from: number, count: number): void {
    const { amounts, columns, sums, stride } = this
    let next = 0
    for (; next + 2 < accounts.length; next += 3) {
      const [a, b, c] = [accounts[next]!.column, accounts[next + 1]!.column, accounts[next + 2]!.column]
      if (a < 0 || b < 0 || c < 0) break
      for (let i = 0; i < count; i++) {
        const amount = amounts[i]!
        const first = rows[from + i]! * stride
        sums[columns[first + a]!]! += amount
        sums[columns[first + b]!]! += amount
        sums[columns[first + c]!]! += amount
      }
    }
    for (; next < accounts.length; next++) {
      const { column, first } = accounts[next]!
      if (column < 0) {
        let sum = 0
        for (let i = 0; i < count; i++) sum += amounts[i]!
        sums[first]! += sum
      } else {
        for (let i = 0; i < count; i++) sums[columns[rows[from + i]! * stride + column]!]! += amounts[i]!
      }
    }
  }
}
