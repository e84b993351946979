import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { valueFunctionKinds, type ValueFunction } from '../../../../src/contracts/sites'
import { utilityAt, utilityOf, withKind } from '../../../../src/model/sites/value-function'

const numbers = fc.oneof(
  fc.integer({ min: -20, max: 20 }),
  fc.double({ min: -1000, max: 1000, noNaN: true, noDefaultInfinity: true }),
)
const lengths = numbers.map(Math.abs)
const linears = fc.record({ kind: fc.constant('linear' as const), zero: numbers, one: numbers })
const thresholds = fc.record({
  kind: fc.constant('threshold' as const),
  at: numbers,
  better: fc.constantFrom('more' as const, 'less' as const),
})
const ideals = fc.record({
  kind: fc.constant('ideal' as const),
  low: numbers,
  high: numbers,
  falloff: lengths,
})
const valueFunctions: fc.Arbitrary<ValueFunction> = fc.oneof(linears, thresholds, ideals)
/** Three values in ascending order. */
const ranges = fc.tuple(numbers, numbers, numbers).map((values) => {
  const [low, middle, high] = values.sort((a, b) => a - b) as [number, number, number]
  return { low, middle, high }
})

describe('utilityAt', () => {
  it('runs straight between the ends of a linear function, level beyond, either way round', () => {
    const at = (x: number) => utilityAt({ kind: 'linear', zero: 30, one: 10 }, x)
    expect([5, 10, 15, 20, 30, 40].map(at)).toEqual([1, 1, 0.75, 0.5, 0, 0])
  })

  it('takes the threshold itself as reached, upwards and downwards', () => {
    const at = (better: 'more' | 'less', x: number) => utilityAt({ kind: 'threshold', at: 5, better }, x)
    expect([4.9, 5, 5.1].map((x) => at('more', x))).toEqual([0, 1, 1])
    expect([4.9, 5, 5.1].map((x) => at('less', x))).toEqual([1, 1, 0])
  })

  it('falls on both sides of an ideal range', () => {
    const at = (x: number) => utilityAt({ kind: 'ideal', low: 4, high: 6, falloff: 2 }, x)
    expect([1, 2, 3, 4, 5, 6, 7, 8, 9].map(at)).toEqual([0, 0, 0.5, 1, 1, 1, 0.5, 0, 0])
  })

  it('has a meaning where nothing slopes: a step up, a range without flanks, a range either way round', () => {
    const step = (x: number) => utilityAt({ kind: 'linear', zero: 3, one: 3 }, x)
    expect([2.999, 3, 4].map(step)).toEqual([0, 1, 1])
    const box = (x: number) => utilityAt({ kind: 'ideal', low: 2, high: 4, falloff: 0 }, x)
    expect([1.999, 2, 4, 4.001].map(box)).toEqual([0, 1, 1, 0])
    const turned = (x: number) => utilityAt({ kind: 'ideal', low: 6, high: 4, falloff: 2 }, x)
    expect([2, 3, 4, 5, 6, 7, 8].map(turned)).toEqual([0, 0.5, 1, 1, 1, 0.5, 0])
    const point = (x: number) => utilityAt({ kind: 'ideal', low: 4, high: 4, falloff: 0 }, x)
    expect([3.9, 4, 4.1].map(point)).toEqual([0, 1, 0])
  })

  it('stays from 0 to 1', () => {
    fc.assert(
      fc.property(valueFunctions, numbers, (value, x) => {
        const utility = utilityAt(value, x)
        expect(utility).toBeGreaterThanOrEqual(0)
        expect(utility).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('never turns round where it is linear or a threshold', () => {
    fc.assert(
      fc.property(fc.oneof(linears, thresholds), numbers, numbers, (value, a, b) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)]
        const rises = value.kind === 'linear' ? value.one >= value.zero : value.better === 'more'
        const change = utilityAt(value, more) - utilityAt(value, less)
        expect(rises ? change : -change).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})

describe('utilityOf', () => {
  it('may be anything where nothing is known', () => {
    fc.assert(
      fc.property(valueFunctions, (value) => {
        expect(utilityOf(value, null)).toEqual({ low: 0, middle: 0.5, high: 1 })
      }),
    )
  })

  it('finds the best inside a range whose ends are both bad', () => {
    const value = { kind: 'ideal', low: 4, high: 6, falloff: 2 } as const
    expect(utilityOf(value, { low: 3, middle: 5, high: 9 })).toEqual({ low: 0, middle: 1, high: 1 })
    expect(utilityOf(value, { low: 0, middle: 1, high: 20 })).toEqual({ low: 0, middle: 0, high: 1 })
    expect(utilityOf(value, { low: 7, middle: 7.5, high: 8 })).toEqual({ low: 0, middle: 0.25, high: 0.5 })
  })

  it('takes in a threshold that lies within the range', () => {
    const value = { kind: 'threshold', at: 5, better: 'less' } as const
    expect(utilityOf(value, { low: 4, middle: 6, high: 7 })).toEqual({ low: 0, middle: 0, high: 1 })
  })

  it('contains the utility of every value inside, and both bounds are reached by one', () => {
    fc.assert(
      fc.property(
        valueFunctions,
        ranges,
        fc.array(fc.double({ min: 0, max: 1, noNaN: true })),
        (value, range, shares) => {
          const { low, middle, high } = utilityOf(value, range)
          expect(low).toBeLessThanOrEqual(middle)
          expect(middle).toBeLessThanOrEqual(high)
          const inside = shares.map((share) =>
            Math.min(range.high, range.low + share * (range.high - range.low)),
          )
          for (const x of inside) {
            expect(utilityAt(value, x)).toBeGreaterThanOrEqual(low)
            expect(utilityAt(value, x)).toBeLessThanOrEqual(high)
          }
          const bends =
            value.kind === 'linear'
              ? [value.zero, value.one]
              : value.kind === 'threshold'
                ? [value.at]
                : [
                    value.low,
                    value.high,
                    Math.min(value.low, value.high) - value.falloff,
                    Math.max(value.low, value.high) + value.falloff,
                  ]
          const reached = [range.low, range.high, ...bends.filter((x) => x >= range.low && x <= range.high)]
            .map((x) => utilityAt(value, x))
            .sort((a, b) => a - b)
          expect(low).toBe(reached[0])
          expect(high).toBe(reached.at(-1))
        },
      ),
      { numRuns: 500 },
    )
  })

  it('is one value where the range is one', () => {
    fc.assert(
      fc.property(valueFunctions, numbers, (value, x) => {
        const utility = utilityAt(value, x)
        expect(utilityOf(value, { low: x, middle: x, high: x })).toEqual({
          low: utility,
          middle: utility,
          high: utility,
        })
      }),
    )
  })
})

describe('withKind', () => {
  const bounds = { min: -1000, max: 1000 }

  it('keeps where the best begins, how far it falls, and the direction', () => {
    const falling = { kind: 'linear', zero: 30, one: 10 } as const
    expect(withKind(falling, 'threshold', bounds)).toEqual({ kind: 'threshold', at: 10, better: 'less' })
    expect(withKind(falling, 'ideal', bounds)).toEqual({ kind: 'ideal', low: 10, high: 10, falloff: 20 })
    const ideal = { kind: 'ideal', low: 3, high: 6, falloff: 2 } as const
    expect(withKind(ideal, 'linear', bounds)).toEqual({ kind: 'linear', zero: 1, one: 3 })
    expect(withKind({ kind: 'threshold', at: 5, better: 'less' }, 'linear', { min: 0, max: 100 })).toEqual({
      kind: 'linear',
      zero: 15,
      one: 5,
    })
  })

  it('stays within the bounds, and what was best at the edge is best still', () => {
    fc.assert(
      fc.property(valueFunctions, fc.constantFrom(...valueFunctionKinds), (value, kind) => {
        const changed = withKind(value, kind, bounds)
        expect(changed.kind).toBe(kind)
        const places =
          changed.kind === 'linear'
            ? [changed.zero, changed.one]
            : changed.kind === 'threshold'
              ? [changed.at]
              : [changed.low, changed.high]
        for (const x of places) expect(Math.abs(x)).toBeLessThanOrEqual(1000)
        const edge =
          value.kind === 'linear'
            ? value.one
            : value.kind === 'threshold'
              ? value.at
              : Math.min(value.low, value.high)
        expect(utilityAt(changed, edge)).toBe(1)
      }),
    )
  })
})
