import type { Geometry, Position } from 'geojson'
import type { context } from '../../src/contracts/context'
import type { LayerFeature } from '../../src/data/write/layer-feature'
import { importContext, type ContextProperties } from '../importers/context'
import type { SourceTopology } from '../importers/municipalities'
import { shapeOf } from './municipality-shapes'
import type { OfficialMunicipality } from './read/boundaries'

type ContextFeature = LayerFeature<typeof context.columns>

/** What the layer cites. */
export const contextSources: readonly string[] = ['istat-boundaries', 'natural-earth']

/** What a province is called in the background. */
type NamedProvince = Readonly<{ code: string; abbreviation: string; name: string; region: string }>

/** How far from the territory, in kilometres, the background reaches. */
const reach = 60
const kilometresPerDegree = 111.2

function positionsOf(geometry: Geometry): readonly Position[] {
  switch (geometry.type) {
    case 'LineString':
      return geometry.coordinates
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates.flat()
    case 'MultiPolygon':
      return geometry.coordinates.flat(2)
    default:
      return []
  }
}

/**
 * Whether some vertex of a geometry is within reach of some vertex of the territory: distances in the plane at the territory's
 * latitude, good to a kilometre, as outlines have a vertex every few of them.
 */
function nearTo(territory: readonly Position[]): (geometry: Geometry | null) => boolean {
  const latitude = territory.reduce((sum, [, y]) => sum + y!, 0) / territory.length
  const eastward = kilometresPerDegree * Math.cos((latitude * Math.PI) / 180)
  return (geometry) =>
    geometry !== null &&
    positionsOf(geometry).some(([x, y]) =>
      territory.some(
        ([tx, ty]) => Math.hypot((x! - tx!) * eastward, (y! - ty!) * kilometresPerDegree) <= reach,
      ),
    )
}

/**
 * The background of a territory: provinces within about 60 km (its own among them, which serves as land) and the rivers and
 * lakes of `waters` that come as near. `provinces`: all of the boundaries, generalised; `names` by code, one that is not there
 * goes by its code. Beyond the provinces of the boundaries nothing is known: what lies abroad stays empty.
 */
export function contextFeatures(
  territory: readonly OfficialMunicipality[],
  provinces: readonly { province: string; polygons: Position[][][] }[],
  names: ReadonlyMap<string, NamedProvince>,
  waters: SourceTopology<ContextProperties>,
): readonly ContextFeature[] {
  const isNear = nearTo(territory.flatMap(({ polygons }) => polygons.flat(2)))
  const lands = provinces.map(({ province, polygons }): ContextFeature => {
    const known = names.get(province)
    return {
      geometry: shapeOf(polygons),
      row: {
        context_id: province,
        kind: 'province',
        name: known?.name ?? province,
        abbreviation: known?.abbreviation ?? null,
        region: known?.region ?? null,
      },
    }
  })
  return [...lands, ...importContext(waters).filter(({ row }) => row.kind !== 'province')]
    .filter(({ geometry }) => isNear(geometry))
    .map(({ geometry, row }, i) => ({
      geometry,
      row: { ...row, context_id: `C${String(i + 1).padStart(2, '0')}` },
    }))
}
