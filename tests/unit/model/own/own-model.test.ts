import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type {
  OwnDataset,
  OwnIndicatorChoice,
  OwnJoin,
  OwnMeasure,
  OwnTable,
} from '../../../../src/contracts/own-data'
import type { TableOf } from '../../../../src/contracts/layers'
import { guessJoin, guessMeasure, guessUnit } from '../../../../src/model/own/guess-choices'
import { createOwnModel } from '../../../../src/model/own/own-model'
import { ownQuantities } from '../../../../src/model/own/own-quantities'
import { indexOf, ownTable, readCremona } from './own-tables'

const words = {
  note: () => ({ it: '', en: '' }),
  publisher: () => '',
  caveat: () => ({ it: '', en: '' }),
}
const index = indexOf(['000001', '000002', '000003'], ['Uno', 'Due', 'Tre'])
// What a model makes of rows by code or name never looks at the municipalities themselves.
const municipalities = {} as TableOf<'municipalities'>

const byCode: OwnJoin = { by: 'code', column: 'code' }
const measured = (measure: OwnMeasure, table: OwnTable, rows: readonly number[], join: OwnJoin = byCode) =>
  ownQuantities('own-a', { measure, join }, table, Int32Array.from(rows), 3)

describe('ownQuantities', () => {
  const table = ownTable({ a: [1, 2, null, 5], b: [10, 20, 30, 40] })
  const places = ownTable({ a: [1, 2, null, 5] }, [
    [0, 0],
    [0, 0],
    [0, 0],
    [0, 0],
  ])

  it('counts rows: none is zero where places are joined by where they are, else unknown', () => {
    const count = { kind: 'count' } as const
    expect([...measured(count, places, [0, 0, 1, -1], { by: 'place' })['own-a']!]).toEqual([2, 1, 0])
    expect([...measured(count, places, [0, 0, 1, -1])['own-a']!]).toEqual([2, 1, Number.NaN])
    expect([...measured(count, table, [0, 0, 1, -1])['own-a']!]).toEqual([2, 1, Number.NaN])
  })

  it('adds up; a cell that is not known leaves the sum unknown', () => {
    expect([...measured({ kind: 'sum', column: 'a' }, table, [0, 0, 1, -1])['own-a']!]).toEqual([
      3,
      Number.NaN,
      Number.NaN,
    ])
    expect([...measured({ kind: 'sum', column: 'b' }, table, [0, 1, 1, 0])['own-a']!]).toEqual([
      50,
      50,
      Number.NaN,
    ])
  })

  it('adds both sides of a rate by themselves', () => {
    const made = measured({ kind: 'ratio', numerator: 'a', denominator: 'b', per: 100 }, table, [0, 0, -1, 1])
    expect([...made['own-a-numerator']!]).toEqual([3, 5, Number.NaN])
    expect([...made['own-a-denominator']!]).toEqual([30, 40, Number.NaN])
  })

  it('a value as given of two rows is unknown', () => {
    const made = measured({ kind: 'given', column: 'b' }, table, [0, 0, 1, -1])
    expect([...made['own-a']!]).toEqual([Number.NaN, 30, Number.NaN])
  })

  it('a column that is not there, or no numbers, is unknown throughout', () => {
    const texts = ownTable({ t: ['x'] })
    for (const column of ['t', 'other'])
      expect([...measured({ kind: 'sum', column }, texts, [0])['own-a']!]).toEqual([
        Number.NaN,
        Number.NaN,
        Number.NaN,
      ])
  })

  it('sums what a plain loop sums', () => {
    const cell = fc.option(fc.integer({ min: -1000, max: 1000 }), { nil: null })
    const row = fc.tuple(cell, fc.integer({ min: -1, max: 2 }))
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 50 }), (rows) => {
        const cells = rows.map(([value]) => value)
        if (cells.every((value) => value === null)) return
        const made = measured(
          { kind: 'sum', column: 'a' },
          ownTable({ a: cells }),
          rows.map(([, to]) => to),
        )['own-a']!
        for (const to of [0, 1, 2]) {
          const mine = rows.filter(([, other]) => other === to).map(([value]) => value ?? Number.NaN)
          expect(made[to]).toBe(mine.length === 0 ? Number.NaN : mine.reduce((sum, value) => sum + value, 0))
        }
      }),
    )
  })
})

