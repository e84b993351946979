import { services } from '../../src/contracts/services'
import type { LayerFeature } from '../../src/data/write/layer-feature'
import { numberOrNull, readOneOf, readText, textOrNull, type SourceRow } from '../source-table'
import type { Place } from './places'
import { municipalityOrNull, pointOrNull } from './source-position'

/** Services for firms; those whose place is not known have no geometry. */
export function importServices(
  rows: readonly SourceRow[],
  places: ReadonlyMap<string, Place>,
): LayerFeature<typeof services.columns>[] {
  return rows.map((row) => ({
    geometry: pointOrNull(row),
    row: {
      service_id: readText(row, 'service_id'),
      name: readText(row, 'name'),
      organisation: textOrNull(row, 'organisation'),
      service: textOrNull(row, 'service'),
      address: textOrNull(row, 'address'),
      istat_code: municipalityOrNull(row, places),
      position_uncertainty_m: numberOrNull(row, 'position_uncertainty_m'),
      status: textOrNull(row, 'status'),
      status_as_of: textOrNull(row, 'status_as_of'),
      facts: textOrNull(row, 'facts'),
      changed_since_handout: textOrNull(row, 'changed_since_handout'),
      confidence: readOneOf(row, 'confidence', services.columns.confidence.values ?? []),
      source: readText(row, 'source'),
    },
  }))
}
