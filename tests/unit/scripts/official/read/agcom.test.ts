import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAgcom } from '../../../../../scripts/official/read/agcom'
import { SourceError } from '../../../../../scripts/source-table'
import {
  agcomDecember2025,
  agcomJune2025,
  agcomJune2026,
  agcomTable2026,
  type AgcomRow,
} from '../../../../fixtures/official/agcom-report'
import { delimited, encode } from '../../../../fixtures/official/tables'

const mantova: AgcomRow = {
  province: 'Mantova',
  name: 'Mantova',
  code: '20030',
  households: '24657',
  reached: '20123',
  strict: '18000',
}
const agliè: AgcomRow = {
  region: 'Piemonte',
  province: 'Torino',
  name: 'Agliè',
  code: '1001',
  households: '1250',
  reached: '',
  strict: '',
}
const expected = [
  {
    code: '020030',
    name: 'Mantova',
    province: 'Mantova',
    region: 'Lombardia',
    households: 24657,
    reached: 20123,
    reachedStrict: 18000,
  },
  {
    code: '001001',
    name: 'Agliè',
    province: 'Torino',
    region: 'Piemonte',
    households: 1250,
    reached: 0,
    reachedStrict: 0,
  },
]
const one = (changes: Partial<AgcomRow>) => agcomJune2026([{ ...mantova, ...changes }])
const counts = (bytes: Uint8Array) =>
  readAgcom('r.csv', bytes).map((row) => [row.households, row.reached, row.reachedStrict])

