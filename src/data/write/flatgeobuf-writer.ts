import * as flatbuffers from 'flatbuffers'
import { magicbytes } from 'flatgeobuf/lib/mjs/constants.js'
import { ColumnType } from 'flatgeobuf/lib/mjs/flat-geobuf/column-type.js'
import { Column as ColumnTable } from 'flatgeobuf/lib/mjs/flat-geobuf/column.js'
import { Crs } from 'flatgeobuf/lib/mjs/flat-geobuf/crs.js'
import { Feature } from 'flatgeobuf/lib/mjs/flat-geobuf/feature.js'
import { GeometryType } from 'flatgeobuf/lib/mjs/flat-geobuf/geometry-type.js'
import { Header } from 'flatgeobuf/lib/mjs/flat-geobuf/header.js'
import { buildGeometry } from 'flatgeobuf/lib/mjs/generic/geometry.js'
import { parseGeometry } from 'flatgeobuf/lib/mjs/geojson/geometry.js'
import type { Column, Columns, LayerContract } from '../../contracts/define-layer'
import { PropertyEncoder } from './feature-properties'
import { GrowingBytes } from './growing-bytes'
import type { LayerFeature, LayerGeometry } from './layer-feature'
import {
  boxOf,
  emptyBox,
  extentOf,
  hilbertOrder,
  indexBytes,
  indexNodeSize,
  packRTree,
  type Box,
  type Boxes,
  type FeatureOrder,
} from './packed-rtree'

const longLimit = 2 ** 31

/** The FlatGeobuf type of a contract's column. Integers are 32 bits wide unless a value needs 64. */
function columnTypeOf<C extends Columns>(
  name: string,
  column: Column,
  features: readonly LayerFeature<C>[],
): ColumnType {
  switch (column.type) {
    case 'text':
      return ColumnType.String
    case 'date':
      return ColumnType.DateTime
    case 'boolean':
      return ColumnType.Bool
    case 'number':
      return ColumnType.Double
    case 'integer':
      for (const { row } of features) {
        const value: unknown = row[name]
        if (typeof value === 'number' && Math.abs(value) >= longLimit) return ColumnType.Long
      }
      return ColumnType.Int
  }
}

/** What it returns holds until the builder's next use. */
function encodeFeature(
  builder: flatbuffers.Builder,
  geometry: LayerGeometry | null,
  properties: Uint8Array,
): Uint8Array {
  builder.clear()
  const propertiesOffset = Feature.createPropertiesVector(builder, properties)
  const geometryOffset = geometry === null ? 0 : buildGeometry(builder, parseGeometry(geometry))
  Feature.startFeature(builder)
  if (geometryOffset !== 0) Feature.addGeometry(builder, geometryOffset)
  Feature.addProperties(builder, propertiesOffset)
  builder.finishSizePrefixed(Feature.endFeature(builder))
  return builder.asUint8Array()
}

function addColumn(
  builder: flatbuffers.Builder,
  name: string,
  column: Column,
  type: ColumnType,
  key: readonly string[],
): number {
  const nameOffset = builder.createString(name)
  const description = builder.createString(column.description.it)
  const metadata = builder.createString(JSON.stringify({ unit: column.unit, en: column.description.en }))
  ColumnTable.startColumn(builder)
  ColumnTable.addName(builder, nameOffset)
  ColumnTable.addType(builder, type)
  ColumnTable.addDescription(builder, description)
  ColumnTable.addNullable(builder, column.nullable)
  ColumnTable.addUnique(builder, key.length === 1 && key[0] === name)
  ColumnTable.addPrimaryKey(builder, key.includes(name))
  ColumnTable.addMetadata(builder, metadata)
  return ColumnTable.endColumn(builder)
}

/** Longitude before latitude, as in OGC's CRS 84; named by the EPSG code that readers know. */
function addCrs(builder: flatbuffers.Builder): number {
  const org = builder.createString('EPSG')
  const name = builder.createString('WGS 84 (CRS84)')
  Crs.startCrs(builder)
  Crs.addOrg(builder, org)
  Crs.addCode(builder, 4326)
  Crs.addName(builder, name)
  return Crs.endCrs(builder)
}

