import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sortRows, windowOfRows, type TableRow } from '../../../src/ui/table-rows'

const rowsOf = (keys: readonly (number | string | null)[]): TableRow[] =>
  keys.map((sort, i) => ({ id: String(i), cells: [{ text: String(sort), sort }] }))
const keysOf = (rows: readonly TableRow[]) => rows.map((row) => row.cells[0]!.sort)

describe('sortRows', () => {
  it('puts unknown last in both directions', () => {
    const rows = rowsOf([3, null, 10, Number.NaN, 0])
    expect(keysOf(sortRows(rows, { column: 0, descending: false }, 'it'))).toEqual([
      0,
      3,
      10,
      null,
      Number.NaN,
    ])
    expect(keysOf(sortRows(rows, { column: 0, descending: true }, 'it'))).toEqual([
      10,
      3,
      0,
      null,
      Number.NaN,
    ])
  })

  it('sorts names as the language does, numbers inside them by value', () => {
    const rows = rowsOf(['Zona 10', 'Zona 9', 'àncora', 'Torre', 'Azzanello'])
    expect(keysOf(sortRows(rows, { column: 0, descending: false }, 'it'))).toEqual([
      'àncora',
      'Azzanello',
      'Torre',
      'Zona 9',
      'Zona 10',
    ])
  })

  it('keeps the given order without a wish, and of ties', () => {
    const rows = rowsOf([2, 1, 2, 1])
    expect(sortRows(rows, null, 'it')).toBe(rows)
    expect(sortRows(rows, { column: 0, descending: true }, 'it').map((row) => row.id)).toEqual([
      '0',
      '2',
      '1',
      '3',
    ])
  })

  it('loses no row and leaves known numbers in order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.double({ noNaN: true }), { nil: null })),
        fc.boolean(),
        (keys, descending) => {
          const rows = rowsOf(keys)
          const sorted = sortRows(rows, { column: 0, descending }, 'it')
          expect(new Set(sorted)).toEqual(new Set(rows))
          const known = keysOf(sorted).filter((key) => typeof key === 'number')
          expect(keysOf(sorted).slice(0, known.length)).toEqual(known)
          known
            .slice(1)
            .forEach((key, i) => expect(descending ? known[i]! >= key : known[i]! <= key).toBe(true))
        },
      ),
    )
  })
})

it('windowOfRows covers what is seen and stays inside the table', () => {
  fc.assert(
    fc.property(fc.nat(3000), fc.nat(120_000), fc.integer({ min: 1, max: 2000 }), (count, top, height) => {
      const { from, to } = windowOfRows(count, top, height, 32)
      expect(from).toBeGreaterThanOrEqual(0)
      expect(to).toBeLessThanOrEqual(count)
      for (let row = Math.floor(top / 32); row * 32 < top + height && row < count; row++)
        expect(row >= from && row < to).toBe(true)
    }),
  )
})
