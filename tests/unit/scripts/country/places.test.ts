import type { MultiPolygon, Position } from 'geojson'
import { beforeAll, describe, expect, it } from 'vitest'
import { tinySize } from '../../../../scripts/country/country-size'
import { dissolve } from '../../../../scripts/country/dissolve'
import { makePlaces, type Places } from '../../../../scripts/country/places'

let places: Places
let polygons: readonly MultiPolygon[]

beforeAll(() => {
  places = makePlaces(tinySize)
  polygons = places.municipalities.map(({ boundary }) => boundary)
})

type Segment = readonly [Position, Position]

const segmentsOf = ({ coordinates }: MultiPolygon): Segment[] =>
  coordinates.flat().flatMap((ring) => ring.slice(1).map((to, i): Segment => [ring[i]!, to]))
const keyOf = ([from, to]: Segment) => `${from.join()} ${to.join()}`
const reverseKeyOf = ([from, to]: Segment) => keyOf([to, from])
const signedArea = (segments: readonly Segment[]) =>
  segments.reduce((sum, [a, b]) => sum + (a[0]! * b[1]! - b[0]! * a[1]!) / 2, 0)

const side = (a: Position, b: Position, c: Position) =>
  Math.sign((b[0]! - a[0]!) * (c[1]! - a[1]!) - (b[1]! - a[1]!) * (c[0]! - a[0]!))
const crosses = ([a, b]: Segment, [c, d]: Segment) =>
  side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0

describe('the municipalities of a test country', () => {
  it('tile it: every edge occurs once in its direction, and inner ones once in the other', () => {
    const segments = polygons.flatMap(segmentsOf)
    const keys = new Set(segments.map(keyOf))
    expect(keys.size).toBe(segments.length)
    const coast = segments.filter((segment) => !keys.has(reverseKeyOf(segment)))
    const outline = dissolve(places.borders, () => 0, 1).flatMap(segmentsOf)
    expect(coast.map(keyOf).sort()).toEqual(outline.map(keyOf).sort())
    const sum = polygons.reduce((area, polygon) => area + signedArea(segmentsOf(polygon)), 0)
    expect(sum).toBeCloseTo(signedArea(outline), 9)
  })

  it('have outlines that no other crosses', () => {
    const lines = places.borders.map(({ line }) => line.slice(1).map((to, i): Segment => [line[i]!, to]))
    const segments = lines.flat()
    const crossings = segments.filter((one, i) => segments.slice(i + 1).some((other) => crosses(one, other)))
    expect(crossings).toEqual([])
  })

  it('are closed rings that run counter-clockwise around their seats’ land, with no vertex twice in a row', () => {
    for (const { coordinates } of polygons)
      for (const ring of coordinates.flat()) {
        expect(ring.at(-1)).toEqual(ring[0])
        expect(ring.slice(1).filter((vertex, i) => vertex.join() === ring[i]!.join())).toEqual([])
      }
    for (const polygon of polygons) expect(signedArea(segmentsOf(polygon))).toBeGreaterThan(0)
  })

  it('make up provinces without seams', () => {
    const count = places.provinces.length
    const provinces = dissolve(places.borders, (cell) => places.municipalities[cell]!.province, count)
    provinces.forEach((outline, i) => {
      const own = places.municipalities.filter(({ province }) => province === i)
      const sum = own.reduce((area, { boundary }) => area + signedArea(segmentsOf(boundary)), 0)
      expect(signedArea(segmentsOf(outline))).toBeCloseTo(sum, 9)
    })
  })

  it('are numbered within their provinces, these within regions', () => {
    const codes = places.municipalities.map(({ istat_code }) => istat_code)
    expect(new Set(codes).size).toBe(tinySize.municipalities)
    for (const { istat_code, province } of places.municipalities)
      expect(istat_code.slice(0, 3)).toBe(places.provinces[province]!.istat_code)
    expect(places.provinces.map(({ istat_code }) => istat_code)).toEqual([
      '001',
      '002',
      '003',
      '004',
      '005',
      '006',
    ])
    expect(new Set(places.provinces.map(({ region }) => region)).size).toBe(tinySize.regions)
  })
})
