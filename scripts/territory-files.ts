import * as v from 'valibot'
import { territorySchema, type Territory } from '../src/contracts/territory'
import { importCommuterFlows } from './importers/commuter-flows'
import { importComparedProvinces } from './importers/compared-provinces'
import { importContext, type ContextProperties } from './importers/context'
import { importFtth } from './importers/ftth'
import { importIndustrialZones } from './importers/industrial-zones'
import { importInfrastructure } from './importers/infrastructure'
import { importBoundaries, importMunicipalities, type SourceTopology } from './importers/municipalities'
import { importOutsidePlaces, importPlaces } from './importers/places'
import { importServices } from './importers/services'
import { importStartups } from './importers/startups'
import { boxOf, joinBoxes, type Box } from '../src/data/write/packed-rtree'
import { openSources, type Sources } from './sources'
import { packDocuments } from './territory-documents'
import { encodeTerritory, packLayers, type LayerFeatures, type LayerSources } from './territory-layer'

/** What is said of the territory itself; everything else comes from the source tables. */
const cremona = {
  format: 1,
  id: 'cremona',
  name: { it: 'Provincia di Cremona', en: 'Province of Cremona' },
  abbreviation: 'CR',
  region: 'Lombardia',
} as const

const layerSources: LayerSources = {
  municipalities: ['istat-boundaries', 'istat-municipalities', 'mef-income', 'istat-commuting'],
  ftth: ['agcom-ftth', 'istat-municipalities'],
  'industrial-zones': ['industrial-zones'],
  startups: ['business-register', 'istat-municipalities', 'istat-boundaries'],
  'commuter-flows': ['istat-commuting', 'istat-municipalities'],
  services: ['services'],
  infrastructure: ['infrastructure'],
  context: ['context-istat', 'natural-earth'],
}
const comparisonSource = 'lombardy-provinces'

function importLayers(sources: Sources): LayerFeatures {
  const { table } = sources
  const municipalities = table('municipalities.csv')
  const inside = importPlaces(municipalities, cremona.abbreviation)
  const outside = importOutsidePlaces(table('outside_municipalities.csv'), inside)
  const boundaries = importBoundaries(
    sources.topology('municipality_boundaries.topo.json') as SourceTopology<{ istat_code: string }>,
  )
  return {
    municipalities: importMunicipalities(municipalities, table('commuter_totals_2021.csv'), boundaries),
    ftth: importFtth(table('ftth_coverage.csv'), inside),
    'industrial-zones': importIndustrialZones(
      table('industrial_zones.csv'),
      table('industrial_zone_containment.csv'),
      inside,
    ),
    startups: importStartups(table('startups_2025.csv'), inside, boundaries),
    'commuter-flows': importCommuterFlows(table('commuter_flows_2021.csv'), new Map([...inside, ...outside])),
    services: importServices(table('innovation_services.csv'), inside),
    infrastructure: importInfrastructure(table('infrastructure.csv'), inside),
    context: importContext(sources.topology('context.topo.json') as SourceTopology<ContextProperties>),
  }
}

/** A built territory: the bytes of each file by name, and the manifest among them as an object. */
export type TerritoryFiles = Readonly<{ files: ReadonlyMap<string, Uint8Array>; territory: Territory }>

/** Builds all files of the territory in memory from a folder of source tables. Writes nothing. */
export function buildTerritoryFiles(sourceFolder: string): TerritoryFiles {
  const sources = openSources(sourceFolder)
  const features = importLayers(sources)
  const used = new Set<string>([
    comparisonSource,
    'handout-indicators',
    ...Object.values(layerSources).flat(),
  ])

  const cited = sources.manifest.sources
  const { files, layers } = packLayers(cremona.id, features, layerSources, cited)
  const bounds = features.municipalities
    .flatMap(({ geometry }) => (geometry === null ? [] : [boxOf(geometry)]))
    .reduce<Box>(joinBoxes, [Infinity, Infinity, -Infinity, -Infinity])
  const documents = packDocuments(sources, files)
  const territory = v.parse(territorySchema, {
    ...cremona,
    bounds: [...bounds],
    layers,
    documents,
    sources: cited.filter(({ id }) => used.has(id)),
    provinces: importComparedProvinces(sources.table('lombardy_provinces.csv')),
  })
  files.set('territory.json', encodeTerritory(territory))
  return { files, territory }
}
