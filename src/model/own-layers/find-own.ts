import Flatbush from 'flatbush'
import type { FlatGeometry } from '../../contracts/table'
import { isInPolygon } from '../spatial-selection'
import { areaTypes, pointTypes, type OwnShapes } from './own-shapes'

/** How a place is measured against a layer: degrees of longitude that a pixel spans, and how far away a mark may be in pixels. */
type Sight = Readonly<{ degreesPerPixel: number; reach: number }>

const trees = new WeakMap<Uint8Array, Flatbush>()

function treeOf(index: Uint8Array): Flatbush {
  const known = trees.get(index)
  if (known) return known
  const tree = Flatbush.from(index.buffer, index.byteOffset)
  trees.set(index, tree)
  return tree
}

/**
 * The row that lies at a place (degrees): the nearest point or line within reach, of equally near ones the last; else the last polygon
 * that holds the place; else null. The plane is taken as flat around the place, which is exact enough for the reach of a pointer.
 */
export function findOwn(
  geometry: FlatGeometry,
  { index, partRows }: OwnShapes,
  [lon, lat]: readonly [number, number],
  { degreesPerPixel, reach }: Sight,
): number | null {
  if (index === null) return null
  const across = reach * degreesPerPixel
  const squeeze = Math.cos((lat * Math.PI) / 180)
  const up = across * squeeze
  const parts = treeOf(index).search(lon - across, lat - up, lon + across, lat + up)
  const toPixels = (vertex: number): readonly [number, number] => [
    (geometry.positions[2 * vertex]! - lon) / degreesPerPixel,
    (geometry.positions[2 * vertex + 1]! - lat) / degreesPerPixel / squeeze,
  ]
  let [nearest, least, area] = [-1, reach, -1]
  for (const part of parts) {
    const row = partRows[part]!
    if (areaTypes.has(geometry.types[row]!)) {
      if (row > area && isInPolygon(geometry, part, lon, lat)) area = row
      continue
    }
    const gap = pointTypes.has(geometry.types[row]!)
      ? Math.hypot(...toPixels(geometry.ringVertices[geometry.partRings[part]!]!))
      : gapToLine(geometry, part, toPixels)
    if (gap < least || (gap === least && row > nearest)) [nearest, least] = [row, gap]
  }
  if (nearest >= 0) return nearest
  return area >= 0 ? area : null
}

/** Distance from the origin to a line, in the unit of `toPixels`. */
function gapToLine(
  { partRings, ringVertices }: FlatGeometry,
  part: number,
  toPixels: (vertex: number) => readonly [number, number],
): number {
  const ring = partRings[part]!
  const [first, end] = [ringVertices[ring]!, ringVertices[ring + 1]!]
  let least = Infinity
  for (let vertex = first + 1; vertex < end; vertex++) {
    const [ax, ay] = toPixels(vertex - 1)
    const [bx, by] = toPixels(vertex)
    const [dx, dy] = [bx - ax, by - ay]
    const along = Math.min(1, Math.max(0, -(ax * dx + ay * dy) / (dx * dx + dy * dy || 1)))
    least = Math.min(least, Math.hypot(ax + along * dx, ay + along * dy))
  }
  return least
}
