import type { GeometryKind } from '../contracts/define-layer'
import { geometryTypes, type FeatureGeometryType, type FlatGeometry } from '../contracts/table'
import type { FlatbufferView } from './flatbuffer-view'
import { fileGeometryTypes } from './flatgeobuf-types'
import { GrowablePositions, GrowableUint32 } from './growable-array'
import type { ReadingPlace } from './layer-error'

/** A polygon alone is a multipolygon of one. */
const acceptedTypes: Record<GeometryKind, readonly FeatureGeometryType[]> = {
  Point: ['Point'],
  LineString: ['LineString'],
  Polygon: ['Polygon'],
  MultiPolygon: ['Polygon', 'MultiPolygon'],
  Mixed: ['Point', 'MultiPoint', 'LineString', 'MultiLineString', 'Polygon', 'MultiPolygon'],
}

/** Fields of the file's `Geometry` table. */
const endsField = 0
const xyField = 1
const typeField = 6
const partsField = 7

/** How the vertices of one sequence divide: each a part, all one part, or rings of one part. */
type Division = 'points' | 'lines' | 'rings'

/**
 * The geometries of a layer while they are filled, feature by feature. Heights and measures are left aside. Throws `geometry`
 * for what the contract does not allow, `corrupt` for what contradicts itself.
 */
export class GeometryBuffers {
  private readonly types: Uint8Array
  private readonly featureParts: Uint32Array
  private readonly partRings = new GrowableUint32()
  private readonly ringVertices = new GrowableUint32()
  private readonly positions = new GrowablePositions()
  /** By number of the file's geometry type: the contract's name when the layer may hold it. */
  private readonly accepted: readonly (FeatureGeometryType | null)[]
  /** Bytes of the feature not yet taken: a file that uses bytes twice could otherwise grow without bound. */
  private budget = 0

  constructor(
    count: number,
    kind: GeometryKind,
    private readonly nullable: boolean,
    private readonly fileType: number,
    private readonly view: FlatbufferView,
    private readonly place: ReadingPlace,
  ) {
    this.types = new Uint8Array(count)
    this.featureParts = new Uint32Array(count + 1)
    this.accepted = fileGeometryTypes.map((name) => acceptedTypes[kind].find((type) => type === name) ?? null)
    if (fileType !== 0) this.acceptedType(fileType)
  }

  private acceptedType(type: number): FeatureGeometryType {
    const accepted = this.accepted[type]
    if (accepted) return accepted
    const name = fileGeometryTypes[type] ?? `curve or surface (${type})`
    const curved = type > 6 || type === 0
    throw this.place.error(
      'geometry',
      curved ? `unsupported geometry: ${name}` : `${name} is not allowed here`,
    )
  }

  /** Takes the geometry of one row from the table at `geometry` (0: none) in a frame of `frameBytes`. */
  readRow(row: number, geometry: number, frameBytes: number): void {
    this.budget = frameBytes
    const before = this.positions.length
    const type = geometry === 0 ? null : this.readGeometry(geometry)
    if (type === null || this.positions.length === before) {
      if (!this.nullable) throw this.place.error('geometry', 'the feature has no geometry')
    } else {
      this.types[row] = geometryTypes.indexOf(type)
    }
    this.featureParts[row + 1] = this.partRings.length
  }

  private readGeometry(geometry: number): FeatureGeometryType {
    const stated = this.view.uint8Field(geometry, typeField, 0)
    if (stated !== 0 && this.fileType !== 0 && stated !== this.fileType) {
      throw this.place.error('corrupt', 'the feature states another geometry type than the file')
    }
    const type = this.acceptedType(this.fileType === 0 ? stated : this.fileType)
    switch (type) {
      case 'MultiPolygon':
        this.readPolygons(geometry)
        break
      case 'MultiLineString':
        this.readSequence(geometry, 'lines', 2)
        break
      case 'Polygon':
        this.readSequence(geometry, 'rings', 4)
        break
      case 'MultiPoint':
        this.readSequence(geometry, 'points', 1)
        break
      default:
        this.readSingle(geometry, type)
    }
    return type
  }

