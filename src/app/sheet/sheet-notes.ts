import type { Territory } from '../../contracts/territory'
import type { Locale } from '../../format/locale'
import { describeSource } from '../sources'

/** The sources of a sheet's figures, in the order of their notes. */
const sheetSources = [
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
] as const

export type SheetNote = Readonly<{ number: number; title: string; text: string; caveat: string }>

/** The notes of a sheet by the id of their source; a source that the territory has not gets none. */
export function numberNotes(territory: Territory | null, locale: Locale): ReadonlyMap<string, SheetNote> {
  const known = sheetSources.flatMap((id) => territory?.sources.find((source) => source.id === id) ?? [])
  return new Map(
    known.map(({ id, title }, i) => [
      id,
      { number: i + 1, title: locale.t(title), ...describeSource(territory, id, locale) },
    ]),
  )
}
