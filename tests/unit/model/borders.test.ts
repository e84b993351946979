import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FlatGeometry } from '../../../src/contracts/table'
import { bordersWhere, chainSegments, sharedBorders } from '../../../src/model/borders'
import { keepGeometry } from '../../../src/model/keep-rows'
import { flattenShapes, polygon } from '../../fixtures/make-table'
import { municipalitiesFromSources } from '../../fixtures/source-layers'

/** The sides of closed rings as text, each once for every ring that has it. */
function sidesOf(rings: readonly (readonly number[][])[]): string[] {
  return rings.flatMap((ring) =>
    ring.slice(1).map((position, i) => [String(ring[i]), String(position)].sort().join(' ')),
  )
}

/** Segments (two vertices each) as text. */
function segmentsOf({ positions }: FlatGeometry, ends: Uint32Array): string[] {
  const place = (vertex: number) => `${positions[2 * vertex]},${positions[2 * vertex + 1]}`
  return Array.from({ length: ends.length / 2 }, (_, i) =>
    [place(ends[2 * i]!), place(ends[2 * i + 1]!)].sort().join(' '),
  )
}

/** The two kinds of border, as segments and as the polylines they chain into. */
function bordersOf(geometry: FlatGeometry) {
  const borders = sharedBorders(geometry)
  const inner = borders.ends.subarray(0, 2 * borders.innerCount)
  const outline = borders.ends.subarray(2 * borders.innerCount)
  return { borders, inner, outline, innerLines: chainSegments(inner), outlines: chainSegments(outline) }
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
  it('has each side of a grid once, inner where two cells share it', () => {
    fc.assert(
      fc.property(tessellation, (cells) => {
        const uses = new Map<string, number>()
        for (const side of sidesOf(cells)) uses.set(side, (uses.get(side) ?? 0) + 1)
        const withUses = (n: number) => [...uses].filter(([, count]) => count === n).map(([side]) => side)
        const geometry = flattenShapes(cells.map((cell) => polygon(cell)))
        const { inner, outline } = bordersOf(geometry)
        expect(segmentsOf(geometry, inner).sort()).toEqual(withUses(2).sort())
        expect(segmentsOf(geometry, outline).sort()).toEqual(withUses(1).sort())
      }),
    )
  })

  it('names the rows on both sides of every segment', () => {
    fc.assert(
      fc.property(tessellation, (cells) => {
        const rowsOf = new Map<string, number[]>()
        cells.forEach((cell, row) => {
          for (const side of sidesOf([cell])) rowsOf.set(side, [...(rowsOf.get(side) ?? []), row])
        })
        const geometry = flattenShapes(cells.map((cell) => polygon(cell)))
        const { ends, rows } = sharedBorders(geometry)
        segmentsOf(geometry, ends).forEach((segment, i) => {
          const beside = [...rows.subarray(2 * i, 2 * i + 2)].filter((row) => row >= 0)
          expect(beside).toEqual(rowsOf.get(segment))
        })
      }),
    )
  })

  it('takes 0 and −0 for one place', () => {
    const square = (x: number, zero: number) =>
      polygon([
        [x, zero],
        [x + 1, zero],
        [x + 1, 1],
        [x, 1],
        [x, zero],
      ])
    expect(sharedBorders(flattenShapes([square(-1, 0), square(0, -0)])).innerCount).toBe(1)
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
    const { innerLines, outlines } = bordersOf(flattenShapes([left, right]))
    expect(innerLines.map((line) => line.length)).toEqual([3])
    expect(outlines).toHaveLength(1)
    expect(outlines[0]![0]).toBe(outlines[0]!.at(-1))
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
    const { innerLines, outlines } = bordersOf(
      flattenShapes([square(0, 0), square(1, 0), square(0, 1), square(1, 1)]),
    )
    expect(innerLines.map((line) => line.length)).toEqual([2, 2, 2, 2])
    expect(outlines.map((line) => line.length)).toEqual([9])
  })

  it('has a hole filled by another municipality as an inner loop', () => {
    const square = (from: number, to: number) => [
      [from, from],
      [to, from],
      [to, to],
      [from, to],
      [from, from],
    ]
    const ring = polygon(square(0, 3), square(1, 2).reverse())
    const { innerLines, outlines } = bordersOf(flattenShapes([ring, polygon(square(1, 2))]))
    expect([innerLines.length, outlines.length]).toEqual([1, 1])
    expect(innerLines[0]![0]).toBe(innerLines[0]!.at(-1))
  })

  it('keeps the length of the province’s borders: rings count the inner ones twice', () => {
    const { geometry } = municipalitiesFromSources()
    const { borders, inner, outline } = bordersOf(geometry)
    const sides: number[] = []
    for (let ring = 0; ring + 1 < geometry.ringVertices.length; ring++) {
      for (let v = geometry.ringVertices[ring]! + 1; v < geometry.ringVertices[ring + 1]!; v++) {
        sides.push(v - 1, v)
      }
    }
    const length = (ends: Iterable<number>) => lengthOf(geometry, Uint32Array.from(ends))
    expect(2 * length(inner) + length(outline)).toBeCloseTo(length(sides), 9)
    expect(length(inner)).toBeGreaterThan(length(outline))
    const segments = segmentsOf(geometry, borders.ends)
    expect(new Set(segments).size).toBe(segments.length)
  })
})

describe('bordersWhere', () => {
  it('outlines some of the municipalities as the borders of these alone do', () => {
    const { geometry } = municipalitiesFromSources()
    const all = sharedBorders(geometry)
    const chosen = new Set([0, 1, 2, 50, 51])
    const outline = bordersWhere(all, (row, other) => chosen.has(row) !== chosen.has(other))
    const within = bordersWhere(all, (row, other) => chosen.has(row) && chosen.has(other))
    const kept = keepGeometry(geometry, [...chosen])
    const alone = bordersOf(kept)
    expect(segmentsOf(geometry, outline).sort()).toEqual(segmentsOf(kept, alone.outline).sort())
    expect(segmentsOf(geometry, within).sort()).toEqual(segmentsOf(kept, alone.inner).sort())
  })
})

function lengthOf({ positions }: FlatGeometry, ends: Uint32Array): number {
  let length = 0
  for (let i = 0; i < ends.length; i += 2) {
    const [a, b] = [2 * ends[i]!, 2 * ends[i + 1]!]
    length += Math.hypot(positions[a]! - positions[b]!, positions[a + 1]! - positions[b + 1]!)
  }
  return length
}
