import type { Dimension } from './dimension'
import type { Group, GroupSums } from './group'
import { Ledger } from './ledger'
import { Moves } from './moves'
import { batchRows, RowLists } from './row-lists'

/** One bit a dimension. */
const mostDimensions = 16
/** From this share of the rows on, going once through all of them is cheaper than moving each that changes sides. */
const fullPassShare = 0.5

/**
 * Linked filters over the rows of a table. Each row keeps, as bits, which dimensions' filters it fails; a change of one filter
 * touches only the rows that it moves from one side to the other, and of these only the groups for which that decides
 * (the incremental method of Square's Crossfilter; the batches are those of MonetDB/X100: Boncz, Zukowski, Nes, 2005).
 *
 * Dimensions and groups belong to one cross-filter. At most 16 dimensions at a time; more are a RangeError.
 */
export class CrossFilter {
  /** Grows with every change of which rows pass. */
  version = 0
  private readonly dimensions: (Dimension<never> | null)[] = []
  /** Dimensions given at the start. */
  private readonly lasting: number
  private readonly failing: Uint16Array
  private readonly ledger: Ledger
  private readonly lists = new RowLists(mostDimensions)
  private readonly moves = new Moves()
  /** The sums are to be made anew from the rows. */
  private stale = true

  constructor(
    readonly count: number,
    dimensions: readonly Dimension<never>[],
    groups: readonly Group[],
  ) {
    this.lasting = dimensions.length
    this.failing = new Uint16Array(count)
    dimensions.forEach((dimension) => this.attach(dimension))
    const exceptOf = ({ except }: Group) => (except ? this.numberOf(except) : -1)
    this.ledger = new Ledger(count, groups, exceptOf, mostDimensions)
  }

  /** Takes one more dimension, one that no filter has been given to. */
  attach(dimension: Dimension<never>): void {
    if (dimension.count !== this.count) {
      throw new RangeError(`A dimension of ${dimension.count} rows was given for ${this.count}`)
    }
    const free = this.dimensions.indexOf(null)
    const number = free < 0 ? this.dimensions.length : free
    if (number >= mostDimensions) throw new RangeError(`More than ${mostDimensions} dimensions`)
    this.dimensions[number] = dimension
  }

  /** Clears the filter of a dimension and lets it go: one that was attached later, so that no group leaves it out. */
  detach(dimension: Dimension<never>): void {
    const number = this.numberOf(dimension)
    if (number < this.lasting) throw new RangeError('A dimension given at the start stays')
    this.apply(dimension, null)
    this.dimensions[number] = null
  }

  /** Sets the filter of a dimension; null clears it. */
  apply<F>(dimension: Dimension<F>, filter: F | null): void {
    const number = this.numberOf(dimension)
    const { moves, failing } = this
    dimension.move(filter, moves)
    if (moves.count === 0) return
    this.version += 1
    if (this.stale || moves.count > fullPassShare * this.count) {
      dimension.mark(failing, 1 << number)
      this.stale = true
      return
    }
    this.turn(number, false)
    this.turn(number, true)
  }

  /** One byte a row: 1 where it passes all filters but those of `except`. */
  passing(except: readonly Dimension<never>[]): Uint8Array {
    const ignored = except.reduce((bits, dimension) => bits | (1 << this.numberOf(dimension)), 0)
    const { failing } = this
    const mask = new Uint8Array(this.count)
    for (let row = 0; row < mask.length; row++) mask[row] = (failing[row]! & ~ignored) === 0 ? 1 : 0
    return mask
  }

  /** The sums of a group under the present filters. Several large changes in a row cost one pass over the rows, here. */
  sumsOf(group: Group): GroupSums {
    if (this.stale) this.recount()
    return this.ledger.sumsOf(group)
  }

  /** Turns the rows of all moves of one side over and books them. */
  private turn(number: number, enter: boolean): void {
    const { lists, moves } = this
    moves.forEach(enter, (from, to) => {
      for (let start = from; start < to;) {
        const end = Math.min(to, start + lists.room)
        lists.turn(moves.rows, start, end, this.failing, 1 << number)
        if (lists.room === 0) this.book(number, enter)
        start = end
      }
    })
    this.book(number, enter)
  }

  private book(number: number, enter: boolean): void {
    if (this.lists.room === batchRows) return
    this.ledger.book(this.lists, enter ? 1 : -1, number, this.version)
    this.lists.clear()
  }

  private recount(): void {
    this.stale = false
    this.ledger.clear(this.version)
    for (let start = 0; start < this.count; start += batchRows) {
      this.lists.take(start, Math.min(this.count, start + batchRows), this.failing)
      this.book(-1, true)
    }
  }

  private numberOf(dimension: Dimension<never>): number {
    const number = this.dimensions.indexOf(dimension)
    if (number < 0) throw new RangeError('The dimension belongs to another cross-filter')
    return number
  }
}