describe('readAgcom', () => {
  it('reads the dialect of June 2025: blank reached is zero, the strict measure is not there', () => {
    expect(readAgcom('r.csv', agcomJune2025([mantova, agliè]))).toEqual(
      expected.map((row, i) => ({ ...row, reachedStrict: null, row: i + 2 })),
    )
  })

  it('reads the dialect of December 2025', () => {
    expect(readAgcom('r.csv', agcomDecember2025([mantova, agliè]))).toEqual(
      expected.map((row, i) => ({ ...row, row: i + 2 })),
    )
  })

  it('reads the dialect of June 2026, counting lines past the breaks in its header', () => {
    const lineBreaks = agcomTable2026([])[0]!.join('').split('\n').length - 1
    expect(lineBreaks).toBeGreaterThan(10)
    expect(readAgcom('r.csv', agcomJune2026([mantova, agliè]))).toEqual(
      expected.map((row, i) => ({ ...row, row: i + 2 + lineBreaks })),
    )
  })

  it('takes no cells, points or shares for households', () => {
    const table = agcomTable2026([mantova])
    const without = (header: RegExp) => {
      const place = table[0]!.findIndex((name) => header.test(name.replace(/\s+/g, ' ')))
      expect(place).toBeGreaterThan(-1)
      return encode(
        delimited(
          table.map((row) => row.filter((_, i) => i !== place)),
          ';',
        ),
      )
    }
    expect(() => readAgcom('r.csv', without(/^Famiglie raggiunte FTTH \(/))).toThrow(
      'no column for the households reached by FTTH',
    )
    expect(() => readAgcom('r.csv', without(/^Famiglie Residenti/))).toThrow(
      'no column for the resident households',
    )
    expect(counts(without(/^Famiglie raggiunte FTTH 20m/))).toEqual([[24657, 20123, null]])
  })

  it('passes over shares of households, in whatever column', () => {
    const [header, row] = agcomTable2026([mantova])
    const shares = [
      '% Famiglie raggiunte FTTH',
      'Copertura famiglie raggiunte FTTH 20m',
      'Percentuale famiglie residenti',
    ]
    const table = [
      [...shares, ...header!],
      ['1', '2', '3', ...row!],
    ]
    expect(counts(encode(delimited(table, ';')))).toEqual([[24657, 20123, 18000]])
  })

  it('refuses blank households, shares, decimals, signs and text', () => {
    expect(() => readAgcom('r.csv', one({ households: '' }))).toThrow(
      'column Famiglie Residenti (calcolato): a value',
    )
    expect(() => readAgcom('r.csv', one({ reached: '97,1%' }))).toThrow('is a percentage, not a count')
    for (const reached of ['12,5', '12.5', '-3', 'ND', '1e3', '1,234', '1 234', '0x10', '+3'])
      expect(() => readAgcom('r.csv', one({ reached }))).toThrow(`"${reached}" is not a whole number`)
  })

  it('names the row where more are reached than there are', () => {
    expect(() => readAgcom('r.csv', agcomJune2025([agliè, { ...mantova, reached: '24658' }]))).toThrow(
      'r.csv, row 3: Mantova has 24657 households',
    )
    expect(() => readAgcom('r.csv', one({ strict: '24658' }))).toThrow('fewer than are said to be reached')
  })

  it('refuses repeated codes and what is no code', () => {
    expect(() => readAgcom('r.csv', agcomJune2025([mantova, { ...agliè, code: '020030' }]))).toThrow(
      'row 3, column pro_com: 020030 was already in row 2',
    )
    for (const code of ['', '20', '000030', '20000', '1234567', 'IT020030'])
      expect(() => readAgcom('r.csv', one({ code }))).toThrow(SourceError)
  })

  it('reads points for thousands only where they leave no doubt', () => {
    const rows = (...households: string[]) =>
      agcomJune2026(
        households.map((text, i) => ({
          ...mantova,
          code: String(20001 + i),
          households: text,
          reached: '1',
          strict: '',
        })),
      )
    const read = (...households: string[]) => counts(rows(...households)).map(([all]) => all)
    expect(read('1.400.000', '24.657', '950')).toEqual([1_400_000, 24_657, 950])
    expect(read('24.657', '1.000')).toEqual([24_657, 1000])
    expect(() => read('24.657', '1250')).toThrow('"24.657" may have a point for thousands or for decimals')
    expect(() => read('24.000', '950')).toThrow('may have a point')
    for (const bad of ['0.657', '24.65', '2465.700', '24.657.1'])
      expect(() => read('1.400.000', bad)).toThrow(`"${bad}" is not a whole number`)
  })

  it('refuses a file without rows, and one far too long', () => {
    expect(() => readAgcom('r.csv', agcomJune2025([]))).toThrow('has no rows')
    const many = Array.from({ length: 20_001 }, (_, i) => ({
      ...mantova,
      code: String(1001 + i + Math.floor(i / 999)),
    }))
    expect(() => readAgcom('r.csv', agcomJune2025(many))).toThrow('more than 20000 rows')
  })

  it('gives the same records whatever the order of columns and with more of them', () => {
    const table = agcomTable2026([mantova, agliè])
    const wider = table.map((row, i) => [...row, i === 0 ? 'Famiglie raggiunte FTTC' : '7'])
    const places = wider[0]!.map((_, i) => i)
    const plain = counts(agcomJune2026([mantova, agliè]))
    fc.assert(
      fc.property(
        fc.shuffledSubarray(places, { minLength: places.length }),
        fc.constantFrom(',', ';', '\t'),
        (order, separator) => {
          const shuffled = wider.map((row) => order.map((place) => row[place]!))
          expect(counts(encode(delimited(shuffled, separator)))).toEqual(plain)
        },
      ),
    )
  })

  it('takes no blank for zero where FTTH reaches cells, or where the column is blank throughout', () => {
    const table = agcomTable2026([mantova, agliè])
    const cells = table[0]!.findIndex((name) => /^Celle.*FTTH$/s.test(name))
    table[2]![cells] = '119'
    expect(() => readAgcom('r.csv', encode(delimited(table, ';')))).toThrow(
      /row \d+, column Famiglie raggiunte FTTH \(calcolato\): a value is required where FTTH reaches 119 cells/,
    )
    expect(() => readAgcom('r.csv', agcomJune2025([agliè]))).toThrow('the column is empty')
    expect(counts(one({ strict: '' }))).toEqual([[24657, 20123, null]])
    const other = { ...mantova, code: '20031', strict: '' }
    expect(counts(agcomJune2026([mantova, other])).map(([, , strict]) => strict)).toEqual([18000, null])
  })

  it('refuses more households than there can be', () => {
    expect(() => readAgcom('r.csv', one({ households: '9999999999' }))).toThrow(
      'column Famiglie Residenti (calcolato): 9999999999 is more households',
    )
  })
})
