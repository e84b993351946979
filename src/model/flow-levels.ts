import type { TerritoryPart } from '../contracts/territory'
import type { FlowDirection } from '../contracts/view'
import { flowWeights, largestFirst, type DrawnFlow } from './flow-selection'
import { orderBy, type FlowEnds, type FlowTable } from './flow-table'
import { Largest } from './largest'

/** What the flows of a country are drawn between, the finest first. */
export const flowLevels = ['municipality', 'province', 'region'] as const
export type FlowLevel = (typeof flowLevels)[number]

/** The level that a zoom of the map has room for. */
export function flowLevelAt(zoom: number): FlowLevel {
  if (zoom < 6.7) return 'region'
  return zoom < 8.7 ? 'province' : 'municipality'
}

/** Flows between the places of one level. Those within a place are a number of the place, so that no worker is lost. */
export type LevelFlows = FlowEnds &
  Readonly<{
    placeNames: readonly string[]
    /** Longitude and latitude of each place, interleaved. */
    placePositions: Float64Array
    /** Workers of the flows that begin and end within a place, one a place. */
    within: Float64Array
  }>

/**
 * The flows with their places by name and position, as far as their aggregation needs them: what a worker keeps of a table that
 * it hands on. A flow from a municipality to itself counts as within it; one of no or unknown workers is
 * left out.
 */
export function municipalityFlows(flows: FlowTable): LevelFlows {
  const { table, placeCodes, origin, destination, workers } = flows
  const { origin_name, destination_name } = table.columns
  const { geometry } = table
  const placeNames = new Array<string>(placeCodes.length).fill('')
  const placePositions = new Float64Array(2 * placeCodes.length).fill(Number.NaN)
  const name = (place: number, text: string | undefined, vertex: number) => {
    if (placeNames[place] !== '') return
    placeNames[place] = text ?? ''
    placePositions.set(geometry.positions.subarray(2 * vertex, 2 * vertex + 2), 2 * place)
  }
  for (let flow = 0; flow < flows.count; flow++) {
    const [firstPart, endPart] = [geometry.featureParts[flow]!, geometry.featureParts[flow + 1]!]
    if (firstPart === endPart) continue
    name(
      origin[flow]!,
      origin_name.dictionary[origin_name.codes[flow]!],
      geometry.ringVertices[geometry.partRings[firstPart]!]!,
    )
    name(
      destination[flow]!,
      destination_name.dictionary[destination_name.codes[flow]!],
      geometry.ringVertices[geometry.partRings[endPart]!]! - 1,
    )
  }
  const within = new Float64Array(placeCodes.length)
  const listed = { origin, destination, workers, placeCodes, placeNames, placePositions, within }
  return sumFlows(listed, eachByItself(listed), null)
}

/** A grouping of places: the coarser place of each, and what the coarser ones are. */
export type PlaceGroups = Readonly<{
  placeOf: Int32Array
  placeCodes: readonly string[]
  placeNames: readonly string[]
  placePositions: Float64Array
}>

/**
 * The provinces or regions that the municipalities of the flows lie in, by the first three digits of their codes. Each stands
 * where its commuters are: at the mean of its municipalities, weighted by the workers that live or work there. A municipality
 * of no known province stays by itself.
 */
export function groupPlaces(
  flows: LevelFlows,
  parts: readonly TerritoryPart[],
  level: 'province' | 'region',
): PlaceGroups {
  const partOf = new Map(parts.map((part) => [part.istat_code, part]))
  const placeCodes: string[] = []
  const placeNames: string[] = []
  const known = new Map<string, number>()
  const placeOf = Int32Array.from(flows.placeCodes, (code, place) => {
    const part = partOf.get(code.slice(0, 3))
    const group = part ? (level === 'province' ? part.istat_code : part.region) : code
    const found = known.get(group)
    if (found !== undefined) return found
    known.set(group, placeCodes.length)
    placeNames.push(part ? (level === 'province' ? part.name : part.region) : flows.placeNames[place]!)
    return placeCodes.push(group) - 1
  })
  return { placeOf, placeCodes, placeNames, placePositions: centres(flows, placeOf, placeCodes.length) }
}

function centres(flows: LevelFlows, placeOf: Int32Array, groups: number): Float64Array {
  const workersAt = flows.within.map((workers) => 2 * workers)
  flows.workers.forEach((workers, flow) => {
    workersAt[flows.origin[flow]!]! += workers
    workersAt[flows.destination[flow]!]! += workers
  })
  const sums = new Float64Array(2 * groups)
  const weights = new Float64Array(groups)
  placeOf.forEach((group, place) => {
    const weight = workersAt[place]!
    // A place that no flow touches has no position, and no weight either.
    if (!(weight > 0)) return
    weights[group]! += weight
    sums[2 * group]! += weight * flows.placePositions[2 * place]!
    sums[2 * group + 1]! += weight * flows.placePositions[2 * place + 1]!
  })
  return sums.map((sum, i) => sum / weights[i >> 1]!)
}

