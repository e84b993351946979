import type { LayerContract } from '../contracts/define-layer'
import { geometryTypes, type FlatGeometry } from '../contracts/table'
import type { FlatbufferView } from './flatbuffer-view'
import { GeometryTypeCheck } from './geometry-type-check'
import { GrowableArray } from './growable-array'
import type { LayerError, ReadingPlace } from './layer-error'

/** Fields of the file's `Geometry` table. */
const endsField = 0
const xyField = 1
const typeField = 6
const partsField = 7

const [none, point, multiPoint, lineString, multiLineString, polygon] = geometryTypes.keys()

/** How the vertices of one sequence divide: each a part, all one part, or rings of one part. */
type Division = 'points' | 'lines' | 'rings'

/**
 * The geometries of a layer while they are filled, feature by feature. Heights and measures are left aside. Throws `geometry`
 * for what the contract does not allow, `corrupt` for what contradicts itself.
 */
export class GeometryBuffers {
  private readonly types: Uint8Array
  private readonly featureParts: Uint32Array
  private readonly partRings: GrowableArray<Uint32Array<ArrayBuffer>>
  private readonly ringVertices: GrowableArray<Uint32Array<ArrayBuffer>>
  private readonly positions: GrowableArray<Float64Array<ArrayBuffer>>
  private readonly typeCheck: GeometryTypeCheck
  private readonly nullable: boolean
  private row = 0
  /** Bytes of the feature not yet taken: a file that uses bytes twice could otherwise grow without bound. */
  private budget = 0

  constructor(
    contract: LayerContract,
    fileType: number,
    count: number,
    private readonly view: FlatbufferView,
    private readonly place: ReadingPlace,
  ) {
    this.nullable = contract.geometryNullable
    this.types = new Uint8Array(count)
    this.featureParts = new Uint32Array(count + 1)
    const progress = () => ({
      row: this.row,
      rows: count,
      start: view.start,
      end: view.end,
      bytes: view.bytes.length,
    })
    const vertexBytes = 16
    this.partRings = new GrowableArray((length) => new Uint32Array(length), vertexBytes, 1, progress)
    this.ringVertices = new GrowableArray((length) => new Uint32Array(length), vertexBytes, 1, progress)
    this.positions = new GrowableArray((length) => new Float64Array(length), vertexBytes / 2, 0, progress)
    this.typeCheck = new GeometryTypeCheck(contract.geometry, fileType, place)
  }

  /** Takes the geometry of one row from the table at `geometry` (0: none) in the frame that the view has entered. */
  readRow(row: number, geometry: number): void {
    this.row = row
    this.budget = this.view.end - this.view.start
    const before = this.positions.length
    const type = geometry === 0 ? none! : this.readGeometry(geometry)
    if (this.positions.length > before) this.types[row] = type
    else if (!this.nullable) throw this.wrong('the feature has no geometry')
    this.featureParts[row + 1] = this.partRings.length
  }

  private readGeometry(geometry: number): number {
    const { view } = this
    view.open(geometry)
    const type = this.typeCheck.typeOf(view.uint8Field(typeField, 0))
    if (type === point || type === lineString) this.readSingle(type)
    else if (type === polygon) this.readSequence('rings', 4)
    else if (type === multiPoint) this.readSequence('points', 1)
    else if (type === multiLineString) this.readSequence('lines', 2)
    else this.readPolygons()
    return type
  }

  /** A point or a line: one part, one ring, no ends. */
  private readSingle(type: number): void {
    const xy = this.view.vector(xyField, 8)
    const numbers = this.view.lengthBefore(xy)
    if (numbers === 0) return
    if (type === point ? numbers !== 2 : numbers < 4 || numbers % 2 === 1) {
      throw this.wrong(`a ${geometryTypes[type]!} cannot have ${numbers} coordinates`)
    }
    this.append(this.partRings, this.ringVertices.length)
    this.append(this.ringVertices, this.positions.length / 2)
    this.readVertices(xy, numbers)
  }

  private readPolygons(): void {
    const { view } = this
    const parts = view.vector(partsField, 4)
    const count = view.lengthBefore(parts)
    if (count === 0 && view.lengthBefore(view.vector(xyField, 8)) > 0) {
      throw this.corrupt('a multipolygon has vertices but no polygons')
    }
    for (let i = 0; i < count; i++) {
      const before = this.positions.length
      view.open(view.target(parts + 4 * i))
      this.readSequence('rings', 4)
      if (this.positions.length === before) throw this.wrong('a polygon has no vertices')
    }
  }

  private readSequence(division: Division, fewest: number): void {
    const { view, partRings, ringVertices } = this
    const xy = view.vector(xyField, 8)
    const numbers = view.lengthBefore(xy)
    const ends = division === 'points' ? 0 : view.vector(endsField, 4)
    const endsCount = view.lengthBefore(ends)
    if (numbers % 2 === 1) throw this.corrupt('a coordinate lacks its pair')
    this.budget -= 8 * numbers + 4 * endsCount
    if (this.budget < 0) throw this.corrupt('parts of the geometry overlap')
    const vertices = numbers / 2
    if (vertices === 0) return
    const first = this.positions.length / 2
    this.readVertices(xy, numbers)
    if (division === 'rings') this.append(partRings, ringVertices.length)
    const pieces = division === 'points' ? vertices : Math.max(endsCount, 1)
    let from = 0
    for (let i = 0; i < pieces; i++) {
      const end = division === 'points' ? i + 1 : this.pieceEnd(endsCount === 0 ? 0 : ends + 4 * i, vertices)
      if (end < from + fewest) throw this.wrong(`${end - from} vertices where ${fewest} are needed`)
      if (division !== 'rings') this.append(partRings, ringVertices.length)
      this.append(ringVertices, first + from)
      if (division === 'rings') this.checkClosed(first + from, first + end - 1)
      from = end
    }
    if (from !== vertices) throw this.corrupt('the ends of the parts leave vertices over')
  }

  /** The end stored at a position, in vertices; all of them where there is none. */
  private pieceEnd(position: number, vertices: number): number {
    if (position === 0) return vertices
    const end = this.view.data.getUint32(position, true)
    if (end > vertices) throw this.corrupt('a part ends beyond the vertices')
    return end
  }

  private checkClosed(first: number, last: number): void {
    const { values } = this.positions
    if (values[2 * first] !== values[2 * last] || values[2 * first + 1] !== values[2 * last + 1]) {
      throw this.wrong('a ring is not closed')
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
      if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)) throw this.offGlobe(longitude, latitude)
      values[at + i] = longitude
      values[at + i + 1] = latitude
    }
  }

  private append(offsets: GrowableArray<Uint32Array<ArrayBuffer>>, offset: number): void {
    const at = offsets.extend(1)
    offsets.values[at] = offset
  }

  private offGlobe(longitude: number, latitude: number): LayerError {
    return this.wrong(`(${longitude}, ${latitude}) is not a longitude and latitude`)
  }

  private wrong(detail: string): LayerError {
    return this.place.error('geometry', detail)
  }

  private corrupt(detail: string): LayerError {
    return this.place.error('corrupt', detail)
  }

  /** The finished buffers. */
  finish(): FlatGeometry {
    this.append(this.partRings, this.ringVertices.length)
    this.append(this.ringVertices, this.positions.length / 2)
    return {
      types: this.types,
      positions: this.positions.finish(),
      featureParts: this.featureParts,
      partRings: this.partRings.finish(),
      ringVertices: this.ringVertices.finish(),
    }
  }
}
