/** Rows taken at a time: few enough for their lists to stay in the cache. */
export const batchRows = 1024

/**
 * A batch of rows, sorted by which filters they fail besides the one that moves: list 0 has those that fail none, list 1 + d those
 * that fail that of dimension d alone. Rows that fail two or more concern no group and are left out.
 */
export class RowLists {
  /** List l begins at l × `batchRows`. */
  readonly rows: Uint32Array
  readonly counts: Uint32Array
  /** How many more rows the batch can take. */
  room = batchRows

  constructor(dimensions: number) {
    this.rows = new Uint32Array((1 + dimensions) * batchRows)
    this.counts = new Uint32Array(1 + dimensions)
  }

  clear(): void {
    this.counts.fill(0)
    this.room = batchRows
  }

  /** Takes the rows at positions `from` … `to` − 1 of `moved`, turning a bit of each over. */
  turn(moved: Uint32Array, from: number, to: number, failing: Uint16Array, bit: number): void {
    const { rows, counts } = this
    let none = counts[0]!
    for (let position = from; position < to; position++) {
      const row = moved[position]!
      const failed = failing[row]! ^ bit
      failing[row] = failed
      const others = failed & ~bit
      if (others === 0) {
        rows[none] = row
        none += 1
      } else if ((others & (others - 1)) === 0) this.put(32 - Math.clz32(others), row)
    }
    counts[0] = none
    this.room -= to - from
  }

  /** Takes the rows `from` … `to` − 1 as they stand. */
  take(from: number, to: number, failing: Uint16Array): void {
    const { rows, counts } = this
    let none = counts[0]!
    for (let row = from; row < to; row++) {
      const failed = failing[row]!
      if (failed === 0) {
        rows[none] = row
        none += 1
      } else if ((failed & (failed - 1)) === 0) this.put(32 - Math.clz32(failed), row)
    }
    counts[0] = none
    this.room -= to - from
  }

  private put(list: number, row: number): void {
    const count = this.counts[list]!
    this.rows[list * batchRows + count] = row
    this.counts[list] = count + 1
  }
}
