import type { Dimension } from './dimension'
import type { Moves } from './moves'
import type { RowsByCode } from './rows-by-code'
import { withUnknown, type CodeSet } from './set-dimension'

const hitsOfRow = 3
const passesNow = 4

/**
 * A dimension of rows with two codes, as a flow has an origin and a destination: a row passes when the set holds at least one of
 * them. Each row counts how many of its two codes the set holds, so that a step touches only the rows of the codes that join or
 * leave it.
 */
export class EitherDimension implements Dimension<CodeSet> {
  readonly count: number
  private set: Uint8Array | null = null
  /** Of each row, the codes held (0, 1 or 2) and whether it passes; out of date without a filter. */
  private readonly hits: Uint8Array
  /** Rows that enter from the front, rows that leave from the back. */
  private readonly changed: Uint32Array

  constructor(
    private readonly first: RowsByCode,
    private readonly second: RowsByCode,
  ) {
    if (first.count !== second.count || first.codes.length !== second.codes.length) {
      throw new RangeError('The two codes of a row must be of one kind, and every row must have both')
    }
    this.count = first.codes.length
    this.hits = new Uint8Array(this.count)
    this.changed = new Uint32Array(this.count)
  }

  move(set: CodeSet | null, moves: Moves): void {
    const before = this.set
    this.set = set && withUnknown(set, this.first.count)
    if (before !== null && this.set !== null) this.replace(before, this.set, moves)
    else if (before === this.set) moves.none()
    else {
      if (this.set) this.countAll(this.set)
      moves.any()
    }
  }

  mark(failing: Uint16Array, bit: number): void {
    const { hits, set } = this
    for (let row = 0; row < hits.length; row++) {
      failing[row] = set === null || hits[row] !== 0 ? failing[row]! & ~bit : failing[row]! | bit
    }
  }

  private countAll(set: Uint8Array): void {
    const { hits } = this
    const [first, second] = [this.first.codes, this.second.codes]
    const unknown = set.length - 1
    for (let row = 0; row < hits.length; row++) {
      const [a, b] = [first[row]!, second[row]!]
      const held = set[a < 0 ? unknown : a]! + set[b < 0 ? unknown : b]!
      hits[row] = held === 0 ? 0 : held | passesNow
    }
  }

  private replace(before: Uint8Array, set: Uint8Array, moves: Moves): void {
    const { hits, changed } = this
    const sides = [this.first.gathered, this.second.gathered]
    const moved: number[] = []
    for (let code = 0; code < set.length; code++) if (set[code] !== before[code]) moved.push(code)
    for (const code of moved) {
      const step = set[code] === 1 ? 1 : -1
      for (const { starts, rows } of sides) {
        const end = starts[code + 1]!
        for (let position = starts[code]!; position < end; position++) hits[rows[position]!]! += step
      }
    }
    let entering = 0
    let leaving = this.count
    for (const code of moved) {
      for (const { starts, rows } of sides) {
        const end = starts[code + 1]!
        for (let position = starts[code]!; position < end; position++) {
          const row = rows[position]!
          const passes = (hits[row]! & hitsOfRow) !== 0
          // A row of two codes that both moved comes twice; the second time it is where it belongs.
          if (passes === (hits[row]! & passesNow) > 0) continue
          hits[row]! ^= passesNow
          if (passes) changed[entering++] = row
          else changed[--leaving] = row
        }
      }
    }
    moves.clear(changed)
    moves.add(0, entering, true)
    moves.add(leaving, this.count, false)
  }
}
