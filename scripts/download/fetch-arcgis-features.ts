import { createHash } from 'node:crypto'
import * as v from 'valibot'
import { cachedNames, forget } from './cache'
import { DownloadError, type DownloadOptions } from './download-options'
import { fetchChecked, type FetchedFile } from './fetch-file'

export type FeatureRequest = Readonly<{
  /** Address of the layer, without `/query`. */
  layer: string
  /** SQL condition on the attributes; `1=1` for all. */
  where: string
  /** West, south, east, north, degrees: only features that meet it. */
  envelope: readonly [number, number, number, number]
  /** What the files of the cache are called. */
  name: string
}>

export type FetchedFeatures = Readonly<{
  /** GeoJSON feature collections in degrees, in the order of OBJECTID. */
  pages: readonly unknown[]
  /** The day of the page fetched first, ISO 8601, UTC. */
  date: string
  /** The query without its paging. */
  address: string
  /** Of the pages' bytes, one after the other. */
  sha256: string
}>

/** What most servers give at once; one that gives fewer is asked more often. */
const pageLength = 1000
const mostFeatures = 500_000

const errorSchema = v.object({
  error: v.looseObject({ code: v.optional(v.number()), message: v.optional(v.string(), '') }),
})
const countSchema = v.object({
  count: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(mostFeatures)),
})
const limitSchema = v.object({ exceededTransferLimit: v.optional(v.boolean(), false) })
const objectId = v.union([v.number(), v.string()])
const pageSchema = v.looseObject({
  type: v.literal('FeatureCollection'),
  features: v.array(
    v.looseObject({
      id: v.optional(objectId),
      properties: v.nullish(v.looseObject({ OBJECTID: v.optional(objectId) })),
    }),
  ),
  // Servers say it in the collection itself or among its properties.
  exceededTransferLimit: v.optional(v.boolean(), false),
  properties: v.optional(limitSchema, {}),
})

/** The pages at hand do not make up the whole: some feature is missing, or there twice. */
class IncompleteError extends DownloadError {}

const parse = (bytes: Uint8Array): unknown => JSON.parse(new TextDecoder().decode(bytes))

/** Says what is wrong with an answer that should be of this form. ArcGIS reports its errors with status 200. */
const faultUnless = (schema: v.GenericSchema) => (_: string, bytes: Uint8Array) => {
  let answer: unknown
  try {
    answer = parse(bytes)
  } catch {
    return 'what came is not JSON'
  }
  const error = v.safeParse(errorSchema, answer)
  if (error.success) {
    const { code, message } = error.output.error
    return `the server reports ${code === undefined ? 'an error' : `error ${code}`}: ${message.replace(/\s+/g, ' ').trim()}`
  }
  const { success, issues } = v.safeParse(schema, answer)
  return success ? null : `what came is not the expected answer: ${issues[0].message}`
}

function addressOf(request: FeatureRequest, more: Readonly<Record<string, string>>): string {
  const parameters = new URLSearchParams({
    where: request.where,
    geometry: request.envelope.join(','),
    geometryType: 'esriGeometryEnvelope',
    spatialRel: 'esriSpatialRelIntersects',
    inSR: '4326',
    ...more,
  })
  return `${request.layer}/query?${parameters}`
}

const pageQuery = { outFields: '*', outSR: '4326', orderByFields: 'OBJECTID', f: 'geojson' }
const countName = ({ name }: FeatureRequest) => `${name}.count`
/** Pages go only with others of the same count: one more or one less, and all that follow would have shifted. */
const pagesName = ({ name }: FeatureRequest) => `${name}.of-`
const pageName = (request: FeatureRequest, count: number, page: number) =>
  `${pagesName(request)}${count}.page-${page}.geojson`

function fetchPage(
  request: FeatureRequest,
  name: string,
  offset: number,
  options: DownloadOptions,
): Promise<FetchedFile> {
  const paging = { resultOffset: String(offset), resultRecordCount: String(pageLength) }
  const address = addressOf(request, { ...pageQuery, ...paging })
  return fetchChecked({ address, name }, options, faultUnless(pageSchema))
}

/** Reads the count and then page after page, each from the cache where it is there, and holds them against each other. */
async function readPages(request: FeatureRequest, options: DownloadOptions): Promise<FetchedFeatures> {
  const { name } = request
  const countAddress = addressOf(request, { returnCountOnly: 'true', f: 'json' })
  const counted = await fetchChecked(
    { address: countAddress, name: countName(request) },
    options,
    faultUnless(countSchema),
  )
  const { count } = v.parse(countSchema, parse(counted.bytes))

  const pages: unknown[] = []
  const digest = createHash('sha256')
  const pageOf = new Map<number | string, number>()
  let date = counted.date
  let isLast = count === 0
  while (!isLast) {
    const page = pages.length + 1
    const fetched = await fetchPage(request, pageName(request, count, page), pageOf.size, options)
    const content = parse(fetched.bytes)
    const collection = v.parse(pageSchema, content)
    for (const { id, properties } of collection.features) {
      const key = id ?? properties?.OBJECTID
      if (key === undefined) throw new DownloadError(`${name}, page ${page}: a feature without OBJECTID.`)
      const earlier = pageOf.get(key)
      if (earlier !== undefined)
        throw new IncompleteError(
          `${name}, page ${page}: the server repeats feature ${key} of page ${earlier}; it does not page as asked.`,
        )
      pageOf.set(key, page)
    }
    pages.push(content)
    digest.update(fetched.bytes)
    if (fetched.date < date) date = fetched.date
    const goesOn = collection.exceededTransferLimit || collection.properties.exceededTransferLimit
    isLast = collection.features.length === 0 || pageOf.size > count || (!goesOn && pageOf.size === count)
  }
  if (pageOf.size !== count)
    throw new IncompleteError(
      `${name}: the server counts ${count} features, but its pages hold ${pageOf.size}.`,
    )
  return { pages, date, address: addressOf(request, pageQuery), sha256: digest.digest('hex') }
}

/**
 * The features of an ArcGIS layer within an envelope, page by page (ArcGIS REST API, Query: `resultOffset`,
 * `exceededTransferLimit`, `returnCountOnly`). Each page is cached by itself, so that an interrupted run goes on at the
 * page where it broke off; the pages are whole only if they hold as many features as the server counts, each once.
 * @throws DownloadError where they cannot be had whole
 */
export async function fetchArcgisFeatures(
  request: FeatureRequest,
  options: DownloadOptions,
): Promise<FetchedFeatures> {
  try {
    const lines: string[] = []
    const log = (line: string) => void lines.push(line)
    const features = await readPages(request, { ...options, offline: true, log })
    lines.forEach((line) => {
      options.log(line)
    })
    return features
  } catch (error) {
    if (options.offline || !(error instanceof DownloadError)) throw error
  }
  // The server may have changed since an earlier run: what that run left must fit the count of today.
  forget(options.cache, countName(request))
  const earlierPages = cachedNames(options.cache, pagesName(request))
  try {
    return await readPages(request, options)
  } catch (error) {
    if (earlierPages.length === 0 || !(error instanceof IncompleteError)) throw error
    options.log(`${error.message} All pages are fetched anew.`)
  }
  for (const name of [countName(request), ...cachedNames(options.cache, pagesName(request))])
    forget(options.cache, name)
  return readPages(request, options)
}
