import type { Bilingual } from '../../contracts/define-layer'
import type { OwnDataset, OwnMeasure, OwnTable } from '../../contracts/own-data'
import { geometryTypes, type FeatureGeometryType } from '../../contracts/table'
import { createLocale, type Locale, type MessageValues } from '../../format/locale'
import { ownMessages } from '../../format/messages/own'
import type { OwnWords } from '../../model/own/own-model'

const locales = { it: createLocale('it'), en: createLocale('en') }

/** A message in both languages, its places filled in for each. */
const both = (message: Bilingual, values: (locale: Locale) => MessageValues): Bilingual => ({
  it: locales.it.t(message, values(locales.it)),
  en: locales.en.t(message, values(locales.en)),
})

function noteOf(measure: OwnMeasure, file: string): Bilingual {
  switch (measure.kind) {
    case 'count':
      return both(ownMessages.noteCount, () => ({ file }))
    case 'sum':
      return both(ownMessages.noteSum, () => ({ file, column: measure.column }))
    case 'given':
      return both(ownMessages.noteGiven, () => ({ file, column: measure.column }))
    case 'ratio': {
      const { numerator, denominator, per } = measure
      return both(ownMessages.noteRatio, (locale) => ({
        file,
        numerator,
        denominator,
        per: locale.number(per),
      }))
    }
  }
}

/** What the page says of data of one's own; `locale` is that of the moment. */
export const ownWords = (locale: () => Locale): OwnWords => ({
  note: ({ indicator, fileName }) => (indicator ? noteOf(indicator.measure, fileName) : { it: '', en: '' }),
  publisher: ({ source }) => source || locale().t(ownMessages.notStated),
  caveat: ({ addedOn }) => both(ownMessages.caveat, (of) => ({ date: of.date(addedOn) })),
})

/** What a dataset became. */
export function becameText({ indicator, layer }: OwnDataset, locale: Locale): string {
  const { indicatorAndLayer, indicatorOnly, layerOnly } = ownMessages
  return locale.t(indicator && layer ? indicatorAndLayer : indicator ? indicatorOnly : layerOnly)
}

const kinds: Readonly<Record<FeatureGeometryType, 'kindNone' | 'kindPoint' | 'kindLine' | 'kindPolygon'>> = {
  none: 'kindNone',
  Point: 'kindPoint',
  MultiPoint: 'kindPoint',
  LineString: 'kindLine',
  MultiLineString: 'kindLine',
  Polygon: 'kindPolygon',
  MultiPolygon: 'kindPolygon',
}

/** How many places of each kind: `1.204 punti, 3 linee`. */
export function placesText({ geometry }: OwnTable, locale: Locale): string {
  if (!geometry) return locale.t(ownMessages.noPlaces)
  const counts = new Map<'kindNone' | 'kindPoint' | 'kindLine' | 'kindPolygon', number>()
  for (const type of geometry.types) {
    const kind = kinds[geometryTypes[type] ?? 'none']
    counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }
  return [...counts].map(([kind, n]) => `${locale.number(n)} ${locale.t(ownMessages[kind])}`).join(', ')
}
