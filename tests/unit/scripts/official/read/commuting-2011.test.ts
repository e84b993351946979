import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCommuting2011 } from '../../../../../scripts/official/read/commuting-2011'
import { line2011, matrix2011, type Commuters2011 } from '../../../../fixtures/official/istat-tables'
import { encode, zipOf } from '../../../../fixtures/official/tables'

const atHome: Commuters2011 = { from: '020030', place: 1, to: '020030', persons: 500 }
const away: Commuters2011 = { from: '020030', place: 2, to: '019036', persons: 40 }
const read = (records: readonly Commuters2011[]) => readCommuting2011('m.txt', encode(matrix2011(records)))
const readLine = (line: string) => readCommuting2011('m.txt', encode(`${line}\r\n`))

describe('readCommuting2011', () => {
  it('adds up S records of work over sex and type of residence, and passes over L records and study', () => {
    const matrix = read([
      { ...away, type: 'L', persons: 45 },
      atHome,
      { ...atHome, sex: 2, persons: 400 },
      { ...atHome, residence: 2, persons: 3, estimate: 'ND' },
      { ...atHome, reason: 1, persons: 900 },
      away,
      { ...away, type: 'L', sex: 2 },
    ])
    expect(matrix).toEqual({
      year: 2011,
      flows: [
        { origin: '020030', destination: '020030', workers: 903 },
        { origin: '020030', destination: '019036', workers: 40 },
      ],
      abroad: new Map(),
      hasWithin: true,
      rows: 7,
    })
  })

  it('adds up those abroad by residence, over states', () => {
    const matrix = read([
      { from: '012133', place: 3, to: '241', persons: 80 },
      { from: '012133', place: 3, to: '215', persons: 5 },
      { from: '012133', place: 3, to: '241', persons: 20, sex: 2 },
    ])
    expect(matrix).toMatchObject({ flows: [], hasWithin: false })
    expect([...matrix.abroad]).toEqual([['012133', 105]])
  })

  it('reads S records whose means, departure and duration are blank, where splitting by blanks would not', () => {
    const blank = { ...away, unasked: ' ' } as const
    expect(line2011(blank).trim().split(/ +/)).toHaveLength(12)
    expect(line2011(away).trim().split(/ +/)).toHaveLength(15)
    expect(read([blank])).toEqual(read([away]))
  })

  it('reads the zip with its folder', () => {
    const zip = zipOf({
      'MATRICE PENDOLARISMO 2011/matrix_pendo2011_10112014.txt': matrix2011([atHome, away]),
      'MATRICE PENDOLARISMO 2011/leggimi file matrix_pendo2011_10112014.doc': 'x',
    })
    expect(readCommuting2011('m.zip', zip)).toEqual(read([atHome, away]))
  })

  it('refuses lines whose columns and words disagree', () => {
    const line = line2011(away)
    expect(() => readLine(line.replace('  ', ' '))).toThrow(
      'm.txt, row 1: its cells do not stand in the columns',
    )
    expect(() => readLine(` ${line}`)).toThrow('neither an S nor an L record')
    expect(() => readLine(line.replace(/ +/g, '\t'))).toThrow('columns')
    expect(() => readLine(line.slice(0, 30))).toThrow('the number is missing')
    expect(() => readLine(`${line.slice(0, 50)} ${line.slice(51)}`)).not.toThrow()
    expect(() => readLine(line.replace('0000040  ', '00 0040  '))).toThrow('16 words in 15 columns')
  })

  it('refuses an S record whose number is not known or not whole', () => {
    expect(() => readLine(line2011(away).replace('0000040  ', '     ND  '))).toThrow(
      'the number is not a whole number',
    )
    expect(() => readLine(line2011(away).replace('   0000040  ', '0000040.50  '))).toThrow(
      'not a whole number',
    )
  })

  it('refuses contradictions: place and codes, repeated records, unknown reasons', () => {
    expect(() => read([{ ...atHome, to: '019036' }])).toThrow('the place 1 contradicts 020030 to 019036')
    expect(() => read([{ ...away, to: '020030' }])).toThrow('the place 2 contradicts')
    expect(() => read([away, away])).toThrow('row 2: 020030 to 019036 occurs twice')
    expect(() => read([{ ...away, reason: 3 }])).toThrow('the reason 3')
    expect(() => read([{ ...away, place: 4 }])).toThrow('the place 4')
    expect(() => read([{ ...away, sex: 3 }])).toThrow('the sex 3')
    expect(() => read([{ ...away, to: '000000' }])).toThrow('000000 is no municipality')
  })

  it('refuses a file of L records alone, the matrix of 2021 and an empty file', () => {
    expect(() => read([{ ...away, type: 'L' }])).toThrow('has no S records')
    expect(() => readCommuting2011('m.txt', encode('Prov_res\tProcom_res\n'))).toThrow(
      'neither an S nor an L',
    )
    expect(() => read([])).toThrow('has no S records')
  })

  it('agrees with sums made another way, for any records in any order', () => {
    const code = fc.constantFrom('001001', '020030', '019036', '111009')
    const record = fc.record({
      type: fc.constantFrom('S' as const, 'L' as const),
      residence: fc.integer({ min: 1, max: 2 }),
      sex: fc.integer({ min: 1, max: 2 }),
      reason: fc.integer({ min: 1, max: 2 }),
      from: code,
      to: code,
      persons: fc.integer({ min: 1, max: 5_000_000 }),
      unasked: fc.constantFrom('+' as const, ' ' as const),
    })
    const key = (one: Omit<Commuters2011, 'place'>) =>
      [one.type, one.residence, one.sex, one.reason, one.from, one.to].join()
    fc.assert(
      fc.property(fc.uniqueArray(record, { selector: key, minLength: 1, maxLength: 60 }), (drawn) => {
        const records = [
          { ...atHome, from: '099001', to: '099001' },
          ...drawn.map((one) => ({ ...one, place: one.from === one.to ? 1 : 2 })),
        ]
        const sums: Record<string, number> = {}
        for (const one of records)
          if ((one.type ?? 'S') === 'S' && (one.reason ?? 2) === 2)
            sums[one.from + one.to] = (sums[one.from + one.to] ?? 0) + one.persons
        const found = Object.fromEntries(
          read(records).flows.map(({ origin, destination, workers }) => [origin + destination, workers]),
        )
        expect(found).toEqual(sums)
      }),
    )
  })

  it('refuses more workers than there can be', () => {
    expect(() => read([{ ...away, persons: 5_000_001 }])).toThrow('row 1: the number 5000001 is more workers')
  })
})
