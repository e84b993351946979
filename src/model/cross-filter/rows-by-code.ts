/** The rows of code c are `rows[starts[c]]` to `rows[starts[c + 1] − 1]`, ascending; those of no known code come last. */
type Gathered = Readonly<{ starts: Uint32Array; rows: Uint32Array }>

/** The rows of a column of codes, code by code; −1 is the unknown code. They are gathered when first asked for. */
export class RowsByCode {
  private known: Gathered | null = null

  /** Codes run from 0 to `count` − 1; another one but −1 is a RangeError. */
  constructor(
    readonly codes: Int32Array,
    readonly count: number,
  ) {
    for (let row = 0; row < codes.length; row++) {
      const code = codes[row]!
      if (code < -1 || code >= count) {
        throw new RangeError(`Code ${code} of row ${row} is not one of the ${count} codes`)
      }
    }
  }

  get isGathered(): boolean {
    return this.known !== null
  }

  get gathered(): Gathered {
    return (this.known ??= gather(this.codes, this.count))
  }

  /** Sets one bit of every row as `bits` has it for the row's code; its last entry is for the unknown code. */
  mark(bits: Uint16Array, failing: Uint16Array, bit: number): void {
    const { codes, count } = this
    for (let row = 0; row < codes.length; row++) {
      const code = codes[row]!
      failing[row] = (failing[row]! & ~bit) | bits[code < 0 ? count : code]!
    }
  }
}

/** A counting sort. */
function gather(codes: Int32Array, count: number): Gathered {
  // Counted two places ahead: after the sums, `starts[slot + 1]` is where the next row of a slot goes, and ends as its end.
  const starts = new Uint32Array(count + 3)
  for (const code of codes) starts[(code < 0 ? count : code) + 2]! += 1
  for (let slot = 2; slot < starts.length; slot++) starts[slot]! += starts[slot - 1]!
  const rows = new Uint32Array(codes.length)
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row]!
    const slot = (code < 0 ? count : code) + 1
    rows[starts[slot]!] = row
    starts[slot]! += 1
  }
  return { starts: starts.subarray(0, count + 2), rows }
}
