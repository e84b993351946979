import type { LineString, Point, Position } from 'geojson'
import { pointAt, roundDegrees } from '../../src/data/write/layer-feature'
import { numberOrNull, SourceError, textOrNull, type SourceRow } from '../source-table'

/** The point of a row's `lon` and `lat`, or null where neither is known. Half a position is an error. */
export function pointOrNull(row: SourceRow): Point | null {
  const longitude = numberOrNull(row, 'lon')
  const latitude = numberOrNull(row, 'lat')
  if (longitude === null && latitude === null) return null
  if (longitude === null || latitude === null)
    throw new SourceError(`${row.file}, row ${row.line}: lon and lat must both be known or both be empty`)
  return pointAt(longitude, latitude)
}

/** The line of a row's `wkt`, `LINESTRING(lon lat, …)`, or null where empty. */
export function lineOrNull(row: SourceRow): LineString | null {
  const wkt = textOrNull(row, 'wkt')
  if (wkt === null) return null
  const list = /^LINESTRING\s*\(([^()]+)\)$/.exec(wkt)?.[1]
  const coordinates = list?.split(',').map((pair): Position => pair.trim().split(/\s+/).map(Number))
  if (
    !coordinates ||
    coordinates.length < 2 ||
    coordinates.some((p) => p.length !== 2 || !p.every(Number.isFinite))
  )
    throw new SourceError(
      `${row.file}, row ${row.line}, column wkt: not a line of longitude and latitude pairs`,
    )
  return { type: 'LineString', coordinates: coordinates.map((position) => position.map(roundDegrees)) }
}

/** The row's municipality, which must be one of the province's, or null where unknown. */
export function municipalityOrNull(row: SourceRow, codes: ReadonlyMap<string, unknown>): string | null {
  const code = textOrNull(row, 'istat_code')
  if (code !== null && !codes.has(code))
    throw new SourceError(
      `${row.file}, row ${row.line}, column istat_code: ${code} joins to nothing in the municipalities`,
    )
  return code
}
