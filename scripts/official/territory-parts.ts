import type { LayerId } from '../../src/contracts/layers'
import type { MissableId } from '../../src/contracts/territory'
import type { LayerWording, SomeLayerFeatures } from '../territory-layer'
import type { Place } from '../importers/places'
import type { ContextProperties } from '../importers/context'
import type { SourceTopology } from '../importers/municipalities'
import { contextFeatures, contextSources } from './context-features'
import { coverageFeatures } from './coverage-features'
import {
  flowFeatures,
  givesTotals,
  isCutCountry,
  originsOf,
  rowsOf2021,
  withoutOrigin,
} from './flow-features'
import type { CommutingMatrix } from './read/commuting-2021'
import {
  failed,
  noZones,
  noStartupsHere,
  populationWithout,
  totalsOf2011,
  totalsOfExtract,
  type Had,
  type Missing,
} from './missing'
import { populationYears } from './municipalities'
import { shapeOf } from './municipality-shapes'
import { provinces, type Province } from './provinces'
import {
  commutingSource,
  coverageSource,
  landCover,
  landCoverSource,
  municipalitySource,
  naturalEarthSource,
  registerSource,
  type Source,
} from './publishers'
import type { OfficialMunicipality } from './read/boundaries'
import type { LandCover, OfficialRecords } from './records'
import type { UsedFile } from './sources'
import type { dissolveProvinces } from './simplify-boundaries'
import { startupFeatures } from './startup-features'
import { smallestZone, zoneFeatures } from './zone-features'

/** What one publisher's files give a territory: features with what they cite, or why they are missing. */
export type TerritoryPart = Readonly<{
  features?: SomeLayerFeatures
  wording?: LayerWording
  /** Ids of the sources of these layers. */
  cites?: Readonly<Partial<Record<LayerId, readonly string[]>>>
  sources?: readonly Source[]
  missing?: readonly Missing[]
  used?: readonly UsedFile[]
  /** Rows that joined to nothing, and what else the report tells; a sentence each. */
  findings?: readonly string[]
}>

/** What every part builds on. */
export type Ground = Readonly<{
  province: Province
  /** Simplified. */
  outlines: readonly OfficialMunicipality[]
  /** Of the province. */
  codes: ReadonlySet<string>
  /** Every municipality of the boundaries. */
  places: ReadonlyMap<string, Place>
  boundaryDate: string
}>

const sentenceOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

/** A part, or nothing but the reason where making it fails: the rest of the territory does without. */
export function partOrMissing(ids: readonly MissableId[], make: () => TerritoryPart): TerritoryPart {
  try {
    return make()
  } catch (error) {
    const why = failed(sentenceOf(error))
    return { missing: ids.map((id) => ({ id, why })), findings: [sentenceOf(error)] }
  }
}

/** Sentences on a table's codes of the province that no boundary knows, and municipalities that the table does not know. */
function joinFindings(
  file: string,
  known: ReadonlySet<string>,
  { province, codes, places }: Ground,
): string[] {
  const unknown = [...known].filter((code) => code.startsWith(province.code) && !codes.has(code)).sort()
  const absent = [...codes].filter((code) => !known.has(code)).sort()
  return [
    ...unknown.map((code) => `${file}: ${code} is no municipality of the boundaries and was left out.`),
    ...absent.map(
      (code) => `${file}: ${code} ${places.get(code)!.name} is not in it; its figures are unknown.`,
    ),
  ]
}

export function populationPart(population: OfficialRecords['population'], ground: Ground): TerritoryPart {
  const read = 'had' in population ? [...population.had].sort((a, b) => a.year - b.year) : []
  const years = read.map(({ year }) => year)
  const lacking = populationYears.filter((year) => !years.includes(year))
  const why = 'why' in population ? population.why : populationWithout(lacking)
  const missing: Missing[] = []
  if (lacking.length > 0) missing.push({ id: 'population', why })
  if (lacking.includes(2026)) missing.push({ id: 'population-by-age', why })
  const files = read.map(({ used }) => used.name)
  return {
    sources: [municipalitySource(years, files, ground.boundaryDate)],
    missing,
    used: read.map(({ used }) => used),
    findings: read.flatMap(({ used, municipalities }) =>
      joinFindings(used.name, new Set(municipalities.keys()), ground),
    ),
  }
}

