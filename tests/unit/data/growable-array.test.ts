import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GrowableArray } from '../../../src/data/growable-array'

/** Appends the features' numbers, each number standing for eight bytes, and `extra` ones after; tells the buffers it took. */
function append(features: readonly (readonly number[])[], extra: readonly number[] = []) {
  const made: number[] = []
  const bytes = 8 * features.flat().length
  let row = 0
  let start = 0
  let end = 0
  const array = new GrowableArray(
    (length) => {
      made.push(length)
      return new Float64Array(length)
    },
    8,
    extra.length,
    () => ({ row, rows: features.length, start, end, bytes }),
  )
  const add = (numbers: readonly number[]) => {
    const at = array.extend(numbers.length)
    array.values.set(numbers, at)
  }
  features.forEach((numbers, i) => {
    row = i
    start = end
    end += 8 * numbers.length
    add(numbers)
  })
  add(extra)
  return { result: array.finish(), made: made.filter((length) => length > 0) }
}

const feature = fc.array(fc.double({ noNaN: true }), { maxLength: 12 })

describe('GrowableArray', () => {
  it('gives the numbers back in order, in a buffer of their own that is mostly theirs', () => {
    fc.assert(
      fc.property(
        fc.array(feature, { maxLength: 80 }),
        fc.array(fc.double({ noNaN: true }), { maxLength: 1 }),
        (all, extra) => {
          const { result, made } = append(all, extra)
          expect([...result]).toEqual([...all.flat(), ...extra])
          expect(result.byteOffset).toBe(0)
          expect(result.length).toBeGreaterThanOrEqual(0.75 * (result.buffer.byteLength / 8))
          // Never more at a time than all the bytes could fill.
          for (const length of made) expect(length).toBeLessThanOrEqual(2 * all.flat().length + 2)
        },
      ),
    )
  })

  it('lays features of one size down once', () => {
    const { made } = append(
      Array.from({ length: 1000 }, (_, i) => [i, i, i, i]),
      [1],
    )
    expect(made).toEqual([4001])
  })

  it('seldom lays others down again', () => {
    const { made } = append(
      Array.from({ length: 1000 }, (_, i) => Array.from({ length: 1 + ((i * 37) % 23) }, () => i)),
    )
    expect(made.length).toBeLessThanOrEqual(4)
  })
})
