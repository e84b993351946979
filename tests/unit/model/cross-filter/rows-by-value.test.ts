import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { RowsByValue } from '../../../../src/model/cross-filter/rows-by-value'

const number = fc.oneof(
  { arbitrary: fc.integer({ min: -5, max: 5 }), weight: 4 },
  { arbitrary: fc.double({ noNaN: true }), weight: 3 },
  // Neighbours that no 32-bit float tells apart.
  { arbitrary: fc.nat(9).map((step) => 1e9 + step * 1e-6), weight: 2 },
  fc.constantFrom(
    0,
    -0,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.MAX_VALUE,
    Number.MIN_VALUE,
  ),
)
const column = fc.array(fc.oneof({ arbitrary: number, weight: 9 }, fc.constant(Number.NaN)), {
  maxLength: 80,
})

test('positions are those of a sorted column, whatever bounds came before', () => {
  fc.assert(
    fc.property(column, fc.array(number, { maxLength: 20 }), (values, bounds) => {
      const index = new RowsByValue(Float64Array.from(values))
      const known = values.filter((value) => !Number.isNaN(value))
      expect(index.known).toBe(known.length)
      for (const bound of [...bounds, ...known.slice(0, 5)]) {
        const lower = index.lower(bound)
        const upper = index.upper(bound)
        expect(lower).toBe(known.filter((value) => value < bound).length)
        expect(upper).toBe(known.filter((value) => value <= bound).length)
        const at = (from: number, to: number) =>
          Array.from(index.rows.subarray(from, to), (row) => values[row]!)
        expect(at(0, lower).every((value) => value < bound)).toBe(true)
        expect(at(lower, upper).every((value) => value === bound)).toBe(true)
        expect(at(upper, index.known).every((value) => value > bound)).toBe(true)
      }
      expect([...index.rows].sort((a, b) => a - b)).toEqual([...values.keys()])
    }),
    { numRuns: 500 },
  )
})

describe('a column of many rows', () => {
  test('one far outlier leaves the others findable', () => {
    const values = Float64Array.from({ length: 40_000 }, (_, row) => (row * 7919) % 40_000)
    values[123] = -1e12
    const index = new RowsByValue(values)
    const sorted = values.slice().sort()
    for (const bound of [-1e12, 0, 1, 20_000.5, 39_999]) {
      expect(index.lower(bound)).toBe(sorted.findIndex((value) => value >= bound))
    }
  })
})
