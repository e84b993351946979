import type { Feature, FeatureCollection, Point } from 'geojson'
import type { Range } from '../../contracts/gaps'
import { siteMeasures, type SiteUnit } from '../../contracts/site-measures'
import type { CandidateKind, SiteMeasureId } from '../../contracts/sites'
import type { Place } from '../../contracts/view'
import { csvText } from '../csv'

export const shortlistFormat = 'territory-explorer-shortlist'
/** Of the file's own grammar; a file of a later one is not read. */
export const shortlistVersion = 1

/** A site as a file has it. */
export type ShortlistSite = Readonly<{
  rank: number
  /** The best and worst ranks that unknown values allow. */
  best: number
  worst: number
  id: string
  name: string
  kind: CandidateKind
  /** Whether it meets the constraints for certain. */
  state: 'meeting' | 'unknown'
  municipalityCode: string | null
  municipality: string | null
  status: string | null
  /** As precise as known. */
  statusDate: string | null
  place: Place | null
  uncertaintyKm: number
  score: Range
  /** Shares of the random draws, null where none were made. */
  timesFirst: number | null
  timesFirstFive: number | null
  criteria: readonly Readonly<{
    measure: SiteMeasureId
    value: Range | null
    utility: Range
    /** Of a sum of 1. */
    weight: number
    contribution: Range
  }>[]
}>

/** A ranking with everything needed to make it again. */
export type Shortlist = Readonly<{
  territory: string
  /** The whole study as text. */
  study: string
  seed: number
  spreadPercent: number
  draws: number
  /** Day of making, `2026-11-23`. */
  made: string
  sources: readonly string[]
  /** Best first; never empty, and all with the same criteria. */
  sites: readonly ShortlistSite[]
}>

type Cell = string | number | null
type Cells = readonly (readonly [name: string, cell: Cell])[]

const unitEnds: Record<SiteUnit, string> = {
  ha: '_ha',
  percent: '_percent',
  km: '_km',
  yes: '',
  year: '',
  people: '',
  firms: '',
  services: '',
}

const rounded = (value: number): number => Math.round(value * 1e6) / 1e6 + 0
const share = (value: number | null): Cell => (value === null ? null : rounded(value))

const rangeCells = (name: string, range: Range | null): Cells =>
  (['low', 'middle', 'high'] as const).map((end) => [`${name}_${end}`, range && rounded(range[end])])

const siteCells = (site: ShortlistSite): Cells => [
  ['rank', site.rank],
  ['best_rank', site.best],
  ['worst_rank', site.worst],
  ['id', site.id],
  ['name', site.name],
  ['kind', site.kind],
  ['state', site.state],
  ['municipality_code', site.municipalityCode],
  ['municipality', site.municipality],
  ['status', site.status],
  ['status_as_of', site.statusDate],
  ['longitude', site.place && rounded(site.place[0])],
  ['latitude', site.place && rounded(site.place[1])],
  ['position_uncertainty_km', rounded(site.uncertaintyKm)],
  ...rangeCells('score', site.score),
  ['share_of_draws_first', share(site.timesFirst)],
  ['share_of_draws_first_five', share(site.timesFirstFive)],
  ...site.criteria.flatMap(({ measure, value, utility, weight, contribution }): Cells => [
    ...rangeCells(measure + unitEnds[siteMeasures[measure].unit], value),
    ...rangeCells(`${measure}_utility`, utility),
    [`${measure}_weight`, rounded(weight)],
    ...rangeCells(`${measure}_contribution`, contribution),
  ]),
]

const headCells = (list: Shortlist): Cells => [
  ['version', shortlistVersion],
  ['territory', list.territory],
  ['study', list.study],
  ['seed', list.seed],
  ['spread_percent', list.spreadPercent],
  ['draws', list.draws],
  ['made', list.made],
  ['sources', list.sources.join(' | ')],
  // Last: a row that is cut short lacks it.
  ['format', shortlistFormat],
]

/**
 * A table, a row a site: commas, decimal points, a byte order mark so that spreadsheets read UTF-8. What concerns the whole list
 * is repeated in each row, so that rows can be sorted or taken away.
 */
export function shortlistCsv(list: Shortlist): string {
  const head = headCells(list)
  const rows = list.sites.map((site) => [...siteCells(site), ...head])
  const names = rows[0]?.map(([name]) => name) ?? []
  return csvText(
    names,
    rows.map((row) => row.map(([, cell]) => cell)),
  )
}

/** Points with the cells of the table as properties (unknown ones null); `study` holds what concerns the whole list. */
export function shortlistGeoJson(list: Shortlist): string {
  const features = list.sites.map((site): Feature<Point | null> => ({
    type: 'Feature',
    id: site.id,
    geometry: site.place && { type: 'Point', coordinates: site.place.map(rounded) },
    properties: Object.fromEntries(siteCells(site)),
  }))
  const { sources } = list
  const study = { ...Object.fromEntries(headCells(list)), sources }
  const collection: FeatureCollection<Point | null> & { study: unknown } = {
    type: 'FeatureCollection',
    study,
    features,
  }
  return `${JSON.stringify(collection, null, 1)}\n`
}
