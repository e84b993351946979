import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CodeRangeDimension } from '../../../../src/model/cross-filter/code-range-dimension'
import { CrossFilter } from '../../../../src/model/cross-filter/cross-filter'
import type { Dimension } from '../../../../src/model/cross-filter/dimension'
import { EitherDimension } from '../../../../src/model/cross-filter/either-dimension'
import type { Group } from '../../../../src/model/cross-filter/group'
import { RangeDimension } from '../../../../src/model/cross-filter/range-dimension'
import { RowsByCode } from '../../../../src/model/cross-filter/rows-by-code'
import { SetDimension } from '../../../../src/model/cross-filter/set-dimension'
import {
  dimensionNames,
  passesNaively,
  sumNaively,
  type DimensionName,
  type Filters,
  type Flow,
} from './naive-filter'

const places = 6
const distanceBins = 4
const binOfDistance = ({ distance }: Flow) =>
  Number.isNaN(distance) ? -1 : Math.min(3, Math.floor(distance / 5))

/** A cross-filter over flows with every kind of dimension, a group that leaves out each, and two totals. */
function build(flows: readonly Flow[], indicator: Float64Array) {
  const origins = new RowsByCode(
    Int32Array.from(flows, ({ origin }) => origin),
    places,
  )
  const destinations = new RowsByCode(
    Int32Array.from(flows, ({ destination }) => destination),
    places,
  )
  const workers = Float64Array.from(flows, (flow) => flow.workers)
  const dimensions = {
    origin: new SetDimension(origins),
    destination: new SetDimension(destinations),
    either: new EitherDimension(origins, destinations),
    workers: new RangeDimension(workers),
    distance: new RangeDimension(Float64Array.from(flows, ({ distance }) => distance)),
    indicator: new CodeRangeDimension(origins, indicator),
  }
  const bins = Int32Array.from(flows, binOfDistance)
  const group = (name: DimensionName, weights: Float64Array | null): Group => ({
    bins,
    size: distanceBins,
    weights,
    except: dimensions[name],
  })
  const sums = dimensionNames.map((name) => ({ name, group: group(name, workers) }))
  const counts = dimensionNames.map((name) => ({ name, group: group(name, null) }))
  const byOrigin: Group = { bins: origins.codes, size: places, weights: workers, except: null }
  const total: Group = { bins: null, size: 1, weights: null, except: null }
  const groups = [...sums, ...counts].map((entry) => entry.group)
  const engine = new CrossFilter(flows.length, Object.values(dimensions), [...groups, byOrigin, total])
  return { engine, dimensions, sums, counts, byOrigin, total }
}

function expectSame(
  { engine, dimensions, sums, counts, byOrigin, total }: ReturnType<typeof build>,
  flows: readonly Flow[],
  indicator: Float64Array,
  filters: Filters,
) {
  const passing = (except: readonly DimensionName[]) => (flow: Flow) =>
    passesNaively(flow, indicator, filters, except)
  const one = () => 1
  const workersOf = ({ workers }: Flow) => workers
  for (const { name, group } of sums) {
    expect([...engine.sumsOf(group).sums]).toEqual(
      sumNaively(flows, passing([name]), binOfDistance, workersOf, distanceBins),
    )
  }
  for (const { name, group } of counts) {
    expect([...engine.sumsOf(group).sums]).toEqual(
      sumNaively(flows, passing([name]), binOfDistance, one, distanceBins),
    )
  }
  const originOf = ({ origin }: Flow) => origin
  expect([...engine.sumsOf(byOrigin).sums]).toEqual(
    sumNaively(flows, passing([]), originOf, workersOf, places),
  )
  expect(engine.sumsOf(total).sums[0]).toBe(flows.filter(passing([])).length)
  for (const except of [[], ...dimensionNames.map((name) => [name]), ['workers', 'distance'] as const]) {
    const mask = engine.passing(except.map((name): Dimension<never> => dimensions[name]))
    expect([...mask]).toEqual(flows.map((flow) => Number(passing(except)(flow))))
  }
}

