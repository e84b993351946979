import type { municipalities } from '../../src/contracts/municipalities'
import { roundDegrees, type LayerFeature } from '../../src/data/write/layer-feature'
import type { Place } from '../importers/places'
import type { CommuterTotals } from './flow-features'
import { seatOf, shapeOf } from './municipality-shapes'
import { provinceOfMunicipality } from './provinces'
import type { OfficialMunicipality } from './read/boundaries'
import type { PopulationRow } from './read/posas'

export const populationYears = [2021, 2025, 2026] as const
export type PopulationYear = (typeof populationYears)[number]

/** Residents by municipality, for each year at hand. */
export type Populations = ReadonlyMap<PopulationYear, ReadonlyMap<string, PopulationRow>>

/** Every municipality of the boundaries as a point inside it, by code; of a province not known by name the abbreviation is null. */
export function placesOf(all: readonly OfficialMunicipality[]): ReadonlyMap<string, Place> {
  return new Map(
    all.map(({ code, name, polygons }) => {
      const [longitude, latitude] = seatOf(polygons)
      const province = provinceOfMunicipality(code)?.abbreviation ?? null
      return [code, { name, province, longitude, latitude }]
    }),
  )
}

/** Square kilometres to the hectare. */
const roundArea = (km2: number) => Math.round(km2 * 100) / 100

/**
 * The municipalities of a province on their boundaries; what no file says of one is null. `outlines`: simplified, with the area of
 * the original. `places`: by code, of all of them.
 */
export function municipalityFeatures(
  outlines: readonly OfficialMunicipality[],
  places: ReadonlyMap<string, Place>,
  populations: Populations,
  totals: ReadonlyMap<string, CommuterTotals>,
): LayerFeature<typeof municipalities.columns>[] {
  return outlines.map(({ code, name, polygons, areaKm2 }) => {
    const place = places.get(code)!
    const residents = (year: PopulationYear) => populations.get(year)?.get(code)
    const commuters = totals.get(code)
    return {
      geometry: shapeOf(polygons),
      row: {
        istat_code: code,
        name,
        cadastral_code: null,
        area_km2: roundArea(areaKm2),
        seat_lon: roundDegrees(place.longitude),
        seat_lat: roundDegrees(place.latitude),
        seat_kind: 'centroid',
        population_2021: residents(2021)?.total ?? null,
        population_2025: residents(2025)?.total ?? null,
        population_2026: residents(2026)?.total ?? null,
        population_0_14_2026: residents(2026)?.age0to14 ?? null,
        population_15_64_2026: residents(2026)?.age15to64 ?? null,
        population_65_plus_2026: residents(2026)?.age65plus ?? null,
        taxpayers_2023: null,
        taxable_income_eur_2023: null,
        workers_out_2021: commuters?.out ?? null,
        workers_in_2021: commuters?.in ?? null,
        workers_within_2021: commuters?.within ?? null,
      },
    }
  })
}
