import { booleanPointInPolygon, distance } from '@turf/turf'
import type { MultiPolygon } from 'geojson'
import { describe, expect, it } from 'vitest'
import { importStartups, placeAroundSeat } from '../../../../scripts/importers/startups'
import { parseSourceTable } from '../../../../scripts/source-table'

const seat = { name: 'Prova', province: 'CR', longitude: 10, latitude: 45 }
const square = (half: number): MultiPolygon => ({
  type: 'MultiPolygon',
  coordinates: [
    [
      [
        [10 - half, 45 - half],
        [10 + half, 45 - half],
        [10 + half, 45 + half],
        [10 - half, 45 + half],
        [10 - half, 45 - half],
      ],
    ],
  ],
})
const metresFromSeat = (coordinates: number[]) => distance([10, 45], coordinates, { units: 'meters' })

const table = (rows: string) =>
  parseSourceTable('s.csv', `istat_code,registered_on,ateco_code,high_tech_energy,holds_patent\n${rows}`)
const imported = (rows: string) =>
  importStartups(table(rows), new Map([['019001', seat]]), new Map([['019001', square(0.1)]]))

describe('placeAroundSeat', () => {
  it('places eleven firms between 150 and 600 m from the seat, each at its own spot', () => {
    const spots = Array.from(
      { length: 11 },
      (_, rank) => placeAroundSeat(seat, rank, square(0.1)).coordinates,
    )
    const distances = spots.map(metresFromSeat)
    expect(Math.min(...distances)).toBeCloseTo(150, 0)
    expect(Math.max(...distances)).toBeCloseTo(600, 0)
    const gaps = spots.flatMap((a, i) => spots.slice(i + 1).map((b) => distance(a, b, { units: 'meters' })))
    expect(Math.min(...gaps)).toBeGreaterThan(100)
  })

  it('stays inside a small municipality', () => {
    const boundary = square(0.0005)
    for (let rank = 0; rank < 30; rank += 1)
      expect(booleanPointInPolygon(placeAroundSeat(seat, rank, boundary), boundary)).toBe(true)
  })

  it('names a municipality whose seat lies outside it', () => {
    expect(() => placeAroundSeat({ ...seat, longitude: 11 }, 0, square(0.1))).toThrow('Prova')
  })
})

describe('importStartups', () => {
  const first = '019001,2020-01-01,620100,1,\n'
  const second = '019001,2021-01-01,721000,0,1\n'

  it('numbers in table order, keeps unknown unknown and marks each point as placed', () => {
    expect(imported(first + second).map(({ row }) => row)).toEqual([
      {
        startup_id: 'S01',
        istat_code: '019001',
        company: null,
        registered_on: '2020-01-01',
        ateco_code: '620100',
        high_tech_energy: true,
        holds_patent: null,
        position_is_placed: true,
      },
      {
        startup_id: 'S02',
        istat_code: '019001',
        company: null,
        registered_on: '2021-01-01',
        ateco_code: '721000',
        high_tech_energy: false,
        holds_patent: true,
        position_is_placed: true,
      },
    ])
  })

  it('places by date, so that neither the table’s order nor a later firm moves an earlier one', () => {
    const [a, b] = imported(first + second)
    const [later, earlier] = imported(second + first)
    expect(earlier!.geometry).toEqual(a!.geometry)
    expect(later!.geometry).toEqual(b!.geometry)
    expect(imported(first)[0]!.geometry).toEqual(a!.geometry)
  })

  it('names a municipality that joins to nothing', () => {
    expect(() => imported('019999,2020-01-01,620100,1,\n')).toThrow(
      's.csv, row 2, column istat_code: 019999 joins to nothing in the municipalities',
    )
  })
})
