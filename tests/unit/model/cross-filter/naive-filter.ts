import type { Range } from '../../../../src/model/cross-filter/dimension'

export type Flow = Readonly<{
  origin: number
  destination: number
  workers: number
  distance: number
}>

/** The filters of the six dimensions of the tests; null is none. */
export type Filters = Readonly<{
  origin: Uint8Array | null
  destination: Uint8Array | null
  either: Uint8Array | null
  workers: Range | null
  distance: Range | null
  indicator: Range | null
}>
export type DimensionName = keyof Filters

const inSet = (set: Uint8Array, code: number) => code >= 0 && set[code] === 1
const inRange = ({ min, max }: Range, value: number) => value >= min && value <= max

/** What a filter asks of a flow, word for word. `indicator` is one value a municipality, of the origin. */
const clauses: {
  [D in DimensionName]: (filter: NonNullable<Filters[D]>, flow: Flow, values: Float64Array) => boolean
} = {
  origin: (set, flow) => inSet(set, flow.origin),
  destination: (set, flow) => inSet(set, flow.destination),
  either: (set, flow) => inSet(set, flow.origin) || inSet(set, flow.destination),
  workers: (range, flow) => inRange(range, flow.workers),
  distance: (range, flow) => inRange(range, flow.distance),
  indicator: (range, flow, values) => flow.origin >= 0 && inRange(range, values[flow.origin]!),
}

export const dimensionNames = Object.keys(clauses) as DimensionName[]

/** Whether a flow passes every filter but those of `except`, by asking each. */
export function passesNaively(
  flow: Flow,
  values: Float64Array,
  filters: Filters,
  except: readonly DimensionName[],
): boolean {
  const asks = <D extends DimensionName>(name: D) => {
    const filter = filters[name]
    return filter === null || clauses[name](filter as NonNullable<Filters[D]>, flow, values)
  }
  return dimensionNames.every((name) => except.includes(name) || asks(name))
}

/** Sums by bin over the flows that pass, one flow after the other. */
export function sumNaively(
  flows: readonly Flow[],
  passes: (flow: Flow) => boolean,
  binOf: (flow: Flow) => number,
  amountOf: (flow: Flow) => number,
  size: number,
): number[] {
  const sums = new Array<number>(size).fill(0)
  for (const flow of flows) {
    const bin = binOf(flow)
    const amount = amountOf(flow)
    if (bin >= 0 && !Number.isNaN(amount) && passes(flow)) sums[bin]! += amount
  }
  return sums
}
