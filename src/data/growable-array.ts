/** Unsigned integers appended one by one; the buffer doubles as needed and is cut to length at the end. */
export class GrowableUint32 {
  private values = new Uint32Array(1024)
  length = 0

  push(value: number): void {
    if (this.length === this.values.length) {
      const larger = new Uint32Array(2 * this.length)
      larger.set(this.values)
      this.values = larger
    }
    this.values[this.length++] = value
  }

  finish(): Uint32Array {
    return this.values.slice(0, this.length)
  }
}

/** Coordinate pairs appended in runs; the buffer at least doubles as needed and is cut to length at the end. */
export class GrowablePositions {
  values = new Float64Array(2048)
  length = 0

  /** Makes room for `count` further numbers and returns where the first of them goes. */
  extend(count: number): number {
    const first = this.length
    this.length += count
    if (this.length > this.values.length) {
      const larger = new Float64Array(Math.max(this.length, 2 * this.values.length))
      larger.set(this.values.subarray(0, first))
      this.values = larger
    }
    return first
  }

  finish(): Float64Array {
    return this.values.slice(0, this.length)
  }
}
