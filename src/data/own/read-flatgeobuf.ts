import { batchRows, ColumnBuffers } from '../feature-columns'
import type { Progress } from '../fetch-bytes'
import { FlatbufferView } from '../flatbuffer-view'
import {
  featuresStart,
  readHeader,
  smallestFeature,
  type FileColumn,
  type FlatGeobufHeader,
} from '../flatgeobuf-header'
import { LayerError, ReadingPlace, type LayerErrorCause } from '../layer-error'
import type { MatchedColumn } from '../match-columns'
import type { ColumnData } from '../../contracts/table'
import type { OwnFileFault } from '../../contracts/own-data'
import { BadRows } from './bad-rows'
import { drawFlatgeobuf } from './flatgeobuf-shapes'
import { BadGeometry, GeometryBuilder } from './geometry-builder'
import { OwnFileError } from './own-file-error'
import { checkCells, keepRows, type DeclaredCrs, type FoundTable } from './table-builder'

/** Fields of the file's `Feature` table. */
const geometryField = 0
const propertiesField = 1
const columnsField = 2

/**
 * Reads a FlatGeobuf 3 file (https://flatgeobuf.org) by the bounded readers of the territory's layers, with the file's own columns, any
 * reference system and any mixture of geometries. Columns of bytes are left aside. Throws `truncated`, `corrupt`, `duplicate-column`,
 * `no-rows` or `unsupported`.
 */
export function readFlatgeobuf(bytes: Uint8Array, name: string, onprogress: Progress): FoundTable {
  try {
    return readFile(bytes, name, onprogress)
  } catch (error) {
    if (error instanceof LayerError) throw new OwnFileError(faultOf(error.cause), error.message)
    throw error
  }
}

const faultOf = (cause: LayerErrorCause): OwnFileFault =>
  cause === 'truncated' ? 'truncated' : cause === 'value' ? 'unsupported' : 'corrupt'

function readFile(bytes: Uint8Array, name: string, onprogress: Progress): FoundTable {
  const place = new ReadingPlace(name)
  const header = readHeader(bytes, place)
  const features = bytes.subarray(featuresStart(header, bytes.length, place))
  const view = new FlatbufferView(features, place)
  const count = header.featuresCount || countFeatures(view, place)
  const matched = matchOwn(header.columns)
  checkCells(count, matched.length)
  const columns = new ColumnBuffers(header.columns, matched, count, features, place)
  const geometry = new GeometryBuilder(bytes.length)
  const badRows = new BadRows()
  const keep = new Uint8Array(count).fill(1)
  let at = 0
  for (let first = 0; first < count; first += batchRows) {
    const rows = Math.min(batchRows, count - first)
    for (let i = 0; i < rows; i++) {
      at = enterFeature(view, at, first + i, place)
      locateCells(view, i, columns, place)
      if (!drawGeometry(view, first + i, header, geometry, badRows)) keep[first + i] = 0
    }
    columns.decode(first, rows)
    onprogress(at, features.length)
  }
  if (at < features.length) throw place.error('corrupt', `${count} features declared, there are more`)
  const filled = columns.finish()
  const shapes = geometry.finish()
  const table = {
    count,
    // Objects put names that are numbers first.
    columns: matched.map(({ name }) => ({ name, data: withoutEmpty(filled[name]!) })),
    geometry: shapes.types.some((type) => type !== 0) ? shapes : null,
    fileRows: Uint32Array.from({ length: count }, (_, row) => row + 1),
    badRows,
  }
  return { format: 'flatgeobuf', name, layers: [], crs: crsOf(header), ...keepRows(table, keep) }
}

/** All columns but those of bytes, each as what it may hold: JSON and times are text. */
function matchOwn(columns: readonly FileColumn[]): MatchedColumn[] {
  const matched = columns.flatMap(({ name, type }, fileIndex): MatchedColumn[] => {
    if (type === 'Binary') return []
    const isText = type === 'String' || type === 'Json' || type === 'DateTime'
    const kind = isText ? 'text' : type === 'Bool' ? 'boolean' : 'number'
    const column = { type: kind, nullable: true, description: { it: name, en: name } } as const
    return [{ name, column, fileIndex, fileType: type }]
  })
  const names = matched.map(({ name }) => name)
  const twice = names.find((name, i) => names.indexOf(name) < i)
  if (twice !== undefined) throw new OwnFileError('duplicate-column', `two columns are called “${twice}”`)
  return matched
}

/** An empty text says nothing. */
function withoutEmpty(data: ColumnData): ColumnData {
  const empty = data.kind === 'text' ? data.dictionary.indexOf('') : -1
  if (data.kind !== 'text' || empty < 0) return data
  return { ...data, codes: data.codes.map((code) => (code === empty ? -1 : code)) }
}

/** Enters the feature that begins at `at` and returns where it ends. */
function enterFeature(view: FlatbufferView, at: number, row: number, place: ReadingPlace): number {
  place.row = row
  const { length } = view.bytes
  const end = at + 4 > length ? Number.POSITIVE_INFINITY : at + 4 + view.data.getUint32(at, true)
  if (end > length) throw place.error('truncated', 'the file ends within a feature')
  if (end < at + smallestFeature) throw place.error('corrupt', 'a feature is too short to be one')
  view.enter(at + 4, end)
  return end
}

function countFeatures(view: FlatbufferView, place: ReadingPlace): number {
  let count = 0
  for (let next = 0; next < view.bytes.length; count++) next = enterFeature(view, next, count, place)
  return count
}

function locateCells(view: FlatbufferView, i: number, columns: ColumnBuffers, place: ReadingPlace): void {
  if (view.lengthBefore(view.vector(columnsField, 4)) > 0) {
    throw place.error('corrupt', 'a feature has columns of its own')
  }
  const properties = view.vector(propertiesField, 1)
  columns.locate(i, properties, properties + view.lengthBefore(properties))
}

/** Draws the geometry of a row; one that cannot be used is reported and none. Returns whether it can. */
function drawGeometry(
  view: FlatbufferView,
  row: number,
  header: FlatGeobufHeader,
  builder: GeometryBuilder,
  badRows: BadRows,
): boolean {
  const field = view.field(geometryField, 4)
  builder.begin()
  try {
    drawFlatgeobuf(view, field === 0 ? 0 : view.target(field), header.geometryType, builder)
    return true
  } catch (error) {
    if (!(error instanceof BadGeometry)) throw error
    builder.undo()
    builder.end('none')
    badRows.add(row + 1, 'bad-geometry', error.message)
    return false
  }
}

function crsOf({ crs }: FlatGeobufHeader): DeclaredCrs {
  if (crs === null) return { kind: 'none' }
  const code = crs.codeText ?? (crs.code === 0 ? '' : String(crs.code))
  return code === '' ? { kind: 'none' } : { kind: 'code', code: `${crs.organisation ?? 'EPSG'}:${code}` }
}
