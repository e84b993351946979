import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeFlatGeobuf as writeLayer } from '../../../../src/data/write/flatgeobuf-writer'
import { LayerError } from '../../../../src/data/layer-error'
import { RangedFile } from '../../../../src/data/ranges/ranged-file'
import { readPart } from '../../../../src/data/ranges/read-part'
import type { Rectangle } from '../../../../src/data/ranges/rectangle-set'
import type { Search } from '../../../../src/data/ranges/search-index'
import { readLayer } from '../../../../src/data/read-layer'
import { boundsOfRows } from '../../../../src/model/feature-collection'
import { keepRows } from '../../../../src/model/keep-rows'
import { geometry, sampleFeatures, sampleLayer } from '../../scripts/layer-arbitrary'
import { seededIntegers } from '../mutate-bytes'
import {
  entryOf,
  fetcherOf,
  indexedFile,
  lineContract,
  linesFound,
  placesIn,
  type Line,
} from './indexed-file'

const address = new URL('https://example.test/lines.fgb')

/** Small whole numbers, so that lines and rectangles often touch, coincide or have no extent. */
const coordinate = fc.integer({ min: -8, max: 8 })
const line: fc.Arbitrary<Line> = fc.tuple(coordinate, coordinate, coordinate, coordinate)
const rectangle: fc.Arbitrary<Rectangle> = line.map(([x1, y1, x2, y2]) => [
  Math.min(x1, x2),
  Math.min(y1, y2),
  Math.max(x1, x2),
  Math.max(y1, y2),
])
const search: fc.Arbitrary<Search> = fc.record({
  rectangles: fc.array(rectangle, { maxLength: 3 }),
  by: fc.constantFrom('box', 'corners'),
})

/** A search in a file: the numbers of the lines found, and what was read for it. */
async function find(bytes: Uint8Array<ArrayBuffer>, count: number, wanted: Search) {
  const { fetcher, asked } = fetcherOf(bytes)
  const file = new RangedFile('tested', address, entryOf(bytes, count), fetcher)
  const tally = { bytes: 0, requests: 0 }
  const table = await readPart(file, lineContract, wanted, tally)
  const { number } = table.columns
  return { numbers: number?.kind === 'number' ? [...number.values] : [], asked, tally, file }
}

const boxesMeet = (a: Rectangle, b: Rectangle) => a[0] <= b[2] && a[2] >= b[0] && a[1] <= b[3] && a[3] >= b[1]

async function causeOf(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  )
  if (!(error instanceof LayerError)) throw error
  return error.cause
}

describe('readPart', () => {
  it('finds what reading whole and filtering finds, in any file and by any search', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 2, max: 20 }),
        search,
        async (lines, nodeSize, wanted) => {
          const { numbers } = await find(indexedFile(lines, nodeSize), lines.length, wanted)
          expect(numbers).toEqual(linesFound(lines, wanted))
        },
      ),
    )
  })

  it('gives the rows of any layer of the project’s writer that reading whole and filtering gives', async () => {
    const features = sampleFeatures(fc.option(geometry, { nil: null }))
    const side = fc.integer({ min: -180, max: 180 })
    await fc.assert(
      fc.asyncProperty(features, side, side, side, async (rows, x, y, width) => {
        const bytes = writeLayer(sampleLayer, rows, '{}')
        const whole = readLayer(bytes, sampleLayer)
        const rectangle: Rectangle = [x, y, x + Math.abs(width), y + 60]
        const wanted = [...Array(whole.count).keys()].filter((row) => {
          const bounds = boundsOfRows(whole, [row])
          return bounds !== null && boxesMeet(bounds, rectangle)
        })
        const file = new RangedFile('tested', address, entryOf(bytes, rows.length), fetcherOf(bytes).fetcher)
        const part = await readPart(
          file,
          sampleLayer,
          { rectangles: [rectangle], by: 'box' },
          { bytes: 0, requests: 0 },
        )
        expect(part).toEqual(keepRows(whole, wanted))
      }),
    )
  })

  it('finds the same where features lie in another order than the leaves', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc
          .array(line, { minLength: 2, maxLength: 40 })
          .chain((lines) =>
            fc.tuple(fc.constant(lines), fc.shuffledSubarray([...lines.keys()], { minLength: lines.length })),
          ),
        search,
        async ([lines, leafOrder], wanted) => {
          const { numbers } = await find(indexedFile(lines, 3, { leafOrder }), lines.length, wanted)
          expect(numbers).toEqual(linesFound(lines, wanted))
        },
      ),
    )
  })

  it('reads a file without an index, or of no features, whole', async () => {
    const lines: Line[] = [
      [0, 0, 1, 1],
      [5, 5, 6, 6],
    ]
    const everywhere: Search = { rectangles: [[0, 0, 1, 1]], by: 'box' }
    expect((await find(indexedFile(lines, 0), 2, everywhere)).numbers).toEqual([0, 1])
    expect((await find(indexedFile([], 16), 0, everywhere)).numbers).toEqual([])
  })

  it('reads on where the header is longer than expected', async () => {
    const lines: Line[] = [[0, 0, 1, 1]]
    const bytes = indexedFile(lines, 16, { padding: 40_000 })
    const { numbers, asked } = await find(bytes, 1, { rectangles: [[0, 0, 1, 1]], by: 'box' })
    expect(numbers).toEqual([0])
    expect(asked[0]?.end).toBeLessThan(20_000)
  })

  const many = Array.from({ length: 3000 }, (_, i): Line => [i / 50, 0, (i + 0.5) / 50, 0])
  const middle: Search = { rectangles: [[30, -1, 30.4, 1]], by: 'box' }

  it('begins with header and top of the index in one request, and reads a small part of the file', async () => {
    const bytes = indexedFile(many)
    const { numbers, asked, tally } = await find(bytes, many.length, middle)
    expect(numbers).toEqual(Array.from({ length: 21 }, (_, i) => 1500 + i))
    expect(asked[0]?.start).toBe(0)
    expect(asked[0]?.end).toBeLessThanOrEqual(16 * 1024)
    // The beginning, the lower inner level, the leaves, the features.
    expect(asked.length).toBeLessThanOrEqual(4)
    expect(tally).toEqual({
      bytes: asked.reduce((sum, { start, end }) => sum + end - start, 0),
      requests: asked.length,
    })
    expect(tally.bytes).toBeLessThan(bytes.length / 10)
  })

  it('asks for nothing when the same is searched again', async () => {
    const { file, asked } = await find(indexedFile(many), many.length, middle)
    const before = asked.length
    const again = { bytes: 0, requests: 0 }
    const table = await readPart(file, lineContract, middle, again)
    expect(table.count).toBe(21)
    expect(again).toEqual({ bytes: 0, requests: 0 })
    expect(asked).toHaveLength(before)
  })

  it('holds the number of features against the declared one', async () => {
    const lines = many.slice(0, 5)
    expect(await causeOf(find(indexedFile(lines), 6, middle))).toBe('count')
    expect(await causeOf(find(indexedFile(lines, 0), 6, middle))).toBe('count')
  })

  it('refuses what is no FlatGeobuf file, however short', async () => {
    for (const length of [0, 1, 7, 11]) {
      expect(await causeOf(find(new Uint8Array(length).fill(0x66, 0, 1), 1, middle))).toBe(
        length < 2 ? 'truncated' : 'corrupt',
      )
    }
    const { fetcher, asked } = fetcherOf(new Uint8Array(5_000_000).fill(0x7f))
    const file = new RangedFile(
      'tested',
      address,
      { ...entryOf(new Uint8Array(), 9), bytes: 5_000_000 },
      fetcher,
    )
    expect(await causeOf(readPart(file, lineContract, middle, { bytes: 0, requests: 0 }))).toBe('corrupt')
    expect(asked.reduce((sum, { start, end }) => sum + end - start, 0)).toBeLessThan(1_100_000)
  })
})

