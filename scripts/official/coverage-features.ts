import type { ftth } from '../../src/contracts/ftth'
import type { FtthDate } from '../../src/contracts/quantities'
import { pointAt, type LayerFeature } from '../../src/data/write/layer-feature'
import type { Place } from '../importers/places'
import type { CoverageRow } from './read/agcom'

/** AGCOM's report of one date. */
export type CoverageEdition = Readonly<{ date: FtthDate; file: string; rows: readonly CoverageRow[] }>

/**
 * One row a municipality and date, at the municipality's seat, dates in order. A municipality that a report does not know has no
 * row at its date: unknown, never zero. `places`: the municipalities of the province by code.
 */
export function coverageFeatures(
  editions: readonly CoverageEdition[],
  places: ReadonlyMap<string, Place>,
): LayerFeature<typeof ftth.columns>[] {
  const inOrder = [...editions].sort((a, b) => (a.date < b.date ? -1 : 1))
  return inOrder.flatMap(({ date, rows }) =>
    rows.flatMap(({ code, households, reached, reachedStrict }) => {
      const place = places.get(code)
      if (!place) return []
      return {
        geometry: pointAt(place.longitude, place.latitude),
        row: {
          istat_code: code,
          date,
          households,
          households_ftth: reached,
          households_ftth_20m: reachedStrict,
        },
      }
    }),
  )
}
