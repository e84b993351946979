import { siteMeasures, type SiteMeasure } from '../../contracts/site-measures'
import { siteMeasureIds } from '../../contracts/sites'
import type { TableOf } from '../../contracts/layers'
import { textAt } from '../../contracts/table'
import type { Locale } from '../../format/locale'
import { appMessages } from '../../format/messages/app'
import { siteCandidateMessages } from '../../format/messages/site-candidates'
import type { MeasuredSite, Site } from '../../model/sites/site'
import { valueText } from './site-words'

/** A source of a zone: its address, null where it is none, and what to call it. */
export type ZoneSource = Readonly<{ href: string | null; name: string }>

/** The sources of a zone in their order. Only addresses of the web become links. */
export function zoneSources(table: TableOf<'industrial-zones'>, row: number): readonly ZoneSource[] {
  const parts = (textAt(table.columns.source, row) ?? '').split('|').map((part) => part.trim())
  return parts.flatMap((part): ZoneSource[] => {
    if (part === '') return []
    const host = /^https?:\/\/(?:www\.)?([^/?#]+)/.exec(part)?.[1]
    return [host === undefined ? { href: null, name: part } : { href: part, name: host }]
  })
}

/** The first source of a zone and how many more there are. */
export function sourceText(sources: readonly ZoneSource[], locale: Locale): string {
  const [first, ...more] = sources
  if (!first) return ''
  return locale.t(more.length > 0 ? siteCandidateMessages.sourceMore : siteCandidateMessages.source, {
    source: first.name,
    n: locale.number(more.length),
  })
}

/** Whether a date is written as one; other words on it are in the language of the source, English. */
export const isPlainDate = (asOf: string): boolean => /^\d{4}(-\d{2}){0,2}$/.test(asOf)

/** Area, municipality and how sure the position is. */
export function siteWhereText(
  { site, values }: MeasuredSite,
  names: readonly string[],
  locale: Locale,
): string {
  const { area } = values
  const hectares = area && valueText('area', area.middle, locale)
  if (site.kind === 'municipalities')
    return [
      locale.t(siteCandidateMessages.municipality),
      hectares
        ? locale.t(siteCandidateMessages.zonesKnown, { area: hectares })
        : locale.t(siteCandidateMessages.noZonesKnown),
    ].join(' · ')
  return [
    hectares ?? locale.t(appMessages.areaUnknown),
    site.municipality === null ? locale.t(siteCandidateMessages.outside) : (names[site.municipality] ?? ''),
    positionText(site, locale),
  ].join(' · ')
}

const positionText = ({ place, uncertaintyKm }: Site, locale: Locale): string =>
  place
    ? locale.t(siteCandidateMessages.position, { m: locale.number(1000 * uncertaintyKm) })
    : locale.t(siteCandidateMessages.noPlace)

/** The sources of all measures, each once. */
export const measureSources: readonly string[] = [
  ...new Set(siteMeasureIds.flatMap((id) => (siteMeasures[id] satisfies SiteMeasure).sources)),
]
