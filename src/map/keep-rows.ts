import type { FlatGeometry } from '../contracts/table'

/** The geometries of some rows only. Offsets are rebuilt, coordinates copied. */
export function keepRows(geometry: FlatGeometry, rows: readonly number[]): FlatGeometry {
  const featureParts = [0]
  const partRings = [0]
  const ringVertices = [0]
  const positions: number[] = []
  for (const row of rows) {
    for (let part = geometry.featureParts[row]!; part < geometry.featureParts[row + 1]!; part++) {
      for (let ring = geometry.partRings[part]!; ring < geometry.partRings[part + 1]!; ring++) {
        const [start, end] = [geometry.ringVertices[ring]!, geometry.ringVertices[ring + 1]!]
        positions.push(...geometry.positions.subarray(2 * start, 2 * end))
        ringVertices.push(positions.length / 2)
      }
      partRings.push(ringVertices.length - 1)
    }
    featureParts.push(partRings.length - 1)
  }
  return {
    types: Uint8Array.from(rows, (row) => geometry.types[row]!),
    positions: Float64Array.from(positions),
    featureParts: Uint32Array.from(featureParts),
    partRings: Uint32Array.from(partRings),
    ringVertices: Uint32Array.from(ringVertices),
  }
}
