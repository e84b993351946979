import { decodeText } from './decode-text'
import { FlatbufferView } from './flatbuffer-view'
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
  /** Entries a node of the packed index; 0 when the file has none. */
  indexNodeSize: number
  /** Where the header ends: the index follows, then the features. */
  headerEnd: number
}>

const magic = [0x66, 0x67, 0x62, 3, 0x66, 0x67, 0x62]
const headerStart = 12
/** A feature is at least a length, an offset, a table and its description. */
export const smallestFeature = 16

/**
 * Reads the header of a FlatGeobuf 3 file (https://flatgeobuf.org) from the file or a beginning of it that holds the header.
 * Throws `corrupt` or `truncated`.
 */
export function readHeader(bytes: Uint8Array, place: ReadingPlace): FlatGeobufHeader {
  if (magic.some((byte, i) => i < bytes.length && bytes[i] !== byte)) {
    throw place.error('corrupt', 'not a FlatGeobuf 3 file')
  }
  if (bytes.length < headerStart) throw place.error('truncated', 'the file ends within its header')
  const view = new FlatbufferView(bytes, place)
  const headerEnd = headerStart + view.data.getUint32(8, true)
  if (headerEnd > bytes.length) throw place.error('truncated', 'the file ends within its header')

  view.enter(headerStart, headerEnd)
  const texts = new HeaderTexts(view, place, headerEnd - headerStart)
  const geometryType = view.uint8Field(2, 0)
  const columns = view.vector(7, 4)
  const featuresCount = readFeaturesCount(view)
  const nodeSize = readNodeSize(view)
  const crs = view.field(10, 4)
  if (nodeSize === 1) throw place.error('corrupt', 'an index cannot have one entry a node')
  return {
    geometryType,
    columns: readColumns(view, columns, texts, place),
    featuresCount,
    crs: crs === 0 ? null : readCrs(view, crs, texts),
    // Without a count there is no index, whatever the node size says.
    indexNodeSize: featuresCount === 0 ? 0 : nodeSize,
    headerEnd,
  }
}

/** Position of the first feature of a file of `fileBytes`, past header and index. Throws `truncated` when it cannot hold them. */
export function featuresStart(header: FlatGeobufHeader, fileBytes: number, place: ReadingPlace): number {
  const { featuresCount, indexNodeSize, headerEnd } = header
  if (featuresCount * smallestFeature > fileBytes - headerEnd) {
    throw place.error('truncated', `${featuresCount} features declared, more than the file can hold`)
  }
  const start = headerEnd + (indexNodeSize === 0 ? 0 : packedIndexBytes(featuresCount, indexNodeSize))
  if (start > fileBytes) throw place.error('truncated', 'the file ends within its index')
  return start
}

/**
 * Decodes the header's texts. Each takes its bytes, its length and an offset that leads to it, all for itself, so that all
 * together are bounded by the header's length.
 */
class HeaderTexts {
  constructor(
    private readonly view: FlatbufferView,
    private readonly place: ReadingPlace,
    private budget: number,
  ) {}

  /** The text in a field of the open table. */
  read(index: number): string | null {
    const start = this.view.vector(index, 1)
    if (start === 0) return null
    const length = this.view.lengthBefore(start)
    this.budget -= length + 8
    if (this.budget < 0) throw this.place.error('corrupt', 'texts of the header overlap')
    const text = decodeText(this.view.bytes, start, length)
    if (text === null) throw this.place.error('corrupt', 'a text of the header is not valid UTF-8')
    return text
  }
}

function readFeaturesCount(view: FlatbufferView): number {
  const field = view.field(8, 8)
  if (field === 0) return 0
  return view.data.getUint32(field, true) + view.data.getUint32(field + 4, true) * 2 ** 32
}

function readNodeSize(view: FlatbufferView): number {
  const field = view.field(9, 2)
  return field === 0 ? 16 : view.data.getUint16(field, true)
}

function readColumns(
  view: FlatbufferView,
  items: number,
  texts: HeaderTexts,
  place: ReadingPlace,
): FileColumn[] {
  const columns: FileColumn[] = []
  for (let i = 0; i < view.lengthBefore(items); i++) {
    view.open(view.target(items + 4 * i))
    const name = texts.read(0)
    if (name === null) throw place.error('corrupt', `column ${i} has no name`)
    const type = fileColumnTypes[view.uint8Field(1, 0)]
    if (type === undefined) throw place.error('corrupt', 'unknown column type', name)
    columns.push({ name, type })
  }
  return columns
}

function readCrs(view: FlatbufferView, field: number, texts: HeaderTexts): FileCrs {
  view.open(view.target(field))
  const code = view.field(1, 4)
  return {
    organisation: texts.read(0),
    code: code === 0 ? 0 : view.data.getInt32(code, true),
    codeText: texts.read(5),
  }
}
