import { zoneStatuses, type ZoneStatus } from '../../contracts/industrial-zones'
import type { TableOf } from '../../contracts/layers'
import { numberAt, textAt } from '../../contracts/table'
import { rememberLast } from './remember'

/** A zone as it is drawn. `stated` is false where no area is known and the disc is a token. */
export type ZoneMark = Readonly<{
  row: number
  position: [number, number]
  /** Metres. */
  radius: number
  /** Metres. */
  uncertainty: number
  status: ZoneStatus
  stated: boolean
  municipality: string
}>

/** The zones of the given rows that have a known centre, the largest first so that small ones stay on top. */
export const zoneMarks = rememberLast(
  (table: TableOf<'industrial-zones'>, rows: readonly number[]): ZoneMark[] => {
    const { columns } = table
    const marks: ZoneMark[] = []
    for (const row of rows) {
      const status = zoneStatuses.find((known) => known === textAt(columns.status, row))
      const longitude = numberAt(columns.centre_lon, row)
      const latitude = numberAt(columns.centre_lat, row)
      if (!status || longitude === null || latitude === null) continue
      marks.push({
        row,
        position: [longitude, latitude],
        radius: columns.disc_radius_m.values[row]!,
        uncertainty: columns.position_uncertainty_m.values[row]!,
        status,
        stated: numberAt(columns.area_ha, row) !== null,
        municipality: textAt(columns.istat_code, row) ?? '',
      })
    }
    return marks.sort((a, b) => b.radius - a.radius)
  },
)

/** Smallest radius of a zone on the screen, in pixels. */
export const smallestZone = 3.6
