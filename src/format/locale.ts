import type { Bilingual } from '../contracts/define-layer'
import type { IndicatorUnit } from '../contracts/indicators'
import type { Language } from '../contracts/view'

/** Values for the `{name}` places of a message. */
export type MessageValues = Readonly<Record<string, string | number>>

/** Everything that turns values into text in one language. Unknown values become an en dash with the word for it. */
export type Locale = Readonly<{
  language: Language
  /** The message in this language, its `{name}` places filled in. */
  t: (message: Bilingual, values?: MessageValues) => string
  /** A number with grouping also in four digits; at most `digits` decimals, or just as many where `fixed`. Unknown: `–`. */
  number: (value: number | null, digits?: number, fixed?: boolean) => string
  /** A number that always shows its sign. */
  signed: (value: number | null, digits?: number) => string
  /** A value of an indicator with its unit: `68,6 %`, `25.056`, `21.430 €`. */
  indicator: (value: number | null, unit: IndicatorUnit) => string
  /** The value without the words of the unit, for axes and legend ends. */
  axis: (value: number, unit: IndicatorUnit) => string
  /** A whole day (`30 giugno 2026`); `2025-09` and `2018` stay as precise as they are; other texts come back unchanged. */
  date: (iso: string) => string
  /** The short form of a day: `giu 26`. */
  shortDate: (iso: string) => string
}>

const tags: Record<Language, string> = { it: 'it-IT', en: 'en-GB' }
const unknownText = '–'

const fractionDigits: Record<IndicatorUnit, number> = {
  people: 0,
  'people/km²': 0,
  percent: 1,
  points: 1,
  'EUR/taxpayer': 0,
  households: 0,
  'per-10000': 2,
  number: 2,
  ha: 1,
}

const suffixes: Record<IndicatorUnit, Bilingual> = {
  people: { it: '', en: '' },
  'people/km²': { it: ' ab./km²', en: ' per km²' },
  percent: { it: '\u00a0%', en: '%' },
  points: { it: ' punti', en: ' points' },
  'EUR/taxpayer': { it: '\u00a0€', en: '\u00a0€' },
  households: { it: '', en: '' },
  'per-10000': { it: '', en: '' },
  number: { it: '', en: '' },
  ha: { it: '\u00a0ha', en: '\u00a0ha' },
}

const partialDate = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/

/** The locale of a language. Pure; make one per language and keep it. */
export function createLocale(language: Language): Locale {
  const tag = tags[language]
  const formats = new Map<string, Intl.NumberFormat>()
  const format = (value: number, digits: number, sign: boolean, fixed = false): string => {
    const key = `${digits}${sign}${fixed}`
    let found = formats.get(key)
    if (!found) {
      found = new Intl.NumberFormat(tag, {
        minimumFractionDigits: fixed ? digits : 0,
        maximumFractionDigits: digits,
        useGrouping: 'always',
        signDisplay: sign ? 'exceptZero' : 'negative',
      })
      formats.set(key, found)
    }
    // The true minus is as wide as the figures.
    return found.format(value).replace('-', '−')
  }
  const known = (value: number | null): value is number => value !== null && !Number.isNaN(value)

  const number = (value: number | null, digits = 0, fixed = false) =>
    known(value) ? format(value, digits, false, fixed) : unknownText
  const dateFormats = new Map<string, Intl.DateTimeFormat>()
  const dateFormat = (showDay: boolean, month: 'long' | 'short', year: 'numeric' | '2-digit') => {
    const key = `${showDay}${month}${year}`
    const made =
      dateFormats.get(key) ??
      new Intl.DateTimeFormat(tag, { ...(showDay ? { day: 'numeric' } : {}), month, year, timeZone: 'UTC' })
    dateFormats.set(key, made)
    return made
  }
  const dateIn = (iso: string, month: 'long' | 'short', year: 'numeric' | '2-digit') => {
    const match = partialDate.exec(iso)
    if (!match) return iso
    const date = new Date(Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3] ?? 1)))
    const showDay = match[3] !== undefined && month === 'long'
    return dateFormat(showDay, month, year).format(date)
  }

  return {
    language,
    t: (message, values = {}) =>
      message[language].replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place)),
    number,
    signed: (value, digits = 0) => (known(value) ? format(value, digits, true) : unknownText),
    indicator: (value, unit) =>
      known(value)
        ? // Of a plain number nobody knows how exact it is.
          format(value, fractionDigits[unit], unit === 'points', unit !== 'number') + suffixes[unit][language]
        : unknownText,
    axis: (value, unit) => {
      const digits = Math.abs(value) >= 100 ? 0 : fractionDigits[unit]
      return format(value, digits, unit === 'points') + (unit === 'percent' ? suffixes.percent[language] : '')
    },
    date: (iso) => dateIn(iso, 'long', 'numeric'),
    shortDate: (iso) => dateIn(iso, 'short', '2-digit'),
  }
}