  private readPolygons(geometry: number): void {
    const parts = this.view.vector(geometry, partsField, 4)
    const count = this.view.lengthBefore(parts)
    if (count === 0 && this.view.lengthBefore(this.view.vector(geometry, xyField, 8)) > 0) {
      throw this.place.error('corrupt', 'a multipolygon has vertices but no polygons')
    }
    for (let i = 0; i < count; i++) {
      const before = this.positions.length
      this.readSequence(this.view.target(parts + 4 * i), 'rings', 4)
      if (this.positions.length === before) throw this.place.error('geometry', 'a polygon has no vertices')
    }
  }

  /** A point or a line: one part, one ring, no ends. */
  private readSingle(geometry: number, type: FeatureGeometryType): void {
    const xy = this.view.vector(geometry, xyField, 8)
    const numbers = this.view.lengthBefore(xy)
    if (numbers === 0) return
    if (type === 'Point' ? numbers !== 2 : numbers < 4 || numbers % 2 === 1) {
      throw this.place.error('geometry', `a ${type} cannot have ${numbers} coordinates`)
    }
    this.partRings.push(this.ringVertices.length)
    this.ringVertices.push(this.positions.length / 2)
    this.readVertices(xy, numbers)
  }

  private readSequence(geometry: number, division: Division, fewest: number): void {
    const xy = this.view.vector(geometry, xyField, 8)
    const numbers = this.view.lengthBefore(xy)
    const ends = division === 'points' ? 0 : this.view.vector(geometry, endsField, 4)
    const endsCount = this.view.lengthBefore(ends)
    if (numbers % 2 === 1) throw this.place.error('corrupt', 'a coordinate lacks its pair')
    this.budget -= 8 * numbers + 4 * endsCount
    if (this.budget < 0) throw this.place.error('corrupt', 'parts of the geometry overlap')
    const vertices = numbers / 2
    if (vertices === 0) return
    const first = this.positions.length / 2
    this.readVertices(xy, numbers)
    if (division === 'rings') this.partRings.push(this.ringVertices.length)
    const pieces = division === 'points' ? vertices : Math.max(endsCount, 1)
    let from = 0
    for (let i = 0; i < pieces; i++) {
      const end = division === 'points' ? i + 1 : this.pieceEnd(endsCount === 0 ? 0 : ends + 4 * i, vertices)
      if (end < from + fewest) {
        throw this.place.error('geometry', `${end - from} vertices where ${fewest} are needed`)
      }
      if (division !== 'rings') this.partRings.push(this.ringVertices.length)
      this.ringVertices.push(first + from)
      if (division === 'rings') this.checkClosed(first + from, first + end - 1)
      from = end
    }
    if (from !== vertices) throw this.place.error('corrupt', 'the ends of the parts leave vertices over')
  }

  /** The end stored at a position, in vertices; all of them where there is none. */
  private pieceEnd(position: number, vertices: number): number {
    if (position === 0) return vertices
    const end = this.view.data.getUint32(position, true)
    if (end > vertices) throw this.place.error('corrupt', 'a part ends beyond the vertices')
    return end
  }

  private checkClosed(first: number, last: number): void {
    const { values } = this.positions
    if (values[2 * first] !== values[2 * last] || values[2 * first + 1] !== values[2 * last + 1]) {
      throw this.place.error('geometry', 'a ring is not closed')
    }
  }

  private readVertices(xy: number, numbers: number): void {
    const at = this.positions.extend(numbers)
    const { values } = this.positions
    const { data } = this.view
    for (let i = 0; i < numbers; i += 2) {
      const longitude = data.getFloat64(xy + 8 * i, true)
      const latitude = data.getFloat64(xy + 8 * i + 8, true)
      // Written so that NaN fails too.
      if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)) {
        throw this.place.error('geometry', `(${longitude}, ${latitude}) is not a longitude and latitude`)
      }
      values[at + i] = longitude
      values[at + i + 1] = latitude
    }
  }

  /** The finished buffers. */
  finish(): FlatGeometry {
    this.partRings.push(this.ringVertices.length)
    this.ringVertices.push(this.positions.length / 2)
    return {
      types: this.types,
      positions: this.positions.finish(),
      featureParts: this.featureParts,
      partRings: this.partRings.finish(),
      ringVertices: this.ringVertices.finish(),
    }
  }
}
