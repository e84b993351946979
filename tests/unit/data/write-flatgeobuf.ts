import { Builder } from 'flatbuffers'
import { ColumnType } from 'flatgeobuf/lib/mjs/flat-geobuf/column-type.js'
import { Column } from 'flatgeobuf/lib/mjs/flat-geobuf/column.js'
import { Crs } from 'flatgeobuf/lib/mjs/flat-geobuf/crs.js'
import { Feature } from 'flatgeobuf/lib/mjs/flat-geobuf/feature.js'
import { GeometryType } from 'flatgeobuf/lib/mjs/flat-geobuf/geometry-type.js'
import { Geometry } from 'flatgeobuf/lib/mjs/flat-geobuf/geometry.js'
import { Header } from 'flatgeobuf/lib/mjs/flat-geobuf/header.js'

export { ColumnType, GeometryType }

/** A geometry as the file keeps it, right or wrong. */
export type FileGeometry = Readonly<{
  type?: GeometryType
  xy?: readonly number[]
  z?: readonly number[]
  ends?: readonly number[]
  parts?: readonly FileGeometry[]
}>

export type FileValue = string | number | bigint | boolean | Uint8Array | null

export type FileSpec = Readonly<{
  geometryType: GeometryType
  columns: readonly Readonly<{ name: string; type: ColumnType }>[]
  features: readonly Readonly<{
    geometry: FileGeometry | null
    cells: readonly FileValue[]
    ownColumns?: boolean
    /** Property bytes in place of the cells. */
    properties?: Uint8Array
  }>[]
  /** Default: the number of features. */
  featuresCount?: number
  /** 0 writes no index; else zeroes of the index's size. Default 0. */
  indexNodeSize?: number
  crs?: Readonly<{ org?: string; code?: number; codeString?: string }>
  envelope?: readonly number[]
  title?: string
  description?: string
  metadata?: string
}>

const magic = [0x66, 0x67, 0x62, 3, 0x66, 0x67, 0x62, 0]

/** Writes a file by flatgeobuf's generated builders; it checks nothing, so that wrong files can be made too. */
export function writeFlatGeobuf(spec: FileSpec): Uint8Array {
  const count = spec.featuresCount ?? spec.features.length
  const nodeSize = spec.indexNodeSize ?? 0
  const pieces = [
    Uint8Array.from(magic),
    writeHeader(spec, count, nodeSize),
    new Uint8Array(nodeSize > 0 && count > 0 ? 40 * treeNodes(count, nodeSize) : 0),
    ...spec.features.map((feature) => writeFeature(spec, feature)),
  ]
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    bytes.set(piece, at)
    at += piece.length
  }
  return bytes
}

function treeNodes(items: number, nodeSize: number): number {
  return items <= 1 ? 2 : items + treeNodesAbove(items, nodeSize)
}

function treeNodesAbove(items: number, nodeSize: number): number {
  const level = Math.ceil(items / nodeSize)
  return level === 1 ? 1 : level + treeNodesAbove(level, nodeSize)
}

function writeHeader(spec: FileSpec, count: number, nodeSize: number): Uint8Array {
  const builder = new Builder()
  // As long as a multiple of eight, so that readers may map the coordinates after it.
  builder.prep(8, 0)
  const text = (value: string | undefined) => (value === undefined ? 0 : builder.createString(value))
  const columns = Header.createColumnsVector(
    builder,
    spec.columns.map(({ name, type }) => {
      const nameAt = builder.createString(name)
      Column.startColumn(builder)
      Column.addName(builder, nameAt)
      Column.addType(builder, type)
      return Column.endColumn(builder)
    }),
  )
  const [title, description, metadata] = [text(spec.title), text(spec.description), text(spec.metadata)]
  const envelope = spec.envelope ? Header.createEnvelopeVector(builder, [...spec.envelope]) : 0
  let crs = 0
  if (spec.crs) {
    const org = text(spec.crs.org)
    const codeString = text(spec.crs.codeString)
    Crs.startCrs(builder)
    Crs.addOrg(builder, org)
    Crs.addCode(builder, spec.crs.code ?? 0)
    Crs.addCodeString(builder, codeString)
    crs = Crs.endCrs(builder)
  }
  Header.startHeader(builder)
  Header.addColumns(builder, columns)
  Header.addEnvelope(builder, envelope)
  Header.addGeometryType(builder, spec.geometryType)
  Header.addFeaturesCount(builder, BigInt(count))
  Header.addIndexNodeSize(builder, nodeSize)
  Header.addCrs(builder, crs)
  Header.addTitle(builder, title)
  Header.addDescription(builder, description)
  Header.addMetadata(builder, metadata)
  builder.finishSizePrefixed(Header.endHeader(builder))
  return builder.asUint8Array()
}

