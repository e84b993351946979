import { infrastructure, infrastructureKinds } from '../../src/contracts/infrastructure'
import type { LayerFeature } from '../../src/data/write/layer-feature'
import { numberOrNull, readOneOf, readText, textOrNull, type SourceRow } from '../source-table'
import type { Place } from './places'
import { lineOrNull, municipalityOrNull, pointOrNull } from './source-position'

/** Stations, exits and the like as points, schematic lines as lines, projects without a place without geometry. */
export function importInfrastructure(
  rows: readonly SourceRow[],
  places: ReadonlyMap<string, Place>,
): LayerFeature<typeof infrastructure.columns>[] {
  return rows.map((row) => ({
    geometry: lineOrNull(row) ?? pointOrNull(row),
    row: {
      feature_id: readText(row, 'feature_id'),
      kind: readOneOf(row, 'kind', infrastructureKinds),
      name: readText(row, 'name'),
      istat_code: municipalityOrNull(row, places),
      position_uncertainty_m: numberOrNull(row, 'position_uncertainty_m'),
      facts: textOrNull(row, 'facts'),
      status: textOrNull(row, 'status'),
      confidence: readOneOf(row, 'confidence', infrastructure.columns.confidence.values ?? []),
      source: readText(row, 'source'),
    },
  }))
}
