import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { compactName } from '../../../../scripts/official/find-provinces'
import { provinces, territoryIdOf, titleOf } from '../../../../scripts/official/provinces'
import { officialFile } from '../../../fixtures/official/official-files'

const byAbbreviation = (wanted: string) =>
  provinces.find(({ abbreviation }) => abbreviation === wanted) ?? expect.unreachable()

describe('provinces', () => {
  it('are 107, no code, abbreviation, name or folder twice', () => {
    expect(provinces).toHaveLength(107)
    for (const keyOf of [
      ({ code }) => code,
      ({ abbreviation }) => abbreviation,
      ({ name }) => name,
      territoryIdOf,
    ] satisfies ((province: (typeof provinces)[number]) => string)[])
      expect(new Set(provinces.map(keyOf)).size).toBe(107)
  })

  it('have folders in plain letters, none of them that of the embedded territory', () => {
    for (const province of provinces) expect(territoryIdOf(province)).toMatch(/^[a-z]+(-[a-z]+)*$/)
    expect(['MB', 'CR', 'RE', 'FC', 'AQ'].map((it) => territoryIdOf(byAbbreviation(it)))).toEqual([
      'monza-e-della-brianza',
      'cremona-ufficiale',
      'reggio-nell-emilia',
      'forli-cesena',
      'l-aquila',
    ])
  })

  it('are called what they are', () => {
    expect(titleOf(byAbbreviation('MN'))).toEqual({ it: 'Provincia di Mantova', en: 'Province of Mantova' })
    expect(titleOf(byAbbreviation('MI')).it).toBe('Città metropolitana di Milano')
    expect(titleOf(byAbbreviation('TN')).en).toBe('Autonomous Province of Trento')
  })
})

const report = officialFile('Reportistica_250630_Comuni.csv')

describe.skipIf(!existsSync(report))(
  `the names and codes of AGCOM’s report (skipped without ${report})`,
  () => {
    it('are those of the table', () => {
      const lines = readFileSync(report, 'utf8').trimEnd().split('\r\n').slice(1)
      const stated = new Set(
        lines.map((line) => {
          const [region, province, , code] = line.split(',')
          return [code!.padStart(6, '0').slice(0, 3), compactName(province!), compactName(region!)].join(' ')
        }),
      )
      // AGCOM calls one of them by its older name.
      const named = (name: string) => compactName(name === 'Reggio Calabria' ? 'Reggio di Calabria' : name)
      expect(stated).toEqual(
        new Set(
          provinces.map(({ code, name, region }) => [code, named(name), compactName(region)].join(' ')),
        ),
      )
    })
  },
)
