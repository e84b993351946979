import type { Columns, LayerContract } from '../contracts/define-layer'
import type { LayerTable } from '../contracts/table'
import { findDuplicateKey } from './duplicate-key'
import { ColumnBuffers } from './feature-columns'
import { GeometryBuffers } from './feature-geometry'
import { FlatbufferView } from './flatbuffer-view'
import { readHeader, smallestFeature, type FlatGeobufHeader } from './flatgeobuf-header'
import { ReadingPlace } from './layer-error'
import { matchColumns } from './match-columns'

/**
 * Decodes a FlatGeobuf file straight into the columns and flat geometry that the contract describes; columns beyond the
 * contract are left aside. Row i is the file's feature i. Whatever the bytes, it ends after work and memory proportional to
 * their number, with a table that keeps the contract or a `LayerError`.
 */
export function readLayer<C extends Columns>(bytes: Uint8Array, contract: LayerContract<C>): LayerTable<C> {
  const place = new ReadingPlace(contract.id)
  const view = new FlatbufferView(bytes, place)
  const header = readHeader(view, place)
  checkCrs(header, place)
  const matched = matchColumns(contract, header.columns, place)
  const count = countFeatures(view, header, place)
  const columns = new ColumnBuffers(header.columns, matched, count, view, place)
  const geometry = new GeometryBuffers(
    count,
    contract.geometry,
    contract.geometryNullable,
    header.geometryType,
    view,
    place,
  )
  readFeatures(view, header.featuresStart, count, columns, geometry, place)

  const filled = columns.finish()
  const keyColumns = contract.key.map((name) => filled[name]!)
  const duplicate = findDuplicateKey(keyColumns, count)
  if (duplicate !== null) {
    place.row = duplicate
    throw place.error('duplicate-key', 'an earlier feature has the same key', contract.key.join(', '))
  }
  return { contract, count, columns: filled as LayerTable<C>['columns'], geometry: geometry.finish() }
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

/** Number of features by walking their lengths, held against the header where it gives one. */
function countFeatures(view: FlatbufferView, header: FlatGeobufHeader, place: ReadingPlace): number {
  const { data } = view
  const end = data.byteLength
  let count = 0
  let at = header.featuresStart
  while (at < end) {
    place.row = count
    if (at + 4 > end) throw place.error('truncated', 'the file ends within a feature')
    const next = at + 4 + data.getUint32(at, true)
    if (next > end) throw place.error('truncated', 'the file ends within a feature')
    if (next < at + smallestFeature) throw place.error('corrupt', 'a feature is too short to be one')
    at = next
    count++
  }
  place.row = null
  const declared = header.featuresCount
  if (declared > count) throw place.error('truncated', `${declared} features declared, ${count} found`)
  if (declared !== 0 && declared < count) {
    throw place.error('count', `${declared} features declared, ${count} found`)
  }
  return count
}

function readFeatures(
  view: FlatbufferView,
  featuresStart: number,
  count: number,
  columns: ColumnBuffers,
  geometry: GeometryBuffers,
  place: ReadingPlace,
): void {
  let at = featuresStart
  for (let row = 0; row < count; row++) {
    place.row = row
    const start = at + 4
    const length = view.data.getUint32(at, true)
    const feature = view.enter(start, start + length)
    if (view.lengthBefore(view.vector(feature, 2, 4)) > 0) {
      throw place.error('corrupt', 'a feature has columns of its own')
    }
    const properties = view.vector(feature, 1, 1)
    columns.readRow(row, properties, properties + view.lengthBefore(properties))
    const field = view.field(feature, 0, 4)
    geometry.readRow(row, field === 0 ? 0 : view.target(field), length)
    at = start + length
  }
  place.row = null
}
