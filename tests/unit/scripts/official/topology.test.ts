import fc from 'fast-check'
import type { Position } from 'geojson'
import { describe, expect, it } from 'vitest'
import type { OfficialMunicipality } from '../../../../scripts/official/read/boundaries'
import { checkTopology } from '../../../../scripts/official/topology'
import { cellSize, corner, mosaic, municipality, squareIn } from '../../../fixtures/official/mosaic'

const size = { columns: 4, rows: 3, points: 3 }
const whole = mosaic(size)
/** In the middle of the mosaic, with a neighbour at each side. */
const inner = 5

/** The mosaic with the polygons of one municipality changed. */
function changed(n: number, change: (polygons: Position[][][]) => Position[][][]): OfficialMunicipality[] {
  return whole.map((one, i) => (i === n ? { ...one, polygons: change(one.polygons) } : one))
}
const ringChanged = (n: number, change: (ring: Position[]) => Position[]) =>
  changed(n, ([polygon]) => [[change(polygon![0]!)]])

/** A ring with its nth vertex moved; the closing one follows the first. */
function moved(ring: readonly Position[], n: number, dx: number, dy: number): Position[] {
  return ring.map((position, i) =>
    i === n || (n === 0 && i === ring.length - 1) ? [position[0]! + dx, position[1]! + dy] : position,
  )
}

/** The mosaic with a square cut out of a municipality. */
const holed = (share: number) => changed(inner, ([polygon]) => [[polygon![0]!, squareIn(1, 1, share)]])

describe('checkTopology', () => {
  it('finds nothing in municipalities that fit, whichever way their rings turn', () => {
    expect(checkTopology(whole, whole)).toEqual([])
    const turned = whole.map((one) => ({
      ...one,
      polygons: one.polygons.map((p) => p.map((r) => [...r].reverse())),
    }))
    expect(checkTopology(turned, whole)).toEqual([])
  })

  it('finds any vertex that one municipality moves without its neighbours', () => {
    const vertices = whole[inner]!.polygons[0]![0]!.length - 1
    fc.assert(
      fc.property(
        fc.nat(vertices - 1),
        fc.double({ min: 1e-6, max: cellSize / 4, noNaN: true }),
        fc.double({ min: 0, max: 2 * Math.PI, noNaN: true }),
        (n, distance, angle) => {
          const after = ringChanged(inner, (ring) =>
            moved(ring, n, distance * Math.cos(angle), distance * Math.sin(angle)),
          )
          // By itself too, where it is too little for an enclave.
          if (distance < 4e-4) expect(checkTopology(after, after)).not.toEqual([])
        },
      ),
    )
  })

  it('finds a vertex that one of two neighbours leaves out, as a gap where there is one', () => {
    const after = ringChanged(inner, (ring) => ring.filter((_, i) => i !== 2))
    const problems = checkTopology(after, whole)
    expect(problems).toContain('a vertex that 019002, 019006 shared is now of 019002')
    expect(problems.some((problem) => /gap between|overlaps/.test(problem))).toBe(true)
  })

  it('finds a vertex put on a common border by one side alone', () => {
    const straight = mosaic({ columns: 2, rows: 1, points: 0 })
    const [x, y] = [corner[0]! + cellSize, corner[1]! + cellSize / 2]
    const after = straight.map((one, i) =>
      i === 0 ? { ...one, polygons: [[one.polygons[0]![0]!.toSpliced(2, 0, [x, y])]] } : one,
    )
    expect(checkTopology(after, straight)).toContain(
      'borders cross or touch: 019001 Comune 1, 020002 Comune 2',
    )
  })

  it('finds an overlap by crossing, by lying within and by the same outline twice', () => {
    const crossing = [...whole, municipality('020099', 'Over', [[squareIn(1, 1, 1.5)]])]
    expect(checkTopology(crossing, crossing).some((p) => /^borders cross or touch: .*Over/.test(p))).toBe(
      true,
    )
    const within = [...whole, municipality('020099', 'Within', [[squareIn(1, 1, 0.4)]])]
    expect(checkTopology(within, within)).toEqual(['020099 Within overlaps 019006 Comune 6'])
    const twice = [...whole, { ...whole[inner]!, code: '020099', name: 'Twin' }]
    expect(checkTopology(twice, twice)).toContain(
      'a border is used more than once from the same side: 019002 Comune 2, 019006 Comune 6, 020099 Twin',
    )
  })

  it('takes a hole for what it is: there before, new, or filled', () => {
    expect(checkTopology(holed(0.4), holed(0.4))).toEqual([])
    expect(checkTopology(holed(0.4), whole)).toContain('there is a gap between 019006')
    expect(checkTopology(whole, holed(0.4))).toEqual(['the hole within 019006 is filled'])
    const without = whole.filter((_, i) => i !== inner)
    expect(checkTopology(without, without)).toEqual([])
    expect(checkTopology(without, whole)).toContain('there is a gap between 019002, 019005, 019010, 020007')
  })

  it('accepts an exclave within another municipality and misses it where it is gone', () => {
    const withExclave = holed(0.4).map((one, i) =>
      i === 11 ? { ...one, polygons: [...one.polygons, [squareIn(1, 1, 0.4)]] } : one,
    )
    expect(checkTopology(withExclave, withExclave)).toEqual([])
    expect(checkTopology(whole, withExclave)).toEqual(['019006 and 020012 are no neighbours any more'])
    expect(checkTopology(holed(0.4), withExclave)).toContain('there is a gap between 019006')
  })

  it('accepts areas that touch in a point', () => {
    const corners = whole.filter((_, i) => i === 0 || i === inner)
    expect(checkTopology(corners, corners)).toEqual([])
  })

  it('finds municipalities lost and added, and rings that collapse', () => {
    expect(checkTopology(whole.slice(1), whole)).toContain('019001 is lost')
    expect(checkTopology(whole, whole.slice(1))).toContain('019001 has appeared')
    const collapsed = ringChanged(inner, ([first, second]) => [first!, second!, first!, first!])
    expect(checkTopology(collapsed, whole)).toContain('019006 Comune 6: a ring has collapsed')
    expect(checkTopology(collapsed, whole)).toContain('019005 and 019006 are no neighbours any more')
  })
})
