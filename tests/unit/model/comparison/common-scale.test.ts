import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { classificationMethods, maxClasses, minClasses } from '../../../../src/contracts/view'
import { assignClasses } from '../../../../src/model/classify'
import { commonScale, differenceOf, differenceUnit } from '../../../../src/model/comparison/common-scale'

const value = fc.oneof(
  { arbitrary: fc.double({ min: -1e6, max: 1e6, noNaN: true }), weight: 4 },
  { arbitrary: fc.integer({ min: -3, max: 3 }), weight: 3 },
  { arbitrary: fc.constant(Number.NaN), weight: 1 },
)
const values = fc.array(value, { maxLength: 40 }).map((list) => Float64Array.from(list))
const options = fc.record({
  method: fc.constantFrom(...classificationMethods),
  classes: fc.integer({ min: minClasses, max: maxClasses }),
  customBreaks: fc.array(fc.integer({ min: -5, max: 5 }), { maxLength: 6 }),
})
const percent = (list: Float64Array) => ({ values: list, unit: 'percent', scale: 'sequential' }) as const

describe('one scale for two maps', () => {
  test('a value of either map is in the class that counting the pooled breaks gives', () => {
    fc.assert(
      fc.property(values, values, options, (left, right, chosen) => {
        const scale = commonScale(percent(left), percent(right), chosen)
        const breaks = scale?.classification.breaks ?? []
        for (const shown of [left, right]) {
          const classes = assignClasses(shown, breaks)
          shown.forEach((one, row) => {
            const counted = breaks.filter((at) => at <= one).length
            expect(classes[row]).toBe(Number.isNaN(one) ? -1 : counted)
          })
        }
      }),
    )
  })

  test('equal values have equal classes, whichever map they are in', () => {
    fc.assert(
      fc.property(values, values, options, (left, right, chosen) => {
        const breaks = commonScale(percent(left), percent(right), chosen)?.classification.breaks ?? []
        const classOf = new Map<number, number>()
        for (const shown of [left, right]) {
          const classes = assignClasses(shown, breaks)
          shown.forEach((one, row) => {
            const before = classOf.get(one) ?? classes[row]!
            expect(classes[row]).toBe(before)
            classOf.set(one, before)
          })
        }
      }),
    )
  })

  test('it reaches over both, whichever comes first, and counts every value once', () => {
    fc.assert(
      fc.property(values, values, options, (left, right, chosen) => {
        const scale = commonScale(percent(left), percent(right), chosen)
        const known = [...left, ...right].filter((one) => !Number.isNaN(one))
        const { min, max, counts, unknown } = scale!.classification
        if (known.length > 0) expect([min, max]).toEqual([Math.min(...known), Math.max(...known)])
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(known.length)
        expect(unknown).toBe(left.length + right.length - known.length)
        expect(commonScale(percent(right), percent(left), chosen)).toEqual(scale)
      }),
    )
  })

  test('it can be made of other values than those shown', () => {
    const chosen = { method: 'equal', classes: 4, customBreaks: [] } as const
    const [left, right, pool] = [Float64Array.of(20, 40), Float64Array.of(30), Float64Array.of(0, 100)]
    const breaks = commonScale(percent(left), percent(right), chosen, [pool])?.classification.breaks
    expect(breaks).toEqual([25, 50, 75])
  })

  test('values of different units share none', () => {
    const chosen = { method: 'jenks', classes: 5, customBreaks: [] } as const
    const people = { values: Float64Array.of(1, 2, 3), unit: 'people', scale: 'sequential' } as const
    expect(commonScale(percent(Float64Array.of(1, 2, 3)), people, chosen)).toBeNull()
  })

  test('it diverges as soon as one of the two does', () => {
    const chosen = { method: 'jenks', classes: 5, customBreaks: [] } as const
    const change = { ...percent(Float64Array.of(-3, 4)), scale: 'diverging' } as const
    expect(commonScale(percent(Float64Array.of(9, 90)), change, chosen)?.scale).toBe('diverging')
    expect(commonScale(change, percent(Float64Array.of(9, 90)), chosen)?.scale).toBe('diverging')
    expect(commonScale(percent(Float64Array.of(1)), percent(Float64Array.of(2)), chosen)?.scale).toBe(
      'sequential',
    )
  })
})

describe('the difference', () => {
  test('is the right less the left, unknown where either is', () => {
    expect(differenceOf(68.6, 78.8)).toBeCloseTo(10.2)
    expect(differenceOf(5, 5)).toBe(0)
    expect(differenceOf(Number.NaN, 5)).toBeNull()
    expect(differenceOf(5, Number.NaN)).toBeNull()
    expect(differenceOf(5, undefined)).toBeNull()
  })

  test('of percentages is in points', () => {
    expect(differenceUnit('percent')).toBe('points')
    expect(differenceUnit('households')).toBe('households')
  })
})