export function coveragePart(coverage: OfficialRecords['coverage'], ground: Ground): TerritoryPart {
  if ('why' in coverage) return { missing: [{ id: 'ftth', why: coverage.why }] }
  const editions = [...coverage.had].sort((a, b) => (a.date < b.date ? -1 : 1))
  const own = new Map([...ground.places].filter(([code]) => ground.codes.has(code)))
  return {
    features: { ftth: coverageFeatures(editions, own) },
    cites: { ftth: ['agcom-ftth', 'istat-municipalities'] },
    sources: [
      coverageSource(
        editions.map(({ date }) => date),
        editions.map(({ file }) => file),
      ),
    ],
    used: editions.map(({ used }) => used),
    findings: editions.flatMap(({ file, rows }) =>
      joinFindings(file, new Set(rows.map(({ code }) => code)), ground),
    ),
  }
}

/** The contract speaks of 2021. */
const flowsOf2011: LayerWording = {
  'commuter-flows': {
    title: { it: 'Pendolari per lavoro, 2011', en: 'Commuter flows, 2011' },
    description: {
      it: 'Flussi origine–destinazione del censimento 2011: le dieci maggiori origini e destinazioni di ogni comune',
      en: 'Origin–destination flows of the census of 2011: the ten largest origins and destinations of each municipality',
    },
  },
}

/** Why the matrix gives no totals. */
function whyNoTotals(matrix: CommutingMatrix, places: Ground['places']): Missing['why'] {
  if (matrix.year === 2011) return totalsOf2011
  if (!matrix.hasWithin) return totalsOfExtract
  const lacking = withoutOrigin(matrix, places).length
  if (lacking === 0)
    return {
      it: `La matrice ha ${matrix.rows} righe delle ${rowsOf2021} pubblicate: i totali non sono noti.`,
      en: `The matrix has ${matrix.rows} of the ${rowsOf2021} rows published: totals are not known.`,
    }
  return {
    it: `Comuni dei confini senza alcuna riga come origine nella matrice: ${lacking} su ${places.size}. È incompleta: i totali non sono noti.`,
    en: `Municipalities of the boundaries without any row as an origin in the matrix: ${lacking} of ${places.size}. It is incomplete: totals are not known.`,
  }
}

/** Sentences on what a matrix lacks: rows of the country, and where those go who live in a municipality of the territory. */
function cutFindings(file: string, matrix: CommutingMatrix, { codes, places }: Ground): string[] {
  const origins = originsOf(matrix)
  const ends = new Set(matrix.flows.map(({ destination }) => destination))
  const entered = [...codes].filter((code) => ends.has(code) && !origins.has(code)).sort()
  return [
    ...(isCutCountry(matrix)
      ? [`${file}: it has ${matrix.rows} rows, though the matrix of the whole country has ${rowsOf2021}.`]
      : []),
    ...entered.map(
      (code) =>
        `${file}: ${code} ${places.get(code)!.name} is no origin in it; where its residents work is unknown.`,
    ),
  ]
}

