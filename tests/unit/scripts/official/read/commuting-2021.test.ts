import { describe, expect, it } from 'vitest'
import { readCommuting2021 } from '../../../../../scripts/official/read/commuting-2021'
import { matrix2021, type Commuters2021 } from '../../../../fixtures/official/istat-tables'
import { encode, zipOf } from '../../../../fixtures/official/tables'

const rows: Commuters2021[] = [
  { from: '1001', to: '1001', workers: '120' },
  { from: '1001', to: '20030', workers: '7' },
  { from: '20030', to: '1001', workers: '3' },
  { from: '20030', to: '436', workers: '11', provinceTo: '0' },
  { from: '20030', to: '241', workers: '2', provinceTo: '999' },
]
const read = (records: readonly Commuters2021[]) => readCommuting2021('m.txt', encode(matrix2021(records)))

describe('readCommuting2021', () => {
  it('pads codes, adds up those abroad by residence, and sees that flows stay within', () => {
    const matrix = read(rows)
    expect(matrix.flows).toEqual([
      { origin: '001001', destination: '001001', workers: 120 },
      { origin: '001001', destination: '020030', workers: 7 },
      { origin: '020030', destination: '001001', workers: 3 },
    ])
    expect([...matrix.abroad]).toEqual([['020030', 13]])
    expect(matrix).toMatchObject({ year: 2021, hasWithin: true, rows: 5 })
  })

  it('sees an extract without flows within', () => {
    expect(read(rows.slice(1)).hasWithin).toBe(false)
  })

  it('reads the zip, passing over its other files', () => {
    const text = matrix2021(rows)
    const zip = zipOf({
      'MATRICE/matrix_pendoLAVORO_2021.txt': text,
      'MATRICE/leggimi.txt': 'Tracciato',
      'MATRICE/nota.doc': 'x',
      '__MACOSX/MATRICE/._matrix_pendoLAVORO_2021.txt': 'x',
    })
    expect(readCommuting2021('m.zip', zip)).toEqual(read(rows))
  })

  it('names what a zip holds where the matrix is not among it, or more than one', () => {
    expect(() => readCommuting2021('m.zip', zipOf({ 'a.doc': 'x' }))).toThrow(
      'm.zip: no table among its files (a.doc)',
    )
    const two = { 'matrix_pendo_2021.txt': 'x', 'b/matrix_pendoLAVORO_2021.txt': 'x' }
    expect(() => readCommuting2021('m.zip', zipOf(two))).toThrow('may be either of')
  })

  it('refuses a province that is not the code’s', () => {
    expect(() => read([{ from: '1001', to: '20030', workers: '7', provinceTo: '19' }])).toThrow(
      'm.txt, row 2, column Prov_lav: 19 is not the province of the municipality 020030',
    )
    const text = matrix2021(rows).replace('20\t20030\t1\t', '19\t20030\t1\t')
    expect(() => readCommuting2021('m.txt', encode(text))).toThrow('row 4, column Prov_res')
    expect(() => read([{ from: '1001', to: '436', workers: '7', provinceTo: '1' }])).toThrow(
      '436 is no municipality of the province 1',
    )
  })

  it('refuses repeated pairs, at home and abroad', () => {
    expect(() => read([...rows, rows[1]!])).toThrow('row 7, column Procom_lav: 001001 to 020030 occurs twice')
    expect(() => read([...rows, rows[3]!])).toThrow('occurs twice')
  })

  it('refuses what is no code or no number of workers', () => {
    for (const to of ['', '20.030', '-1', 'via Roma'])
      expect(() => read([{ from: '1001', to, workers: '7', provinceTo: '0' }])).toThrow('Procom_lav')
    for (const from of ['12', '999000'])
      expect(() => read([{ from, to: '1001', workers: '7' }])).toThrow('Procom_res')
    for (const workers of ['', '7,5', '7.0', '-7', 'ND'])
      expect(() => read([{ from: '1001', to: '20030', workers }])).toThrow('Pendolari')
  })

  it('refuses the matrix of 2011 and an empty one', () => {
    expect(() => readCommuting2021('m.txt', encode('S 1 001 001  1 2 1\n'))).toThrow(
      'no column for the province of residence',
    )
    expect(() => read([])).toThrow('has no rows')
  })

  it('refuses more workers than there can be', () => {
    expect(() => read([{ from: '1001', to: '20030', workers: '5000001' }])).toThrow(
      'row 2, column Pendolari: 5000001 is more workers',
    )
  })
})