function encodeHeader(
  contract: LayerContract,
  types: readonly ColumnType[],
  count: number,
  extent: Box | null,
  metadata: string,
): Uint8Array {
  const builder = new flatbuffers.Builder(4096)
  const columnOffsets = Object.entries(contract.columns).map(([name, column], i) =>
    addColumn(builder, name, column, types[i]!, contract.key),
  )
  const columns = Header.createColumnsVector(builder, columnOffsets)
  const crs = addCrs(builder)
  const name = builder.createString(contract.id)
  const title = builder.createString(contract.title.it)
  const description = builder.createString(contract.description.it)
  const metadataOffset = builder.createString(metadata)
  const envelope = extent === null ? 0 : Header.createEnvelopeVector(builder, [...extent])
  Header.startHeader(builder)
  Header.addName(builder, name)
  if (envelope !== 0) Header.addEnvelope(builder, envelope)
  Header.addGeometryType(
    builder,
    contract.geometry === 'Mixed' ? GeometryType.Unknown : GeometryType[contract.geometry],
  )
  Header.addColumns(builder, columns)
  Header.addFeaturesCount(builder, BigInt(count))
  Header.addIndexNodeSize(builder, count === 0 ? 0 : indexNodeSize)
  Header.addCrs(builder, crs)
  Header.addTitle(builder, title)
  Header.addDescription(builder, description)
  Header.addMetadata(builder, metadataOffset)
  builder.finishSizePrefixed(Header.endHeader(builder))
  return builder.asUint8Array()
}

/** The boxes of features, four numbers each. */
function boxesOf(features: readonly LayerFeature<Columns>[]): Boxes {
  const boxes = new Float64Array(4 * features.length)
  features.forEach(({ geometry }, i) => boxes.set(geometry === null ? emptyBox : boxOf(geometry), 4 * i))
  return boxes
}

/**
 * A FlatGeobuf file (version 3) of one layer: column types, nullability, keys and texts from its contract, features in the
 * given order, a packed R-tree over them. The same input gives the same bytes. Nulls are left out of a feature's properties; a
 * null geometry is an absent one. `metadata` is JSON text for the header.
 * Format: https://github.com/flatgeobuf/flatgeobuf/tree/master/src/fbs. Throws where a value contradicts its column, or the
 * order leaves a feature out.
 */
export function writeFlatGeobuf<C extends Columns>(
  contract: LayerContract<C>,
  features: readonly LayerFeature<C>[],
  metadata: string,
  orderOf: FeatureOrder = hilbertOrder,
): Uint8Array<ArrayBuffer> {
  const types = Object.entries(contract.columns).map(([name, column]) => columnTypeOf(name, column, features))
  const boxes = boxesOf(features)
  const extent = extentOf(boxes)
  const order = orderOf(boxes, extent)
  if (order.length !== features.length || new Set(order).size !== features.length)
    throw new Error(`${contract.id}: the order does not hold every feature once`)

  const header = encodeHeader(
    contract,
    types,
    features.length,
    extent[0] > extent[2] ? null : extent,
    metadata,
  )
  const index = new Uint8Array(indexBytes(features.length))
  const file = new GrowingBytes(1 << 16)
  file.append(magicbytes)
  file.append(header)
  const indexStart = file.length
  file.append(index)
  const featuresStart = file.length

  const builder = new flatbuffers.Builder(1024)
  const properties = new PropertyEncoder(contract, types)
  const orderedBoxes = new Float64Array(boxes.length)
  const offsets = new Float64Array(features.length)
  order.forEach((feature, place) => {
    const { geometry, row } = features[feature]!
    orderedBoxes.set(boxes.subarray(4 * feature, 4 * feature + 4), 4 * place)
    offsets[place] = file.length - featuresStart
    file.append(encodeFeature(builder, geometry, properties.encode(row)))
  })
  const bytes = file.finish()
  packRTree(orderedBoxes, offsets, new DataView(bytes.buffer, indexStart, index.length))
  return bytes
}
