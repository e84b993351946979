import { mean } from 'd3'
import * as v from 'valibot'
import { territorySchema, type ComparedProvince } from '../../src/contracts/territory'
import { encodeTerritory, packLayers, type FeatureOrders, type LayerFeatures } from '../territory-layer'
import { inBlocks, inPairs } from './block-order'
import { makeCommuting, type Commuting } from './commuting'
import { countryLayerSources, countrySources } from './country-sources'
import type { CountrySize } from './country-size'
import { makeFigures } from './figures'
import { contextFeatures, flowFeatures, ftthFeatures, municipalityFeatures } from './municipality-layers'
import { around, partsOf } from './parts'
import { makePlaces, type Places } from './places'
import { infrastructureFeatures, serviceFeatures, startupFeatures, zoneFeatures } from './point-layers'

/** Everything that is said of the country itself says that it is made up. */
const country = {
  format: 1,
  id: 'country',
  name: { it: 'Paese di prova (dati sintetici)', en: 'Test country (synthetic data)' },
  abbreviation: 'PROVA',
  region: 'Dati sintetici',
} as const

function ordersOf(
  { provinces, municipalities }: Places,
  { origin, destination }: Commuting,
  features: LayerFeatures,
): FeatureOrders {
  const provinceOf = new Map(municipalities.map(({ istat_code, province }) => [istat_code, province]))
  const byProvince = (rows: readonly { row: { istat_code: string } }[]) =>
    inBlocks(rows.map(({ row }) => provinceOf.get(row.istat_code)!))
  const province = (municipality: number) => municipalities[municipality]!.province
  const middles = provinces.map((_, province): [number, number] => {
    const seats = municipalities.filter((municipality) => municipality.province === province)
    return [mean(seats, ({ longitude }) => longitude) ?? 0, mean(seats, ({ latitude }) => latitude) ?? 0]
  })
  return {
    municipalities: byProvince(features.municipalities),
    ftth: byProvince(features.ftth),
    'industrial-zones': byProvince(features['industrial-zones']),
    startups: byProvince(features.startups),
    'commuter-flows': inPairs(Array.from(origin, province), Array.from(destination, province), middles),
  }
}

/** The sums of each province that charts compare. */
function comparedProvinces({ provinces }: Places, features: LayerFeatures): ComparedProvince[] {
  const sum = <R extends { row: { istat_code: string } }>(
    rows: readonly R[],
    valueOf: (row: R['row']) => number,
  ) => {
    const sums = new Map<string, number>()
    for (const { row } of rows) {
      const code = row.istat_code.slice(0, 3)
      sums.set(code, (sums.get(code) ?? 0) + valueOf(row))
    }
    return ({ istat_code }: { istat_code: string }) => sums.get(istat_code) ?? 0
  }
  const june = features.ftth.filter(({ row }) => row.date === '2025-06-30')
  const municipalities = sum(features.municipalities, () => 1)
  const population = sum(features.municipalities, (row) => row.population_2025 ?? 0)
  const startups = sum(features.startups, () => 1)
  const households = sum(june, (row) => row.households ?? 0)
  const reached = sum(june, (row) => row.households_ftth ?? 0)
  return provinces.map((province) => ({
    abbreviation: province.abbreviation,
    name: province.name,
    municipalities: municipalities(province),
    population_2025: population(province),
    startups_2025_05: startups(province),
    households_2025_06: households(province),
    households_ftth_2025_06: reached(province),
  }))
}

/**
 * The files of a made-up country of the given size by name: `territory.json` and one FlatGeobuf a layer, in the contracts of any
 * territory. The same size gives the same bytes. Writes nothing.
 */
export function buildCountry(size: CountrySize): Map<string, Uint8Array> {
  const places = makePlaces(size)
  const figures = makeFigures(places)
  const commuting = makeCommuting(places, figures, size.flows)
  const features: LayerFeatures = {
    municipalities: municipalityFeatures(places, figures, commuting),
    ftth: ftthFeatures(places, figures),
    'industrial-zones': zoneFeatures(places, figures, size.industrialZones),
    startups: startupFeatures(places, figures, size.startups),
    'commuter-flows': flowFeatures(places, commuting),
    services: serviceFeatures(places, figures, size.services),
    infrastructure: infrastructureFeatures(places, figures, size.infrastructure),
    context: contextFeatures(places),
  }
  const orders = ordersOf(places, commuting, features)
  const { files, layers } = packLayers(country.id, features, countryLayerSources, countrySources, {
    orders,
  })
  const parts = partsOf(places, features)
  const territory = v.parse(territorySchema, {
    ...country,
    bounds: [...around(parts.map(({ bounds }) => bounds))],
    layers,
    sources: countrySources,
    provinces: comparedProvinces(places, features),
    parts,
  })
  files.set('territory.json', encodeTerritory(territory))
  return files
}
