import { holds, type Dimension, type Range } from './dimension'
import { moveStretch, type Moves, type Stretch } from './moves'
import { stretchOf } from './range-dimension'
import type { RowsByCode } from './rows-by-code'
import { RowsByValue } from './rows-by-value'

/**
 * A dimension of numbers that belong to codes, as an indicator does to the municipality where a flow begins: a range over it is a
 * set of codes, so that only the codes need an order and one gathering of the rows serves every indicator.
 */
export class CodeRangeDimension implements Dimension<Range> {
  readonly count: number
  private readonly codesByValue: RowsByValue
  private range: Range | null = null
  /** The positions in `codesByValue` that the range holds. */
  private stretch: Stretch

  /** `values` has one number a code; NaN is unknown. */
  constructor(
    private readonly rows: RowsByCode,
    private readonly values: Float64Array,
  ) {
    if (values.length !== rows.count) {
      throw new RangeError(`${values.length} values were given for ${rows.count} codes`)
    }
    this.count = rows.codes.length
    this.codesByValue = new RowsByValue(values)
    this.stretch = [0, values.length]
  }

  move(range: Range | null, moves: Moves): void {
    const { codesByValue, range: before, stretch: old } = this
    const stretch = stretchOf(codesByValue, range)
    this.range = range
    this.stretch = stretch
    // Until a brush is moved, one pass over the rows costs less than gathering them.
    if (!this.rows.isGathered && (before === null || range === null)) {
      if (before === range) moves.none()
      else moves.any()
      return
    }
    const { starts, rows } = this.rows.gathered
    moves.clear(rows)
    moveStretch(old, stretch, (from, to, enter) => {
      for (let position = from; position < to; position++) {
        const code = codesByValue.rows[position]!
        moves.add(starts[code]!, starts[code + 1]!, enter)
      }
    })
    if ((range === null) !== (before === null)) {
      const unknown = this.rows.count
      moves.add(starts[unknown]!, starts[unknown + 1]!, range === null)
    }
  }

  mark(failing: Uint16Array, bit: number): void {
    const { range, values } = this
    const bits = new Uint16Array(values.length + 1)
    if (range !== null) {
      for (let code = 0; code < values.length; code++) if (!holds(range, values[code]!)) bits[code] = bit
      bits[values.length] = bit
    }
    this.rows.mark(bits, failing, bit)
  }
}
