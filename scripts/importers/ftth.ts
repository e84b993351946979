import type { ftth } from '../../src/contracts/ftth'
import { pointAt, type LayerFeature } from '../../src/data/write/layer-feature'
import { integerOrNull, joinKey, readDay, readText, SourceError, type SourceRow } from '../source-table'
import type { Place } from './places'

/** One row a municipality and date, at the municipality's seat. */
export function importFtth(
  rows: readonly SourceRow[],
  places: ReadonlyMap<string, Place>,
): LayerFeature<typeof ftth.columns>[] {
  return rows.map((row) => {
    const place = joinKey(row, 'istat_code', places, 'the municipalities')
    const households = integerOrNull(row, 'households')
    const reached = integerOrNull(row, 'households_ftth')
    if (households !== null && reached !== null && reached > households)
      throw new SourceError(`${row.file}, row ${row.line}: more households reached than there are`)
    return {
      geometry: pointAt(place.longitude, place.latitude),
      row: {
        istat_code: readText(row, 'istat_code'),
        date: readDay(row, 'date'),
        households,
        households_ftth: reached,
        households_ftth_20m: integerOrNull(row, 'households_ftth_20m'),
      },
    }
  })
}