describe('a hostile index', () => {
  const lines = Array.from({ length: 40 }, (_, i): Line => [i, 0, i + 1, 1])
  const wanted: Search = { rectangles: [[10, 0, 12, 1]], by: 'box' }
  const nodes = 40 + 3 + 1

  /** The file with the offset of a leaf, or any node, replaced. */
  function withOffset(node: number, offset: bigint): Uint8Array<ArrayBuffer> {
    const bytes = indexedFile(lines)
    const { indexStart } = placesIn(bytes, nodes)
    new DataView(bytes.buffer).setBigUint64(indexStart + 40 * node + 32, offset, true)
    return bytes
  }
  const leaf = (feature: number) => 4 + feature

  it.each([2n ** 64n - 1n, 2n ** 53n, 1_000_000n])('points outside the file (%d)', async (offset) => {
    expect(await causeOf(find(withOffset(leaf(10), offset), 40, wanted))).toBe('corrupt')
  })

  it('points into the middle of a feature', async () => {
    const bytes = withOffset(leaf(10), 9n)
    expect(await causeOf(find(bytes, 40, wanted))).toBe('corrupt')
  })

  it('gives one feature to two leaves', async () => {
    const bytes = indexedFile(lines, 16, { leafOrder: lines.map((_, i) => (i === 11 ? 10 : i)) })
    expect(await causeOf(find(bytes, 40, wanted))).toBe('corrupt')
  })

  it('leads nowhere by the pointers of its inner nodes, which are not followed', async () => {
    const { numbers } = await find(withOffset(1, 0n), 40, wanted)
    expect(numbers).toEqual([9, 10, 11, 12])
  })

  it('with bytes of it or of the features changed ends in a table or a LayerError', async () => {
    const original = indexedFile(lines)
    const { indexStart, featuresStart } = placesIn(original, nodes)
    const pick = seededIntegers(7)
    let refused = 0
    for (let run = 0; run < 400; run++) {
      const bytes = original.slice()
      const first = run % 2 === 0 ? indexStart : featuresStart
      for (let k = 0; k < 4; k++) bytes[first + pick(featuresStart - indexStart)] = pick(256)
      try {
        const { numbers } = await find(bytes, 40, { rectangles: [[0, 0, 40, 1]], by: 'box' })
        expect(new Set(numbers).size).toBe(numbers.length)
      } catch (error) {
        if (!(error instanceof LayerError)) throw error
        refused++
      }
    }
    expect(refused).toBeGreaterThan(40)
    expect(refused).toBeLessThan(400)
  })
})
