import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import type { ColumnData } from '../../../src/contracts/table'
import { findDuplicateKey } from '../../../src/data/duplicate-key'

const texts = (codes: number[]): ColumnData => ({
  kind: 'text',
  codes: Int32Array.from(codes),
  dictionary: ['a', 'b', 'c', 'd'],
})
const numbers = (values: number[]): ColumnData => ({ kind: 'number', values: Float64Array.from(values) })

/** Whether two rows of keys are equal, by their texts. */
const repeats = (keys: readonly (readonly number[])[]) =>
  new Set(keys.map((key) => key.join())).size < keys.length

it('finds the first repeated key of any number of columns, and only then', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 4 }).chain((width) => {
        const key = fc.array(fc.integer({ min: -1, max: 3 }), { minLength: width, maxLength: width })
        return fc.array(key, { maxLength: 30 })
      }),
      (keys) => {
        const width = keys[0]?.length ?? 1
        const columns = Array.from({ length: width }, (_, i) =>
          (i % 2 === 0 ? texts : numbers)(keys.map((key) => key[i]!)),
        )
        const found = findDuplicateKey(columns, keys.length)
        expect(found !== null).toBe(repeats(keys))
        if (found !== null) {
          expect(repeats(keys.slice(0, found))).toBe(false)
          expect(repeats(keys.slice(0, found + 1))).toBe(true)
        }
      },
    ),
    { numRuns: 500 },
  )
})

it('finds nothing where there is no key', () => {
  expect(findDuplicateKey([], 3)).toBeNull()
})
