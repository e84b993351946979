import type { TableOf } from '../../contracts/layers'
import { firstPosition } from '../../contracts/table'
import {
  aloneZoom,
  clusterStartups,
  type StartupCluster,
  type StartupPoint,
} from '../../model/startup-clusters'
import { rememberLast } from './remember'

/** Radius of the dot of one start-up, in pixels. */
const startupRadius = 4.4

/** The start-ups that pass. */
const clustersOf = rememberLast((table: TableOf<'startups'>, passing: Uint8Array | null) => {
  const points: StartupPoint[] = []
  for (let row = 0; row < table.count; row++) {
    const position = firstPosition(table.geometry, row)
    if (position && passing?.[row] !== 0) points.push({ row, position })
  }
  return clusterStartups(points)
})

const marksAt = rememberLast((clusters: ReturnType<typeof clusterStartups>, step: number) => clusters(step))

/** The start-ups that pass, as single dots when near and in clusters when far; the same within a whole step of zoom. */
export function startupMarks(
  table: TableOf<'startups'>,
  passing: Uint8Array | null,
  zoom: number,
): readonly StartupCluster[] {
  return marksAt(clustersOf(table, passing), Math.min(aloneZoom, Math.floor(zoom)))
}

/** Largest radius of a cluster, in pixels: those of a country leave its map to be seen. */
const largestCluster = 24

/** Radius in pixels of a cluster of `count` start-ups. */
export function clusterRadius(count: number): number {
  return count === 1 ? startupRadius : Math.min(largestCluster, 7 + 1.6 * Math.sqrt(count))
}