const code = fc.integer({ min: -1, max: places - 1 })
const workers = fc.oneof({ arbitrary: fc.integer({ min: 1, max: 9 }), weight: 6 }, fc.constant(Number.NaN))
const distance = fc.oneof(
  { arbitrary: fc.double({ min: 0, max: 20, noNaN: true }), weight: 5 },
  { arbitrary: fc.nat(20), weight: 3 },
  fc.constant(Number.NaN),
)
const flow: fc.Arbitrary<Flow> = fc.record({ origin: code, destination: code, workers, distance })
const indicatorOf = fc
  .array(fc.oneof({ arbitrary: fc.nat(9), weight: 6 }, fc.constant(Number.NaN)), {
    minLength: places,
    maxLength: places,
  })
  .map((values) => Float64Array.from(values))

const bound = fc.oneof(
  { arbitrary: fc.double({ min: -1, max: 21, noNaN: true }), weight: 3 },
  { arbitrary: fc.nat(20), weight: 3 },
  fc.constantFrom(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY),
)
/** Also ranges that hold nothing. */
const range = fc.record({ min: bound, max: bound })
const set = fc
  .array(fc.constantFrom(0, 1), { minLength: places, maxLength: places })
  .map((bytes) => Uint8Array.from(bytes))
const step = fc.oneof(
  fc.tuple(fc.constantFrom('origin', 'destination', 'either'), fc.option(set, { freq: 5 })),
  fc.tuple(fc.constantFrom('workers', 'distance', 'indicator'), fc.option(range, { freq: 5 })),
) as fc.Arbitrary<[DimensionName, Filters[DimensionName]]>

const noFilters: Filters = {
  origin: null,
  destination: null,
  either: null,
  workers: null,
  distance: null,
  indicator: null,
}

function runSteps(
  built: ReturnType<typeof build>,
  steps: readonly (readonly [DimensionName, Filters[DimensionName]])[],
  check: (filters: Filters, step: number) => void,
) {
  let filters = noFilters
  check(filters, -1)
  steps.forEach(([name, filter], i) => {
    filters = { ...filters, [name]: filter }
    built.engine.apply(built.dimensions[name] as Dimension<unknown>, filter)
    check(filters, i)
  })
}

test('after every step of any run of brushes, all masks and groups are those of asking every flow anew', () => {
  fc.assert(
    fc.property(
      fc.array(flow, { maxLength: 40 }),
      indicatorOf,
      fc.array(fc.tuple(step, fc.boolean()), { maxLength: 14 }),
      (flows, indicator, steps) => {
        const built = build(flows, indicator)
        // Sums are not read after every step: large changes are added up when they are.
        const read = steps.map(([, read]) => read)
        runSteps(
          built,
          steps.map(([step]) => step),
          (filters, i) => {
            if (read[i] !== false) expectSame(built, flows, indicator, filters)
          },
        )
      },
    ),
    { numRuns: 300 },
  )
})

test('the same over more rows than one batch, brushing by small steps', () => {
  const brush = fc
    .tuple(fc.double({ min: 0, max: 15, noNaN: true }), fc.double({ min: 0.1, max: 8, noNaN: true }))
    .map(([min, width]) => ({ min, max: min + width }))
  const walk = fc.tuple(brush, fc.array(fc.double({ min: -0.5, max: 0.5, noNaN: true }), { maxLength: 6 }))
  fc.assert(
    fc.property(
      fc.array(flow, { minLength: 60, maxLength: 60 }),
      indicatorOf,
      walk,
      set,
      (some, indicator, walked, chosen) => {
        const flows = Array.from({ length: 6000 }, (_, row): Flow => {
          const model = some[row % some.length]!
          return {
            ...model,
            distance: model.distance + (row % 97) / 50,
            origin: (model.origin + row + 1) % places,
          }
        })
        const [first, moves] = walked
        let at = first
        const steps: [DimensionName, Filters[DimensionName]][] = [
          ['either', chosen],
          ['distance', at],
          ...moves.map((by): [DimensionName, Filters[DimensionName]] => {
            at = { min: at.min + by, max: at.max + by }
            return ['distance', at]
          }),
        ]
        const built = build(flows, indicator)
        runSteps(built, steps, (filters) => expectSame(built, flows, indicator, filters))
      },
    ),
    { numRuns: 6 },
  )
})

