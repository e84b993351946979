import type { MultiPolygon } from 'geojson'
import type { startups } from '../../src/contracts/startups'
import type { LayerFeature } from '../../src/data/write/layer-feature'
import { placeAroundSeat, rankWithinMunicipality } from '../importers/startups'
import { municipalityFinder } from './municipality-names'
import type { RegisteredStartup } from './read/business-register'

/** A municipality of the territory: abbreviation of its province, its seat in degrees within its boundary. */
export type StartupMunicipality = Readonly<{
  code: string
  name: string
  province: string
  longitude: number
  latitude: number
  boundary: MultiPolygon
}>

/**
 * The territory's start-ups, placed around the seat of their municipality: no address is read. Firms join by the name of the
 * municipality within their province. `unmatched` are firms of the territory's provinces whose municipality it does not know,
 * `elsewhere` the number of those of other provinces. Names of firms only where `companies` asks for them.
 */
export function startupFeatures(
  firms: readonly RegisteredStartup[],
  municipalities: readonly StartupMunicipality[],
  companies: boolean,
): Readonly<{
  features: readonly LayerFeature<typeof startups.columns>[]
  unmatched: readonly RegisteredStartup[]
  elsewhere: number
}> {
  const provinces = new Set(municipalities.map(({ province }) => province))
  const find = municipalityFinder(municipalities)
  const here = firms.filter(({ province }) => provinces.has(province))
  const joined: { firm: RegisteredStartup; municipality: StartupMunicipality }[] = []
  const unmatched: RegisteredStartup[] = []
  for (const firm of here) {
    const municipality = find(firm.municipality, firm.province)
    if (municipality === null) unmatched.push(firm)
    else joined.push({ firm, municipality })
  }
  const ranks = rankWithinMunicipality(
    joined.map(({ firm, municipality }) => ({ code: municipality.code, date: firm.registeredOn })),
  )
  const features = joined.map(({ firm, municipality }, i) => ({
    geometry: placeAroundSeat(municipality, ranks[i]!, municipality.boundary),
    row: {
      startup_id: `S${String(i + 1).padStart(2, '0')}`,
      istat_code: municipality.code,
      company: companies ? firm.company : null,
      registered_on: firm.registeredOn,
      ateco_code: firm.ateco,
      high_tech_energy: firm.energy,
      holds_patent: firm.patent,
      position_is_placed: true,
    },
  }))
  return { features, unmatched, elsewhere: firms.length - here.length }
}
