import { booleanPointInPolygon, distance } from '@turf/turf'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  municipalitiesInPolygon,
  municipalitiesInRadius,
  municipalitiesInRectangle,
  municipalityAt,
} from '../../../src/model/spatial-selection'
import { polygonsOf } from '../../../src/model/feature-collection'
import { flattenShapes, multiPolygon, polygon } from '../../fixtures/make-table'
import { municipalitiesFromSources, readSourceRows } from '../../fixtures/source-layers'

const table = municipalitiesFromSources()
const rows = readSourceRows('municipalities.csv')
const seats = rows.map((row): [number, number] => [Number(row.seat_lon), Number(row.seat_lat)])
const crema = rows.findIndex(({ name }) => name === 'Crema')

describe('selection by seat', () => {
  it('takes the seats within a rectangle, as the polygon of its corners does', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 9.4, max: 10.6, noNaN: true }),
        fc.double({ min: 44.9, max: 45.6, noNaN: true }),
        fc.double({ min: 0.01, max: 0.6, noNaN: true }),
        (west, south, size) => {
          const [east, north] = [west + size, south + size]
          const expected = seats.flatMap(([lon, lat], row) =>
            lon >= west && lon <= east && lat >= south && lat <= north ? [row] : [],
          )
          expect(municipalitiesInRectangle(table, [west, south, east, north])).toEqual(expected)
          const corners: [number, number][] = [
            [west, south],
            [east, south],
            [east, north],
            [west, north],
          ]
          expect(municipalitiesInPolygon(table, corners)).toEqual(expected)
        },
      ),
      { numRuns: 50 },
    )
  })

  it('selects nothing with less than a triangle', () => {
    expect(municipalitiesInPolygon(table, [])).toEqual([])
    expect(municipalitiesInPolygon(table, [seats[0]!, seats[1]!])).toEqual([])
  })

  it('measures the radius on the ground: a degree of longitude is shorter than one of latitude', () => {
    const [lon, lat] = seats[crema]!
    const selected = municipalitiesInRadius(table, [lon, lat], 10)
    expect(selected).toContain(crema)
    const kilometresADegree = 111.2
    seats.forEach(([otherLon, otherLat], row) => {
      const flat = Math.hypot(
        (otherLon - lon) * kilometresADegree * Math.cos((lat * Math.PI) / 180),
        (otherLat - lat) * kilometresADegree,
      )
      if (Math.abs(flat - 10) > 0.05) expect(selected.includes(row)).toBe(flat < 10)
    })
  })

  it('includes the seat at exactly the radius', () => {
    const km = distance(seats[crema]!, seats[0]!)
    expect(municipalitiesInRadius(table, seats[crema]!, km)).toContain(0)
  })
})

describe('municipalityAt', () => {
  it('finds every municipality at its seat', () => {
    expect(seats.map(([lon, lat]) => municipalityAt(table, lon, lat))).toEqual(seats.map((_, row) => row))
  })

  it('finds none beyond the province', () => {
    expect(municipalityAt(table, 9.19, 45.4642)).toBeNull()
    expect(municipalityAt(table, Number.NaN, 45)).toBeNull()
  })

  /** The first row whose polygons hold the place, tried one after the other by turf. */
  function firstByTurf(geometry: typeof table.geometry, place: [number, number]): number | null {
    for (let row = 0; row < geometry.types.length; row++) {
      const coordinates = polygonsOf(geometry, row)
      if (booleanPointInPolygon(place, { type: 'MultiPolygon', coordinates })) return row
    }
    return null
  }

  it('agrees with turf anywhere in the province', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 9.4, max: 10.7, noNaN: true }),
        fc.double({ min: 44.9, max: 45.6, noNaN: true }),
        (lon, lat) => {
          expect(municipalityAt(table, lon, lat)).toBe(firstByTurf(table.geometry, [lon, lat]))
        },
      ),
      { numRuns: 300 },
    )
  })

  it('agrees with turf on corners and edges, in holes and in parts', () => {
    const square = (from: number, to: number, y = 0) => [
      [from, from + y],
      [to, from + y],
      [to, to + y],
      [from, to + y],
      [from, from + y],
    ]
    const geometry = flattenShapes([
      null,
      polygon(square(0, 6), square(2, 4).reverse()),
      multiPolygon([square(2, 4)], [square(0, 2, 6)]),
      polygon([
        [6, 0],
        [10, 4],
        [6, 4],
        [6, 0],
      ]),
    ])
    const grid = { ...table, count: 4, geometry }
    for (let x = -1; x <= 11; x += 0.5) {
      for (let y = -1; y <= 9; y += 0.5) {
        expect(municipalityAt(grid, x, y), `${x} ${y}`).toBe(firstByTurf(geometry, [x, y]))
      }
    }
  })

  it('finds nothing in a layer without places', () => {
    expect(municipalityAt({ ...table, count: 1, geometry: flattenShapes([null]) }, 10, 45)).toBeNull()
  })
})
