import type { FlowDirection, FlowScope } from '../contracts/view'
import { textAt } from '../contracts/table'
import { reverseOf, type FlowEnds, type FlowTable } from './flow-table'
import { Largest } from './largest'

/** One line of the map, drawn from `from` to `to`. For a net flow `workers` is the difference of the two ways. */
export type DrawnFlow = Readonly<{
  from: [number, number]
  to: [number, number]
  fromCode: string
  toCode: string
  fromName: string
  toName: string
  workers: number
  /** Seen from the selection; `overall` where no selection is meant. */
  direction: 'in' | 'out' | 'within' | 'net-in' | 'net-out' | 'overall'
}>

export type FlowChoice = Readonly<{
  /** Rows of the selected municipalities; none stands for the whole territory. */
  rows: readonly number[]
  direction: FlowDirection
  scope: FlowScope
  /** Fewest workers of a drawn flow; for net flows, the smallest difference. */
  threshold: number
  /** Most flows drawn. */
  limit: number
  /** One a municipality; 1 where it passes the filters. */
  passing: Uint8Array
}>

type Direction = DrawnFlow['direction']

/**
 * The listed flows to draw, largest first (ties by the codes of origin and destination).
 *
 * Scope `selection`: flows with at least one end in the selection. One that leaves it is `out`, one that enters is `in`, one
 * between two selected municipalities is `within` and belongs to every direction. With nothing selected the territory is the
 * selection and only the flows that cross its border count.
 * Scope `largest`: every listed flow, `overall`; in, out and both are the same there.
 * Direction `net`: one line a pair, the larger way less the smaller one, drawn the larger way. Only pairs with both ways listed
 * have a net: a way that is not listed is unknown, not zero. Equal ways give no line.
 * A flow passes the filters when a municipality of the selection (or, for `largest`, of the territory) at one of its ends does,
 * and it is itself shown.
 */
export function selectFlows(flows: FlowTable, choice: FlowChoice): readonly DrawnFlow[] {
  const members = membership(flows, choice)
  const everyFlow = choice.scope === 'largest'
  const wholeTerritory = choice.rows.length === 0
  const { origin, destination, shown } = flows
  const { passing, threshold } = choice

  const weightOf = flowWeights(flows, choice.direction === 'net')
  /** Seen from the members; null for a flow that the choice leaves out. */
  const directionOf = (flow: number): Direction | null => {
    // Places beyond the territory have no entry in the masks.
    if (shown?.[flow] === 0) return null
    const fromMember = members[origin[flow]!] === 1
    const toMember = members[destination[flow]!] === 1
    const passes =
      (fromMember && passing[origin[flow]!] === 1) || (toMember && passing[destination[flow]!] === 1)
    if (!passes) return null
    if (everyFlow) return 'overall'
    if (fromMember && toMember) return wholeTerritory ? null : 'within'
    const way = toMember ? 'in' : 'out'
    if (choice.direction === 'net') return `net-${way}`
    return choice.direction === 'both' || choice.direction === way ? way : null
  }

  const largest = new Largest(choice.limit, largestFirst(flows, weightOf))
  for (let flow = 0; flow < flows.count; flow++) {
    if (weightOf(flow) >= threshold && directionOf(flow) !== null && hasPlace(flows, flow)) largest.add(flow)
  }
  return largest.sorted().map((flow) => drawFlow(flows, flow, weightOf(flow), directionOf(flow)!))
}

function membership(flows: FlowTable, choice: FlowChoice): Uint8Array {
  const members = new Uint8Array(flows.municipalities.count)
  if (choice.scope === 'largest' || choice.rows.length === 0) return members.fill(1)
  for (const row of choice.rows) members[row] = 1
  return members
}

/** The workers that a flow is drawn with; NaN where a net flow is none. */
export function flowWeights(flows: FlowEnds, net: boolean): (flow: number) => number {
  const { workers } = flows
  if (!net) return (flow) => workers[flow]!
  const reverse = reverseOf(flows)
  return (flow) => {
    const back = reverse[flow]!
    const difference = back < 0 ? 0 : workers[flow]! - workers[back]!
    return difference > 0 ? difference : Number.NaN
  }
}

/** The order of drawn flows: by weight, then by the codes of origin and destination. */
export function largestFirst(
  { placeCodes, origin, destination }: FlowEnds,
  weightOf: (flow: number) => number,
) {
  return (a: number, b: number): boolean => {
    const [first, second] = [weightOf(a), weightOf(b)]
    if (first !== second) return first > second
    const ends = origin[a] === origin[b] ? destination : origin
    return placeCodes[ends[a]!]! < placeCodes[ends[b]!]!
  }
}

function hasPlace({ table: { geometry } }: FlowTable, flow: number): boolean {
  return geometry.featureParts[flow] !== geometry.featureParts[flow + 1]
}

function drawFlow(flows: FlowTable, flow: number, workers: number, direction: Direction): DrawnFlow {
  const { geometry, columns } = flows.table
  const first = geometry.ringVertices[geometry.partRings[geometry.featureParts[flow]!]!]!
  const last = geometry.ringVertices[geometry.partRings[geometry.featureParts[flow + 1]!]!]! - 1
  return {
    from: [geometry.positions[2 * first]!, geometry.positions[2 * first + 1]!],
    to: [geometry.positions[2 * last]!, geometry.positions[2 * last + 1]!],
    fromCode: flows.placeCodes[flows.origin[flow]!]!,
    toCode: flows.placeCodes[flows.destination[flow]!]!,
    fromName: textAt(columns.origin_name, flow) ?? '',
    toName: textAt(columns.destination_name, flow) ?? '',
    workers,
    direction,
  }
}
