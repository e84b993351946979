import { geometryTypes, type FeatureGeometryType, type FlatGeometry } from '../../contracts/table'
import { append, growingDoubles, growingIndices } from './growing'

/** What makes a geometry unusable, as one short phrase. */
export class BadGeometry extends Error {
  override readonly name = 'BadGeometry'
}

/**
 * The geometries of a file while they are filled, in the file's own coordinates. A row is begun, given parts, rings and vertices,
 * and ended, or given up: then it leaves nothing.
 */
export class GeometryBuilder {
  private readonly types
  private readonly featureParts
  private readonly partRings
  private readonly ringVertices
  private readonly positions
  private partsBefore = 0
  private ringsBefore = 0
  private numbersBefore = 0

  /** `bytes` of the file: no more vertices than bytes are taken. */
  constructor(bytes: number) {
    this.types = growingIndices(bytes)
    this.featureParts = growingIndices(bytes)
    this.partRings = growingIndices(bytes)
    this.ringVertices = growingIndices(bytes)
    this.positions = growingDoubles(bytes)
    append(this.featureParts, 0)
  }

  begin(): void {
    this.partsBefore = this.partRings.length
    this.ringsBefore = this.ringVertices.length
    this.numbersBefore = this.positions.length
  }

  part(): void {
    append(this.partRings, this.ringVertices.length)
  }

  ring(): void {
    append(this.ringVertices, this.positions.length / 2)
  }

  vertex(x: number, y: number): void {
    if (!Number.isFinite(x) || !Number.isFinite(y))
      throw new BadGeometry('a coordinate is not a finite number')
    const at = this.positions.extend(2)
    this.positions.values[at] = x
    this.positions.values[at + 1] = y
  }

  /** Number of vertices of the row so far. */
  get vertices(): number {
    return (this.positions.length - this.numbersBefore) / 2
  }

  /** Ends a ring of a polygon. Throws where it is not closed or has no area to it. */
  closeRing(): void {
    const { values, length } = this.positions
    const first = 2 * this.ringVertices.values[this.ringVertices.length - 1]!
    if (length - first < 8) throw new BadGeometry('a ring has fewer than four vertices')
    if (values[first] !== values[length - 2] || values[first + 1] !== values[length - 1]) {
      throw new BadGeometry('a ring is not closed')
    }
  }

  /** Ends a line. Throws where it has a single vertex. */
  closeLine(): void {
    const first = this.ringVertices.values[this.ringVertices.length - 1]!
    if (this.positions.length / 2 - first < 2) throw new BadGeometry('a line has fewer than two vertices')
  }

  /** Ends the row; without vertices its place is not known. */
  end(type: FeatureGeometryType): void {
    if (this.vertices === 0) this.undo()
    append(this.types, geometryTypes.indexOf(this.vertices === 0 ? 'none' : type))
    append(this.featureParts, this.partRings.length)
  }

  /** Gives the row up. */
  undo(): void {
    this.partRings.length = this.partsBefore
    this.ringVertices.length = this.ringsBefore
    this.positions.length = this.numbersBefore
  }

  finish(): FlatGeometry {
    append(this.partRings, this.ringVertices.length)
    append(this.ringVertices, this.positions.length / 2)
    return {
      types: Uint8Array.from(this.types.finish()),
      positions: this.positions.finish(),
      featureParts: this.featureParts.finish(),
      partRings: this.partRings.finish(),
      ringVertices: this.ringVertices.finish(),
    }
  }
}
