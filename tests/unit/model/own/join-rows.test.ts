import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { joinRows } from '../../../../src/model/own/join-rows'
import { indexOf, ownTable, readCremona, type Cell } from './own-tables'

const cremona = readCremona()
const byName = (cells: readonly Cell[], corrections: Record<string, string> = {}, index = cremona) =>
  joinRows(ownTable({ name: cells }), { by: 'name', column: 'name', corrections }, index, null)
const byCode = (cells: readonly Cell[]) =>
  joinRows(ownTable({ code: cells }), { by: 'code', column: 'code' }, cremona, null)

describe('joinRows by code', () => {
  it('finds all municipalities by six digits, without the zeros before them, and as numbers', () => {
    const every = Array.from(cremona.codes.keys())
    expect([...byCode(cremona.codes).rows]).toEqual(every)
    expect([...byCode(cremona.codes.map((code) => code.replace(/^0+/, ''))).rows]).toEqual(every)
    expect([...byCode(cremona.codes.map(Number)).rows]).toEqual(every)
  })

  it('takes nothing else for a code, and says which texts in which lines', () => {
    const { rows, unmatched, matched } = byCode([
      '019036',
      '19036x',
      '0019036',
      '-19036',
      '19.036',
      '',
      null,
      '999999',
      '19036x',
    ])
    expect([...rows]).toEqual([cremona.rowOf.get('019036'), -1, -1, -1, -1, -1, -1, -1, -1])
    expect(matched).toBe(1)
    expect(unmatched.find(({ text }) => text === '19036x')).toEqual({
      text: '19036x',
      fileRows: [3, 10],
      count: 2,
      ambiguous: [],
    })
    expect(unmatched.find(({ text }) => text === null)?.fileRows).toEqual([8])
  })
})

describe('joinRows by name', () => {
  it('finds every name in any case, without accents, with any apostrophe or hyphen', () => {
    const every = Array.from(cremona.names.keys())
    expect([...byName(cremona.names).rows]).toEqual(every)
    expect([...byName(cremona.names.map((name) => name.toUpperCase())).rows]).toEqual(every)
    expect([
      ...byName(cremona.names.map((name) => name.normalize('NFD').replace(/\p{M}/gu, ''))).rows,
    ]).toEqual(every)
    expect([
      ...byName(cremona.names.map((name) => name.replaceAll("'", '’').replaceAll(' ', '  '))).rows,
    ]).toEqual(every)
    expect([...byName(cremona.names.map((name) => `Comune di ${name}`)).rows]).toEqual(every)
  })

  it('understands a saint abbreviated, where only one is meant', () => {
    const index = indexOf(['1', '2', '3', '4'], ['San Bassano', "Sant'Agata", 'San Vito', 'Santa Vito'])
    const { rows, unmatched } = byName(['S. Bassano', 'S.Agata', 'S. Vito', 'Sant Bassano'], {}, index)
    expect([...rows]).toEqual([0, 1, -1, -1])
    expect(unmatched.map(({ text, ambiguous }) => [text, ambiguous])).toEqual([
      ['S. Vito', [2, 3]],
      ['Sant Bassano', []],
    ])
  })

  it('never chooses between two of one name', () => {
    const index = indexOf(['1', '2'], ['Livo', 'Livo'])
    expect(byName(['Livo'], {}, index)).toMatchObject({
      matched: 0,
      unmatched: [{ text: 'Livo', ambiguous: [0, 1] }],
    })
  })

  it('follows what a person has corrected, for the text as written alone', () => {
    const { rows } = byName(['Crma', 'crma'], { Crma: '019035' })
    expect([...rows]).toEqual([cremona.rowOf.get('019035'), -1])
    expect(byName(['__proto__', 'constructor']).matched).toBe(0)
    expect(byName(['Crma'], { Crma: '999999' }).matched).toBe(0)
  })

  it('is never wrong about a name that is nobody’s, and accounts for every row', () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom(...cremona.names), fc.constant(null))
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 40 }), (cells) => {
        const join = byName(cells.every((one) => one === null) ? [...cells, ''] : cells)
        const missing = join.unmatched.reduce((sum, { count }) => sum + count, 0)
        expect(join.matched + missing).toBe(join.rows.length)
        expect(new Set(join.rows.filter((row) => row >= 0)).size).toBe(join.municipalities)
        cells.forEach((text, i) => {
          const row = cremona.names.indexOf(text ?? '')
          if (row >= 0) expect(join.rows[i]).toBe(row)
        })
      }),
    )
  })

  it('names the municipalities that several rows belong to', () => {
    const { repeated, municipalities } = byName(['Crema', 'CREMA', 'Soncino'])
    expect(repeated).toEqual([cremona.names.indexOf('Crema')])
    expect(municipalities).toBe(2)
  })
})

describe('joinRows elsewhere', () => {
  it('a column that is not there joins nothing', () => {
    const join = joinRows(ownTable({ a: ['Crema'] }), { by: 'code', column: 'b' }, cremona, null)
    expect(join.matched).toBe(0)
    expect(join.unmatched).toEqual([{ text: null, fileRows: [2], count: 1, ambiguous: [] }])
  })

  it('by place it follows the places', () => {
    const table = ownTable({ a: [1, 2, 3] }, [
      [9, 45],
      [9, 45],
      [9, 45],
    ])
    const join = joinRows(table, { by: 'place' }, cremona, Int32Array.of(4, -1, 4))
    expect(join).toMatchObject({ matched: 2, municipalities: 1, repeated: [4] })
    expect(join.unmatched).toEqual([{ text: null, fileRows: [3], count: 1, ambiguous: [] }])
  })
})
