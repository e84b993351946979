import type { FlowDirection, FlowScope } from '../contracts/view'
import type { FlowTable } from './flow-table'

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

type Candidate = Readonly<{ flow: number; workers: number; direction: DrawnFlow['direction'] }>

/**
 * The listed flows to draw, largest first (ties by the codes of origin and destination).
 *
 * Scope `selection`: flows with at least one end in the selection. One that leaves it is `out`, one that enters is `in`, one
 * between two selected municipalities is `within` and belongs to every direction. With nothing selected the territory is the
 * selection and only the flows that cross its border count.
 * Scope `largest`: every listed flow, `overall`; in, out and both are the same there.
 * Direction `net`: one line a pair, the larger way less the smaller one, drawn the larger way. Only pairs with both ways listed
 * have a net: a way that is not listed is unknown, not zero. Equal ways give no line.
 * A flow passes the filters when a municipality of the selection (or, for `largest`, of the territory) at one of its ends does.
 */
export function selectFlows(flows: FlowTable, choice: FlowChoice): readonly DrawnFlow[] {
  const members = membership(flows, choice)
  const wholeTerritory = choice.rows.length === 0
  const reverse = choice.direction === 'net' ? indexPairs(flows) : null
  const candidates: Candidate[] = []

  for (let flow = 0; flow < flows.count; flow++) {
    const originRow = flows.originRow[flow]!
    const destinationRow = flows.destinationRow[flow]!
    const fromMember = isSet(members, originRow)
    const toMember = isSet(members, destinationRow)
    const passes =
      (fromMember && isSet(choice.passing, originRow)) || (toMember && isSet(choice.passing, destinationRow))
    if (!passes || !hasPlace(flows, flow)) continue

    let direction: DrawnFlow['direction'] = 'overall'
    if (choice.scope === 'selection') {
      if (fromMember && toMember) {
        if (wholeTerritory) continue
        direction = 'within'
      } else direction = toMember ? 'in' : 'out'
    }

    if (reverse) {
      const back = reverse.get(pairKey(flows.destination[flow]!, flows.origin[flow]!))
      if (back === undefined) continue
      const net = flows.workers[flow]! - flows.workers[back]!
      if (net > 0 && net >= choice.threshold) {
        candidates.push({ flow, workers: net, direction: netDirection(direction) })
      }
      continue
    }
    const asked =
      direction === 'overall' ||
      direction === 'within' ||
      choice.direction === 'both' ||
      choice.direction === direction
    const workers = flows.workers[flow]!
    if (asked && workers >= choice.threshold) candidates.push({ flow, workers, direction })
  }

  return candidates
    .sort((a, b) => b.workers - a.workers || compareCodes(flows, a.flow, b.flow))
    .slice(0, Math.max(0, choice.limit))
    .map((candidate) => drawFlow(flows, candidate))
}

function membership(flows: FlowTable, choice: FlowChoice): Uint8Array {
  const members = new Uint8Array(flows.municipalities.count)
  if (choice.scope === 'largest' || choice.rows.length === 0) return members.fill(1)
  for (const row of choice.rows) members[row] = 1
  return members
}

function isSet(mask: Uint8Array, row: number): boolean {
  return row >= 0 && mask[row] === 1
}

function netDirection(direction: DrawnFlow['direction']): DrawnFlow['direction'] {
  if (direction === 'in') return 'net-in'
  return direction === 'out' ? 'net-out' : direction
}

function pairKey(from: string, to: string): string {
  return `${from}>${to}`
}

function indexPairs(flows: FlowTable): Map<string, number> {
  return new Map(flows.origin.map((from, flow) => [pairKey(from, flows.destination[flow]!), flow]))
}

function hasPlace(flows: FlowTable, flow: number): boolean {
  return !Number.isNaN(flows.positions[4 * flow]) && !Number.isNaN(flows.positions[4 * flow + 2])
}

function compareCodes(flows: FlowTable, a: number, b: number): number {
  const first = pairKey(flows.origin[a]!, flows.destination[a]!)
  const second = pairKey(flows.origin[b]!, flows.destination[b]!)
  return first < second ? -1 : first > second ? 1 : 0
}

function drawFlow(flows: FlowTable, { flow, workers, direction }: Candidate): DrawnFlow {
  const at = 4 * flow
  return {
    from: [flows.positions[at]!, flows.positions[at + 1]!],
    to: [flows.positions[at + 2]!, flows.positions[at + 3]!],
    fromCode: flows.origin[flow]!,
    toCode: flows.destination[flow]!,
    fromName: flows.originName[flow]!,
    toName: flows.destinationName[flow]!,
    workers,
    direction,
  }
}
