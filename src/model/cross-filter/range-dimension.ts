import { holds, type Dimension, type Range } from './dimension'
import { moveStretch, type Moves, type Stretch } from './moves'
import { RowsByValue } from './rows-by-value'

/** A dimension of numbers, one a row (NaN unknown), filtered by a range: a step touches the rows between the bounds. */
export class RangeDimension implements Dimension<Range> {
  readonly count: number
  private index: RowsByValue | null = null
  private range: Range | null = null
  /** The positions in the index that the range holds. */
  private stretch: Stretch = [0, 0]

  constructor(private readonly values: Float64Array) {
    this.count = values.length
  }

  move(range: Range | null, moves: Moves): void {
    const before = this.range
    this.range = range
    // Until a brush is moved, one pass over the rows costs less than putting them in order.
    if (this.index === null && (before === null || range === null)) {
      if (before === range) moves.none()
      else moves.any()
      return
    }
    if (this.index === null) {
      this.index = new RowsByValue(this.values)
      this.stretch = stretchOf(this.index, before)
    }
    const stretch = stretchOf(this.index, range)
    moves.clear(this.index.rows)
    moveStretch(this.stretch, stretch, (from, to, enter) => moves.add(from, to, enter))
    this.stretch = stretch
  }

  mark(failing: Uint16Array, bit: number): void {
    const { values, range } = this
    for (let row = 0; row < values.length; row++) {
      const passes = range === null || holds(range, values[row]!)
      failing[row] = passes ? failing[row]! & ~bit : failing[row]! | bit
    }
  }
}

/** The positions that a range holds; without one all, unknown ones too. */
export function stretchOf(index: RowsByValue, range: Range | null): Stretch {
  if (range === null) return [0, index.rows.length]
  return range.min <= range.max ? [index.lower(range.min), index.upper(range.max)] : [0, 0]
}
