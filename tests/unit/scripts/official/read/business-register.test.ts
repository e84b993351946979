import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readBusinessRegister } from '../../../../../scripts/official/read/business-register'
import { SourceError } from '../../../../../scripts/source-table'
import {
  registerTable,
  registerText,
  registerWorkbook,
  type RegisterRow,
} from '../../../../fixtures/official/startup-register'
import { delimited, encode, zipOf, type Encoding } from '../../../../fixtures/official/tables'

const today = '2026-11-01'
const firms: RegisterRow[] = [
  { company: 'LUCE "VERDE" S.R.L.', municipality: 'CANTU’', province: 'CO', energy: 'SI', patent: 'NO' },
  { municipality: 'Mantova', registered: '31/12/2024', ateco: '' },
]
const expected = [
  {
    company: 'LUCE "VERDE" S.R.L.',
    municipality: 'CANTU’',
    province: 'CO',
    registeredOn: '2021-03-05',
    ateco: '62.01',
    energy: true,
    patent: false,
    row: 2,
  },
  {
    company: 'PROVA S.R.L.',
    municipality: 'Mantova',
    province: 'MN',
    registeredOn: '2024-12-31',
    ateco: '',
    energy: null,
    patent: null,
    row: 3,
  },
]
const read = (bytes: Uint8Array, file = 'startup.csv') => readBusinessRegister(file, bytes, today)
const one = (changes: Partial<RegisterRow>) =>
  read(encode(registerText([{ municipality: 'Mantova', ...changes }])))[0]!
const renamed = (from: string, to: string) =>
  registerTable(firms).map((row, i) => (i === 0 ? row.map((name) => (name === from ? to : name)) : row))
const readTable = (table: readonly (readonly string[])[]) => read(encode(delimited(table, ';')))

