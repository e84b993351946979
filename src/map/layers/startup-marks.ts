import type { TableOf } from '../../contracts/layers'
import { firstPosition } from '../../contracts/table'
import { clusterStartups, type StartupCluster, type StartupPoint } from '../../model/startup-clusters'
import { rememberLast } from './remember'

/** Start-ups stand alone from this zoom on. */
const nearZoom = 10

/** Radius of the dot of one start-up, in pixels. */
const startupRadius = 4.4

/** The start-ups that pass, as single dots when near and in clusters when far. */
const marksAt = rememberLast(
  (table: TableOf<'startups'>, passing: Uint8Array | null, step: number): readonly StartupCluster[] => {
    const points: StartupPoint[] = []
    for (let row = 0; row < table.count; row++) {
      const position = firstPosition(table.geometry, row)
      if (position && passing?.[row] !== 0) points.push({ row, position })
    }
    if (step < nearZoom) return clusterStartups(points, step)
    return points.map(({ row, position }) => ({ position: [position[0], position[1]], rows: [row] }))
  },
)

export function startupMarks(
  table: TableOf<'startups'>,
  passing: Uint8Array | null,
  zoom: number,
): readonly StartupCluster[] {
  return marksAt(table, passing, Math.min(nearZoom, Math.floor(zoom)))
}

/** Radius in pixels of a cluster of `count` start-ups. */
export function clusterRadius(count: number): number {
  return count === 1 ? startupRadius : 7 + 1.6 * Math.sqrt(count)
}