describe('versions', () => {
  const flows: Flow[] = [1, 2, 3, 4].map((n) => ({ origin: 0, destination: 1, workers: n, distance: n }))

  test('stay when a brush moves past no row, and where a group leaves the dimension out', () => {
    const { engine, dimensions, sums, total } = build(flows, new Float64Array(places))
    engine.apply(dimensions.workers, { min: 2, max: 4 })
    const before = engine.version
    const ofWorkers = sums.find(({ name }) => name === 'workers')!.group
    const versions = [engine.sumsOf(ofWorkers).version, engine.sumsOf(total).version]
    engine.apply(dimensions.workers, { min: 1.5, max: 4.5 })
    expect(engine.version).toBe(before)
    engine.apply(dimensions.workers, { min: 3, max: 4 })
    expect(engine.version).toBeGreaterThan(before)
    expect(engine.sumsOf(ofWorkers).version).toBe(versions[0])
    expect(engine.sumsOf(total).version).toBeGreaterThan(versions[1]!)
  })
})

test('a range turned around holds nothing, also inside the one before it', () => {
  const dimension = new RangeDimension(Float64Array.from({ length: 20 }, (_, row) => row))
  const total: Group = { bins: null, size: 1, weights: null, except: null }
  const engine = new CrossFilter(20, [dimension], [total])
  const passing = (min: number, max: number) => {
    engine.apply(dimension, { min, max })
    return engine.sumsOf(total).sums[0]
  }
  expect(passing(4, 9)).toBe(6)
  expect(passing(8, 5)).toBe(0)
  expect(passing(4, 9)).toBe(6)
  expect(passing(Number.NaN, 9)).toBe(0)
})

describe('dimensions that come and go', () => {
  test('one that is let go filters no longer, and its place serves another', () => {
    const engine = new CrossFilter(3, [], [])
    for (let turn = 0; turn < 40; turn++) {
      const dimension = new RangeDimension(Float64Array.of(1, 2, 3))
      engine.attach(dimension)
      engine.apply(dimension, { min: 2, max: 3 })
      expect([...engine.passing([])]).toEqual([0, 1, 1])
      engine.detach(dimension)
      expect([...engine.passing([])]).toEqual([1, 1, 1])
    }
  })

  test('sixteen at a time, no more', () => {
    const engine = new CrossFilter(1, [], [])
    const dimensions = Array.from({ length: 16 }, () => new RangeDimension(Float64Array.of(1)))
    dimensions.forEach((dimension) => engine.attach(dimension))
    for (const dimension of dimensions) {
      engine.apply(dimension, { min: 2, max: 2 })
      expect([...engine.passing([dimension])]).toEqual([1])
      expect([...engine.passing([])]).toEqual([0])
      engine.apply(dimension, null)
    }
    expect(() => engine.attach(new RangeDimension(Float64Array.of(1)))).toThrow(RangeError)
  })

  test('a strange one is refused, and one given at the start stays', () => {
    const first = new RangeDimension(Float64Array.of(1))
    const engine = new CrossFilter(1, [first], [])
    expect(() => engine.detach(first)).toThrow(RangeError)
    const other = new RangeDimension(Float64Array.of(1))
    expect(() => engine.apply(other, null)).toThrow(RangeError)
    expect(() => engine.attach(new RangeDimension(Float64Array.of(1, 2)))).toThrow(RangeError)
  })
})
