import fc from 'fast-check'
import { streamSearch } from 'flatgeobuf/lib/mjs/packedrtree.js'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { checkIndex } from '../../../scripts/checks/check-index'
import { readFlatGeobuf, type ReadFile } from '../../../scripts/checks/read-flatgeobuf'
import { writeFlatGeobuf } from '../../../src/data/write/flatgeobuf-writer'
import { boxOf, hilbertValue } from '../../../src/data/write/packed-rtree'
import { geometry, sampleFeatures, sampleLayer } from './layer-arbitrary'

// The package's search reports its steps on the console.
beforeAll(() => void vi.spyOn(console, 'debug').mockImplementation(() => undefined))
afterAll(() => void vi.restoreAllMocks())

async function search({ header, index }: ReadFile, [west, south, east, north]: readonly number[]) {
  const found: number[] = []
  const rect = { minX: west!, minY: south!, maxX: east!, maxY: north! }
  const read = (offset: number, size: number) =>
    Promise.resolve(
      index.buffer.slice(index.byteOffset + offset, index.byteOffset + offset + size) as ArrayBuffer,
    )
  for await (const [, feature] of streamSearch(header.featuresCount, header.indexNodeSize, rect, read))
    found.push(feature)
  return found.toSorted((a, b) => a - b)
}

describe('hilbertValue', () => {
  it('numbers cells along a curve that visits each once and steps only to a neighbour', () => {
    const cells: { x: number; y: number; value: number }[] = []
    for (let x = 0; x < 32; x += 1)
      for (let y = 0; y < 32; y += 1) cells.push({ x, y, value: hilbertValue(x, y) })
    cells.sort((a, b) => a.value - b.value)
    expect(cells.map(({ value }) => value)).toEqual(cells.map((_, i) => i))
    const steps = cells
      .slice(1)
      .map((cell, i) => Math.abs(cell.x - cells[i]!.x) + Math.abs(cell.y - cells[i]!.y))
    expect(new Set(steps)).toEqual(new Set([1]))
  })

  it('ends in the corner of the full grid', () => {
    expect(hilbertValue(0, 0)).toBe(0)
    expect(hilbertValue(0xffff, 0)).toBe(2 ** 32 - 1)
  })
})

describe('packRTree', () => {
  it('finds what a look at every feature finds, through flatgeobuf’s own search', async () => {
    const corner = fc.tuple(fc.integer({ min: -180, max: 180 }), fc.integer({ min: -90, max: 90 }))
    await fc.assert(
      fc.asyncProperty(
        sampleFeatures(fc.option(geometry, { nil: null })).filter((features) => features.length > 0),
        corner,
        corner,
        async (features, [x1, y1], [x2, y2]) => {
          const file = readFlatGeobuf(writeFlatGeobuf(sampleLayer, features, '{}'))
          const rect = [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)] as const
          const expected = file.features.flatMap(({ geometry }, i) => {
            if (geometry === null) return []
            const [west, south, east, north] = boxOf(geometry)
            return west <= rect[2] && east >= rect[0] && south <= rect[3] && north >= rect[1] ? [i] : []
          })
          expect(await search(file, rect)).toEqual(expected)
          expect(checkIndex(file)).toEqual([])
        },
      ),
      { numRuns: 60 },
    )
  })

  it('is refused by the check when a node is altered', () => {
    const features = Array.from({ length: 40 }, (_, id) => ({
      geometry: { type: 'Point' as const, coordinates: [9 + id / 100, 45] },
      row: { id, name: null, people: null, share: null, open: null, since: null },
    }))
    const file = readFlatGeobuf(writeFlatGeobuf(sampleLayer, features, '{}'))
    expect(checkIndex(file)).toEqual([])
    file.index.setFloat64(0, 10, true)
    expect(checkIndex(file)).not.toEqual([])
  })
})
