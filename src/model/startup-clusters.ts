import Supercluster from 'supercluster'

/** A start-up on the map: its row in the layer and its placed position in degrees. */
export type StartupPoint = Readonly<{ row: number; position: readonly [number, number] }>

/** One symbol of the map: a single start-up, or several that are too near each other at this zoom. */
export type StartupCluster = Readonly<{ position: [number, number]; rows: readonly number[] }>

/** Pixels (at 512 a tile, MapLibre's own) within which symbols would run into each other. */
const radius = 32
/** Beyond this zoom every start-up stands alone. */
const maxZoom = 12

/**
 * Groups start-ups by their distance on the screen at a zoom (Supercluster, greedy hierarchical clustering). Every point is in
 * exactly one cluster; rows within a cluster ascend.
 */
export function clusterStartups(points: readonly StartupPoint[], zoom: number): readonly StartupCluster[] {
  const index = new Supercluster<StartupPoint>({ radius, maxZoom, extent: 512 })
  index.load(
    points.map((point) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [...point.position] },
      properties: point,
    })),
  )
  return index.getClusters([-180, -90, 180, 90], Math.floor(zoom)).map(({ geometry, properties }) => {
    // A start-up that stands alone keeps its place; the index rounds it.
    if (!('cluster' in properties)) return { position: [...properties.position], rows: [properties.row] }
    const leaves = index.getLeaves(properties.cluster_id, Infinity)
    return {
      position: [geometry.coordinates[0]!, geometry.coordinates[1]!],
      rows: leaves.map((leaf) => leaf.properties.row).sort((a, b) => a - b),
    }
  })
}
