/** West, south, east, north in degrees. */
export type Rectangle = readonly [number, number, number, number]

/** Rectangles to hold the boxes of index nodes against. `at`: where in the view a node begins with its box. */
export class RectangleSet {
  private readonly sides: Float64Array
  /** Around all of them: most boxes are told apart by that alone. */
  private readonly around: Float64Array

  constructor(rectangles: readonly Rectangle[]) {
    this.sides = Float64Array.from(rectangles.flat())
    this.around = Float64Array.of(Infinity, Infinity, -Infinity, -Infinity)
    for (const [west, south, east, north] of rectangles) {
      this.around[0] = Math.min(this.around[0]!, west)
      this.around[1] = Math.min(this.around[1]!, south)
      this.around[2] = Math.max(this.around[2]!, east)
      this.around[3] = Math.max(this.around[3]!, north)
    }
  }

  /** Whether the box and some rectangle have a point in common. */
  meets(view: DataView, at: number): boolean {
    const minX = view.getFloat64(at, true)
    const minY = view.getFloat64(at + 8, true)
    const maxX = view.getFloat64(at + 16, true)
    const maxY = view.getFloat64(at + 24, true)
    const meet = (sides: Float64Array, i: number) =>
      minX <= sides[i + 2]! && maxX >= sides[i]! && minY <= sides[i + 3]! && maxY >= sides[i + 1]!
    if (!meet(this.around, 0)) return false
    for (let i = 0; i < this.sides.length; i += 4) if (meet(this.sides, i)) return true
    return false
  }

  /**
   * Whether some rectangle holds a corner of the box. The ends of a straight line are corners of its box: every line that ends
   * in a rectangle is found, and of those that only pass through none but by chance.
   */
  hasCorner(view: DataView, at: number): boolean {
    if (!this.meets(view, at)) return false
    const minX = view.getFloat64(at, true)
    const minY = view.getFloat64(at + 8, true)
    const maxX = view.getFloat64(at + 16, true)
    const maxY = view.getFloat64(at + 24, true)
    for (let i = 0; i < this.sides.length; i += 4) {
      const [west, south] = [this.sides[i]!, this.sides[i + 1]!]
      const [east, north] = [this.sides[i + 2]!, this.sides[i + 3]!]
      const holdsX = (minX >= west && minX <= east) || (maxX >= west && maxX <= east)
      if (holdsX && ((minY >= south && minY <= north) || (maxY >= south && maxY <= north))) return true
    }
    return false
  }
}
