import { describe, expect, it } from 'vitest'
import type { Territory, TerritoryPart } from '../../../src/contracts/territory'
import { describePart, neighbourParts } from '../../../src/model/territory-part'
import { readSourceTerritory } from './source-tables'

type Box = TerritoryPart['bounds']

const part = (istat_code: string, region: string, ...cover: Box[]): TerritoryPart => ({
  istat_code,
  abbreviation: `P${istat_code}`,
  name: `Prova ${istat_code}`,
  region,
  bounds: [
    Math.min(...cover.map(([west]) => west)),
    Math.min(...cover.map(([, south]) => south)),
    Math.max(...cover.map(([, , east]) => east)),
    Math.max(...cover.map(([, , , north]) => north)),
  ],
  cover,
})

const middle = part('001', 'Nord', [1, 1, 2, 2], [2, 1, 3, 1.5])
const parts = [
  middle,
  part('002', 'Nord', [2, 1.5, 3, 3]),
  part('003', 'Sud', [1, 0, 3, 1]),
  // Within the bounds of the first, but beside its cover.
  part('004', 'Sud', [2.1, 1.7, 2.2, 1.8]),
  part('005', 'Sud', [8, 8, 9, 9]),
]
const compared = parts.map(({ abbreviation, name }) => ({
  abbreviation,
  name,
  municipalities: 3,
  population_2025: 10,
  startups_2025_05: 1,
  households_2025_06: 5,
  households_ftth_2025_06: 2,
}))
const country: Territory = { ...readSourceTerritory(), id: 'country', parts, provinces: compared }

describe('describePart', () => {
  it('gives a province its own name, bounds and region, and the country’s files and sources', () => {
    const province = describePart(country, middle)
    expect(province).toMatchObject({
      name: { it: 'Provincia di Prova 001', en: 'Province of Prova 001' },
      abbreviation: 'P001',
      region: 'Nord',
      bounds: [1, 1, 3, 2],
      layers: country.layers,
      sources: country.sources,
    })
    expect(province.parts).toBeUndefined()
  })

  it('compares it with the provinces of its region alone', () => {
    expect(describePart(country, middle).provinces.map(({ name }) => name)).toEqual([
      'Prova 001',
      'Prova 002',
    ])
  })
})

describe('neighbourParts', () => {
  it('names those whose cover touches its own, the nearest first', () => {
    expect(neighbourParts(country, middle).map(({ istat_code }) => istat_code)).toEqual(['002', '003'])
  })

  it('names none in a territory without provinces', () => {
    expect(neighbourParts(readSourceTerritory(), middle)).toEqual([])
  })
})
