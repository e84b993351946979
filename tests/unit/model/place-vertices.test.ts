import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeVertices } from '../../../src/model/place-vertices'

describe('placeVertices', () => {
  it('gives the first vertex at each place', () => {
    const coordinate = fc.oneof(fc.constantFrom(0, -0, 1, 9.7, -180, 5e-324), fc.double({ noNaN: true }))
    fc.assert(
      fc.property(fc.array(fc.tuple(coordinate, coordinate)), (places) => {
        const same = ([x, y]: [number, number], [u, v]: [number, number]) => x === u && y === v
        const expected = places.map((place) => places.findIndex((other) => same(place, other)))
        expect([...placeVertices(Float64Array.from(places.flat()))]).toEqual(expected)
      }),
    )
  })

  it('reads a part of a larger buffer', () => {
    const whole = Float64Array.from([7, 7, 1, 2, 3, 4, 1, 2])
    expect([...placeVertices(whole.subarray(2))]).toEqual([0, 1, 0])
  })
})
