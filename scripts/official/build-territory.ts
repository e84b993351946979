import * as v from 'valibot'
import { territorySchema, type Territory } from '../../src/contracts/territory'
import { boxOf, emptyBox, joinBoxes, type Box } from '../../src/data/write/packed-rtree'
import { SourceError } from '../source-table'
import { encodeTerritory, packLayers, type LayerSources, type SomeLayerFeatures } from '../territory-layer'
import { comparedProvinces, leftUnknown } from './compared-provinces'
import { commuterTotals, givesTotals } from './flow-features'
import { noIncome, noPublisher, type Had, type Missing } from './missing'
import { municipalityFeatures, placesOf } from './municipalities'
import { shapeOf } from './municipality-shapes'
import { territoryIdOf, titleOf, type Province } from './provinces'
import { boundarySource, comparisonSource } from './publishers'
import type { OfficialMunicipality } from './read/boundaries'
import type { OfficialRecords } from './records'
import { simplifyBoundaries } from './simplify-boundaries'
import type { UsedFile } from './sources'
import {
  commutingPart,
  contextPart,
  coveragePart,
  landCoverPart,
  partOrMissing,
  populationPart,
  startupPart,
  type Ground,
  type Surroundings,
  type TerritoryPart,
} from './territory-parts'
import { checkTopology } from './topology'

export type BuiltTerritory = Readonly<{
  id: string
  province: Province
  territory: Territory
  features: SomeLayerFeatures
  files: ReadonlyMap<string, Uint8Array>
  used: readonly UsedFile[]
  /** Rows that joined to nothing, and what else the report tells; a sentence each. */
  findings: readonly string[]
}>

/** What nobody publishes for a whole country. */
const neverHad: readonly Missing[] = [
  { id: 'services', why: noPublisher },
  { id: 'infrastructure', why: noPublisher },
  { id: 'income', why: noIncome },
]

const boundsOf = (all: readonly OfficialMunicipality[]): Box =>
  all.map(({ polygons }) => boxOf(shapeOf(polygons))).reduce(joinBoxes, emptyBox)

/**
 * The province's municipalities, simplified, and faults of the publisher's own borders. Throws a `SourceError` where there are no
 * such municipalities, or their borders cannot be made to fit.
 */
async function outlinesOf(
  province: Province,
  { file, all }: OfficialRecords['boundaries'],
): Promise<{ outlines: readonly OfficialMunicipality[]; findings: readonly string[] }> {
  const published = all.filter(({ code }) => code.startsWith(province.code))
  if (published.length === 0)
    throw new SourceError(`${file.name} holds no municipality of ${province.name} (${province.code}).`)
  const faults = checkTopology(published, published)
  return {
    outlines: await simplifyBoundaries(published),
    findings: faults.map((fault) => `${file.name}, as published: ${fault}; mended.`),
  }
}

function boundaryPart(records: OfficialRecords, ground: Ground): TerritoryPart {
  const { outlines, places, codes } = ground
  const { population, commuting, boundaries } = records
  const populations = new Map(
    'had' in population ? population.had.map(({ year, municipalities }) => [year, municipalities]) : [],
  )
  const matrix = 'had' in commuting ? commuting.had.matrix : null
  const totals = matrix === null ? new Map<string, never>() : commuterTotals(matrix, codes, places)
  const cites = ['istat-boundaries', 'istat-municipalities']
  return {
    features: { municipalities: municipalityFeatures(outlines, places, populations, totals) },
    cites: {
      municipalities: matrix !== null && givesTotals(matrix, places) ? [...cites, 'istat-commuting'] : cites,
    },
    sources: [boundarySource(ground.boundaryDate, boundaries.file.name)],
    used: [boundaries.file],
  }
}

function comparison(province: Province, records: OfficialRecords, date: string) {
  const publishers = ['ISTAT', ...('had' in records.coverage ? ['AGCOM'] : [])]
  return {
    provinces: comparedProvinces(province, records),
    source: comparisonSource(province.region || province.name, date.slice(0, 4), publishers),
  }
}

/**
 * The territory of a province from what the publishers' files say, all in memory. `companies`: whether firms keep their names.
 * Throws a `SourceError` where the boundaries do not give the province; all else may be missing.
 */
export async function buildTerritory(
  province: Province,
  records: OfficialRecords,
  { companies, surroundings }: Readonly<{ companies: boolean; surroundings: Had<Surroundings> }>,
): Promise<BuiltTerritory> {
  const { outlines, findings } = await outlinesOf(province, records.boundaries)
  const bounds = boundsOf(outlines)
  const ground: Ground = {
    province,
    outlines,
    codes: new Set(outlines.map(({ code }) => code)),
    places: new Map([...records.boundaries.places, ...placesOf(outlines)]),
    boundaryDate: records.boundaries.file.edition || 'n/a',
  }
  const landCover = await records.landCover(province, bounds)
  const parts: readonly TerritoryPart[] = [
    boundaryPart(records, ground),
    partOrMissing(['population', 'population-by-age'], () => populationPart(records.population, ground)),
    partOrMissing(['ftth'], () => coveragePart(records.coverage, ground)),
    partOrMissing(['industrial-zones'], () => landCoverPart(landCover, ground)),
    partOrMissing(['startups'], () => startupPart(records.startups, ground, companies)),
    partOrMissing(['commuter-flows', 'commuting-totals'], () => commutingPart(records.commuting, ground)),
    partOrMissing(['context'], () => contextPart(surroundings, ground)),
  ]
  const id = territoryIdOf(province)
  const features = Object.assign({}, ...parts.map((part) => part.features)) as SomeLayerFeatures
  const cites = Object.assign({}, ...parts.map((part) => part.cites)) as Partial<LayerSources>
  const { provinces, source } = comparison(province, records, ground.boundaryDate)
  const sources = [...parts.flatMap((part) => part.sources ?? []), source]
  const wording = Object.assign({}, ...parts.map((part) => part.wording)) as Record<string, never>
  const { files, layers } = packLayers(id, features, cites, sources, { wording })
  const territory = v.parse(territorySchema, {
    format: 1,
    id,
    name: titleOf(province),
    abbreviation: province.abbreviation,
    region: province.region,
    bounds: [...bounds],
    layers,
    missing: [...parts.flatMap((part) => part.missing ?? []), ...neverHad],
    sources,
    provinces,
  })
  files.set('territory.json', encodeTerritory(territory))
  return {
    id,
    province,
    territory,
    features,
    files,
    used: parts.flatMap((part) => part.used ?? []),
    findings: [
      ...findings,
      ...parts.flatMap((part) => part.findings ?? []),
      ...leftUnknown(provinces, records),
    ],
  }
}
