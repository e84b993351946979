import { booleanPointInPolygon } from '@turf/turf'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shapeOf } from '../../../../scripts/official/municipality-shapes'
import type { OfficialMunicipality } from '../../../../scripts/official/read/boundaries'
import { dissolveProvinces, simplifyBoundaries } from '../../../../scripts/official/simplify-boundaries'
import { checkTopology } from '../../../../scripts/official/topology'
import { SourceError } from '../../../../scripts/source-table'
import { cellSize, corner, mosaic, municipality, squareIn } from '../../../fixtures/official/mosaic'

/** Different vertices of all outlines, counted by their text. */
const vertexCount = (all: readonly OfficialMunicipality[]) =>
  new Set(all.flatMap(({ polygons }) => polygons.flat(2).map(String))).size

const size = { columns: 6, rows: 5, points: 45 }
const dense = mosaic(size)

/** A place in the mosaic, at shares of its width and height. */
const placeAt = (east: number, north: number): [number, number] => [
  corner[0]! + east * size.columns * cellSize,
  corner[1]! + north * size.rows * cellSize,
]
const share = fc.double({ min: 0.03, max: 0.97, noNaN: true })

describe('simplifyBoundaries', () => {
  it('leaves about 26 different vertices a municipality, none of them new', async () => {
    const simple = await simplifyBoundaries(dense)
    expect(vertexCount(dense) / dense.length).toBeGreaterThan(90)
    expect(vertexCount(simple) / dense.length).toBeGreaterThan(20)
    expect(vertexCount(simple) / dense.length).toBeLessThan(30)
    expect(checkTopology(simple, dense)).toEqual([])
    expect(simple.map(({ code, name, areaKm2 }) => [code, name, areaKm2])).toEqual(
      dense.map(({ code, name, areaKm2 }) => [code, name, areaKm2]),
    )
    expect(await simplifyBoundaries(dense)).toEqual(simple)
  })

  it('keeps every place in exactly one municipality', async () => {
    const shapes = (await simplifyBoundaries(dense)).map(({ polygons }) => shapeOf(polygons))
    fc.assert(
      fc.property(share, share, (east, north) => {
        const place = placeAt(east, north)
        expect(shapes.filter((shape) => booleanPointInPolygon(place, shape))).toHaveLength(1)
      }),
      { numRuns: 300 },
    )
  })

  it('keeps a small foreign enclave, a small exclave and an islet', async () => {
    const special = dense.map((one, i) => {
      const [[outer]] = one.polygons as [[(typeof one.polygons)[0][0]]]
      if (i === 7) return { ...one, polygons: [[outer, squareIn(1, 1, 0.01)]] }
      if (i === 8) return { ...one, polygons: [[outer, squareIn(2, 1, 0.01)]] }
      if (i === 29) return { ...one, polygons: [[outer], [squareIn(2, 1, 0.01)], [squareIn(7, 1, 0.01)]] }
      return one
    })
    const simple = await simplifyBoundaries(special)
    expect(checkTopology(simple, special)).toEqual([])
    expect(simple[7]!.polygons[0]).toHaveLength(2)
    expect(simple[29]!.polygons).toHaveLength(3)
    expect(vertexCount(simple) / special.length).toBeLessThan(32)
  })

  it('leaves what is light enough as it is', async () => {
    const light = mosaic({ columns: 3, rows: 2, points: 3 })
    expect(vertexCount(await simplifyBoundaries(light))).toBe(vertexCount(light))
  })

  it('joins provinces that were generalised apart', async () => {
    // The east alone leaves out every fifth vertex of each side, its neighbours within the east alike.
    const places = [...new Set(dense.flatMap(({ polygons }) => polygons.flat(2).map(String)))]
    const nodes = new Set(
      mosaic({ ...size, points: 0 }).flatMap(({ polygons }) => polygons.flat(2).map(String)),
    )
    const left = new Set(places.filter((place, i) => i % 5 === 0 && !nodes.has(place)))
    const apart = dense.map((one) =>
      one.code.startsWith('020')
        ? {
            ...one,
            polygons: one.polygons.map((p) => p.map((ring) => ring.filter((at) => !left.has(String(at))))),
          }
        : one,
    )
    expect(checkTopology(apart, apart)).not.toEqual([])
    const joined = await simplifyBoundaries(apart)
    expect(joined).toHaveLength(apart.length)
    expect(checkTopology(joined, joined)).toEqual([])
  })

  it('refuses borders that no joining can mend', async () => {
    const over = [...dense, municipality('020099', 'Over', [[squareIn(2, 2, 1.3)]])]
    await expect(simplifyBoundaries(over)).rejects.toThrow(SourceError)
    await expect(simplifyBoundaries(over)).rejects.toThrow(/does not fit its neighbours/)
  })
})

describe('dissolveProvinces', () => {
  it('makes one light outline of each province, with common vertices and all of the land', async () => {
    const provinces = await dissolveProvinces(dense)
    expect(provinces.map(({ province }) => province)).toEqual(['019', '020'])
    const areas = provinces.map(({ province, polygons }) => municipality(province, province, polygons))
    expect(checkTopology(areas, areas)).toEqual([])
    expect(vertexCount(areas)).toBeLessThan(150)
    const sum = (all: readonly OfficialMunicipality[]) =>
      all.reduce((total, { areaKm2 }) => total + areaKm2, 0)
    expect(sum(areas) / sum(dense)).toBeCloseTo(1, 1)
  })
})
