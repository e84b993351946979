import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { classificationMethods, maxClasses, minClasses } from '../../../src/contracts/view'
import { assignClasses, classCentre, classIndex, classifyValues } from '../../../src/model/classify'
import { deriveSeries } from '../../../src/model/indicator-series'
import { deriveQuantities, indexMunicipalities } from '../../../src/model/quantities'
import { readSourceTables } from './source-tables'

const classify = (values: readonly number[], method: (typeof classificationMethods)[number], classes = 5) =>
  classifyValues(Float64Array.from(values), { method, classes, customBreaks: [] })

const knownValue = fc.oneof(
  fc.double({ min: -1e6, max: 1e6, noNaN: true }),
  fc.integer({ min: -3, max: 3 }),
  fc.constantFrom(0, -0, Number.MIN_VALUE, 1e-9),
)
const series = fc
  .array(fc.oneof({ arbitrary: knownValue, weight: 6 }, fc.constant(Number.NaN)), { maxLength: 60 })
  .map((values) => Float64Array.from(values))
const options = fc.record({
  method: fc.constantFrom(...classificationMethods),
  classes: fc.integer({ min: minClasses, max: maxClasses }),
  customBreaks: fc.array(knownValue, { maxLength: 12 }),
})

describe('whatever the values and the method', () => {
  test('breaks are strictly ascending, above the minimum, at most the maximum, and no more than asked', () => {
    fc.assert(
      fc.property(series, options, (values, chosen) => {
        const { breaks, min, max } = classifyValues(values, chosen)
        breaks.forEach((at, i) => {
          expect(at).toBeGreaterThan(breaks[i - 1] ?? min)
          expect(at).toBeLessThanOrEqual(max)
        })
        expect(breaks.length).toBeLessThan(chosen.method === 'custom' ? maxClasses : chosen.classes)
      }),
      { numRuns: 500 },
    )
  })

  test('every known value lies in exactly one class, between the breaks around it', () => {
    fc.assert(
      fc.property(series, options, (values, chosen) => {
        const { breaks } = classifyValues(values, chosen)
        const classes = assignClasses(values, breaks)
        const edges = [-Infinity, ...breaks, Infinity]
        values.forEach((value, row) => {
          const holding = edges
            .slice(1)
            .flatMap((upper, k) => (value >= edges[k]! && value < upper ? [k] : []))
          expect(holding).toEqual(Number.isNaN(value) ? [] : [classes[row]])
          if (Number.isNaN(value)) expect(classes[row]).toBe(-1)
        })
      }),
      { numRuns: 500 },
    )
  })

  test('counts sum to the known values, the rest are unknown', () => {
    fc.assert(
      fc.property(series, options, (values, chosen) => {
        const { breaks, counts, unknown } = classifyValues(values, chosen)
        const known = values.filter((value) => !Number.isNaN(value))
        expect(counts).toHaveLength(breaks.length + 1)
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(known.length)
        expect(unknown).toBe(values.length - known.length)
      }),
    )
  })

  test('the order of the values does not matter, and they are not changed', () => {
    fc.assert(
      fc.property(series, options, (values, chosen) => {
        const before = values.slice()
        expect(classifyValues(values.toReversed(), chosen)).toEqual(classifyValues(values, chosen))
        expect(values).toEqual(before)
      }),
    )
  })

  test.each(classificationMethods)('%s: nothing known, or all alike, makes one class', (method) => {
    expect(classify([], method)).toEqual({
      breaks: [],
      min: Number.NaN,
      max: Number.NaN,
      counts: [0],
      unknown: 0,
    })
    expect(classify([Number.NaN], method)).toMatchObject({ breaks: [], counts: [0], unknown: 1 })
    expect(classify([0.1, 0.1, 0.1], method)).toMatchObject({ breaks: [], counts: [3], min: 0.1, max: 0.1 })
  })
})

describe('quantiles', () => {
  test('are of type 7', () => {
    // By hand: h = (6 − 1)·p, value by linear interpolation, for 3 1 4 1.5 9 2.6 sorted as 1 1.5 2.6 3 4 9.
    expect(classify([3, 1, 4, 1.5, 9, 2.6], 'quantiles', 4).breaks).toEqual([1.775, 2.8, 3.75])
  })

  test('put as many values in each class where none tie', () => {
    const values = Array.from({ length: 40 }, (_, i) => i * i)
    expect(classify(values, 'quantiles', 8).counts).toEqual([5, 5, 5, 5, 5, 5, 5, 5])
  })

  test('a frequent lowest value has a class of its own', () => {
    const values = [...new Array<number>(90).fill(0), 0.4, 0.9, 1.6]
    expect(classify(values, 'quantiles')).toMatchObject({ breaks: [0.4], counts: [90, 3] })
  })

  test('leave no class empty', () => {
    fc.assert(
      fc.property(series, fc.integer({ min: minClasses, max: maxClasses }), (values, classes) => {
        const { counts, min } = classifyValues(values, { method: 'quantiles', classes, customBreaks: [] })
        if (!Number.isNaN(min)) expect(Math.min(...counts)).toBeGreaterThan(0)
      }),
    )
  })
})

