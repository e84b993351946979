import { siteMeasures } from '../../contracts/site-measures'
import { siteDraws } from '../../contracts/sites'
import { textAt } from '../../contracts/table'
import { rankShares } from '../../model/sites/rank-shares'
import type { Shortlist, ShortlistSite } from '../../model/sites/shortlist-file'
import { studyText } from '../../state/study-text'
import type { Explorer } from '../explorer'
import { localDay } from '../sheet/local-day'
import type { SiteStability } from './site-stability.svelte'
import type { RankedSite, SiteStore } from './site-store.svelte'

/** What a file says it is of: the territory, and the province opened from it. */
export function territoryKey({ views }: Pick<Explorer, 'views'>): string {
  const { territory, province } = views.view
  return province === null ? territory : `${territory}.${province}`
}

/** The ranking as a file has it; `drawn` is how stable it is, where that is known. Sites must be ranked. */
export function shortlistOf(
  explorer: Explorer,
  sites: SiteStore,
  drawn: SiteStability['answer'],
  now: Date,
): Shortlist {
  const { study, ranking } = sites
  const used = new Set<string>(study.criteria.flatMap(({ measure }) => siteMeasures[measure].sources))
  const sources = explorer.territory.territory?.sources.filter(({ id }) => used.has(id)) ?? []
  return {
    territory: territoryKey(explorer),
    study: studyText(study, 'file'),
    seed: study.seed,
    spreadPercent: study.spreadPercent,
    draws: drawn?.stability.draws ?? siteDraws,
    made: localDay(now),
    sources: sources.map(({ id, publisher, date, licence }) => `${id}: ${publisher}, ${date}, ${licence}`),
    sites: ranking.map((ranked) => siteOf(ranked, explorer, sites, drawn)),
  }
}

function siteOf(
  { site, values, utilities, parts, score, rank, best, worst }: RankedSite,
  { analysis, territory }: Explorer,
  { study, weights, sifted }: SiteStore,
  drawn: SiteStability['answer'],
): ShortlistSite {
  const zones = site.kind === 'zones' ? territory.tables['industrial-zones'] : undefined
  const { municipality } = site
  const named = municipality === null ? null : analysis.index
  const at = drawn?.sites.findIndex((other) => other.site.id === site.id) ?? -1
  const shares = drawn && at >= 0 ? rankShares(drawn.stability, at) : null
  return {
    rank,
    best,
    worst,
    id: site.id,
    name: site.name,
    kind: site.kind,
    state: sifted.unknown.some((other) => other.site.id === site.id) ? 'unknown' : 'meeting',
    municipalityCode:
      named?.codes[municipality!] ?? (zones ? textAt(zones.columns.istat_code, site.row) : null),
    municipality: named?.names[municipality!] ?? null,
    status: zones ? textAt(zones.columns.status, site.row) : null,
    statusDate: zones ? textAt(zones.columns.status_as_of, site.row) : null,
    place: site.place,
    uncertaintyKm: site.uncertaintyKm,
    score,
    timesFirst: shares?.first ?? null,
    timesFirstFive: shares?.firstFive ?? null,
    criteria: study.criteria.map(({ measure }, c) => ({
      measure,
      value: values[measure],
      utility: utilities[c]!,
      weight: weights?.[c] ?? 0,
      contribution: parts[c]!,
    })),
  }
}
