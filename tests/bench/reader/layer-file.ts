import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { buildHeader } from 'flatgeobuf/lib/mjs/generic/featurecollection.js'
import { fromByteBuffer } from 'flatgeobuf/lib/mjs/header-meta.js'
import { calcTreeSize } from 'flatgeobuf/lib/mjs/packedrtree.js'
import { ByteBuffer } from 'flatbuffers'

/** The bytes of a layer of `geodata/<territory>/`. Throws with what to run where the country has not been built. */
export function layerBytes(territory: string, layer: string): Uint8Array {
  const file = fileURLToPath(new URL(`../../../geodata/${territory}/${layer}.fgb`, import.meta.url))
  if (!existsSync(file)) {
    const remedy = territory === 'country' ? 'npm run fixture:country' : 'npm run geodata'
    throw new Error(`${file} is not there: run “${remedy}” first`)
  }
  const { buffer, byteOffset, length } = readFileSync(file)
  return new Uint8Array(buffer, byteOffset, length)
}

const headerAt = 8

/** A file of the first features of another, without an index. */
export function firstFeatures(bytes: Uint8Array, count: number): Uint8Array {
  const buffer = new ByteBuffer(bytes)
  buffer.setPosition(headerAt)
  const meta = fromByteBuffer(buffer)
  const header = buildHeader({ ...meta, featuresCount: count })
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const indexAt = headerAt + 4 + view.getUint32(headerAt, true)
  const start = indexAt + (meta.indexNodeSize > 0 ? calcTreeSize(meta.featuresCount, meta.indexNodeSize) : 0)
  let end = start
  for (let i = 0; i < count; i++) end += 4 + view.getUint32(end, true)
  return Uint8Array.from(Buffer.concat([bytes.subarray(0, headerAt), header, bytes.subarray(start, end)]))
}
