import type { ZoneStatus } from '../contracts/industrial-zones'
import type { TableOf } from '../contracts/layers'
import { booleanAt, textAt } from '../contracts/table'

type ZoneCount = Readonly<{ status: ZoneStatus; count: number }>

/** How many zones have each of the statuses, in the order given. */
export function countZonesByStatus(
  table: TableOf<'industrial-zones'>,
  statuses: readonly ZoneStatus[],
): readonly ZoneCount[] {
  const counts = new Map<string, number>()
  for (let row = 0; row < table.count; row++) {
    const status = textAt(table.columns.status, row)
    if (status !== null) counts.set(status, (counts.get(status) ?? 0) + 1)
  }
  return statuses.map((status) => ({ status, count: counts.get(status) ?? 0 }))
}

/** Rows of the zones to show: of a chosen status, and shown at first unless the doubtful ones are asked for too. */
export function chooseZones(
  table: TableOf<'industrial-zones'>,
  statuses: readonly ZoneStatus[],
  doubtful: boolean,
): readonly number[] {
  const rows: number[] = []
  for (let row = 0; row < table.count; row++) {
    const chosen = statuses.some((status) => status === textAt(table.columns.status, row))
    if (chosen && (doubtful || booleanAt(table.columns.shown_by_default, row) === true)) rows.push(row)
  }
  return rows
}
