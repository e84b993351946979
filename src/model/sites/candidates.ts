import type { LayerTables, TableOf } from '../../contracts/layers'
import { offeredStatuses, type SiteStudy } from '../../contracts/sites'
import { numberAt, textAt } from '../../contracts/table'
import { chooseZones } from '../zones'
import type { Site } from './site'

type Municipalities = TableOf<'municipalities'>

/**
 * The sites that a study chooses between, in the order of their table; none where the layer is absent. A zone under a constraint is
 * none of them, whatever a study from elsewhere asks for.
 */
export function collectSites(
  tables: LayerTables,
  study: Pick<SiteStudy, 'candidates' | 'statuses' | 'doubtful'>,
): readonly Site[] {
  const { municipalities } = tables
  if (study.candidates === 'municipalities') return municipalities ? municipalitySites(municipalities) : []
  const zones = tables['industrial-zones']
  if (!zones) return []
  const offered = offeredStatuses.filter((status) => study.statuses.includes(status))
  return zoneSites(zones, municipalities, chooseZones(zones, offered, study.doubtful))
}

function municipalitySites({ columns, count }: Municipalities): Site[] {
  return Array.from({ length: count }, (_, row): Site => {
    const [lon, lat] = [numberAt(columns.seat_lon, row), numberAt(columns.seat_lat, row)]
    return {
      id: textAt(columns.istat_code, row) ?? '',
      kind: 'municipalities',
      row,
      name: textAt(columns.name, row) ?? '',
      municipality: row,
      place: lon === null || lat === null ? null : [lon, lat],
      uncertaintyKm: 0,
    }
  })
}

function zoneSites(
  { columns }: TableOf<'industrial-zones'>,
  municipalities: Municipalities | undefined,
  rows: readonly number[],
): Site[] {
  const rowOfCode = new Map<string | null, number>()
  for (let row = 0; row < (municipalities?.count ?? 0); row++)
    rowOfCode.set(textAt(municipalities!.columns.istat_code, row), row)
  return rows.map((row): Site => {
    const [lon, lat] = [numberAt(columns.centre_lon, row), numberAt(columns.centre_lat, row)]
    return {
      id: textAt(columns.zone_id, row) ?? '',
      kind: 'zones',
      row,
      name: textAt(columns.name, row) ?? '',
      municipality: rowOfCode.get(textAt(columns.istat_code, row)) ?? null,
      place: lon === null || lat === null ? null : [lon, lat],
      uncertaintyKm: (numberAt(columns.position_uncertainty_m, row) ?? 0) / 1000,
    }
  })
}
