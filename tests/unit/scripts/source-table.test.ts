import { describe, expect, it } from 'vitest'
import {
  booleanOrNull,
  indexRows,
  integerOrNull,
  joinKey,
  numberOrNull,
  parseSourceTable,
  readDay,
  readOneOf,
  readText,
  SourceError,
} from '../../../scripts/source-table'

const rowOf = (value: string) => parseSourceTable('t.csv', `id,value\n1,${value}\n`)[0]!

describe('cells of a source table', () => {
  it('reads an empty cell as unknown, never as zero', () => {
    expect(numberOrNull(rowOf(''), 'value')).toBeNull()
    expect(booleanOrNull(rowOf(''), 'value')).toBeNull()
    expect(numberOrNull(rowOf('0'), 'value')).toBe(0)
  })

  it('keeps leading zeros of codes and commas in quotes', () => {
    expect(readText(rowOf('019036'), 'value')).toBe('019036')
    expect(readText(rowOf('"a, ""b"""'), 'value')).toBe('a, "b"')
  })

  it.each([
    ['a required text', '', (row) => readText(row, 'value')],
    ['a number', '1x5', (row) => numberOrNull(row, 'value')],
    ['a number without spaces', '" 1"', (row) => numberOrNull(row, 'value')],
    ['a whole number', '1.5', (row) => integerOrNull(row, 'value')],
    ['yes or no', 'perhaps', (row) => booleanOrNull(row, 'value')],
    ['a day', '2025-02-30', (row) => readDay(row, 'value')],
    ['one of a list', 'c', (row) => readOneOf(row, 'value', ['a', 'b'])],
  ] satisfies [string, string, (row: ReturnType<typeof rowOf>) => unknown][])(
    'names file, row and column where %s is wanted',
    (_, cell, read) => {
      expect(() => read(rowOf(cell))).toThrow(SourceError)
      expect(() => read(rowOf(cell))).toThrow('t.csv, row 2, column value')
    },
  )

  it('names a column that is not there', () => {
    expect(() => readText(rowOf('1'), 'other')).toThrow('t.csv, row 2, column other: there is no such column')
  })
})

describe('keys of a source table', () => {
  it('refuses a key that occurs twice', () => {
    expect(() => indexRows(parseSourceTable('t.csv', 'id\n1\n2\n1\n'), 'id')).toThrow(
      't.csv, row 4, column id: 1 occurs twice',
    )
  })

  it('refuses a key that joins to nothing', () => {
    expect(() => joinKey(rowOf('019999'), 'value', new Map([['019036', 1]]), 'the municipalities')).toThrow(
      't.csv, row 2, column value: 019999 joins to nothing in the municipalities',
    )
  })
})