describe('readBusinessRegister', () => {
  it.each<[string, Encoding]>([
    ['|', 'windows-1252'],
    [';', 'utf-8-mark'],
    [',', 'utf-8'],
    ['\t', 'utf-16le'],
  ])('reads text separated by %j in %s', (separator, encoding) => {
    expect(read(encode(registerText(firms, separator), encoding))).toEqual(expected)
  })

  it('reads a zipped text', () => {
    expect(read(zipOf({ 'STARTUP_17022020.csv': registerText(firms) }), 's.zip')).toEqual(expected)
  })

  it('reads headers of other years, and says which columns it lacks', () => {
    const plain = readTable(registerTable(firms))
    for (const [from, to] of [
      ['pv', 'Provincia'],
      ['ateco 2007', 'Codice ATECO 2025'],
      ['ateco 2007', 'Ateco'],
      ['data iscrizione alla sezione delle startup', 'Data iscrizione sezione speciale'],
      ['data iscrizione alla sezione delle startup', 'DATA ISCRIZIONE'],
      ['alto valore tecnologico in ambito energetico', 'alto valore tecnologico'],
      ['possesso di brevetti ', 'Titolare privativa/brevetto'],
      ['denominazione', 'Ragione sociale'],
    ] as const)
      expect(readTable(renamed(from, to))).toEqual(plain)
    // The day in the register as a whole is not the day in the special section.
    expect(() => readTable(renamed('data iscrizione alla sezione delle startup', 'x'))).toThrow(
      'no column for the day of registration (data iscrizione alla sezione delle startup); its columns are "denominazione"',
    )
    expect(() => readTable(renamed('comune', 'x'))).toThrow('no column for the municipality (comune)')
  })

  it('knows no name, energy or patent where the columns are not there', () => {
    const optional = /denominazione|energetico|brevetti/
    const table = registerTable(firms)
    const kept = table[0]!.flatMap((name, i) => (optional.test(name) ? [] : [i]))
    const rows = readTable(table.map((row) => kept.map((i) => row[i]!)))
    expect(rows[0]).toMatchObject({ company: null, energy: null, patent: null, municipality: 'CANTU’' })
  })

  it('reads days as written in Italy, ISO 8601 or as serial numbers', () => {
    const days = {
      '5/3/2021': '2021-03-05',
      '05-03-2021': '2021-03-05',
      '2021-03-05': '2021-03-05',
      '44260': '2021-03-05',
    }
    for (const [registered, day] of Object.entries(days)) expect(one({ registered }).registeredOn).toBe(day)
  })

  it('refuses impossible days, those about 1900 and those to come', () => {
    for (const registered of ['30/02/2021', '2021-13-01', '05/03/21', 'marzo 2021', '', '3/2021', '1'])
      expect(() => one({ registered })).toThrow('data iscrizione alla sezione delle startup')
    for (const registered of ['05/03/1921', '01/01/1900', '02/11/2026', '05/03/2121'])
      expect(() => one({ registered })).toThrow('before the business register began (1993) or in the future')
    expect(one({ registered: '01/11/2026' }).registeredOn).toBe(today)
  })

  it('reads answers as yes, no or unknown, and nothing else', () => {
    const answers = { SI: true, Sì: true, "SI'": true, x: true, '1': true, NO: false, '0': false, '': null }
    for (const [energy, value] of Object.entries(answers)) expect(one({ energy }).energy).toBe(value)
    expect(() => one({ patent: 'forse' })).toThrow(
      'startup.csv, row 2, column possesso di brevetti: "forse" is neither',
    )
  })

  it('needs a municipality and an abbreviation', () => {
    expect(() => one({ municipality: '' })).toThrow('column comune: a value is required')
    expect(() => one({ province: 'Mantova' })).toThrow('"MANTOVA" is no abbreviation')
    expect(one({ province: 'mn' }).province).toBe('MN')
  })

  it.each(['xlsx', 'biff8'] as const)(
    'reads a workbook (%s): its sheet, header below a title, days, numbers',
    (kind) => {
      const cells = registerTable([...firms, { municipality: 'Asola' }, { municipality: 'Ostiglia' }]).map(
        (row) => [...row],
      ) as (string | number | Date)[][]
      cells[3]![5] = new Date(Date.UTC(2021, 2, 5))
      cells[4]![5] = 44260
      cells[4]![8] = 620_100
      const rows = read(registerWorkbook(cells, kind), 'startup.xls')
      expect(rows.slice(0, 2)).toEqual(expected.map((row, i) => ({ ...row, row: i + 4 })))
      expect(rows.slice(2)).toMatchObject([
        { municipality: 'Asola', registeredOn: '2021-03-05', row: 6 },
        { municipality: 'Ostiglia', registeredOn: '2021-03-05', ateco: '620100', row: 7 },
      ])
    },
  )

  it('counts days from 1904 where the workbook does', () => {
    const cells = registerTable(firms.slice(1)).map((row) => [...row]) as (string | number)[][]
    cells[1]![5] = 44260 - 1462
    expect(read(registerWorkbook(cells, 'xlsx', true), 's.xlsx')[0]!.registeredOn).toBe('2021-03-05')
  })

  it('refuses a workbook without the register, cut off, or that is something else', () => {
    const workbook = registerWorkbook(registerTable(firms), 'xlsx')
    expect(() => read(registerWorkbook([['a'], ['b']], 'xlsx'), 's.xlsx')).toThrow(
      'no sheet has a header row',
    )
    expect(() => read(workbook.subarray(0, workbook.length - 30), 's.xlsx')).toThrow(SourceError)
    expect(() => read(zipOf({ '../xl/workbook.xml': 'x' }), 's.xlsx')).toThrow('unsafe-name')
    expect(() => read(zipOf({ 'xl/workbook.xml': 'x' }), 's.xlsx')).toThrow(SourceError)
    expect(() => read(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]), 's.xls')).toThrow(SourceError)
    expect(() => read(encode('<html><table><tr><td>comune</td></tr></table></html>\n'), 's.xls')).toThrow(
      'no column',
    )
    expect(() => read(encode(registerText([])))).toThrow('has no rows')
  })

  it('refuses an old workbook that is cut off, which has no checksum, unless nothing of its rows is lost', () => {
    const workbook = registerWorkbook(registerTable(Array.from({ length: 200 }, () => firms[0]!)), 'biff8')
    const all = read(workbook, 's.xls')
    let refused = 0
    for (let length = 1; length < workbook.length; length += 331)
      try {
        expect(read(workbook.subarray(0, length), 's.xls')).toEqual(all)
      } catch (error) {
        if (!(error instanceof SourceError)) throw error
        refused += 1
      }
    expect(refused).toBeGreaterThan((workbook.length / 331) * 0.95)
  })

  it('gives the same firms whatever the order of columns, and with more of them', () => {
    const table = registerTable(firms).map((row, i) => [
      ...row,
      i === 0 ? 'data dichiarazione' : '01/01/2022',
    ])
    const places = table[0]!.map((_, i) => i)
    fc.assert(
      fc.property(fc.shuffledSubarray(places, { minLength: places.length }), (order) => {
        expect(readTable(table.map((row) => order.map((place) => row[place]!)))).toEqual(expected)
      }),
    )
  })
})
