import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPosas } from '../../../../../scripts/official/read/posas'
import {
  posas,
  posasHeader,
  posasRows,
  posasTitle,
  posasWithCivilStatus,
  type Residents,
} from '../../../../fixtures/official/istat-tables'
import { delimited, encode, zipOf } from '../../../../fixtures/official/tables'

const everyAge = (males: number, females: number) =>
  Array.from({ length: 101 }, () => [males, females] as const)
const agliè: Residents = { code: '001001', name: 'Agliè', byAge: everyAge(2, 3) }
const moncenisio: Residents = { code: '001157', name: 'Moncenisio', byAge: [[0, 1]] }
const both = [agliè, moncenisio]
const name = 'POSAS_2025_it_Comuni.csv'
const read = (text: string, file = name) => readPosas(file, encode(text))

const expected = {
  year: 2025,
  municipalities: new Map([
    ['001001', { code: '001001', total: 505, age0to14: 75, age15to64: 250, age65plus: 180 }],
    ['001157', { code: '001157', total: 1, age0to14: 1, age15to64: 0, age65plus: 0 }],
  ]),
}

describe('readPosas', () => {
  it('adds up the ages to three groups and takes no note for data', () => {
    expect(read(posas(2025, both))).toEqual(expected)
  })

  it('reads codes without the zeros at their beginning, Windows-1252, and municipalities in any order', () => {
    const text = posas(2025, both).replaceAll('\n00', '\n')
    expect(readPosas(name, encode(text, 'windows-1252'))).toEqual(expected)
    const rows = both.flatMap((one) => posasRows(one)).reverse()
    expect(read(`${posasTitle(2025)}\r\n${delimited([posasHeader, ...rows], ';')}`)).toEqual(expected)
  })

  it('reads the older layout, with civil status between and no sum of both sexes', () => {
    expect(read(posasWithCivilStatus(2019, both), 'POSAS_2019_it_Comuni.csv')).toEqual({
      ...expected,
      year: 2019,
    })
  })

  it('reads the zip, choosing the municipalities among its tables', () => {
    const zip = zipOf({
      'POSAS_2025_it_Comuni.csv': posas(2025, both),
      'POSAS_2025_it_Province.csv': 'x',
      'POSAS_2025_it_Regioni.csv': 'x',
    })
    expect(readPosas('POSAS_2025_it_Tutti_i_file.zip', zip)).toEqual(expected)
  })

  it('takes the year from the first line or the name, which must agree', () => {
    expect(read(posas(2025, both), 'popolazione.csv').year).toBe(2025)
    const untitled = posas(2025, both).replace(posasTitle(2025), 'Popolazione')
    expect(read(untitled).year).toBe(2025)
    expect(() => read(untitled, 'popolazione.csv')).toThrow(
      'neither its first line nor its name says the year',
    )
    expect(() => read(posas(2024, both))).toThrow('its first line says 2024, its name 2025')
    const zip = zipOf({ 'POSAS_2024_it_Comuni.csv': untitled })
    expect(() => readPosas('POSAS_2025_it_Comuni.zip', zip)).toThrow('its name')
  })

  it('refuses ages that do not add up to the stated total', () => {
    const rows = posasRows(agliè, [202, 304])
    expect(() => read(`${posasTitle(2025)}\n${delimited([posasHeader, ...rows], ';')}`)).toThrow(
      `${name}, from row 3: municipality 001001 has 505 residents by age but 506 in all`,
    )
    const text = posas(2025, both)
    expect(() => read(text.replace(';40;2;3;5\n', ';40;2;4;6\n'))).toThrow('506 residents by age but 505')
    expect(() => read(text.replace(';40;2;3;5\n', ';40;2;3;6\n'))).toThrow(
      'row 43, column Totale: "6" is not males plus females, 5',
    )
  })

  it('refuses a municipality without its total, repeated ages and ages that are none', () => {
    const text = posas(2025, both)
    expect(() => read(text.replace(/001001;Agliè;999.*\n/, ''))).toThrow(
      '001001 has no row of all ages (999)',
    )
    const row = '001001;Agliè;40;2;3;5\n'
    expect(() => read(text.replace(row, row + row))).toThrow('row 44, column Età: a second row of the age 40')
    expect(() => read(text.replace(/(001001;Agliè;999.*\n)/, '$1$1'))).toThrow('a second row of all ages')
    expect(() => read(text.replace(row, row.replace(';40;', ';101;')))).toThrow(
      '101 is neither an age up to 100',
    )
    expect(() => read(text.replace(row, row.replace(';40;', ';quaranta;')))).toThrow(
      '"quaranta" is not a whole number',
    )
    expect(() => read(text.replace(row, row.replace(';2;', ';;')))).toThrow(
      'column Totale maschi: a value is required',
    )
  })

  it('refuses notes among the data, a file without rows and one without its title', () => {
    const text = posas(2025, both)
    expect(() => read(text.replace('001157;Moncenisio;0;', 'Nota\n001157;Moncenisio;0;'))).toThrow(
      'data after what seemed the note',
    )
    expect(() => read(posas(2025, []))).toThrow('has no rows')
    expect(() => read(text.slice(text.indexOf('\n') + 1))).toThrow('no column for the municipality code')
  })

  it('gives the same figures whatever the order and number of columns', () => {
    const rows = [posasHeader, ...both.flatMap((one) => posasRows(one))].map((row, i) => [
      ...row,
      i === 0 ? 'Altro' : '',
    ])
    const places = rows[0]!.map((_, i) => i)
    fc.assert(
      fc.property(
        fc.shuffledSubarray(places, { minLength: places.length }),
        fc.constantFrom(',', ';', '|', '\t'),
        (order, separator) => {
          const table = rows.map((row) => order.map((place) => row[place]!))
          expect(read(`${posasTitle(2025)}\r\n${delimited(table, separator)}`)).toEqual(expected)
        },
      ),
      { numRuns: 30 },
    )
  })

  it('refuses more residents than there can be', () => {
    expect(() => read(posas(2025, [{ ...agliè, byAge: [[10_000_001, 0]] }]))).toThrow(
      'row 3, column Totale maschi: 10000001 is more residents',
    )
  })
})
