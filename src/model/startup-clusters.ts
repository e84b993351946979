import Supercluster from 'supercluster'

/** A start-up on the map: its row in the layer and its placed position in degrees. */
export type StartupPoint = Readonly<{ row: number; position: readonly [number, number] }>

/** One symbol of the map: a single start-up, or several that are too near each other at this zoom. */
export type StartupCluster = Readonly<{ position: [number, number]; rows: readonly number[] }>

/** Pixels (at 512 a tile, MapLibre's own) within which symbols would run into each other. */
const radius = 32
/** From this zoom on every start-up stands alone; from the other one outward the grouping stays as it is. */
export const aloneZoom = 10
const farthestZoom = 4

/**
 * Groups start-ups by their distance on the screen (Supercluster, greedy hierarchical clustering): the grouping of any zoom, all
 * of them prepared at once. Every point is in exactly one cluster; rows within a cluster ascend.
 */
export function clusterStartups(
  points: readonly StartupPoint[],
): (zoom: number) => readonly StartupCluster[] {
  const index = new Supercluster<StartupPoint, Gathered>({
    radius,
    minZoom: farthestZoom,
    maxZoom: aloneZoom - 1,
    extent: 512,
    map: ({ row }) => ({ members: row }),
    reduce: (all, { members }) => {
      all.members = [all.members, members]
    },
  })
  index.load(
    points.map((point) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [...point.position] },
      properties: point,
    })),
  )
  return (zoom) =>
    index.getClusters([-180, -90, 180, 90], Math.floor(zoom)).map(({ geometry, properties }) => {
      // A start-up that stands alone keeps its place; the index rounds it.
      if (!('cluster' in properties)) return { position: [...properties.position], rows: [properties.row] }
      return {
        position: [geometry.coordinates[0]!, geometry.coordinates[1]!],
        rows: rowsOf(properties.members).sort((a, b) => a - b),
      }
    })
}

/** The rows of a cluster as they were put together: shared between zooms, so never written to. */
type Members = number | readonly [Members, Members]
type Gathered = { members: Members }

function rowsOf(members: Members): number[] {
  const rows: number[] = []
  const waiting: Members[] = [members]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next === 'number') rows.push(next)
    else waiting.push(...next)
  }
  return rows
}
