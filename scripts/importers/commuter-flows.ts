import type { commuterFlows } from '../../src/contracts/commuter-flows'
import { pointAt, type LayerFeature } from '../../src/data/write/layer-feature'
import { joinKey, readInteger, readText, SourceError, type SourceRow } from '../source-table'
import type { Place } from './places'

/** Listed flows as straight lines from seat to seat. `places` holds the municipalities of the province and outside it. */
export function importCommuterFlows(
  rows: readonly SourceRow[],
  places: ReadonlyMap<string, Place>,
): LayerFeature<typeof commuterFlows.columns>[] {
  const target = 'the municipalities of the province and outside it'
  return rows.map((row) => {
    const from = joinKey(row, 'origin', places, target)
    const to = joinKey(row, 'destination', places, target)
    const origin = readText(row, 'origin')
    const destination = readText(row, 'destination')
    if (origin === destination)
      throw new SourceError(`${row.file}, row ${row.line}: ${origin} is its own destination`)
    return {
      geometry: {
        type: 'LineString',
        coordinates: [from, to].map(({ longitude, latitude }) => pointAt(longitude, latitude).coordinates),
      },
      row: {
        origin,
        origin_name: from.name,
        origin_province: from.province,
        destination,
        destination_name: to.name,
        destination_province: to.province,
        workers: readInteger(row, 'workers'),
      },
    }
  })
}
