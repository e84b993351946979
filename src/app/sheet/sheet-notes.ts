import type { Territory } from '../../contracts/territory'
import type { Locale } from '../../format/locale'
import { describeSource } from '../sources'

/** The sources of the figures of a territory's sheet, in the order of their notes. */
export const territorySources: readonly string[] = [
  'agcom-ftth',
  'istat-municipalities',
  'mef-income',
  'istat-commuting',
  'business-register',
  'industrial-zones',
  'infrastructure',
  'services',
  'istat-boundaries',
  'context-istat',
  'natural-earth',
]

export type SheetNote = Readonly<{ number: number; title: string; text: string; caveat: string }>

/** The notes of a sheet by the id of their source, in the order of `sources`; one that the territory has not gets none. */
export function numberNotes(
  territory: Territory | null,
  locale: Locale,
  sources: readonly string[],
): ReadonlyMap<string, SheetNote> {
  const known = sources.flatMap((id) => territory?.sources.find((source) => source.id === id) ?? [])
  return new Map(
    known.map(({ id, title }, i) => [
      id,
      { number: i + 1, title: locale.t(title), ...describeSource(territory, id, locale) },
    ]),
  )
}
