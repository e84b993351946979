import type { Filter, FlowFilterSource } from '../contracts/view'
import { CrossFilter } from './cross-filter/cross-filter'
import type { Range } from './cross-filter/dimension'
import { EitherDimension } from './cross-filter/either-dimension'
import type { Group } from './cross-filter/group'
import { RangeDimension } from './cross-filter/range-dimension'
import { RowsByCode } from './cross-filter/rows-by-code'
import { flowsAtATime, measureFlows } from './flow-lengths'
import type { FlowTable } from './flow-table'
import { binByDoubling, type LogBins } from './log-bins'

/** Kilometres in a straight line, and workers a flow; null without a filter. */
export type FlowRanges = Readonly<Record<FlowFilterSource, Range | null>>

/** Which flows are asked for. */
export type FlowQuery = Readonly<{
  ranges: FlowRanges
  /** One byte a municipality; a flow belongs when one of its ends is 1. Null: every flow belongs. */
  members: Uint8Array | null
}>

/** Workers of flows by bin of a quantity. */
export type FlowHistogram = Readonly<{
  /** Bin i holds the flows from `edges[i]` up to, not including, `edges[i + 1]`; logarithmic. */
  edges: readonly number[]
  /** Of the members' flows. */
  all: readonly number[]
  /** Of those that pass the filters but the histogram's own. */
  passing: readonly number[]
}>

export type FlowFigures = Readonly<
  Record<FlowFilterSource, FlowHistogram> & {
    /** Listed flows of the members, and their workers: all, and those that pass all filters. */
    flows: number
    workers: number
    passingFlows: number
    passingWorkers: number
  }
>

/** What is answered depends on the query alone; that the last one is remembered makes a brush that moves by a step cheap. */
export type FlowFilters = Readonly<{
  figuresOf: (query: FlowQuery) => FlowFigures
  /** One byte a flow: 1 where it lies in the ranges, whoever is a member. */
  maskOf: (query: FlowQuery) => Uint8Array
}>

/** The ranges that the filters of a view set over flows; of several over one quantity, what all hold. */
export function flowRanges(filters: readonly Filter[]): FlowRanges {
  const rangeOf = (source: FlowFilterSource): Range | null => {
    const ranges = filters
      .filter((filter) => filter.kind === 'flows')
      .filter((filter) => filter.source === source)
    if (ranges.length === 0) return null
    return {
      min: Math.max(...ranges.map(({ min }) => min)),
      max: Math.min(...ranges.map(({ max }) => max)),
    }
  }
  return { 'flow-distance': rangeOf('flow-distance'), 'flow-workers': rangeOf('flow-workers') }
}

/**
 * Linked histograms of flows by length and by workers, over the flows of some municipalities. Where flows are many it
 * pauses (yields) between parts of the work, none of which is long for half a million.
 */
export function* prepareFlowFilters(flows: FlowTable): Generator<void, FlowFilters> {
  const { workers, placeCodes, count } = flows
  const many = count > flowsAtATime
  const lengths = yield* measureFlows(flows)
  const distance = new RangeDimension(lengths)
  const size = new RangeDimension(workers)
  const either = new EitherDimension(
    new RowsByCode(flows.origin, placeCodes.length),
    new RowsByCode(flows.destination, placeCodes.length),
  )
  const ofDistance = binByDoubling(lengths, 3)
  const ofSize = binByDoubling(workers, 1)
  if (many) yield
  const byDistance = groupOf(ofDistance, workers, distance)
  const bySize = groupOf(ofSize, workers, size)
  const total: Group = { bins: null, size: 1, weights: workers, except: null }
  const number: Group = { bins: null, size: 1, weights: null, except: null }
  const engine = new CrossFilter(count, [distance, size, either], [byDistance, bySize, total, number])
  if (many) yield
  let members: Uint8Array | null = null
  let all = sumMembers(flows, members, ofDistance, ofSize)

  function apply(query: FlowQuery): void {
    engine.apply(distance, query.ranges['flow-distance'])
    engine.apply(size, query.ranges['flow-workers'])
    if (sameBytes(query.members, members)) return
    members = query.members
    // Places beyond the municipalities are members of nothing.
    const places = new Uint8Array(placeCodes.length)
    if (members) places.set(members)
    engine.apply(either, members && places)
    all = sumMembers(flows, members, ofDistance, ofSize)
  }
  return {
    figuresOf: (query) => {
      apply(query)
      return {
        'flow-distance': {
          edges: ofDistance.edges,
          all: all.distance,
          passing: [...engine.sumsOf(byDistance).sums],
        },
        'flow-workers': { edges: ofSize.edges, all: all.size, passing: [...engine.sumsOf(bySize).sums] },
        flows: all.flows,
        workers: all.workers,
        passingFlows: engine.sumsOf(number).sums[0]!,
        passingWorkers: engine.sumsOf(total).sums[0]!,
      }
    },
    maskOf: (query) => {
      apply(query)
      return engine.passing([either])
    },
  }
}

const groupOf = ({ edges, bins }: LogBins, weights: Float64Array, except: RangeDimension): Group => ({
  bins,
  size: Math.max(1, edges.length - 1),
  weights,
  except,
})

function sameBytes(a: Uint8Array | null, b: Uint8Array | null): boolean {
  if (a === b || a === null || b === null) return a === b
  return a.length === b.length && a.every((byte, i) => byte === b[i])
}

/** The sums of the members' flows whatever their length and workers: they change with the members alone. */
function sumMembers(
  { origin, destination, workers, count }: FlowTable,
  members: Uint8Array | null,
  ofDistance: LogBins,
  ofSize: LogBins,
) {
  const distance = new Array<number>(Math.max(1, ofDistance.edges.length - 1)).fill(0)
  const size = new Array<number>(Math.max(1, ofSize.edges.length - 1)).fill(0)
  let flows = 0
  let sum = 0
  for (let flow = 0; flow < count; flow++) {
    if (members && members[origin[flow]!] !== 1 && members[destination[flow]!] !== 1) continue
    flows += 1
    const amount = workers[flow]!
    if (Number.isNaN(amount)) continue
    sum += amount
    const [distanceBin, sizeBin] = [ofDistance.bins[flow]!, ofSize.bins[flow]!]
    if (distanceBin >= 0) distance[distanceBin]! += amount
    if (sizeBin >= 0) size[sizeBin]! += amount
  }
  return { distance, size, flows, workers: sum }
}
