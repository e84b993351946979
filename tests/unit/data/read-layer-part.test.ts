import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LayerError } from '../../../src/data/layer-error'
import { readLayer, readLayerPart } from '../../../src/data/read-layer'
import { sampleContract, sampleSpec } from './sample-file'
import { tableToFeatures } from './table-to-geojson'
import { writeFlatGeobuf } from './write-flatgeobuf'

/** More rows than are decoded at a time. */
const features = Array.from({ length: 1300 }, (_, i) => {
  const { geometry, cells } = sampleSpec.features[i % sampleSpec.features.length]!
  return { geometry, cells: [`n${i}`, ...cells.slice(1)] }
})
const bytes = writeFlatGeobuf({ ...sampleSpec, features, indexNodeSize: 16 })
const whole = tableToFeatures(readLayer(bytes, sampleContract))

const view = new DataView(bytes.buffer, bytes.byteOffset)
const headerBytes = bytes.subarray(0, 12 + view.getUint32(8, true))
/** Where each feature lies: at the end of the file, by what each adds to a file with the same header. */
const spans = (() => {
  const lengthWith = (some: typeof features) =>
    writeFlatGeobuf({ ...sampleSpec, features: some, featuresCount: features.length }).length
  const none = lengthWith([])
  const lengths = features.map((feature) => lengthWith([feature]) - none)
  let at = bytes.length - lengths.reduce((sum, length) => sum + length, 0)
  return lengths.map((length) => [at, (at += length)] as const)
})()
const joined = (rows: readonly number[]) =>
  new Uint8Array(Buffer.concat(rows.map((row) => bytes.subarray(...spans[row]!))))

const failure = (part: Uint8Array): LayerError => {
  try {
    readLayerPart(headerBytes, part, sampleContract)
  } catch (error) {
    if (error instanceof LayerError) return error
    throw error
  }
  throw new Error('the part was read')
}

describe('readLayerPart', () => {
  it('gives any features of a file as the whole file does', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(features.length - 1), { maxLength: 60 }), (rows) => {
        const table = readLayerPart(headerBytes, joined(rows), sampleContract)
        expect(tableToFeatures(table)).toEqual(rows.map((row) => whole[row]))
      }),
      { numRuns: 50 },
    )
  })

  it('gives all features', () => {
    const all = joined(features.map((_, row) => row))
    expect(tableToFeatures(readLayerPart(headerBytes, all, sampleContract))).toEqual(whole)
  })

  it('needs no more of the file’s beginning than its header, and minds no more', () => {
    const part = joined([3, 1])
    const expected = tableToFeatures(readLayerPart(headerBytes, part, sampleContract))
    for (const length of [headerBytes.length + 1, headerBytes.length + 500, bytes.length]) {
      const table = readLayerPart(bytes.subarray(0, length), part, sampleContract)
      expect(tableToFeatures(table)).toEqual(expected)
    }
    expect(() => readLayerPart(headerBytes.subarray(0, -1), part, sampleContract)).toThrow(/truncated/)
  })

  it('names the feature of the part that breaks off, is damaged or comes twice', () => {
    const part = joined([5, 6, 7])
    expect(failure(part.subarray(0, -1))).toMatchObject({ cause: 'truncated', feature: 3 })
    const damaged = part.slice()
    damaged.fill(0xff, spans[5]![1] - spans[5]![0] + 4, spans[5]![1] - spans[5]![0] + 8)
    expect(failure(damaged)).toMatchObject({ cause: 'corrupt', feature: 2 })
    expect(failure(joined([5, 6, 5]))).toMatchObject({ cause: 'duplicate-key', feature: 3 })
  })
})
