import { BadGeometry, type GeometryBuilder } from './geometry-builder'
import { OwnFileError } from './own-file-error'
import { Parts } from './shapefile-parts'
import { drawRings } from './shapefile-rings'

const headerBytes = 100
const recordHeader = 8
const fileCode = 9994

/** Kinds of shape without heights and measures, which come after the rest and are left aside. */
const plainType = (type: number) => (type > 20 ? type - 20 : type > 10 ? type - 10 : type)

/** Where the records of a .shp file lie: their bodies, in bytes from its beginning. */
export type ShapeRecords = Readonly<{ starts: Uint32Array; ends: Uint32Array; view: DataView }>

/**
 * Finds the records of a .shp file (ESRI Shapefile Technical Description, 1998), one after the other, held against their numbers and
 * the file's length. Throws `truncated` or `corrupt`.
 */
export function findShapes(bytes: Uint8Array): ShapeRecords {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < headerBytes) throw new OwnFileError('truncated', 'the .shp ends within its header')
  if (view.getInt32(0) !== fileCode) throw new OwnFileError('corrupt', 'the .shp is no shapefile')
  const length = 2 * view.getInt32(24)
  if (length > bytes.length)
    throw new OwnFileError('truncated', `${length} bytes of .shp declared, ${bytes.length} found`)
  if (length < headerBytes) throw new OwnFileError('corrupt', 'the .shp declares less than its header')
  const starts: number[] = []
  const ends: number[] = []
  for (let at = headerBytes; at < length;) {
    const start = at + recordHeader
    if (start > length) throw new OwnFileError('truncated', 'the .shp ends within a record')
    const end = start + 2 * view.getInt32(at + 4)
    if (end > length) throw new OwnFileError('truncated', 'the .shp ends within a record')
    if (end < start + 4 || view.getInt32(at) !== starts.length + 1) {
      throw new OwnFileError('corrupt', `record ${starts.length + 1} of the .shp is not where it should be`)
    }
    starts.push(start)
    ends.push(end)
    at = end
  }
  return { starts: Uint32Array.from(starts), ends: Uint32Array.from(ends), view }
}

/** Draws one shape. Throws `BadGeometry`. */
export function drawShape({ starts, ends, view }: ShapeRecords, row: number, builder: GeometryBuilder): void {
  const start = starts[row]!
  const end = ends[row]!
  const type = plainType(view.getInt32(start, true))
  if (type === 0) builder.end('none')
  else if (type === 1) drawPoint(view, start, end, builder)
  else if (type === 8) drawPoints(view, start, end, builder)
  else if (type === 3) drawLines(new Parts(view, start, end), builder)
  else if (type === 5) drawRings(new Parts(view, start, end), builder)
  else throw new BadGeometry(`shape type ${type} is not read`)
}

function drawPoint(view: DataView, start: number, end: number, builder: GeometryBuilder): void {
  if (start + 20 > end) throw new BadGeometry('the record is too short')
  builder.part()
  builder.ring()
  builder.vertex(view.getFloat64(start + 4, true), view.getFloat64(start + 12, true))
  builder.end('Point')
}

function drawPoints(view: DataView, start: number, end: number, builder: GeometryBuilder): void {
  const count = start + 40 > end ? -1 : view.getInt32(start + 36, true)
  if (count < 0 || start + 40 + 16 * count > end) throw new BadGeometry('the record is too short')
  for (let at = start + 40; at < start + 40 + 16 * count; at += 16) {
    builder.part()
    builder.ring()
    builder.vertex(view.getFloat64(at, true), view.getFloat64(at + 8, true))
  }
  builder.end('MultiPoint')
}

function drawLines(parts: Parts, builder: GeometryBuilder): void {
  for (let part = 0; part < parts.count; part++) {
    builder.part()
    builder.ring()
    for (let vertex = parts.first(part); vertex < parts.first(part + 1); vertex++) {
      builder.vertex(parts.x(vertex), parts.y(vertex))
    }
    builder.closeLine()
  }
  builder.end(parts.count > 1 ? 'MultiLineString' : 'LineString')
}
