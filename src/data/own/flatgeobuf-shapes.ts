import { fileGeometryTypes } from '../flatgeobuf-types'
import type { FlatbufferView } from '../flatbuffer-view'
import { BadGeometry, type GeometryBuilder } from './geometry-builder'

/** Fields of the file's `Geometry` table. */
const endsField = 0
const xyField = 1
const typeField = 6
const partsField = 7

/**
 * Draws the geometry whose table lies at `geometry` in the frame that the view has entered (0: none); `fileType` is the type that the
 * header states for all, 0 where each states its own. Coordinates may be of any system, else it is the reader of layers' reading.
 * Throws `BadGeometry`, or the view's `corrupt`.
 */
export function drawFlatgeobuf(
  view: FlatbufferView,
  geometry: number,
  fileType: number,
  builder: GeometryBuilder,
): void {
  if (geometry === 0) {
    builder.end('none')
    return
  }
  view.open(geometry)
  const stated = view.uint8Field(typeField, 0)
  const type = fileGeometryTypes[stated === 0 ? fileType : stated]
  // Bytes used twice by hostile offsets could otherwise grow without bound.
  const shapes = new Shapes(view, builder, view.end - view.start)
  switch (type) {
    case 'Point':
    case 'MultiPoint':
      shapes.points(type === 'Point')
      break
    case 'LineString':
    case 'MultiLineString':
      shapes.lines()
      break
    case 'Polygon':
      shapes.polygon()
      break
    case 'MultiPolygon':
      shapes.polygons()
      break
    default:
      throw new BadGeometry(`${type ?? `geometry type ${stated}`} is not read`)
  }
  builder.end(type)
}

class Shapes {
  constructor(
    private readonly view: FlatbufferView,
    private readonly builder: GeometryBuilder,
    private budget: number,
  ) {}

  points(single: boolean): void {
    const { xy, vertices } = this.coordinates()
    if (single && vertices > 1) throw new BadGeometry('a point has several vertices')
    for (let vertex = 0; vertex < vertices; vertex++) {
      this.builder.part()
      this.builder.ring()
      this.draw(xy, vertex, vertex + 1)
    }
  }

  lines(): void {
    const { xy, ends } = this.coordinates()
    let from = 0
    for (const end of ends) {
      this.builder.part()
      this.builder.ring()
      this.draw(xy, from, end)
      this.builder.closeLine()
      from = end
    }
  }

  polygon(): void {
    const { xy, ends } = this.coordinates()
    if (ends.length > 0) this.builder.part()
    let from = 0
    for (const end of ends) {
      this.builder.ring()
      this.draw(xy, from, end)
      this.builder.closeRing()
      from = end
    }
  }

  polygons(): void {
    const { view } = this
    const parts = view.vector(partsField, 4)
    const count = view.lengthBefore(parts)
    for (let i = 0; i < count; i++) {
      this.spend(4)
      view.open(view.target(parts + 4 * i))
      this.polygon()
    }
  }

  /** Where the coordinates lie, and where each piece of them ends, in vertices: one piece where nothing is said. */
  private coordinates(): { xy: number; vertices: number; ends: number[] } {
    const { view } = this
    const xy = view.vector(xyField, 8)
    const numbers = view.lengthBefore(xy)
    const stated = view.vector(endsField, 4)
    const pieces = view.lengthBefore(stated)
    if (numbers % 2 === 1) throw new BadGeometry('a coordinate lacks its pair')
    this.spend(8 * numbers + 4 * pieces)
    const vertices = numbers / 2
    if (vertices === 0) return { xy, vertices, ends: [] }
    const ends = Array.from({ length: pieces }, (_, i) => view.data.getUint32(stated + 4 * i, true))
    if (pieces === 0) ends.push(vertices)
    if (ends.at(-1) !== vertices || ends.some((end, i) => end < (ends[i - 1] ?? 0))) {
      throw new BadGeometry('the ends of the parts are not those of the vertices')
    }
    return { xy, vertices, ends }
  }

  private draw(xy: number, from: number, to: number): void {
    const { data } = this.view
    for (let at = xy + 16 * from; at < xy + 16 * to; at += 16) {
      this.builder.vertex(data.getFloat64(at, true), data.getFloat64(at + 8, true))
    }
  }

  private spend(bytes: number): void {
    this.budget -= bytes
    if (this.budget < 0) throw new BadGeometry('parts of the geometry overlap')
  }
}
