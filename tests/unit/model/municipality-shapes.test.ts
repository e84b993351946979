import { describe, expect, it } from 'vitest'
import type { TableOf } from '../../../src/contracts/layers'
import { handInShapes, municipalityShapes, shapesOf } from '../../../src/model/municipality-shapes'
import { worldX } from '../../../src/model/web-mercator'
import { flattenShapes, polygon } from '../../fixtures/make-table'
import { municipalitiesFromSources } from '../../fixtures/source-layers'

const table = municipalitiesFromSources()

describe('municipalityShapes', () => {
  it('draws a province at one level, with no border to another province', () => {
    const { borders, levels } = municipalityShapes(table)
    expect(levels.map(({ fromZoom }) => fromZoom)).toEqual([0])
    const [{ within, between, outline }] = levels as [(typeof levels)[number]]
    expect(within.length / 4).toBe(borders.innerCount)
    expect((within.length + outline.length) / 4).toBe(borders.ends.length / 2)
    expect(between).toHaveLength(0)
  })

  it('tells borders between provinces by the codes of the two sides', () => {
    const { codes, dictionary } = table.columns.istat_code
    const moved = dictionary.map((code, i) => (i < 40 ? code : code.replace('019', '020')))
    const istat_code = { kind: 'text' as const, codes, dictionary: moved }
    const [level] = municipalityShapes({ ...table, columns: { ...table.columns, istat_code } }).levels
    const [whole] = municipalityShapes(table).levels
    expect(level!.between.length).toBeGreaterThan(0)
    expect(level!.within.length + level!.between.length).toBe(whole!.within.length)
  })
})

/** Squares of a tenth of a degree side by side, with so many corners that they are drawn in two levels. */
function manyCorners(): TableOf<'municipalities'> {
  const [columns, rows, perSide] = [20, 10, 160]
  const side = 0.1
  const cells = Array.from({ length: columns * rows }, (_, cell) => {
    const [x, y] = [10 + side * (cell % columns), 40 + side * Math.floor(cell / columns)]
    const corners = [
      [x, y],
      [x + side, y],
      [x + side, y + side],
      [x, y + side],
    ]
    const ring = corners.flatMap(([ax, ay], i) => {
      const [bx, by] = corners[(i + 1) % 4]!
      return Array.from({ length: perSide }, (_, k) => {
        const share = k / perSide
        return [ax! + (bx! - ax!) * share, ay! + (by! - ay!) * share]
      })
    })
    return polygon([...ring, ring[0]!])
  })
  const codes = Int32Array.from({ length: cells.length }, () => 0)
  return {
    ...table,
    count: cells.length,
    geometry: flattenShapes(cells),
    columns: { ...table.columns, istat_code: { kind: 'text', codes, dictionary: ['019001'] } },
  }
}

describe('the coarse level of a country', () => {
  const { levels } = municipalityShapes(manyCorners())
  const [coarse, fine] = levels as [(typeof levels)[number], (typeof levels)[number]]

  it('is drawn from far with a fraction of the triangles and no borders within provinces', () => {
    expect(coarse.fromZoom).toBeLessThan(fine.fromZoom)
    expect(coarse.mesh.indices.length).toBeLessThan(fine.mesh.indices.length / 5)
    expect(coarse.within).toHaveLength(0)
    expect(coarse.outline.length).toBeLessThan(fine.outline.length / 5)
  })

  it('leaves no gap: one place moves to one place', () => {
    const moved = new Map<string, string>()
    const torn: string[] = []
    for (let i = 0; i < fine.mesh.positions.length; i += 2) {
      const from = String(fine.mesh.positions.subarray(i, i + 2))
      const to = String(coarse.mesh.positions.subarray(i, i + 2))
      if ((moved.get(from) ?? to) !== to) torn.push(from)
      moved.set(from, to)
    }
    expect(torn).toEqual([])
  })

  it('moves nothing farther than a few pixels of the zoom where it ends', () => {
    const pixel = (worldX(1) - worldX(0)) * (360 / 512 / 2 ** fine.fromZoom)
    const moves = coarse.mesh.positions.map((unit, i) => Math.abs(unit - fine.mesh.positions[i]!))
    const farthest = moves.reduce((a, b) => Math.max(a, b))
    expect(farthest / pixel).toBeGreaterThan(0.5)
    expect(farthest / pixel).toBeLessThan(2.5)
  })
})

describe('shapesOf', () => {
  it('makes shapes once and takes those that were handed in', () => {
    expect(shapesOf(table)).toBe(shapesOf(table))
    const other = municipalitiesFromSources()
    const shapes = municipalityShapes(other)
    handInShapes(other, shapes)
    expect(shapesOf(other)).toBe(shapes)
  })
})
