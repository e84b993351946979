import fc from 'fast-check'
import { expect, test } from 'vitest'
import { binByDoubling } from '../../../src/model/log-bins'

const value = fc.oneof(
  { arbitrary: fc.double({ min: 1e-6, max: 1e6, noNaN: true }), weight: 5 },
  { arbitrary: fc.integer({ min: 1, max: 4096 }), weight: 4 },
  fc.constantFrom(Number.NaN, 0),
)

test('every value above zero lies between the edges of its bin; others are in none', () => {
  fc.assert(
    fc.property(fc.array(value, { maxLength: 30 }), fc.constantFrom(1, 2, 3), (values, perDoubling) => {
      const { edges, bins } = binByDoubling(Float64Array.from(values), perDoubling)
      values.forEach((value, i) => {
        const bin = bins[i]!
        if (!(value > 0)) return expect(bin).toBe(-1)
        // Where an edge is no power of two, the last digit of a value beside it may fall on either side.
        expect(value).toBeGreaterThanOrEqual(edges[bin]! * (1 - 1e-14))
        expect(value).toBeLessThan(edges[bin + 1]! * (1 + 1e-14))
      })
      edges.slice(1).forEach((edge, i) => expect(edge / edges[i]!).toBeCloseTo(2 ** (1 / perDoubling)))
    }),
  )
})

test('whole numbers fall into 1, 2–3, 4–7 and so on', () => {
  const { edges, bins } = binByDoubling(Float64Array.of(1, 2, 3, 4, 7, 8, 15, 16), 1)
  expect(edges).toEqual([1, 2, 4, 8, 16, 32])
  expect([...bins]).toEqual([0, 1, 1, 2, 2, 3, 3, 4])
})

test('no bins where nothing is known', () => {
  expect(binByDoubling(Float64Array.of(Number.NaN, 0), 2)).toEqual({ edges: [], bins: Int32Array.of(-1, -1) })
})
