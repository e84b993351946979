import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sharedBorders } from '../../../src/model/borders'
import { flattenShapes, polygon } from '../../fixtures/make-table'
import { municipalitiesFromSources } from '../../fixtures/source-layers'

type Lines = readonly Float64Array[]

function edgesOf(lines: Lines): string[] {
  return lines.flatMap((line) =>
    Array.from({ length: line.length / 2 - 1 }, (_, i) => {
      const ends = [`${line[2 * i]},${line[2 * i + 1]}`, `${line[2 * i + 2]},${line[2 * i + 3]}`]
      return ends.sort().join(' ')
    }),
  )
}

/** Rectangles over random grid lines, each starting at a random corner and turning a random way; some are left out. */
const tessellation = fc
  .record({
    xs: fc.uniqueArray(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 7 }),
    ys: fc.uniqueArray(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 7 }),
    seed: fc.array(fc.nat(), { minLength: 49, maxLength: 49 }),
  })
  .map(({ xs, ys, seed }) => {
    const lons = xs.sort((a, b) => a - b).map((x) => x / 7)
    const lats = ys.sort((a, b) => a - b).map((y) => y / 7)
    const cells: number[][][] = []
    for (let i = 0; i + 1 < lons.length; i++) {
      for (let j = 0; j + 1 < lats.length; j++) {
        const random = seed[i * 7 + j]!
        if (random % 5 === 4) continue
        const [w, e, s, n] = [lons[i]!, lons[i + 1]!, lats[j]!, lats[j + 1]!]
        const corners = [
          [w, s],
          [e, s],
          [e, n],
          [w, n],
        ]
        if (random % 2 === 1) corners.reverse()
        const turned = [...corners.slice(random % 4), ...corners.slice(0, random % 4)]
        cells.push([...turned, turned[0]!])
      }
    }
    return cells
  })

describe('sharedBorders', () => {
  it('draws each edge of a grid once, inner where two cells share it', () => {
    fc.assert(
      fc.property(tessellation, (cells) => {
        const uses = new Map<string, number>()
        for (const cell of cells) {
          for (const edge of edgesOf([Float64Array.from(cell.flat())])) {
            uses.set(edge, (uses.get(edge) ?? 0) + 1)
          }
        }
        const withUses = (n: number) => [...uses].filter(([, count]) => count === n).map(([edge]) => edge)
        const { inner, outline } = sharedBorders(flattenShapes(cells.map((cell) => polygon(cell))))
        expect(edgesOf(inner).sort()).toEqual(withUses(2).sort())
        expect(edgesOf(outline).sort()).toEqual(withUses(1).sort())
      }),
    )
  })

  it('chains two neighbours into one border and one outline split where they meet', () => {
    const left = polygon([
      [0, 0],
      [1, 0],
      [1, 0.5],
      [1, 1],
      [0, 1],
      [0, 0],
    ])
    const right = polygon([
      [1, 0],
      [2, 0],
      [2, 1],
      [1, 1],
      [1, 0.5],
      [1, 0],
    ])
    const { inner, outline } = sharedBorders(flattenShapes([left, right]))
    expect(inner.map((line) => line.length / 2)).toEqual([3])
    expect(outline).toHaveLength(1)
    expect([...outline[0]!.slice(0, 2)]).toEqual([...outline[0]!.slice(-2)])
  })

  it('ends the borders where four municipalities meet', () => {
    const square = (x: number, y: number) =>
      polygon([
        [x, y],
        [x + 1, y],
        [x + 1, y + 1],
        [x, y + 1],
        [x, y],
      ])
    const { inner, outline } = sharedBorders(
      flattenShapes([square(0, 0), square(1, 0), square(0, 1), square(1, 1)]),
    )
    expect(inner.map((line) => line.length / 2)).toEqual([2, 2, 2, 2])
    expect(outline.map((line) => line.length / 2)).toEqual([9])
  })

  it('draws a hole filled by another municipality as an inner loop', () => {
    const square = (from: number, to: number) => [
      [from, from],
      [to, from],
      [to, to],
      [from, to],
      [from, from],
    ]
    const ring = polygon(square(0, 3), square(1, 2).reverse())
    const { inner, outline } = sharedBorders(flattenShapes([ring, polygon(square(1, 2))]))
    expect([inner.length, outline.length]).toEqual([1, 1])
    expect([...inner[0]!.slice(0, 2)]).toEqual([...inner[0]!.slice(-2)])
  })

  it('keeps the length of the province’s borders: rings count the inner ones twice', () => {
    const { geometry } = municipalitiesFromSources()
    const { inner, outline } = sharedBorders(geometry)
    const rings = Array.from({ length: geometry.ringVertices.length - 1 }, (_, ring) =>
      geometry.positions.subarray(2 * geometry.ringVertices[ring]!, 2 * geometry.ringVertices[ring + 1]!),
    )
    expect(2 * lengthOf(inner) + lengthOf(outline)).toBeCloseTo(lengthOf(rings), 9)
    expect(lengthOf(inner)).toBeGreaterThan(lengthOf(outline))
    const edges = [...edgesOf(inner), ...edgesOf(outline)]
    expect(new Set(edges).size).toBe(edges.length)
  })
})

function lengthOf(lines: Lines): number {
  let length = 0
  for (const line of lines) {
    for (let i = 2; i < line.length; i += 2) {
      length += Math.hypot(line[i]! - line[i - 2]!, line[i + 1]! - line[i - 1]!)
    }
  }
  return length
}