function writeFeature(spec: FileSpec, feature: FileSpec['features'][number]): Uint8Array {
  const builder = new Builder()
  const geometry = feature.geometry === null ? 0 : writeGeometry(builder, feature.geometry)
  const properties = Feature.createPropertiesVector(
    builder,
    feature.properties ?? cellBytes(spec, feature.cells),
  )
  let columns = 0
  if (feature.ownColumns) {
    const name = builder.createString('own')
    Column.startColumn(builder)
    Column.addName(builder, name)
    columns = Feature.createColumnsVector(builder, [Column.endColumn(builder)])
  }
  Feature.startFeature(builder)
  Feature.addGeometry(builder, geometry)
  Feature.addProperties(builder, properties)
  Feature.addColumns(builder, columns)
  builder.finishSizePrefixed(Feature.endFeature(builder))
  return builder.asUint8Array()
}

function writeGeometry(builder: Builder, geometry: FileGeometry): number {
  const parts = geometry.parts
    ? Geometry.createPartsVector(
        builder,
        geometry.parts.map((part) => writeGeometry(builder, part)),
      )
    : 0
  const xy = geometry.xy ? Geometry.createXyVector(builder, [...geometry.xy]) : 0
  const z = geometry.z ? Geometry.createZVector(builder, [...geometry.z]) : 0
  const ends = geometry.ends ? Geometry.createEndsVector(builder, [...geometry.ends]) : 0
  Geometry.startGeometry(builder)
  Geometry.addParts(builder, parts)
  Geometry.addXy(builder, xy)
  Geometry.addZ(builder, z)
  Geometry.addEnds(builder, ends)
  Geometry.addType(builder, geometry.type ?? GeometryType.Unknown)
  return Geometry.endGeometry(builder)
}

function cellBytes(spec: FileSpec, cells: readonly FileValue[]): Uint8Array {
  const pieces = cells.flatMap((value, i) => {
    if (value === null) return []
    const index = new Uint8Array(2)
    new DataView(index.buffer).setUint16(0, i, true)
    return [index, valueBytes(spec.columns[i]!.type, value)]
  })
  return Uint8Array.from(pieces.flatMap((piece) => [...piece]))
}

function valueBytes(type: ColumnType, value: Exclude<FileValue, null>): Uint8Array {
  if (typeof value === 'string' || value instanceof Uint8Array) {
    const content = typeof value === 'string' ? new TextEncoder().encode(value) : value
    const bytes = new Uint8Array(4 + content.length)
    new DataView(bytes.buffer).setUint32(0, content.length, true)
    bytes.set(content, 4)
    return bytes
  }
  const view = new DataView(new ArrayBuffer(8))
  const number = Number(value)
  const setters: Partial<Record<ColumnType, () => number>> = {
    [ColumnType.Byte]: () => (view.setInt8(0, number), 1),
    [ColumnType.UByte]: () => (view.setUint8(0, number), 1),
    [ColumnType.Bool]: () => (view.setUint8(0, number), 1),
    [ColumnType.Short]: () => (view.setInt16(0, number, true), 2),
    [ColumnType.UShort]: () => (view.setUint16(0, number, true), 2),
    [ColumnType.Int]: () => (view.setInt32(0, number, true), 4),
    [ColumnType.UInt]: () => (view.setUint32(0, number, true), 4),
    [ColumnType.Long]: () => (view.setBigInt64(0, BigInt(value), true), 8),
    [ColumnType.ULong]: () => (view.setBigUint64(0, BigInt(value), true), 8),
    [ColumnType.Float]: () => (view.setFloat32(0, number, true), 4),
    [ColumnType.Double]: () => (view.setFloat64(0, number, true), 8),
  }
  const width = setters[type]?.()
  if (width === undefined) throw new Error(`column type ${type} takes bytes`)
  return new Uint8Array(view.buffer, 0, width)
}
