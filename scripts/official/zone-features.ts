import { booleanPointInPolygon } from '@turf/turf'
import type { industrialZones } from '../../src/contracts/industrial-zones'
import { roundDegrees, type LayerFeature } from '../../src/data/write/layer-feature'
import { boxOf } from '../../src/data/write/packed-rtree'
import { radiusOfArea } from '../importers/industrial-zones'
import { normaliseRings } from '../importers/municipalities'
import { SourceError } from '../source-table'
import { seatOf, shapeOf } from './municipality-shapes'
import type { OfficialMunicipality } from './read/boundaries'
import type { LandCoverArea } from './read/land-cover'

/** Hectares below which an area is left out: a single shed is no zone. */
export const smallestZone = 0.5

/**
 * Metres. The outline is known, so that only its drawing is uncertain: DUSAF is interpreted from aerial photographs at 1:10,000,
 * where its narrowest features are 20 m.
 */
const positionUncertainty = 20

/** Base 36 digits of a degree to five decimals, about a metre. */
const cell = (degrees: number) =>
  Math.round(degrees * 1e5)
    .toString(36)
    .toUpperCase()
    .padStart(5, '0')

/** What places an area: a point inside it, and the municipality that holds the point. */
type Placed = Readonly<{ area: LandCoverArea; lon: number; lat: number; code: string; municipality: string }>

/** Zones of a territory, and how many areas were left out: smaller than half a hectare, or in none of its municipalities. */
export type ZoneFeatures = Readonly<{
  features: readonly LayerFeature<typeof industrialZones.columns>[]
  small: number
  outside: number
}>

/** Finds the municipality that holds a point. */
function municipalityFinder(municipalities: readonly OfficialMunicipality[]) {
  const shapes = municipalities.map((municipality) => {
    const shape = shapeOf(municipality.polygons)
    return { municipality, shape, box: boxOf(shape) }
  })
  return (point: [number, number]) =>
    shapes.find(({ shape, box: [west, south, east, north] }) => {
      const [x, y] = point
      return x >= west && x <= east && y >= south && y <= north && booleanPointInPolygon(point, shape)
    })?.municipality
}

const order = <T>(a: T, b: T) => (a < b ? -1 : a > b ? 1 : 0)

/**
 * Settlements of the land cover as industrial zones, each with its true outline. `municipalities`: those of the territory.
 * `year`: of the land cover; `source`: address of the data. A zone's identifier comes from its place, so that the same outline
 * always has the same one; its number within the municipality goes by area, the largest first.
 */
export function zoneFeatures(
  areas: readonly LandCoverArea[],
  municipalities: readonly OfficialMunicipality[],
  { year, source }: { year: string; source: string },
): ZoneFeatures {
  const large = areas.filter(({ areaHa }) => areaHa >= smallestZone)
  const find = municipalityFinder(municipalities)
  const placed = large.flatMap((area): Placed[] => {
    const [lon, lat] = seatOf([area.polygon]).map(roundDegrees) as [number, number]
    const home = find([lon, lat])
    return home ? [{ area, lon, lat, code: home.code, municipality: home.name }] : []
  })
  placed.sort(
    (a, b) =>
      order(a.code, b.code) || b.area.areaHa - a.area.areaHa || order(a.lon, b.lon) || order(a.lat, b.lat),
  )
  const counts = new Map<string, number>()
  const ids = new Set<string>()
  const features = placed.map(({ area, lon, lat, code, municipality }) => {
    const number = (counts.get(code) ?? 0) + 1
    counts.set(code, number)
    const id = `L${cell(lon)}${cell(lat)}`
    if (ids.has(id)) throw new SourceError(`land cover: two areas lie at ${lon}, ${lat}`)
    ids.add(id)
    const hectares = Math.round(area.areaHa * 100) / 100
    return {
      geometry: { type: 'Polygon' as const, coordinates: normaliseRings(area.polygon) },
      row: {
        zone_id: id,
        name: `${municipality} – area produttiva ${number}`,
        istat_code: code,
        kind: 'industrial',
        status: 'operating',
        status_note: `land cover of ${year} shows a built-up industrial, craft or commercial settlement; its use was not surveyed`,
        status_as_of: year,
        area_ha: hectares,
        area_note: 'worked out from the outline',
        occupants: null,
        in_zls_municipality: null,
        lies_within: null,
        centre_lon: lon,
        centre_lat: lat,
        disc_radius_m: Math.round(radiusOfArea(hectares)),
        position_uncertainty_m: positionUncertainty,
        position_method: 'a point within the outline, interpreted from aerial photographs at 1:10,000',
        fact_confidence: 'medium',
        position_confidence: 'high',
        shown_by_default: true,
        source,
      },
    }
  })
  return { features, small: areas.length - large.length, outside: large.length - placed.length }
}
