import fc from 'fast-check'
import { expect, test } from 'vitest'
import { RowsByCode } from '../../../../src/model/cross-filter/rows-by-code'

test('holds the rows of every code in their order, unknown ones last', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 6 }), fc.array(fc.nat(7), { maxLength: 50 }), (count, numbers) => {
      const codes = numbers.map((number) => (number < count ? number : -1))
      const { starts, rows } = new RowsByCode(Int32Array.from(codes), count).gathered
      expect(starts).toHaveLength(count + 2)
      for (let slot = 0; slot <= count; slot++) {
        const code = slot === count ? -1 : slot
        const expected = [...codes.keys()].filter((row) => codes[row] === code)
        expect([...rows.subarray(starts[slot], starts[slot + 1])]).toEqual(expected)
      }
    }),
  )
})

test('refuses a code that is none, naming its row', () => {
  expect(() => new RowsByCode(Int32Array.from([0, 1, 3]), 3)).toThrow(/Code 3 of row 2/)
  expect(() => new RowsByCode(Int32Array.from([0, -2]), 3)).toThrow(RangeError)
})
