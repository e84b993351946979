import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sortRows, widestCell, windowOfRows, type TableColumn } from '../../../src/ui/table-rows'

type Key = number | string | null

/** One column whose cell of row i says and sorts by the i-th key. */
const columnOf = (keys: readonly Key[]): TableColumn => ({
  id: 'only',
  label: '',
  numeric: true,
  text: (row) => String(keys[row]),
  sort: (row) => keys[row] ?? null,
})
const rowsOf = (keys: readonly Key[]) => keys.map((_, row) => row)
const sortBy = (keys: readonly Key[], descending: boolean) =>
  sortRows(rowsOf(keys), [columnOf(keys)], { column: 0, descending }, 'it')
const sortedKeys = (keys: readonly Key[], descending: boolean) =>
  sortBy(keys, descending).map((row) => keys[row])

describe('sortRows', () => {
  it('puts unknown last in both directions', () => {
    const keys = [3, null, 10, Number.NaN, 0]
    expect(sortedKeys(keys, false)).toEqual([0, 3, 10, null, Number.NaN])
    expect(sortedKeys(keys, true)).toEqual([10, 3, 0, null, Number.NaN])
  })

  it('sorts names as the language does, numbers inside them by value', () => {
    expect(sortedKeys(['Zona 10', 'Zona 9', 'àncora', 'Torre', 'Azzanello'], false)).toEqual([
      'àncora',
      'Azzanello',
      'Torre',
      'Zona 9',
      'Zona 10',
    ])
  })

  it('keeps the given order without a wish, and of ties', () => {
    const keys = [2, 1, 2, 1]
    const rows = rowsOf(keys)
    expect(sortRows(rows, [columnOf(keys)], null, 'it')).toBe(rows)
    expect(sortBy(keys, true)).toEqual([0, 2, 1, 3])
  })

  it('loses no row, leaves known numbers in order, and asks no row for its text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.double({ noNaN: true }), { nil: null })),
        fc.boolean(),
        (keys, descending) => {
          const mute: TableColumn = {
            ...columnOf(keys),
            text: () => expect.unreachable('only cells in view say what they are'),
          }
          const sorted = sortRows(rowsOf(keys), [mute], { column: 0, descending }, 'it')
          expect(new Set(sorted)).toEqual(new Set(rowsOf(keys)))
          const inOrder = sorted.map((row) => keys[row])
          const known = inOrder.filter((key) => typeof key === 'number')
          expect(inOrder.slice(0, known.length)).toEqual(known)
          known
            .slice(1)
            .forEach((key, i) => expect(descending ? known[i]! >= key : known[i]! <= key).toBe(true))
        },
      ),
    )
  })
})

describe('widestCell', () => {
  it('of names is the longest, whatever is unknown', () => {
    const names = ['Crema', null, 'Casalmaggiore', 'Pieve']
    expect(widestCell(rowsOf(names), columnOf(names))).toBe('Casalmaggiore'.length)
    expect(widestCell([], columnOf([]))).toBe(0)
    expect(widestCell([0], columnOf([null]))).toBe(0)
  })

  it('of whole numbers is the longest of all, though only two are written', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e6, max: 1e6 }), { minLength: 1 }), (numbers) => {
        const longest = Math.max(...numbers.map((number) => String(number).length))
        const signed = numbers.some((number) => number < 0)
        const found = widestCell(rowsOf(numbers), columnOf(numbers))
        expect(found).toBeLessThanOrEqual(longest)
        expect(found).toBeGreaterThanOrEqual(signed ? longest - 1 : longest)
      }),
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
