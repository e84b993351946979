import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { randomOf, sharesOf, weightedPicker } from '../../../../scripts/country/keyed-random'

const draw = (count: number, random: () => number) => Array.from({ length: count }, random)

describe('randomOf', () => {
  it('depends on purpose and keys alone', () => {
    expect(draw(5, randomOf('a', 1, 2))).toEqual(draw(5, randomOf('a', 1, 2)))
    const firsts = [randomOf('a', 1, 2), randomOf('a', 2, 1), randomOf('b', 1, 2), randomOf('a', 1)]
    expect(new Set(firsts.map((random) => random())).size).toBe(4)
  })

  it('spreads evenly, within a sequence and over neighbouring keys', () => {
    const n = 20_000
    const sequences = [draw(n, randomOf('even')), Array.from({ length: n }, (_, i) => randomOf('even', i)())]
    for (const values of sequences) {
      const tenths = new Array<number>(10).fill(0)
      for (const value of values) tenths[Math.floor(10 * value)]! += 1
      // Five standard deviations of a binomial count.
      for (const count of tenths) expect(Math.abs(count - n / 10)).toBeLessThan(5 * Math.sqrt(n * 0.09))
    }
  })
})

describe('weightedPicker', () => {
  it('picks in proportion to the weights, and never what weighs nothing', () => {
    const pick = weightedPicker(randomOf('weights'), [1, 0, 3])
    const counts = [0, 0, 0]
    for (let i = 0; i < 4000; i += 1) counts[pick()]! += 1
    expect(counts[1]).toBe(0)
    expect(counts[0]! / 4000).toBeCloseTo(0.25, 1)
  })
})

describe('sharesOf', () => {
  it('shares all out, to each at least one and within one of its proportion of the rest', () => {
    const weights = fc.array(fc.double({ min: 0.1, max: 100, noNaN: true }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(weights, fc.nat(500), (parts, spare) => {
        const shares = sharesOf(parts.length + spare, parts)
        const sum = parts.reduce((a, b) => a + b, 0)
        expect(shares.reduce((a, b) => a + b, 0)).toBe(parts.length + spare)
        shares.forEach((share, i) =>
          expect(Math.abs(share - 1 - (spare * parts[i]!) / sum)).toBeLessThan(1 + 1e-9),
        )
      }),
    )
  })

  it('refuses to share out too few', () => {
    expect(() => sharesOf(2, [1, 1, 1])).toThrow('2 cannot be shared out among 3')
  })
})
