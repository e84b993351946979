import { op, table } from 'arquero'
import crossfilter from 'crossfilter2'
import { rollup, sum } from 'd3'
import type { Range } from '../../../src/model/cross-filter/dimension'
import type { Commuters } from './commuters'
import type { Contender, LinkedCharts } from './contender'

/** Sums by bin as a list; bins that are not named are 0. */
function dense(size: number, entries: Iterable<readonly [number, number]>): number[] {
  const sums = new Array<number>(size).fill(0)
  for (const [bin, value] of entries) if (bin >= 0) sums[bin] = value
  return sums
}

/** One object a flow, as crossfilter2 and d3 take them. Unknown values lie below every brush, so that they can be ordered. */
function recordsOf({ count, workers, brushed }: Commuters) {
  const known = (value: number) => (Number.isNaN(value) ? unknown : value)
  const [a, b, c, d, e, f] = brushed.map(({ values, bins }) => ({ values, bins }))
  return Array.from({ length: count }, (_, row) => ({
    workers: workers[row]!,
    value0: known(a!.values[row]!),
    value1: known(b!.values[row]!),
    value2: known(c!.values[row]!),
    value3: known(d!.values[row]!),
    value4: known(e!.values[row]!),
    value5: known(f!.values[row]!),
    bin0: a!.bins[row]!,
    bin1: b!.bins[row]!,
    bin2: c!.bins[row]!,
    bin3: d!.bins[row]!,
    bin4: e!.bins[row]!,
    bin5: f!.bins[row]!,
  }))
}
type FlowRecord = ReturnType<typeof recordsOf>[number]

const valueNames = ['value0', 'value1', 'value2', 'value3', 'value4', 'value5'] as const
const binNames = ['bin0', 'bin1', 'bin2', 'bin3', 'bin4', 'bin5'] as const
const totalKey = 0
const unknown = -1e9

const openCrossfilter = ({ brushed }: Commuters, records: FlowRecord[]): LinkedCharts => {
  const flows = crossfilter(records)
  const dimensions = valueNames.map((name) => flows.dimension((flow) => flow[name]))
  const groups = dimensions.map((dimension, i) =>
    dimension
      .group<number, number>((value) => (Number(value) === unknown ? -1 : brushed[i]!.binOf(Number(value))))
      .reduceSum((flow) => flow.workers),
  )
  const total = flows.groupAll<number>().reduceSum((flow) => flow.workers)
  const read = () => [...groups.map((group) => group.all()), total.value()]
  return {
    brush: (...steps) => {
      for (const { dimension, range } of steps) {
        // Upper ends are no values, so that it does not matter to which side they belong.
        if (range === null) dimensions[dimension]!.filterAll()
        else dimensions[dimension]!.filterRange([range.min, range.max])
      }
      read()
    },
    sums: () => [
      ...groups.map((group, i) =>
        dense(
          brushed[i]!.size,
          group.all().map(({ key, value }) => [key, value] as const),
        ),
      ),
      [total.value()],
    ],
  }
}

const openArquero = ({ workers, brushed }: Commuters): LinkedCharts => {
  const flows = table({
    workers,
    ...Object.fromEntries(brushed.flatMap(({ values }, i) => [[valueNames[i]!, values]])),
    ...Object.fromEntries(brushed.flatMap(({ bins }, i) => [[binNames[i]!, bins]])),
  })
  const filters = new Map<number, Range>()
  const passing = (except: number) => {
    const active = [...filters].filter(([dimension]) => dimension !== except)
    if (active.length === 0) return flows
    const clauses = active.map(([i]) => `d.value${i} >= $.min${i} && d.value${i} <= $.max${i}`)
    const bounds = active.flatMap(
      ([i, { min, max }]) =>
        [
          [`min${i}`, min],
          [`max${i}`, max],
        ] as const,
    )
    return flows.params(Object.fromEntries(bounds)).filter(`(d, $) => ${clauses.join(' && ')}`)
  }
  const read = () => [
    ...binNames.map((name, i) =>
      passing(i)
        .groupby(name)
        .rollup({ sum: op.sum('workers') }),
    ),
    passing(-1).rollup({ sum: op.sum('workers') }),
  ]
  let charts: ReturnType<typeof read> = []
  return {
    brush: (...steps) => {
      for (const { dimension, range } of steps) {
        if (range === null) filters.delete(dimension)
        else filters.set(dimension, range)
      }
      charts = read()
    },
    sums: () =>
      charts.map((chart, i) => {
        const sums = [...chart.array('sum')] as number[]
        if (i === brushed.length) return [sums[0] ?? 0]
        const bins = [...chart.array(binNames[i]!)] as number[]
        return dense(
          brushed[i]!.size,
          bins.map((bin, place) => [bin, sums[place]!]),
        )
      }),
  }
}

const openRollup = ({ brushed }: Commuters, records: FlowRecord[]): LinkedCharts => {
  const filters = new Map<number, Range>()
  const passing = (except: number) => {
    const active = [...filters].filter(([dimension]) => dimension !== except)
    return records.filter((flow) =>
      active.every(([i, { min, max }]) => flow[valueNames[i]!] >= min && flow[valueNames[i]!] <= max),
    )
  }
  const workersOf = (flows: FlowRecord[]) => sum(flows, (flow) => flow.workers)
  const read = () => [
    ...binNames.map((name, i) => rollup(passing(i), workersOf, (flow) => flow[name])),
    new Map([[totalKey, workersOf(passing(-1))]]),
  ]
  let charts: ReturnType<typeof read> = []
  return {
    brush: (...steps) => {
      for (const { dimension, range } of steps) {
        if (range === null) filters.delete(dimension)
        else filters.set(dimension, range)
      }
      charts = read()
    },
    sums: () => charts.map((chart, i) => dense(brushed[i]?.size ?? 1, chart)),
  }
}

/** The packages we are held against, each in its documented use. */
export function peerCharts(commuters: Commuters): readonly Contender[] {
  const fromRecords = (open: (commuters: Commuters, records: FlowRecord[]) => LinkedCharts) => () => {
    const records = recordsOf(commuters)
    return () => open(commuters, records)
  }
  return [
    { name: 'crossfilter2', prepare: fromRecords(openCrossfilter) },
    { name: 'arquero', prepare: () => () => openArquero(commuters) },
    { name: 'd3.rollup', prepare: fromRecords(openRollup) },
  ]
}
