import { circle } from '@turf/turf'
import type { Polygon } from 'geojson'
import { industrialZones, zoneKinds, zoneStatuses } from '../../src/contracts/industrial-zones'
import { roundDegrees, type LayerFeature } from '../../src/data/write/layer-feature'
import {
  indexRows,
  joinKey,
  numberOrNull,
  readBoolean,
  readInteger,
  readNumber,
  readOneOf,
  readText,
  textOrNull,
  type SourceRow,
} from '../source-table'
import { normaliseRings } from './municipalities'
import type { Place } from './places'

/** Radius in metres drawn where no area is stated: a token, told apart by its unknown `area_ha`. */
const tokenRadius = 120
const discSteps = 24
const confidences = ['high', 'medium', 'low'] as const

/** Radius in metres of a disc of so many hectares, or of the token disc where they are not known. */
export function radiusOfArea(hectares: number | null): number {
  return hectares === null ? tokenRadius : Math.sqrt((hectares * 10_000) / Math.PI)
}

/**
 * A regular polygon of 24 corners on the sphere with the area of a disc of the given radius in metres: its corners lie a
 * little outside the disc, since the polygon through the disc's own points would be 1.1 % too small.
 */
export function discAround(longitude: number, latitude: number, radius: number): Polygon {
  const angle = (2 * Math.PI) / discSteps
  const corner = radius * Math.sqrt(angle / Math.sin(angle))
  const disc = circle([longitude, latitude], corner / 1000, { steps: discSteps, units: 'kilometers' })
  return { type: 'Polygon', coordinates: normaliseRings(disc.geometry.coordinates) }
}

/** Productive areas as discs. `containment` says which zone lies within which other. */
export function importIndustrialZones(
  rows: readonly SourceRow[],
  containment: readonly SourceRow[],
  places: ReadonlyMap<string, Place>,
): LayerFeature<typeof industrialZones.columns>[] {
  const zones = indexRows(rows, 'zone_id')
  const parents = new Map(
    [...indexRows(containment, 'zone_id').values()].map((row) => {
      joinKey(row, 'zone_id', zones, 'the industrial zones')
      joinKey(row, 'lies_within', zones, 'the industrial zones')
      return [readText(row, 'zone_id'), readText(row, 'lies_within')]
    }),
  )
  return rows.map((row) => {
    joinKey(row, 'istat_code', places, 'the municipalities')
    const longitude = readNumber(row, 'lon')
    const latitude = readNumber(row, 'lat')
    const area = numberOrNull(row, 'area_ha')
    const radius = radiusOfArea(area)
    return {
      geometry: discAround(longitude, latitude, radius),
      row: {
        zone_id: readText(row, 'zone_id'),
        name: readText(row, 'name'),
        istat_code: readText(row, 'istat_code'),
        kind: readOneOf(row, 'kind', zoneKinds),
        status: readOneOf(row, 'status', zoneStatuses),
        status_note: textOrNull(row, 'status_note'),
        status_as_of: textOrNull(row, 'status_as_of'),
        area_ha: area,
        area_note: textOrNull(row, 'area_note'),
        occupants: textOrNull(row, 'occupants'),
        in_zls_municipality: readBoolean(row, 'in_zls_municipality'),
        lies_within: parents.get(readText(row, 'zone_id')) ?? null,
        centre_lon: roundDegrees(longitude),
        centre_lat: roundDegrees(latitude),
        disc_radius_m: Math.round(radius),
        position_uncertainty_m: readInteger(row, 'position_uncertainty_m'),
        position_method: textOrNull(row, 'position_method'),
        fact_confidence: readOneOf(row, 'fact_confidence', confidences),
        position_confidence: readOneOf(row, 'position_confidence', confidences),
        shown_by_default: readBoolean(row, 'shown_by_default'),
        source: readText(row, 'source'),
      },
    }
  })
}
