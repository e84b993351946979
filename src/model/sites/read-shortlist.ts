import { dsvFormat } from 'd3'
import * as v from 'valibot'
import { maxCandidates, type SiteStudy } from '../../contracts/sites'
import { shortlistFormat, shortlistVersion } from './shortlist-file'

/** Larger files are not read. */
export const maxShortlistBytes = 2_000_000
const maxName = 120

/** A site's place in an order. */
export type PlacedSite = Readonly<{ id: string; name: string; rank: number }>

/** What a file holds, or what is wrong with it. */
export type ShortlistReading =
  | Readonly<{ kind: 'shortlist'; study: SiteStudy; sites: readonly PlacedSite[] }>
  | Readonly<{ kind: 'foreign' }>
  | Readonly<{ kind: 'newer'; version: number }>
  | Readonly<{ kind: 'damaged'; where: string }>
  | Readonly<{ kind: 'other-territory'; theirs: string }>

type Here = Readonly<{ territory: string; readStudy: (text: string) => SiteStudy | undefined }>
/** A file before it is held against anything. */
type Raw = Readonly<{ head: unknown; sites: unknown }>

const headSchema = v.object({
  format: v.literal(shortlistFormat),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
})
const textsSchema = v.object({ territory: v.string(), study: v.string() })
const sitesSchema = v.pipe(
  v.array(
    v.object({
      id: v.pipe(v.string(), v.regex(/^[A-Za-z0-9]{1,12}$/)),
      name: v.pipe(
        v.string(),
        v.transform((name) => name.slice(0, maxName)),
      ),
      rank: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(maxCandidates)),
    }),
  ),
  v.minLength(1),
  v.maxLength(maxCandidates),
)
const collectionSchema = v.object({
  type: v.literal('FeatureCollection'),
  study: v.unknown(),
  features: v.array(v.object({ properties: v.unknown() })),
})

/** Reads the text of a shortlist's file of either kind, whatever it is. Never throws. */
export function readShortlist(text: string, { territory, readStudy }: Here): ShortlistReading {
  const body = text.replace(/^\uFEFF/, '')
  const raw = /^\s*[[{]/.test(body) ? readJson(body) : readTable(body)
  const head = v.safeParse(headSchema, raw?.head)
  if (!raw || !head.success) return { kind: 'foreign' }
  const { version } = head.output
  if (version > shortlistVersion) return { kind: 'newer', version }
  const texts = v.safeParse(textsSchema, raw.head)
  if (!texts.success) return { kind: 'damaged', where: v.getDotPath(texts.issues[0]) ?? 'study' }
  if (texts.output.territory !== territory)
    return { kind: 'other-territory', theirs: texts.output.territory.slice(0, maxName) }
  // An empty text is the study that one begins with, whatever that is then: a file says everything.
  const study = texts.output.study === '' ? undefined : readStudy(texts.output.study)
  if (!study) return { kind: 'damaged', where: 'study' }
  const sites = v.safeParse(sitesSchema, raw.sites)
  if (!sites.success) return { kind: 'damaged', where: v.getDotPath(sites.issues[0]) ?? 'sites' }
  if (new Set(sites.output.map(({ id }) => id)).size < sites.output.length)
    return { kind: 'damaged', where: 'id' }
  return { kind: 'shortlist', study, sites: sites.output }
}

function readJson(text: string): Raw | null {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return null
  }
  const found = v.safeParse(collectionSchema, value)
  return found.success
    ? { head: found.output.study, sites: found.output.features.map(({ properties }) => properties) }
    : null
}

/** Spreadsheets save with what their country separates by, and drop what looks like needless zeros. */
function readTable(text: string): Raw | null {
  const body = text.replace(/^sep=.\r?\n/i, '')
  const firstLine = body.slice(0, 20_000).split(/\r?\n/, 1)[0] ?? ''
  const separator = [',', ';', '\t'].find((sign) =>
    dsvFormat(sign).parseRows(firstLine)[0]?.includes('format'),
  )
  if (separator === undefined) return null
  const [names = [], ...rows] = dsvFormat(separator).parseRows(body)
  const columns = new Map(names.map((name, column) => [name.trim(), column]))
  const cell = (row: readonly string[], name: string) =>
    (row[columns.get(name) ?? -1] ?? '').replace(/^'/, '')
  const filled = rows.filter((row) => row.some((text) => text.trim() !== ''))
  /** What every row says alike. */
  const common = (name: string) => {
    const texts = new Set(filled.map((row) => cell(row, name)))
    return texts.size === 1 ? [...texts][0] : undefined
  }
  const formats = filled.map((row) => cell(row, 'format'))
  return {
    head: {
      format: formats.find((format) => format === shortlistFormat),
      version: Number(common('version') ?? shortlistVersion),
      territory: common('territory'),
      study: formats.every((format) => format === shortlistFormat) ? common('study') : undefined,
    },
    sites: filled.map((row) => {
      const id = cell(row, 'id')
      return {
        id: cell(row, 'kind') === 'municipalities' && /^\d+$/.test(id) ? id.padStart(6, '0') : id,
        name: cell(row, 'name'),
        rank: cell(row, 'rank') === '' ? Number.NaN : Number(cell(row, 'rank')),
      }
    }),
  }
}

/** How a ranking differs from an earlier one of the same study. */
export type RankingChanges = Readonly<{
  moved: readonly Readonly<{ name: string; before: number; now: number }>[]
  /** Ranked before and no longer, and the other way round. */
  gone: readonly PlacedSite[]
  come: readonly PlacedSite[]
}>

/** Holds a ranking against an earlier one, site by site. */
export function compareRankings(before: readonly PlacedSite[], now: readonly PlacedSite[]): RankingChanges {
  const nowOf = new Map(now.map((site) => [site.id, site]))
  const ids = new Set(before.map(({ id }) => id))
  return {
    moved: before.flatMap(({ id, rank }) => {
      const site = nowOf.get(id)
      return site && site.rank !== rank ? [{ name: site.name, before: rank, now: site.rank }] : []
    }),
    gone: before.filter(({ id }) => !nowOf.has(id)),
    come: now.filter(({ id }) => !ids.has(id)),
  }
}
