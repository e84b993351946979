import type { MultiPolygon } from 'geojson'
import { describe, expect, it } from 'vitest'
import { importMunicipalities, normaliseRings } from '../../../../scripts/importers/municipalities'
import { parseSourceTable } from '../../../../scripts/source-table'

const header =
  'istat_code,name,cadastral_code,area_km2,seat_lon,seat_lat,seat_kind,population_2021,population_2025,population_2026,population_0_14_2026,population_15_64_2026,population_65_plus_2026,taxpayers_2023,taxable_income_eur_2023'
const one = parseSourceTable('m.csv', `${header}\n019001,Prova,A001,9.2,10,45,locality,10,,12,1,8,3,7,\n`)
const totals = (codes: readonly string[]) =>
  parseSourceTable(
    't.csv',
    `istat_code,workers_out,workers_in,workers_within\n${codes.map((code) => `${code},3,2,1\n`).join('')}`,
  )
const area: MultiPolygon = {
  type: 'MultiPolygon',
  coordinates: [
    [
      [
        [10, 45],
        [11, 45],
        [11, 46],
        [10, 45],
      ],
    ],
  ],
}
const boundaries = (codes: readonly string[]) => new Map(codes.map((code) => [code, area]))

describe('importMunicipalities', () => {
  it('joins boundary and totals, and keeps unknown unknown', () => {
    const [municipality] = importMunicipalities(one, totals(['019001']), boundaries(['019001']))
    expect(municipality!.geometry).toBe(area)
    expect(municipality!.row).toMatchObject({
      population_2021: 10,
      population_2025: null,
      taxable_income_eur_2023: null,
      workers_out_2021: 3,
      workers_in_2021: 2,
      workers_within_2021: 1,
    })
  })

  it.each([
    ['a municipality without a boundary', ['019001'], [], '019001 joins to nothing in the boundaries'],
    ['a municipality without totals', [], ['019001'], '019001 joins to nothing in the commuter totals'],
    [
      'totals of no municipality',
      ['019001', '019999'],
      ['019001'],
      '019999 joins to nothing in the municipalities',
    ],
    [
      'a boundary of no municipality',
      ['019001'],
      ['019001', '019998'],
      '019998 joins to nothing in the municipalities',
    ],
  ] satisfies [string, string[], string[], string][])('names %s', (_, totalCodes, boundaryCodes, message) => {
    expect(() => importMunicipalities(one, totals(totalCodes), boundaries(boundaryCodes))).toThrow(message)
  })
})

describe('normaliseRings', () => {
  const clockwise = [
    [0, 0],
    [0, 1],
    [1, 1],
    [0, 0],
  ]
  it('turns outer rings counter-clockwise and holes clockwise', () => {
    const counter = clockwise.toReversed()
    expect(normaliseRings([clockwise, clockwise])).toEqual([counter, clockwise])
    expect(normaliseRings([counter, counter])).toEqual([counter, clockwise])
  })
})
