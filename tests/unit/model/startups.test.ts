import { describe, expect, it } from 'vitest'
import { startups as startupsContract } from '../../../src/contracts/startups'
import { sectorMessages } from '../../../src/format/messages/sectors'
import { indexMunicipalities } from '../../../src/model/quantities'
import { countBySector, countByYear, prepareStartups } from '../../../src/model/startups'
import { makeTable } from '../../fixtures/make-table'
import { municipalitiesFromSources, readSourceRows, startupsFromSources } from '../../fixtures/source-layers'

const index = indexMunicipalities(municipalitiesFromSources())
const startups = prepareStartups(startupsFromSources(), index)
const rows = readSourceRows('startups_2025.csv')
const yearOf = (row: (typeof rows)[number]) => Number(row.registered_on!.slice(0, 4))

describe('prepareStartups', () => {
  it('joins every start-up of the register to its municipality', () => {
    expect(startups.count).toBe(26)
    expect([...startups.municipalityRow].map((row) => index.codes[row])).toEqual(
      rows.map(({ istat_code }) => istat_code),
    )
  })

  it('reads the division from codes of every length, leading zeros kept', () => {
    const codeOf = (code: string) => startups.sector[rows.findIndex(({ ateco_code }) => ateco_code === code)]
    expect(codeOf('471')).toBe('47')
    expect(codeOf('016199')).toBe('01')
    expect(codeOf('621000')).toBe('62')
  })

  it('keeps what it cannot join or read as unknown', () => {
    const row = {
      startup_id: '1',
      istat_code: '999999',
      company: null,
      registered_on: '',
      ateco_code: '',
      high_tech_energy: false,
      holds_patent: null,
      position_is_placed: true,
    }
    const prepared = prepareStartups(makeTable(startupsContract, [row]), index)
    expect([prepared.municipalityRow[0], prepared.year[0], prepared.sector[0]]).toEqual([-1, 0, ''])
    expect(countByYear(prepared, null)).toEqual([])
    expect(countBySector(prepared, null)).toEqual([])
  })
})

describe('countByYear', () => {
  it('counts every year from the first to the last', () => {
    const counts = countByYear(startups, null)
    expect(counts.map(({ year }) => year)).toEqual([2019, 2020, 2021, 2022, 2023, 2024, 2025])
    for (const { year, count } of counts)
      expect(count).toBe(rows.filter((row) => yearOf(row) === year).length)
  })

  it('keeps the years while a filter empties them', () => {
    const mask = Uint8Array.from(rows, (row) => (yearOf(row) === 2022 ? 1 : 0))
    const counts = countByYear(startups, mask)
    expect(counts).toHaveLength(7)
    expect(counts.filter(({ count }) => count > 0).map(({ year }) => year)).toEqual([2022])
  })
})

describe('countBySector', () => {
  const counts = countBySector(startups, null)

  it('counts every division, the commonest first', () => {
    expect(counts[0]).toEqual({
      sector: '62',
      count: rows.filter(({ ateco_code }) => ateco_code!.startsWith('62')).length,
    })
    expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(26)
  })

  it('holds its order while filtering', () => {
    const filtered = countBySector(startups, new Uint8Array(26))
    expect(filtered.map(({ sector }) => sector)).toEqual(counts.map(({ sector }) => sector))
    expect(filtered.every(({ count }) => count === 0)).toBe(true)
  })

  it('finds a name for every division of the register', () => {
    expect(counts.filter(({ sector }) => !sectorMessages[sector])).toEqual([])
  })
})
