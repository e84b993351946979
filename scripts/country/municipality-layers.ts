import type { context } from '../../src/contracts/context'
import type { commuterFlows } from '../../src/contracts/commuter-flows'
import type { ftth } from '../../src/contracts/ftth'
import type { municipalities } from '../../src/contracts/municipalities'
import type { FtthDate } from '../../src/contracts/quantities'
import { pointAt, type LayerFeature } from '../../src/data/write/layer-feature'
import type { Commuting } from './commuting'
import { dissolve } from './dissolve'
import type { Figures } from './figures'
import { randomOf } from './keyed-random'
import type { Places } from './places'

/** The municipalities on their boundaries. */
export function municipalityFeatures(
  places: Places,
  figures: readonly Figures[],
  { leaving, entering }: Commuting,
): LayerFeature<typeof municipalities.columns>[] {
  return places.municipalities.map(({ boundary, istat_code, name, area_km2, longitude, latitude }, i) => {
    return {
      geometry: boundary,
      row: {
        istat_code,
        name,
        cadastral_code: `X${String(i + 1).padStart(4, '0')}`,
        area_km2,
        seat_lon: longitude,
        seat_lat: latitude,
        seat_kind: 'centroid',
        ...figures[i]!.counts,
        workers_out_2021: leaving[i]!,
        workers_in_2021: entering[i]!,
      },
    }
  })
}

/** The flows as straight lines from seat to seat. */
export function flowFeatures(
  { provinces, municipalities }: Places,
  { origin, destination, workers }: Commuting,
): LayerFeature<typeof commuterFlows.columns>[] {
  return Array.from(workers, (count, flow) => {
    const from = municipalities[origin[flow]!]!
    const to = municipalities[destination[flow]!]!
    return {
      geometry: {
        type: 'LineString',
        coordinates: [
          [from.longitude, from.latitude],
          [to.longitude, to.latitude],
        ],
      },
      row: {
        origin: from.istat_code,
        origin_name: from.name,
        origin_province: provinces[from.province]!.abbreviation,
        destination: to.istat_code,
        destination_name: to.name,
        destination_province: provinces[to.province]!.abbreviation,
        workers: count,
      },
    }
  })
}

/** Share of municipalities whose households, and further ones whose reached households, are not known at a date. */
const householdsUnknown = 0.01
const reachedUnknown = 0.03

const dates: readonly FtthDate[] = ['2025-03-31', '2025-06-30', '2026-06-30']

/** Coverage that grows from date to date, higher in larger places; some of it not known. */
export function ftthFeatures(
  { municipalities }: Places,
  figures: readonly Figures[],
): LayerFeature<typeof ftth.columns>[] {
  return municipalities.flatMap(({ istat_code, longitude, latitude }, i) => {
    const random = randomOf('ftth', i)
    const residents = figures[i]!.counts.population_2025
    const first = Math.max(1, Math.round(residents / (2 + 0.4 * random())))
    const start = Math.min(0.95, Math.max(0, 0.12 * (Math.log(residents) - 5.5) + 0.5 * (random() - 0.4)))
    let share = start
    return dates.map((date, k) => {
      const households = Math.min(Math.floor(residents / 2), Math.round(first * (1 + 0.002 * k)))
      share += (1 - share) * 0.25 * random()
      const known = random()
      const reached = known < householdsUnknown + reachedUnknown ? null : Math.round(households * share)
      const strict = date === '2026-06-30' && reached !== null
      return {
        geometry: pointAt(longitude, latitude),
        row: {
          istat_code,
          date,
          households: known < householdsUnknown ? null : households,
          households_ftth: reached,
          households_ftth_20m: strict ? Math.round(reached * (0.8 + 0.2 * random())) : null,
        },
      }
    })
  })
}

/** The provinces as their municipalities make them up. */
export function contextFeatures({
  provinces,
  municipalities,
  borders,
}: Places): LayerFeature<typeof context.columns>[] {
  const outlines = dissolve(borders, (cell) => municipalities[cell]!.province, provinces.length)
  return provinces.map(({ istat_code, name, abbreviation, region }, i) => ({
    geometry: outlines[i]!,
    row: { context_id: `C${istat_code}`, kind: 'province', name, abbreviation, region },
  }))
}
