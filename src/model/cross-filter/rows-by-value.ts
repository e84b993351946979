const oneFloat = new Float32Array(1)
const floatBits = new Uint32Array(oneFloat.buffer)

/** Cells are the leading bits of a float: few for few rows, at most 256 for every doubling of the distance from the base. */
const fewestBits = 6
const mostBits = 16

/**
 * The rows of a column of numbers, ordered by value; unknown ones (NaN) last. Built by one counting sort into cells of close
 * values. A cell is sorted exactly when a bound first falls into it: building costs little, and only where a brush has been is
 * the order exact (Idreos, Kersten and Manegold, Database Cracking, 2007).
 *
 * The cell of a value is the leading bits of the float of its distance from the least value. These never decrease where values
 * grow, and they are fine near the least value and coarse far away, as columns with long tails need.
 */
export class RowsByValue {
  /** Grows more exact as bounds are asked for; a position once given stays true. */
  readonly rows: Uint32Array
  /** Rows whose value is known: the first of `rows`. */
  readonly known: number
  private readonly base: number
  private readonly shift: number
  /** Of each cell, its first position in `rows`; then `known`. */
  private readonly starts: Uint32Array
  private readonly sorted: Uint8Array

  constructor(readonly values: Float64Array) {
    const count = values.length
    const bits = Math.min(mostBits, Math.max(fewestBits, Math.ceil(Math.log2(count + 1)) - 3))
    const cells = 2 ** bits
    this.shift = 31 - bits
    this.base = leastFinite(values)
    this.rows = new Uint32Array(count)
    this.sorted = new Uint8Array(cells)

    const distances = new Float32Array(count)
    const keys = new Uint32Array(distances.buffer)
    const places = new Uint32Array(cells + 2)
    let unknown = 0
    for (let row = 0; row < count; row++) {
      const value = values[row]!
      if (value !== value) {
        unknown += 1
        continue
      }
      distances[row] = Math.max(0, value - this.base)
      places[(keys[row]! >>> this.shift) + 2]! += 1
    }
    this.known = count - unknown
    for (let cell = 2; cell < places.length; cell++) places[cell]! += places[cell - 1]!
    let last = this.known
    for (let row = 0; row < count; row++) {
      const value = values[row]!
      if (value !== value) {
        this.rows[last] = row
        last += 1
        continue
      }
      const cell = (keys[row]! >>> this.shift) + 1
      this.rows[places[cell]!] = row
      places[cell]! += 1
    }
    this.starts = places.subarray(0, cells + 1)
  }

  /** First position whose value is at least the bound. */
  lower(bound: number): number {
    let [from, to] = this.sortedCell(bound)
    while (from < to) {
      const middle = (from + to) >>> 1
      if (this.values[this.rows[middle]!]! < bound) from = middle + 1
      else to = middle
    }
    return from
  }

  /** First position whose value is greater than the bound. */
  upper(bound: number): number {
    let [from, to] = this.sortedCell(bound)
    while (from < to) {
      const middle = (from + to) >>> 1
      if (this.values[this.rows[middle]!]! <= bound) from = middle + 1
      else to = middle
    }
    return from
  }

  private sortedCell(bound: number): [number, number] {
    oneFloat[0] = Math.max(0, bound - this.base)
    const cell = floatBits[0]! >>> this.shift
    const from = this.starts[cell]!
    const to = this.starts[cell + 1]!
    if (this.sorted[cell] === 0) {
      this.sorted[cell] = 1
      sortExactly(this.rows.subarray(from, to), this.values)
    }
    return [from, to]
  }
}

/** The least finite value; 0 where there is none. */
function leastFinite(values: Float64Array): number {
  let least = Number.POSITIVE_INFINITY
  for (const value of values) if (value < least && value > Number.NEGATIVE_INFINITY) least = value
  return least === Number.POSITIVE_INFINITY ? 0 : least
}

/** Sorts rows by value in place; equal values keep their order. Numbers alone sort faster than rows by a comparison. */
function sortExactly(rows: Uint32Array, values: Float64Array): void {
  const sorted = Float64Array.from(rows, (row) => values[row]!)
  if (sorted.every((value) => value === sorted[0])) return
  sorted.sort()
  const taken = new Uint32Array(rows.length)
  for (const row of rows.slice()) {
    const value = values[row]!
    let from = 0
    let to = sorted.length
    while (from < to) {
      const middle = (from + to) >>> 1
      if (sorted[middle]! < value) from = middle + 1
      else to = middle
    }
    rows[from + taken[from]!] = row
    taken[from]! += 1
  }
}
