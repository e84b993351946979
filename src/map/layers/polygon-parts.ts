import type { FlatGeometry } from '../../contracts/table'
import { remember } from './remember'

/** One polygon of a row: its rings one after the other, and where the second and later ones (the holes) begin. */
export type PolygonPart = Readonly<{ row: number; positions: Float64Array; holeIndices: number[] }>

/** The polygons of a layer in the form deck.gl takes without copying coordinates. Made once a table. */
export const polygonParts = remember((geometry: FlatGeometry): PolygonPart[] => {
  const { featureParts, partRings, ringVertices, positions } = geometry
  const parts: PolygonPart[] = []
  for (let row = 0; row < featureParts.length - 1; row++) {
    for (let part = featureParts[row]!; part < featureParts[row + 1]!; part++) {
      const [firstRing, endRing] = [partRings[part]!, partRings[part + 1]!]
      const start = 2 * ringVertices[firstRing]!
      const holeIndices: number[] = []
      for (let ring = firstRing + 1; ring < endRing; ring++) {
        holeIndices.push(2 * ringVertices[ring]! - start)
      }
      parts.push({ row, positions: positions.subarray(start, 2 * ringVertices[endRing]!), holeIndices })
    }
  }
  return parts
})

/** The closed rings of one row, as flat coordinates. */
export function ringsOf(geometry: FlatGeometry, row: number): Float64Array[] {
  const { featureParts, partRings, ringVertices, positions } = geometry
  const rings: Float64Array[] = []
  for (let ring = partRings[featureParts[row]!]!; ring < partRings[featureParts[row + 1]!]!; ring++) {
    rings.push(positions.subarray(2 * ringVertices[ring]!, 2 * ringVertices[ring + 1]!))
  }
  return rings
}
