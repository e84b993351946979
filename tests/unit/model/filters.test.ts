import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { IndicatorId } from '../../../src/contracts/indicators'
import { filterSources, flowFilterSources, type Filter, type FilterSource } from '../../../src/contracts/view'
import { createFilters, type FilterModel } from '../../../src/model/filters'

const municipalityCount = 6
const indicatorChoices = ['population', 'density'] as const satisfies readonly IndicatorId[]
const rangeSources = ['histogram', 'scatter', 'ftth-dates'] as const

type Firm = Readonly<{ row: number; year: number; sector: string }>

const codes = Array.from({ length: municipalityCount }, (_, row) => `01900${row}`)

function makeModel(columns: Record<string, readonly number[]>, firms: readonly Firm[] | null): FilterModel {
  return {
    index: {
      count: municipalityCount,
      codes,
      names: codes,
      rowOf: new Map(codes.map((code, row) => [code, row])),
    },
    seriesOf: (id) => {
      const values = Float64Array.from(columns[id] ?? [])
      return { id, values, numerator: values, denominator: null }
    },
    startups: firms && {
      count: firms.length,
      municipalityRow: Int32Array.from(firms, ({ row }) => row),
      year: Int16Array.from(firms, ({ year }) => year),
      sector: firms.map(({ sector }) => sector),
    },
  }
}

/** The same by the definition alone: for every row, all clauses are asked anew. */
function applyNaively(
  filters: readonly Filter[],
  columns: Record<string, readonly number[]>,
  firms: readonly Firm[],
  except: FilterSource | null,
) {
  const clauses = filters.filter(({ source }) => source !== except)
  const inRanges = (row: number) =>
    clauses.every((clause) => {
      if (clause.kind !== 'range') return true
      const value = columns[clause.indicator]?.[row] ?? Number.NaN
      return value >= clause.min && value <= clause.max
    })
  const firmPasses = (firm: Firm) =>
    inRanges(firm.row) &&
    clauses.every((clause) => {
      if (clause.kind === 'years') return clause.years.includes(firm.year)
      if (clause.kind === 'sectors') return clause.sectors.includes(firm.sector)
      return true
    })
  const needsFirm = clauses.some(({ kind }) => kind === 'years' || kind === 'sectors')
  const holds = (row: number) => firms.some((firm) => firm.row === row && firmPasses(firm))
  return {
    municipalities: codes.map((_, row) => Number(inRanges(row) && (!needsFirm || holds(row)))),
    startups: firms.map((firm) => Number(firmPasses(firm))),
  }
}

const value = fc.oneof({ arbitrary: fc.integer({ min: 0, max: 9 }), weight: 5 }, fc.constant(Number.NaN))
const column = fc.array(value, { minLength: municipalityCount, maxLength: municipalityCount })
const columnsOf = fc.record({ population: column, density: column })
const sectors = ['62', '72', '26'] as const
const firm = fc.record({
  row: fc.integer({ min: -1, max: municipalityCount - 1 }),
  year: fc.integer({ min: 2018, max: 2021 }),
  sector: fc.constantFrom(...sectors),
})
const filter: fc.Arbitrary<Filter> = fc.oneof(
  fc
    .tuple(fc.constantFrom(...rangeSources), fc.constantFrom(...indicatorChoices), fc.nat(9), fc.nat(9))
    .map(([source, indicator, a, b]): Filter => ({
      kind: 'range',
      source,
      indicator,
      min: Math.min(a, b),
      max: Math.max(a, b),
    })),
  fc
    .array(fc.integer({ min: 2018, max: 2021 }), { maxLength: 3 })
    .map((years): Filter => ({ kind: 'years', source: 'startup-years', years })),
  fc
    .subarray([...sectors])
    .map((chosen): Filter => ({ kind: 'sectors', source: 'startup-sectors', sectors: chosen })),
  fc
    .constantFrom(...flowFilterSources)
    .map((source): Filter => ({ kind: 'flows', source, min: 2, max: 1e3 })),
)
const except = fc.constantFrom(null, ...filterSources)

test('gives what asking every clause for every row gives', () => {
  fc.assert(
    fc.property(
      fc.array(filter, { maxLength: 5 }),
      columnsOf,
      fc.array(firm, { maxLength: 12 }),
      except,
      (filters, columns, firms, source) => {
        const masks = createFilters(makeModel(columns, firms))(filters, source)
        const expected = applyNaively(filters, columns, firms, source)
        expect([...masks.municipalities]).toEqual(expected.municipalities)
        expect([...masks.startups]).toEqual(expected.startups)
      },
    ),
    { numRuns: 500 },
  )
})

