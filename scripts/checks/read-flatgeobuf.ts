import * as flatbuffers from 'flatbuffers'
import { magicbytes } from 'flatgeobuf/lib/mjs/constants.js'
import { Feature } from 'flatgeobuf/lib/mjs/flat-geobuf/feature.js'
import { parseProperties, type IProperties } from 'flatgeobuf/lib/mjs/generic/feature.js'
import { fromGeometry } from 'flatgeobuf/lib/mjs/geojson/geometry.js'
import { fromByteBuffer, type HeaderMeta } from 'flatgeobuf/lib/mjs/header-meta.js'
import { calcTreeSize } from 'flatgeobuf/lib/mjs/packedrtree.js'
import type { LayerGeometry } from '../../src/data/write/layer-feature'

export type ReadFeature = Readonly<{
  offset: number
  geometry: LayerGeometry | null
  properties: IProperties
}>

export type ReadFile = Readonly<{ header: HeaderMeta; index: DataView; features: readonly ReadFeature[] }>

/**
 * Reads a whole file with flatgeobuf's own parsers, so that what our writer wrote is judged by code that is not ours. Goes
 * feature by feature because the package's `deserialize` throws on an absent geometry. For trusted files only.
 */
export function readFlatGeobuf(bytes: Uint8Array): ReadFile {
  if (!magicbytes.every((byte, i) => bytes[i] === byte)) throw new Error('not a FlatGeobuf file of version 3')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const headerStart = magicbytes.length
  const headerEnd = headerStart + 4 + view.getUint32(headerStart, true)
  const header = fromByteBuffer(new flatbuffers.ByteBuffer(bytes.slice(headerStart, headerEnd)))
  const indexSize =
    header.indexNodeSize > 0 && header.featuresCount > 0
      ? calcTreeSize(header.featuresCount, header.indexNodeSize)
      : 0
  const dataStart = headerEnd + indexSize
  const features: ReadFeature[] = []
  for (let start = dataStart; start < bytes.length;) {
    const end = start + 4 + view.getUint32(start, true)
    if (end > bytes.length) throw new Error(`feature ${features.length} runs past the end of the file`)
    const feature = Feature.getSizePrefixedRootAsFeature(new flatbuffers.ByteBuffer(bytes.slice(start, end)))
    const geometry = feature.geometry()
    features.push({
      offset: start - dataStart,
      geometry: geometry && (fromGeometry(geometry, header.geometryType) as LayerGeometry),
      properties: parseProperties(feature, header.columns),
    })
    start = end
  }
  return { header, index: new DataView(bytes.buffer, bytes.byteOffset + headerEnd, indexSize), features }
}
