import * as v from 'valibot'
import { layerIds, type LayerId } from './layers'

const bilingual = v.object({ it: v.string(), en: v.string() })

const source = v.object({
  id: v.string(),
  title: bilingual,
  publisher: v.string(),
  /** What the figures refer to, as the publisher states it. */
  date: v.string(),
  licence: v.string(),
  url: v.optional(v.string()),
  caveat: bilingual,
})

const layerFile = v.object({
  id: v.picklist(layerIds),
  file: v.string(),
  title: bilingual,
  features: v.pipe(v.number(), v.integer(), v.minValue(0)),
  bytes: v.pipe(v.number(), v.integer(), v.minValue(0)),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  /** Ids of the sources the layer is made from. */
  sources: v.array(v.string()),
})

/** What is told about the territory besides its layers, each in a file of its name with the ending `.json`. */
export const documentIds = ['evidence', 'story'] as const
export type DocumentId = (typeof documentIds)[number]

const documentFile = v.object({
  id: v.picklist(documentIds),
  bytes: layerFile.entries.bytes,
  sha256: layerFile.entries.sha256,
})

/** Null where not known. */
const figure = v.nullable(v.number())

const comparedProvince = v.object({
  abbreviation: v.string(),
  name: v.string(),
  municipalities: v.number(),
  population_2025: figure,
  startups_2025_05: figure,
  households_2025_06: figure,
  households_ftth_2025_06: figure,
})

/** What may be missing of a territory: a layer, or figures of the municipalities. */
export const missableIds = [
  ...layerIds,
  'population',
  'population-by-age',
  'income',
  'commuting-totals',
] as const
export type MissableId = (typeof missableIds)[number]

const missing = v.object({ id: v.picklist(missableIds), why: bilingual })

const box = v.tuple([v.number(), v.number(), v.number(), v.number()])

const part = v.object({
  /** ISTAT code of the province: the first three digits of its municipalities' codes. */
  istat_code: v.pipe(v.string(), v.regex(/^\d{3}$/)),
  abbreviation: v.string(),
  name: v.string(),
  region: v.string(),
  /** West, south, east, north in degrees. */
  bounds: box,
  /** A few rectangles that together hold every municipality of the province and little else: what a reader searches for. */
  cover: v.pipe(v.array(box), v.minLength(1), v.maxLength(16)),
})

/** `territory.json`: what a territory is, its files, where each comes from, and the provinces it is compared with. */
export const territorySchema = v.object({
  format: v.literal(1),
  id: v.string(),
  name: bilingual,
  abbreviation: v.string(),
  region: v.string(),
  /** West, south, east, north in degrees. */
  bounds: box,
  layers: v.array(layerFile),
  /** What could not be had when the territory was built, and why; the page says so and lives without it. */
  missing: v.optional(v.array(missing)),
  documents: v.optional(v.array(documentFile)),
  sources: v.array(source),
  /** Provinces of the same region, this one included. */
  provinces: v.array(comparedProvince),
  /** Present for a country: the provinces that can be opened by themselves from its files. */
  parts: v.optional(v.array(part)),
})

export type Territory = v.InferOutput<typeof territorySchema>
export type ComparedProvince = v.InferOutput<typeof comparedProvince>
export type TerritoryPart = v.InferOutput<typeof part>
export type LayerFile = v.InferOutput<typeof layerFile>

/** The file entry of a layer, or undefined when the territory declares none. */
export function layerFileOf(territory: Territory, id: LayerId): LayerFile | undefined {
  return territory.layers.find((entry) => entry.id === id)
}
