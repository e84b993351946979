import { BadGeometry } from './geometry-builder'

/** The parts of a line or polygon: runs of vertices one after the other, which cover them all. */
export class Parts {
  readonly count: number
  private readonly vertices: number
  private readonly coordinates: number

  constructor(
    private readonly view: DataView,
    private readonly start: number,
    end: number,
  ) {
    if (start + 44 > end) throw new BadGeometry('the record is too short')
    this.count = view.getInt32(start + 36, true)
    this.vertices = view.getInt32(start + 40, true)
    this.coordinates = start + 44 + 4 * this.count
    if (this.count < 0 || this.vertices < 0 || this.coordinates + 16 * this.vertices > end) {
      throw new BadGeometry('the record is too short')
    }
    if (this.count === 0 && this.vertices > 0) throw new BadGeometry('vertices belong to no part')
    for (let part = 0; part < this.count; part++) {
      const isSound = part === 0 ? this.first(0) === 0 : this.first(part) > this.first(part - 1)
      if (!isSound || this.first(part) >= this.vertices) throw new BadGeometry('the parts overlap')
    }
  }

  /** Number of the first vertex of a part; past the last part that of the vertices. */
  first(part: number): number {
    return part === this.count ? this.vertices : this.view.getInt32(this.start + 44 + 4 * part, true)
  }

  x(vertex: number): number {
    return this.view.getFloat64(this.coordinates + 16 * vertex, true)
  }

  y(vertex: number): number {
    return this.view.getFloat64(this.coordinates + 16 * vertex + 8, true)
  }
}
