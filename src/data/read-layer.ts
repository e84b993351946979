import type { Columns, LayerContract } from '../contracts/define-layer'
import type { ColumnData, LayerTable } from '../contracts/table'
import { findDuplicateKey } from './duplicate-key'
import { batchRows, ColumnBuffers } from './feature-columns'
import { GeometryBuffers } from './feature-geometry'
import { FlatbufferView } from './flatbuffer-view'
import { featuresStart, readHeader, smallestFeature, type FlatGeobufHeader } from './flatgeobuf-header'
import { ReadingPlace, type LayerError } from './layer-error'
import { matchColumns, type MatchedColumn } from './match-columns'

/** Fields of the file's `Feature` table. */
const geometryField = 0
const propertiesField = 1
const columnsField = 2

/**
 * Decodes a FlatGeobuf file straight into the columns and flat geometry that the contract describes; columns beyond the
 * contract are left aside. Row i is the file's feature i. Whatever the bytes, it ends with a table that keeps the contract or a
 * `LayerError`, after work proportional to their number; its buffers, thrown away or kept, take at most 16 times as many and
 * 64 KiB, with contracts of up to twenty columns.
 */
export function readLayer<C extends Columns>(bytes: Uint8Array, contract: LayerContract<C>): LayerTable<C> {
  const file = openFile(bytes, contract)
  const start = featuresStart(file.header, bytes.length, file.place)
  return readFeatures(bytes.subarray(start), file.header.featuresCount, file, contract)
}

/**
 * Decodes some features of a file like `readLayer`. `headerBytes`: the file's beginning, at least as far as its header goes.
 * `features`: whole features, each with its length, one after the other; row i is the i-th of them, and so are the features
 * that errors name. The count in the header is not held against them.
 */
export function readLayerPart<C extends Columns>(
  headerBytes: Uint8Array,
  features: Uint8Array,
  contract: LayerContract<C>,
): LayerTable<C> {
  return readFeatures(features, 0, openFile(headerBytes, contract), contract)
}

/** A file whose header has been read and held against the contract. */
type OpenFile = Readonly<{
  header: FlatGeobufHeader
  matched: readonly MatchedColumn[]
  place: ReadingPlace
}>

function openFile(headerBytes: Uint8Array, contract: LayerContract): OpenFile {
  const place = new ReadingPlace(contract.id)
  const header = readHeader(headerBytes, place)
  checkCrs(header, place)
  return { header, matched: matchColumns(contract, header.columns, place), place }
}

/** The names of WGS 84 in degrees; 4979 is the one with heights. */
const longitudeLatitude = ['EPSG:4326', 'EPSG:4979', 'OGC:CRS84', 'OGC:CRS84h', 'OGC:84']

/** Accepts WGS 84 in longitude and latitude under each of its names; a file that names no system is judged by its numbers. */
function checkCrs({ crs }: FlatGeobufHeader, place: ReadingPlace): void {
  if (crs === null) return
  const name = crs.codeText ?? (crs.code === 0 ? '' : String(crs.code))
  const organisation = crs.organisation ?? 'EPSG'
  if (name !== '' && !longitudeLatitude.includes(`${organisation}:${name}`)) {
    throw place.error('crs', `${organisation}:${name} is not longitude and latitude of WGS 84`)
  }
}

/** Reads the features that fill the bytes; `declared` is their number, 0 where it is not known. */
function readFeatures<C extends Columns>(
  bytes: Uint8Array,
  declared: number,
  { header, matched, place }: OpenFile,
  contract: LayerContract<C>,
): LayerTable<C> {
  const view = new FlatbufferView(bytes, place)
  const count = declared || countFeatures(view, 0, 0, place)
  const columns = new ColumnBuffers(header.columns, matched, count, bytes, place)
  const geometry = new GeometryBuffers(contract, header.geometryType, count, view, place)
  let at = 0
  for (let first = 0; first < count; first += batchRows) {
    const rows = Math.min(batchRows, count - first)
    for (let i = 0; i < rows; i++) {
      if (at === bytes.length) throw wrongCount('truncated', count, first + i, place)
      at = enterFeature(view, at, first + i, place)
      readFeature(view, first + i, i, columns, geometry, place)
    }
    columns.decode(first, rows)
  }
  if (at < bytes.length) throw wrongCount('count', count, countFeatures(view, at, count, place), place)
  place.row = null
  const filled = columns.finish()
  checkKey(filled, count, contract, place)
  return { contract, count, columns: filled as LayerTable<C>['columns'], geometry: geometry.finish() }
}

/** Enters the feature of a row, which begins at `at`, and returns where it ends. Throws `truncated` or `corrupt`. */
function enterFeature(view: FlatbufferView, at: number, row: number, place: ReadingPlace): number {
  place.row = row
  const { length } = view.bytes
  if (at + 4 > length) throw place.error('truncated', 'the file ends within a feature')
  const end = at + 4 + view.data.getUint32(at, true)
  if (end > length) throw place.error('truncated', 'the file ends within a feature')
  if (end < at + smallestFeature) throw place.error('corrupt', 'a feature is too short to be one')
  view.enter(at + 4, end)
  return end
}

/** Number of features up to the end, where `row` of them lie before position `at`. */
function countFeatures(view: FlatbufferView, at: number, row: number, place: ReadingPlace): number {
  let count = row
  for (let next = at; next < view.bytes.length; count++) next = enterFeature(view, next, count, place)
  return count
}

function wrongCount(
  cause: 'truncated' | 'count',
  declared: number,
  found: number,
  place: ReadingPlace,
): LayerError {
  place.row = null
  return place.error(cause, `${declared} features declared, ${found} found`)
}

/** Reads the feature entered, row `row` of the layer and `i` of its batch. */
function readFeature(
  view: FlatbufferView,
  row: number,
  i: number,
  columns: ColumnBuffers,
  geometry: GeometryBuffers,
  place: ReadingPlace,
): void {
  if (view.lengthBefore(view.vector(columnsField, 4)) > 0) {
    throw place.error('corrupt', 'a feature has columns of its own')
  }
  const properties = view.vector(propertiesField, 1)
  columns.locate(i, properties, properties + view.lengthBefore(properties))
  const field = view.field(geometryField, 4)
  geometry.readRow(row, field === 0 ? 0 : view.target(field))
}

function checkKey(
  columns: Record<string, ColumnData>,
  count: number,
  { key }: LayerContract,
  place: ReadingPlace,
): void {
  const duplicate = findDuplicateKey(
    key.map((name) => columns[name]!),
    count,
  )
  if (duplicate === null) return
  place.row = duplicate
  throw place.error('duplicate-key', 'an earlier feature has the same key', key.join(', '))
}
