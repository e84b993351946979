import type { Dimension } from './dimension'
import type { Moves } from './moves'
import type { RowsByCode } from './rows-by-code'

/** Which codes a filter holds: one byte a code, not 0 where it does. */
export type CodeSet = Uint8Array

/** A dimension of codes, filtered by a set of them: a step touches the rows of the codes that join or leave the set. */
export class SetDimension implements Dimension<CodeSet> {
  readonly count: number
  /** As the set, and a last byte for the unknown code, which no set holds; null without a filter. */
  private inside: Uint8Array | null = null

  constructor(private readonly rows: RowsByCode) {
    this.count = rows.codes.length
  }

  move(set: CodeSet | null, moves: Moves): void {
    const { count } = this.rows
    const before = this.inside
    const inside = set && withUnknown(set, count)
    this.inside = inside
    // Until a set is changed, one pass over the rows costs less than gathering them.
    if (!this.rows.isGathered && (before === null || inside === null)) {
      if (before === inside) moves.none()
      else moves.any()
      return
    }
    const { starts, rows } = this.rows.gathered
    moves.clear(rows)
    for (let code = 0; code <= count; code++) {
      const held = inside === null ? 1 : inside[code]!
      if (held !== (before === null ? 1 : before[code]!)) {
        moves.add(starts[code]!, starts[code + 1]!, held === 1)
      }
    }
  }

  mark(failing: Uint16Array, bit: number): void {
    const bits = new Uint16Array(this.rows.count + 1)
    this.inside?.forEach((held, code) => {
      if (held === 0) bits[code] = bit
    })
    this.rows.mark(bits, failing, bit)
  }
}

/** One byte a code, 1 inside, and a last one for the unknown code, which is not. */
export function withUnknown(set: CodeSet, count: number): Uint8Array {
  if (set.length !== count) throw new RangeError(`A set of ${set.length} codes was given for ${count}`)
  const inside = new Uint8Array(count + 1)
  for (let code = 0; code < count; code++) inside[code] = set[code] === 0 ? 0 : 1
  return inside
}