export function commutingPart(commuting: OfficialRecords['commuting'], ground: Ground): TerritoryPart {
  if ('why' in commuting)
    return {
      missing: [
        { id: 'commuter-flows', why: commuting.why },
        { id: 'commuting-totals', why: commuting.why },
      ],
    }
  const { file, matrix } = commuting.had
  const { features, unknownEnds } = flowFeatures(matrix, ground.codes, ground.places)
  const known = new Set(matrix.flows.flatMap(({ origin, destination }) => [origin, destination]))
  const elsewhere = [...unknownEnds].filter(([code]) => !code.startsWith(ground.province.code))
  const workers = elsewhere.reduce((sum, [, count]) => sum + count, 0)
  const totals = givesTotals(matrix, ground.places)
  const why = whyNoTotals(matrix, ground.places)
  const source = commutingSource(matrix.year, file.name, !matrix.hasWithin)
  const isCut = matrix.year === 2021 && matrix.hasWithin && !totals
  return {
    features: { 'commuter-flows': features },
    ...(matrix.year === 2011 && { wording: flowsOf2011 }),
    cites: { 'commuter-flows': ['istat-commuting', 'istat-municipalities'] },
    sources: [
      isCut
        ? { ...source, caveat: { it: `Da ${file.name}. ${why.it}`, en: `From ${file.name}. ${why.en}` } }
        : source,
    ],
    missing: totals ? [] : [{ id: 'commuting-totals', why }],
    used: [file],
    findings: [
      ...joinFindings(file.name, known, ground),
      ...cutFindings(file.name, matrix, ground),
      ...(elsewhere.length === 0
        ? []
        : [
            `${file.name}: flows of ${workers} workers are not drawn, for their other ends are not in the boundaries: ${elsewhere
              .map(([code]) => code)
              .sort()
              .join(', ')}.`,
          ]),
    ],
  }
}

export function landCoverPart(found: Had<LandCover>, ground: Ground): TerritoryPart {
  if ('why' in found) return { missing: [{ id: 'industrial-zones', why: found.why }] }
  const { file, areas } = found.had
  // The address of a query is long, and the same in every row.
  const source = file.address === null ? file.name : landCover.layer
  const { features, small, outside } = zoneFeatures(areas, ground.outlines, { year: landCover.year, source })
  if (features.length === 0) return { missing: [{ id: 'industrial-zones', why: noZones }] }
  return {
    features: { 'industrial-zones': features },
    cites: { 'industrial-zones': ['industrial-zones'] },
    sources: [landCoverSource(file.name)],
    used: [file],
    findings: [
      `${file.name}: ${small} areas below ${smallestZone} ha, and ${outside} that lie elsewhere, were left out.`,
    ],
  }
}

/** A list without a single firm of the province may be one of elsewhere: that is unknown, not none. */
export function startupPart(
  register: OfficialRecords['startups'],
  ground: Ground,
  companies: boolean,
): TerritoryPart {
  if ('why' in register) return { missing: [{ id: 'startups', why: register.why }] }
  const { file, firms } = register.had
  const { province, outlines, places } = ground
  const municipalities = outlines.map(({ code, name, polygons }) => {
    const { longitude, latitude } = places.get(code)!
    const boundary = shapeOf(polygons)
    return { code, name, province: province.abbreviation, longitude, latitude, boundary }
  })
  const { features, unmatched } = startupFeatures(firms, municipalities, companies)
  const findings = unmatched.map(
    ({ municipality, row }) =>
      `${file.name}, row ${row}: there is no municipality ${municipality}; left out.`,
  )
  if (features.length === 0) return { missing: [{ id: 'startups', why: noStartupsHere }], findings }
  const newest = firms.reduce((last, { registeredOn }) => (registeredOn > last ? registeredOn : last), '')
  return {
    features: { startups: features },
    cites: { startups: ['business-register', 'istat-municipalities', 'istat-boundaries'] },
    sources: [registerSource(newest, file.name, companies)],
    used: [file],
    findings,
  }
}

/** What surrounds every territory alike: the provinces of the boundaries, generalised, and rivers and lakes. */
export type Surroundings = Readonly<{
  provinces: Awaited<ReturnType<typeof dissolveProvinces>>
  waters: SourceTopology<ContextProperties>
}>

const namesByCode = new Map(provinces.map((province) => [province.code, province]))

export function contextPart(surroundings: Had<Surroundings>, { outlines }: Ground): TerritoryPart {
  if ('why' in surroundings) return { missing: [{ id: 'context', why: surroundings.why }] }
  const { provinces: lands, waters } = surroundings.had
  return {
    features: { context: contextFeatures(outlines, lands, namesByCode, waters) },
    cites: { context: contextSources },
    sources: [naturalEarthSource],
  }
}
