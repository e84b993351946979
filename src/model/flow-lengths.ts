import type { FlowTable } from './flow-table'

const radians = Math.PI / 180
/** Mean radius of the Earth (IUGG), in kilometres. */
const earthRadius = 6371.0088
/** No flow counts as shorter than a hundred metres: a logarithmic axis has no zero. */
export const shortestFlow = 0.1
/** So many flows are quickly done: what does more of them at once pauses before. */
export const flowsAtATime = 65_536

/**
 * Kilometres from seat to seat of each flow in a straight line, that is along the great circle; NaN where a place is not known.
 * It pauses (yields) now and then, because a country has many flows.
 */
export function* measureFlows({ table, count }: FlowTable): Generator<void, Float64Array> {
  const { featureParts, partRings, ringVertices, positions } = table.geometry
  const lengths = new Float64Array(count).fill(Number.NaN)
  for (let start = 0; start < count; start += flowsAtATime) {
    if (start > 0) yield
    for (let flow = start; flow < Math.min(count, start + flowsAtATime); flow++) {
      const firstPart = featureParts[flow]!
      const endPart = featureParts[flow + 1]!
      if (firstPart === endPart) continue
      const from = 2 * ringVertices[partRings[firstPart]!]!
      const to = 2 * (ringVertices[partRings[endPart]!]! - 1)
      lengths[flow] = flowLength(positions[from]!, positions[from + 1]!, positions[to]!, positions[to + 1]!)
    }
  }
  return lengths
}

/** Kilometres of a flow between two places in degrees (haversine formula); at least 0.1. */
export function flowLength(lon1: number, lat1: number, lon2: number, lat2: number): number {
  const sinLat = Math.sin(((lat2 - lat1) * radians) / 2)
  const sinLon = Math.sin(((lon2 - lon1) * radians) / 2)
  const h = sinLat * sinLat + Math.cos(lat1 * radians) * Math.cos(lat2 * radians) * sinLon * sinLon
  return Math.max(shortestFlow, 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(h))))
}