test('equal intervals are equally wide', () => {
  expect(classify([0, 1, 2, 100], 'equal', 4)).toMatchObject({ breaks: [25, 50, 75], counts: [3, 0, 0, 1] })
})

describe('natural breaks', () => {
  const spread = (group: readonly number[]) => {
    const centre = group.reduce((sum, value) => sum + value, 0) / group.length
    return group.reduce((sum, value) => sum + (value - centre) ** 2, 0)
  }
  /** The least sum of squared deviations over all ways to cut the sorted values into `groups` runs. */
  const leastSpread = (sorted: readonly number[], groups: number): number =>
    groups === 1
      ? spread(sorted)
      : Math.min(
          ...sorted
            .slice(0, sorted.length - groups + 1)
            .map((_, i) => spread(sorted.slice(0, i + 1)) + leastSpread(sorted.slice(i + 1), groups - 1)),
        )

  test('reach the least spread that trying every partition finds', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -60, max: 60 }), { minLength: 1, maxLength: 10 }),
        fc.integer({ min: minClasses, max: 5 }),
        (values, classes) => {
          const groups = Math.min(classes, new Set(values).size)
          const sorted = values.toSorted((a, b) => a - b)
          const { breaks, counts } = classify(values, 'jenks', classes)
          expect(breaks).toHaveLength(groups - 1)
          let from = 0
          const found = counts.reduce((sum, count) => sum + spread(sorted.slice(from, (from += count))), 0)
          expect(found).toBeCloseTo(leastSpread(sorted, groups), 6)
        },
      ),
      { numRuns: 200 },
    )
  })

  test('find the gaps', () => {
    expect(classify([1, 2, 3, 50, 51, 52, 900], 'jenks', 3)).toMatchObject({
      breaks: [50, 900],
      counts: [3, 3, 1],
    })
  })
})

describe('standard deviation', () => {
  // Mean 5, standard deviation 2: the textbook set 2 4 4 4 5 5 7 9, widened so that two deviations fit on both sides.
  const textbook = [2, 4, 4, 4, 5, 5, 7, 9]

  test('an even number of classes breaks at the mean, an odd one around it', () => {
    expect(classify(textbook, 'stddev', 4).breaks).toEqual([3, 5, 7])
    expect(classify(textbook, 'stddev', 3).breaks).toEqual([4, 6])
  })

  test('the width shrinks until all classes fit', () => {
    expect(classify(textbook, 'stddev', 6).breaks).toEqual([3, 4, 5, 6, 7])
  })

  test('breaks are at the mean plus or minus multiples of one width', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -900, max: 900 }), { minLength: 2 }), (values) => {
        const mean = values.reduce((sum, value) => sum + value, 0) / values.length
        const deviation = Math.sqrt(
          values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length,
        )
        const { breaks } = classify(values, 'stddev', 6)
        const inDeviations = breaks.map((at) => (at - mean) / deviation)
        const fits = [1, 1 / 2, 1 / 3, 1 / 4].some((step) =>
          inDeviations.every((k) => Math.abs(k / step - Math.round(k / step)) < 1e-6),
        )
        expect(fits).toBe(true)
      }),
    )
  })
})

test('typed breaks are sorted, repeated ones and those outside the range are dropped', () => {
  const values = Float64Array.of(10, 20, 30, 40)
  const result = classifyValues(values, {
    method: 'custom',
    classes: 5,
    customBreaks: [30, 5, 15, 15, 10, 99],
  })
  expect(result).toMatchObject({ breaks: [15, 30], counts: [1, 1, 2] })
})

test('a value equal to a break is in the upper class', () => {
  expect([9.9, 10, 20, 21, Number.NaN, Infinity].map((value) => classIndex(value, [10, 20]))).toEqual([
    0, 1, 2, 2, -1, -1,
  ])
})

test('the centre of a diverging scale is where zero is', () => {
  expect(classCentre([-5, 5, 10])).toBe(1)
  expect(classCentre([-5, 0, 10])).toBe(1.5)
  expect(classCentre([3, 6])).toBe(0)
  expect(classCentre([-6, -3])).toBe(2)
  expect(classCentre([])).toBeNull()
})

test('FTTH of the province falls into five classes of 22 or 23 municipalities', () => {
  const tables = readSourceTables()
  const { quantities } = deriveQuantities(indexMunicipalities(tables.municipalities), tables)
  const { values } = deriveSeries('ftth_2026-06-30', quantities)
  const { counts } = classifyValues(values, { method: 'quantiles', classes: 5, customBreaks: [] })
  expect(counts).toHaveLength(5)
  for (const count of counts) expect([22, 23]).toContain(count)
})
