import type { TableOf } from '../contracts/layers'
import type { TerritoryPart } from '../contracts/territory'
import { holds, type Range } from '../model/cross-filter/dimension'
import type { FlowRanges } from '../model/flow-filters'
import { flowLength, shortestFlow } from '../model/flow-lengths'
import type { DrawnFlow } from '../model/flow-selection'
import {
  aggregateFlows,
  flowLevels,
  groupPlaces,
  municipalityFlows,
  selectLevelFlows,
  type FlowLevel,
  type LevelChoice,
  type LevelFlows,
  type PlaceGroups,
} from '../model/flow-levels'
import { prepareFlows } from '../model/flow-table'

/**
 * What to draw of a country's flows; `passing` is one byte a municipality, 1 where it passes the filters, null without any;
 * `ranges` are the filters of the flows themselves.
 */
export type LevelRequest = LevelChoice &
  Readonly<{ level: FlowLevel; passing: Uint8Array | null; ranges: FlowRanges }>

/** The flows to draw, and how many workers pass the filters: between the places of the level, and within one. */
export type LevelDrawing = Readonly<{
  level: FlowLevel
  flows: readonly DrawnFlow[]
  between: number
  within: number
  /** Workers of the largest flow in sight, whatever passes the filters: the end of the scale of widths. */
  largest: number
}>

/** The flows of one level: all of them, and those that passed when last asked. */
type Level = {
  readonly groups: PlaceGroups | null
  readonly all: LevelFlows
  filtered: { base: LevelFlows; passing: Uint8Array | null; flows: LevelFlows } | null
}

/** The flows of a whole country, summed by level. What was summed is kept for each level until the filters change. */
export class CountryFlows {
  private readonly base: LevelFlows
  private lengths: Float64Array | null = null
  private shown: Readonly<{ ranges: FlowRanges; flows: LevelFlows }> | null = null
  private readonly levels: ReadonlyMap<FlowLevel, Level>

  /** Takes a copy of what it needs of the table. `codes`: the municipalities in the order of the filters' bytes. */
  constructor(table: TableOf<'commuter-flows'>, codes: readonly string[], parts: readonly TerritoryPart[]) {
    const rowOf = new Map(codes.map((code, row) => [code, row]))
    const base = municipalityFlows(prepareFlows(table, { count: codes.length, codes, names: codes, rowOf }))
    this.base = base
    this.levels = new Map(
      flowLevels.map((level): [FlowLevel, Level] => {
        const groups = level === 'municipality' ? null : groupPlaces(base, parts, level)
        const all = aggregateFlows(base, groups, null)
        return [level, { groups, all, filtered: null }]
      }),
    )
  }

  draw({ level: id, passing, ranges, ...choice }: LevelRequest): LevelDrawing {
    const level = this.levels.get(id)!
    const base = this.within(ranges)
    const flows = passing === null && base === this.base ? level.all : this.filter(level, base, passing)
    return {
      level: id,
      flows: selectLevelFlows(flows, choice),
      between: flows.workers.reduce(sum, 0),
      within: flows.within.reduce(sum, 0),
      largest: largestIn(level.all, choice.bounds),
    }
  }

  /** The flows within the ranges: those outside are of no workers, which is to be left out. */
  private within(ranges: FlowRanges): LevelFlows {
    const { 'flow-distance': distance, 'flow-workers': size } = ranges
    if (distance === null && size === null) return this.base
    if (this.shown && sameRanges(this.shown.ranges, ranges)) return this.shown.flows
    const lengths = (this.lengths ??= lengthsOf(this.base))
    const kept = (amount: number, length: number) =>
      (size === null || holds(size, amount)) && (distance === null || holds(distance, length)) ? amount : 0
    const flows = {
      ...this.base,
      workers: this.base.workers.map((amount, flow) => kept(amount, lengths[flow]!)),
      within: this.base.within.map((amount) => kept(amount, shortestFlow)),
    }
    this.shown = { ranges, flows }
    return flows
  }

  private filter(level: Level, base: LevelFlows, passing: Uint8Array | null): LevelFlows {
    const { filtered } = level
    if (filtered?.base === base && sameBytes(filtered.passing, passing)) return filtered.flows
    const flows = aggregateFlows(base, level.groups, passing)
    level.filtered = { base, passing, flows }
    return flows
  }
}

function lengthsOf({ origin, destination, placePositions: at }: LevelFlows): Float64Array {
  return Float64Array.from(origin, (from, flow) => {
    const to = destination[flow]!
    return flowLength(at[2 * from]!, at[2 * from + 1]!, at[2 * to]!, at[2 * to + 1]!)
  })
}

const sameBytes = (a: Uint8Array | null, b: Uint8Array | null): boolean =>
  a === null || b === null ? a === b : a.every((byte, row) => byte === b[row])

function sameRanges(a: FlowRanges, b: FlowRanges): boolean {
  const same = (one: Range | null, other: Range | null) => one?.min === other?.min && one?.max === other?.max
  return same(a['flow-distance'], b['flow-distance']) && same(a['flow-workers'], b['flow-workers'])
}

const sum = (a: number, b: number): number => a + b

function largestIn(flows: LevelFlows, bounds: LevelChoice['bounds']): number {
  const [largest] = selectLevelFlows(flows, { direction: 'both', threshold: 0, limit: 1, bounds })
  return largest?.workers ?? 0
}
