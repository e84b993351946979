import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { unite } from '../../../../src/data/ranges/intervals'
import { KeptBytes } from '../../../../src/data/ranges/kept-bytes'

const file = Uint8Array.from({ length: 80 }, (_, i) => (7 * i) % 251)
const interval = fc.tuple(fc.nat(60), fc.nat(20)).map(([start, length]) => ({ start, end: start + length }))

describe('KeptBytes', () => {
  it('knows what is missing and gives what is not, in whatever order it came', () => {
    fc.assert(
      fc.property(fc.array(fc.array(interval, { maxLength: 4 }), { maxLength: 6 }), (readings) => {
        const kept = new KeptBytes()
        const known = new Set<number>()
        for (const wanted of readings) {
          const missing = kept.missing(wanted)
          const positions = missing.flatMap(({ start, end }) =>
            Array.from({ length: end - start }, (_, i) => start + i),
          )
          const expected = unite(wanted).flatMap(({ start, end }) =>
            Array.from({ length: end - start }, (_, i) => start + i).filter((at) => !known.has(at)),
          )
          expect(positions).toEqual(expected)
          for (const { start, end } of missing.toReversed()) {
            expect(kept.holdsAnyOf({ start, end })).toBe(false)
            kept.add(start, file.subarray(start, end))
          }
          for (const at of positions) known.add(at)
          for (const { start, end } of wanted) {
            expect(kept.slice(start, end)).toEqual(file.subarray(start, end))
            if (end > start) expect(kept.holdsAnyOf({ start: end - 1, end: end + 3 })).toBe(true)
          }
        }
      }),
    )
  })

  it('gives no byte that is not at hand', () => {
    const kept = new KeptBytes()
    kept.add(4, file.subarray(4, 8))
    expect(() => kept.slice(3, 6)).toThrow('byte 3 ')
    expect(() => kept.slice(6, 9)).toThrow('byte 8 ')
  })
})
