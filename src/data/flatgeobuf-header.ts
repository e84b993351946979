import { decodeText } from './decode-text'
import type { FlatbufferView } from './flatbuffer-view'
import { fileColumnTypes, type FileColumnType } from './flatgeobuf-types'
import type { ReadingPlace } from './layer-error'
import { packedIndexBytes } from './packed-index'

export type FileColumn = Readonly<{ name: string; type: FileColumnType }>

type FileCrs = Readonly<{ organisation: string | null; code: number; codeText: string | null }>

/** What a FlatGeobuf file says of itself. */
export type FlatGeobufHeader = Readonly<{
  /** Number of the geometry type; 0 when each feature states its own. */
  geometryType: number
  columns: readonly FileColumn[]
  /** 0 when the file does not say. */
  featuresCount: number
  crs: FileCrs | null
  /** West, south, east, north. */
  envelope: readonly number[] | null
  title: string | null
  description: string | null
  metadata: string | null
  /** Position of the first feature, past header and index. */
  featuresStart: number
}>

const magic = [0x66, 0x67, 0x62, 3, 0x66, 0x67, 0x62]
const headerStart = 12
/** A feature is at least a length, an offset, a table and its description. */
export const smallestFeature = 16

/**
 * Reads the header of a FlatGeobuf 3 file (https://flatgeobuf.org). Every count is held against the bytes at hand before it is
 * used. Throws `corrupt` or `truncated`.
 */
export function readHeader(view: FlatbufferView, place: ReadingPlace): FlatGeobufHeader {
  const { bytes, data } = view
  if (magic.some((byte, i) => i < bytes.length && bytes[i] !== byte)) {
    throw place.error('corrupt', 'not a FlatGeobuf 3 file')
  }
  if (bytes.length < headerStart) throw place.error('truncated', 'the file ends within its header')
  const headerEnd = headerStart + data.getUint32(8, true)
  if (headerEnd > bytes.length) throw place.error('truncated', 'the file ends within its header')

  const table = view.enter(headerStart, headerEnd)
  const texts = new HeaderTexts(view, place, headerEnd - headerStart)
  const featuresCount = readFeaturesCount(view, table)
  const nodeSize = readNodeSize(view, table)
  if (nodeSize === 1) throw place.error('corrupt', 'an index cannot have one entry a node')
  if (featuresCount * smallestFeature > bytes.length - headerEnd) {
    throw place.error('truncated', `${featuresCount} features declared, more than the file can hold`)
  }
  // Without a count there is no index, whatever the node size says.
  const indexBytes = nodeSize > 0 && featuresCount > 0 ? packedIndexBytes(featuresCount, nodeSize) : 0
  const featuresStart = headerEnd + indexBytes
  if (featuresStart > bytes.length) throw place.error('truncated', 'the file ends within its index')
  return {
    geometryType: view.uint8Field(table, 2, 0),
    columns: readColumns(view, table, texts, place),
    featuresCount,
    crs: readCrs(view, table, texts),
    envelope: readEnvelope(view, table),
    title: texts.read(table, 11),
    description: texts.read(table, 12),
    metadata: texts.read(table, 13),
    featuresStart,
  }
}

/** Decodes the header's texts; as each byte of a header belongs to one text at most, all together are bounded by its length. */
class HeaderTexts {
  constructor(
    private readonly view: FlatbufferView,
    private readonly place: ReadingPlace,
    private budget: number,
  ) {}

  read(table: number, index: number): string | null {
    const start = this.view.vector(table, index, 1)
    if (start === 0) return null
    const length = this.view.lengthBefore(start)
    this.budget -= length
    if (this.budget < 0) throw this.place.error('corrupt', 'texts of the header overlap')
    const text = decodeText(this.view.bytes, start, length)
    if (text === null) throw this.place.error('corrupt', 'a text of the header is not valid UTF-8')
    return text
  }
}

function readFeaturesCount(view: FlatbufferView, table: number): number {
  const field = view.field(table, 8, 8)
  if (field === 0) return 0
  return view.data.getUint32(field, true) + view.data.getUint32(field + 4, true) * 2 ** 32
}

function readNodeSize(view: FlatbufferView, table: number): number {
  const field = view.field(table, 9, 2)
  return field === 0 ? 16 : view.data.getUint16(field, true)
}

function readColumns(
  view: FlatbufferView,
  table: number,
  texts: HeaderTexts,
  place: ReadingPlace,
): FileColumn[] {
  const items = view.vector(table, 7, 4)
  const columns: FileColumn[] = []
  for (let i = 0; i < view.lengthBefore(items); i++) {
    const column = view.target(items + 4 * i)
    const name = texts.read(column, 0)
    if (name === null) throw place.error('corrupt', `column ${i} has no name`)
    const type = fileColumnTypes[view.uint8Field(column, 1, 0)]
    if (type === undefined) throw place.error('corrupt', 'unknown column type', name)
    columns.push({ name, type })
  }
  return columns
}

function readCrs(view: FlatbufferView, table: number, texts: HeaderTexts): FileCrs | null {
  const field = view.field(table, 10, 4)
  if (field === 0) return null
  const crs = view.target(field)
  const code = view.field(crs, 1, 4)
  return {
    organisation: texts.read(crs, 0),
    code: code === 0 ? 0 : view.data.getInt32(code, true),
    codeText: texts.read(crs, 5),
  }
}

function readEnvelope(view: FlatbufferView, table: number): number[] | null {
  const items = view.vector(table, 1, 8)
  if (view.lengthBefore(items) < 4) return null
  return [0, 8, 16, 24].map((offset) => view.data.getFloat64(items + offset, true))
}
