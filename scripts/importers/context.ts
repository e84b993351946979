import type { Geometry } from 'geojson'
import { feature } from 'topojson-client'
import type { context } from '../../src/contracts/context'
import { gridDegrees, type LayerFeature, type LayerGeometry } from '../../src/data/write/layer-feature'
import { SourceError } from '../source-table'
import { normaliseRings, type SourceTopology } from './municipalities'

/** Properties of the surroundings; only provinces have an abbreviation and a region. */
export type ContextProperties = { name: string; abbreviation?: string; region?: string }

const kinds = [
  ['provinces', 'province'],
  ['rivers', 'river'],
  ['lakes', 'lake'],
] as const

function roundGeometry(geometry: Geometry): LayerGeometry {
  switch (geometry.type) {
    case 'Polygon':
      return { type: 'Polygon', coordinates: normaliseRings(geometry.coordinates) }
    case 'MultiPolygon':
      return { type: 'MultiPolygon', coordinates: geometry.coordinates.map(normaliseRings) }
    case 'LineString':
      return { type: 'LineString', coordinates: geometry.coordinates.map((p) => p.map(gridDegrees)) }
    case 'MultiLineString':
      return {
        type: 'MultiLineString',
        coordinates: geometry.coordinates.map((line) => line.map((p) => p.map(gridDegrees))),
      }
    default:
      throw new SourceError(`context: a ${geometry.type} is neither an area nor a line`)
  }
}

/** Neighbouring provinces, rivers and lakes, in this order. */
export function importContext(
  topology: SourceTopology<ContextProperties>,
): LayerFeature<typeof context.columns>[] {
  const shapes = kinds.flatMap(([object, kind]) => {
    const collection = topology.objects[object]
    if (collection === undefined) throw new SourceError(`context: there is no object ${object}`)
    return feature(topology, collection).features.map((shape) => ({ kind, ...shape }))
  })
  return shapes.map(({ kind, geometry, properties }, i) => ({
    geometry: roundGeometry(geometry),
    row: {
      context_id: `C${String(i + 1).padStart(2, '0')}`,
      kind,
      name: properties.name,
      abbreviation: properties.abbreviation ?? null,
      region: properties.region ?? null,
    },
  }))
}
