import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Rgb } from '../../../../src/format/colours'
import { municipalityFills } from '../../../../src/map/layers/choropleth-layer'
import { flowWidth, unreachedRadius } from '../../../../src/map/layers/mark-sizes'
import { clusterRadius, startupMarks } from '../../../../src/map/layers/startup-marks'
import { zoneMarks } from '../../../../src/map/layers/zone-marks'
import { tables } from '../territory-tables'

describe('municipalityFills', () => {
  const land: Rgb = [200, 200, 200]
  const colours: Rgb[] = [
    [0, 0, 0],
    [100, 50, 0],
  ]
  const fillsOf = (classes: number[], passing: number[]) => [
    ...municipalityFills(Int8Array.from(classes), colours, Uint8Array.from(passing), land),
  ]

  it('gives the colour of the class, faded toward the land where the filters leave a row out', () => {
    expect(fillsOf([1, 1], [1, 0])).toEqual([100, 50, 0, 0, 180, 170, 160, 0])
  })

  it('hatches land where the value is unknown, fainter where it is left out', () => {
    const [strong, faint] = [fillsOf([-1], [1]), fillsOf([-1], [0])]
    expect(strong.slice(0, 3)).toEqual(land)
    expect(strong[3]).toBeGreaterThan(faint[3]!)
    expect(faint[3]).toBeGreaterThan(0)
  })
})

describe('unreachedRadius', () => {
  it('gives areas in proportion to households', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), (households) => {
        const area = (value: number) => Math.PI * unreachedRadius(value) ** 2
        expect(area(2 * households) / area(households)).toBeCloseTo(2, 9)
      }),
    )
  })

  it.each([0, -3, Number.NaN])('draws nothing for %d', (households) => {
    expect(unreachedRadius(households)).toBe(0)
  })
})

describe('flowWidth', () => {
  it('is in proportion to the workers above the thinnest line', () => {
    expect(flowWidth(1000, 1000)).toBe(2 * flowWidth(500, 1000))
  })

  it('never leaves a flow invisible and draws none without workers', () => {
    expect(flowWidth(1, 100_000)).toBeGreaterThanOrEqual(1)
    expect(flowWidth(0, 100)).toBe(0)
    expect(flowWidth(5, 0)).toBe(0)
  })
})

describe('startupMarks', () => {
  it('holds every start-up once at any zoom, alone when near', () => {
    for (const zoom of [6.5, 8, 9.9, 10, 14]) {
      const marks = startupMarks(tables.startups, null, zoom)
      const rows = marks.flatMap((mark) => mark.rows).sort((a, b) => a - b)
      expect(rows).toEqual(Array.from({ length: 26 }, (_, row) => row))
      if (zoom >= 10) expect(marks).toHaveLength(26)
    }
    expect(startupMarks(tables.startups, null, 7).length).toBeLessThan(26)
  })

  it('leaves out what does not pass', () => {
    const passing = new Uint8Array(26).fill(0)
    passing[4] = 1
    expect(startupMarks(tables.startups, passing, 12).map(({ rows }) => rows)).toEqual([[4]])
  })

  it('makes clusters larger than single dots', () => {
    expect(clusterRadius(2)).toBeGreaterThan(clusterRadius(1))
    expect(clusterRadius(11)).toBeGreaterThan(clusterRadius(2))
  })
})

describe('zoneMarks', () => {
  it('draws the 23 zones with a stated area solid and the other 29 hollow', () => {
    const all = Array.from({ length: 52 }, (_, row) => row)
    const marks = zoneMarks(tables['industrial-zones'], all)
    expect(marks).toHaveLength(52)
    expect(marks.filter(({ stated }) => stated)).toHaveLength(23)
  })

  it('draws only the rows asked for, the largest first', () => {
    const marks = zoneMarks(tables['industrial-zones'], [0, 1, 2])
    expect(new Set(marks.map(({ row }) => row))).toEqual(new Set([0, 1, 2]))
    const radii = marks.map(({ radius }) => radius)
    expect(radii).toEqual([...radii].sort((a, b) => b - a))
  })
})