test('in a run of brushes and clears every step shows the filters then set, nothing of those before', () => {
  const step = fc.oneof({ arbitrary: filter, weight: 3 }, fc.constantFrom(...filterSources))
  fc.assert(
    fc.property(
      fc.array(fc.tuple(step, except), { maxLength: 16 }),
      columnsOf,
      fc.array(firm, { maxLength: 8 }),
      (steps, columns, firms) => {
        const apply = createFilters(makeModel(columns, firms))
        let filters: readonly Filter[] = []
        for (const [next, viewer] of steps) {
          const source = typeof next === 'string' ? next : next.source
          // The scatter brushes two columns at a time.
          const kept = (set: Filter) => set.source !== source || (source === 'scatter' && set !== filters[0])
          filters = typeof next === 'string' ? filters.filter(kept) : [...filters.filter(kept), next]
          for (const source of [null, viewer]) {
            const masks = apply(filters, source)
            const expected = applyNaively(filters, columns, firms, source)
            expect([...masks.municipalities]).toEqual(expected.municipalities)
            expect([...masks.startups]).toEqual(expected.startups)
          }
        }
      },
    ),
    { numRuns: 300 },
  )
})

test('a chart never filters itself', () => {
  fc.assert(
    fc.property(
      fc.array(filter, { maxLength: 5 }),
      columnsOf,
      fc.array(firm, { maxLength: 12 }),
      fc.constantFrom(...filterSources),
      (filters, columns, firms, source) => {
        const model = makeModel(columns, firms)
        const without = filters.filter((set) => set.source !== source)
        const apply = createFilters(model)
        const masks = apply(filters, source)
        expect(masks).toEqual(apply(without, source))
        expect(masks).toEqual(apply(without, null))
        expect(apply(filters, source)).toEqual(masks)
      },
    ),
  )
})

test('another filter never lets more pass', () => {
  fc.assert(
    fc.property(
      fc.array(filter, { maxLength: 4 }),
      filter,
      columnsOf,
      fc.array(firm, { maxLength: 12 }),
      (filters, added, columns, firms) => {
        const model = makeModel(columns, firms)
        const before = createFilters(model)(filters, null)
        const after = createFilters(model)([...filters, added], null)
        after.municipalities.forEach((passes, row) =>
          expect(passes).toBeLessThanOrEqual(before.municipalities[row]!),
        )
        after.startups.forEach((passes, row) => expect(passes).toBeLessThanOrEqual(before.startups[row]!))
      },
    ),
  )
})

test('filters that let the same rows pass give the same masks, so that nothing is drawn anew', () => {
  const model = makeModel({ population: [1, 2, 3, 4, 5, 6] }, [])
  const apply = createFilters(model)
  const between = (min: number, max: number): Filter[] => [
    { kind: 'range', source: 'histogram', indicator: 'population', min, max },
  ]
  const masks = apply(between(2, 4), null)
  expect(apply(between(1.5, 4.5), null)).toBe(masks)
  expect(apply([...between(2, 4), { kind: 'flows', source: 'flow-workers', min: 1, max: 2 }], null)).toBe(
    masks,
  )
  expect(apply(between(2, 5), null)).not.toBe(masks)
})

describe('by example', () => {
  const columns = { population: [1, 5, 5, Number.NaN, 8, 9] }
  const firms = [
    { row: 0, year: 2020, sector: '62' },
    { row: 1, year: 2021, sector: '72' },
    { row: -1, year: 2021, sector: '72' },
  ]
  const model = makeModel(columns, firms)
  const range: Filter = { kind: 'range', source: 'histogram', indicator: 'population', min: 5, max: 8 }
  const years: Filter = { kind: 'years', source: 'startup-years', years: [2021] }

  test('no filter: everything passes, also a start-up of an unknown municipality', () => {
    const masks = createFilters(model)([], null)
    expect([...masks.municipalities]).toEqual([1, 1, 1, 1, 1, 1])
    expect([...masks.startups]).toEqual([1, 1, 1])
  })

  test('both ends of a range pass, the unknown does not', () => {
    expect([...createFilters(model)([range], null).municipalities]).toEqual([0, 1, 1, 0, 1, 0])
    expect([...createFilters(model)([range], null).startups]).toEqual([0, 1, 0])
  })

  test('a year leaves the municipalities that hold such a start-up', () => {
    const masks = createFilters(model)([years], null)
    expect([...masks.municipalities]).toEqual([0, 1, 0, 0, 0, 0])
    expect([...masks.startups]).toEqual([0, 1, 1])
  })

  test('without the start-ups no municipality can pass a filter on them', () => {
    const apply = createFilters(makeModel(columns, null))
    expect([...apply([], null).municipalities]).toEqual([1, 1, 1, 1, 1, 1])
    const masks = apply([years], null)
    expect([...masks.municipalities]).toEqual([0, 0, 0, 0, 0, 0])
    expect(masks.startups).toHaveLength(0)
  })
})