/**
 * The flows between groups: workers summed, flows within a group added to the group's own number; the sum of both is that of
 * the flows that pass. `passing`: one a municipality, as the first places; a flow passes when a municipality at one of its ends
 * does. Null lets all pass.
 */
export function aggregateFlows(
  flows: LevelFlows,
  groups: PlaceGroups | null,
  passing: Uint8Array | null,
): LevelFlows {
  return sumFlows(flows, groups ?? eachByItself(flows), passing)
}

function eachByItself({ placeCodes, placeNames, placePositions }: LevelFlows): PlaceGroups {
  return { placeOf: Int32Array.from(placeCodes.keys()), placeCodes, placeNames, placePositions }
}

/** Flows are put together by the group of their origin, then summed by that of their destination: linear, and no table of pairs. */
function sumFlows(flows: LevelFlows, groups: PlaceGroups, passing: Uint8Array | null): LevelFlows {
  const { placeOf, placeCodes, placeNames, placePositions } = groups
  const passes = (place: number) => passing === null || passing[place] === 1
  const counted = (flow: number) =>
    flows.workers[flow]! > 0 && (passes(flows.origin[flow]!) || passes(flows.destination[flow]!))

  const within = new Float64Array(placeCodes.length)
  flows.within.forEach((workers, place) => {
    if (passes(place)) within[placeOf[place]!]! += workers
  })
  const { start, order } = orderBy(placeCodes.length, flows.origin.length, (flow) =>
    counted(flow) ? placeOf[flows.origin[flow]!]! : -1,
  )
  const [origin, destination, workers]: [number[], number[], number[]] = [[], [], []]
  const sums = new Float64Array(placeCodes.length)
  for (let from = 0; from < placeCodes.length; from++) {
    const reached = new Set<number>()
    for (const flow of order.subarray(start[from], start[from + 1])) {
      const to = placeOf[flows.destination[flow]!]!
      sums[to]! += flows.workers[flow]!
      reached.add(to)
    }
    for (const to of reached) {
      if (to === from) within[from]! += sums[to]!
      else {
        origin.push(from)
        destination.push(to)
        workers.push(sums[to]!)
      }
      sums[to] = 0
    }
  }
  return {
    origin: Int32Array.from(origin),
    destination: Int32Array.from(destination),
    workers: Float64Array.from(workers),
    placeCodes,
    placeNames,
    placePositions,
    within,
  }
}

/** What to draw of the flows of a level. */
export type LevelChoice = Readonly<{
  direction: FlowDirection
  /** Fewest workers of a drawn flow; for net flows, the smallest difference. */
  threshold: number
  /** Most flows drawn. */
  limit: number
  /** West, south, east, north: only flows with an end inside are drawn; null for all. */
  bounds: readonly [number, number, number, number] | null
}>

/**
 * The largest flows of a level as drawn lines, largest first. Seen from the whole country there is no in and out: these and both
 * are the same, `net` is one line a pair, the larger way less the smaller one.
 */
export function selectLevelFlows(flows: LevelFlows, choice: LevelChoice): readonly DrawnFlow[] {
  const { origin, destination, placeCodes, placeNames } = flows
  const seen = placesInside(flows.placePositions, choice.bounds)
  const weightOf = flowWeights(flows, choice.direction === 'net')
  const largest = new Largest(choice.limit, largestFirst(flows, weightOf))
  for (let flow = 0; flow < origin.length; flow++) {
    const inSight = seen[origin[flow]!] === 1 || seen[destination[flow]!] === 1
    if (inSight && weightOf(flow) >= choice.threshold) largest.add(flow)
  }
  const positionOf = (place: number): [number, number] => [
    flows.placePositions[2 * place]!,
    flows.placePositions[2 * place + 1]!,
  ]
  return largest.sorted().map((flow): DrawnFlow => {
    const [from, to] = [origin[flow]!, destination[flow]!]
    return {
      from: positionOf(from),
      to: positionOf(to),
      fromCode: placeCodes[from]!,
      toCode: placeCodes[to]!,
      fromName: placeNames[from]!,
      toName: placeNames[to]!,
      workers: weightOf(flow),
      direction: 'overall',
    }
  })
}

function placesInside(positions: Float64Array, bounds: LevelChoice['bounds']): Uint8Array {
  const inside = new Uint8Array(positions.length / 2)
  if (bounds === null) return inside.fill(1)
  const [west, south, east, north] = bounds
  return inside.map((_, place) => {
    const [lon, lat] = [positions[2 * place]!, positions[2 * place + 1]!]
    return lon >= west && lon <= east && lat >= south && lat <= north ? 1 : 0
  })
}
