import type { FlatGeometry } from '../contracts/table'
import type { MapPoint } from './map-model'

/** The rings of a feature as an SVG path in pixels, to a tenth of one. `project` takes longitude and latitude. */
export function outlinePath(
  { featureParts, partRings, ringVertices, positions }: FlatGeometry,
  feature: number,
  project: (place: [number, number]) => MapPoint,
): string {
  const rings: string[] = []
  const end = partRings[featureParts[feature + 1]!]!
  for (let ring = partRings[featureParts[feature]!]!; ring < end; ring++) {
    const points: string[] = []
    for (let vertex = ringVertices[ring]!; vertex < ringVertices[ring + 1]!; vertex++) {
      const { x, y } = project([positions[2 * vertex]!, positions[2 * vertex + 1]!])
      points.push(`${x.toFixed(1)} ${y.toFixed(1)}`)
    }
    rings.push(`M${points.join('L')}Z`)
  }
  return rings.join('')
}