const dataset = (indicator: OwnIndicatorChoice | null, table: OwnTable, id = 'aaaaaaaa'): OwnDataset => ({
  format: 1,
  id,
  name: 'Name',
  fileName: 'file.csv',
  addedOn: '2026-11-23',
  source: '',
  table,
  indicator,
  layer: null,
})

describe('createOwnModel', () => {
  const choice: OwnIndicatorChoice = {
    label: 'Name',
    unit: 'number',
    join: { by: 'name', column: 'n', corrections: {} },
    measure: { kind: 'sum', column: 'v' },
  }
  const table = ownTable({ n: ['Uno', 'due', 'Quattro'], v: [4, 5, 6] })

  it('gives the same arrays for the same dataset and municipalities, others for others', () => {
    const model = createOwnModel(words, () => null)
    const own = dataset(choice, table)
    const first = model.quantitiesOf([own], index, municipalities)['own-aaaaaaaa']!
    expect([...first]).toEqual([4, 5, Number.NaN])
    expect(
      model.quantitiesOf([dataset(null, table, 'bbbbbbbb'), own], index, municipalities)['own-aaaaaaaa'],
    ).toBe(first)
    expect(model.quantitiesOf([{ ...own }], index, municipalities)['own-aaaaaaaa']).not.toBe(first)
  })

  it('is unknown while places are worked out, and counts when they are', () => {
    let placed: Int32Array | null = null
    const model = createOwnModel(words, () => placed)
    const layer = ownTable({ v: [1, 2] }, [
      [0, 0],
      [1, 1],
    ])
    const own = dataset({ ...choice, join: { by: 'place' }, measure: { kind: 'count' } }, layer)
    expect(model.quantitiesOf([own], index, municipalities)).toEqual({})
    placed = Int32Array.of(2, 2)
    expect([...model.quantitiesOf([own], index, municipalities)['own-aaaaaaaa']!]).toEqual([0, 0, 2])
  })

  it('speaks of itself: its formula, its source, and the file in the place of a date', () => {
    const model = createOwnModel(words, () => null)
    const own = dataset(choice, table)
    expect(model.indicatorOf(own)).toMatchObject({
      theme: 'own',
      formula: { kind: 'amount', amount: { plus: ['own-aaaaaaaa'] } },
      source: 'own-aaaaaaaa',
      date: 'file.csv',
    })
    expect(model.sourceOf(own)).toMatchObject({ id: 'own-aaaaaaaa', licence: 'own' })
  })
})

describe('guesses', () => {
  const cremona = readCremona()

  it('takes the column that joins, codes before names, places last', () => {
    const codes = cremona.codes.slice(0, 5)
    const names = cremona.names.slice(0, 5)
    const numbers = [1, 2, 3, 4, 5]
    expect(guessJoin(ownTable({ numbers, names, codes }), cremona)).toEqual({ by: 'code', column: 'codes' })
    expect(guessJoin(ownTable({ numbers, names }), cremona)).toMatchObject({ by: 'name', column: 'names' })
    expect(guessJoin(ownTable({ numbers }), cremona)).toBeNull()
    expect(
      guessJoin(
        ownTable(
          { numbers },
          numbers.map(() => [9, 45]),
        ),
        cremona,
      ),
    ).toEqual({ by: 'place' })
  })

  it('takes the first numbers that are no code: a share as given, else a sum', () => {
    const table = ownTable({ cod_istat: [19035], anno: [2026], utenti: [4] })
    expect(guessMeasure(table, { by: 'code', column: 'cod_istat' })).toEqual({
      kind: 'sum',
      column: 'utenti',
    })
    const share = guessMeasure(ownTable({ 'Quota %': [4.5] }), null)
    expect(share).toEqual({ kind: 'given', column: 'Quota %' })
    expect(guessUnit(share)).toBe('percent')
    expect(guessMeasure(ownTable({ testo: ['a'] }), null)).toEqual({ kind: 'count' })
  })
})
