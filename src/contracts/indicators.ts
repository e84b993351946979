import type { Bilingual } from './define-layer'
import { ftthDates, type FtthDate, type OwnQuantityId, type QuantityId } from './quantities'

/** A sum of quantities, less others. */
export type Amount = Readonly<{ plus: readonly QuantityId[]; minus?: readonly QuantityId[] }>
export type Ratio = Readonly<{ numerator: Amount; denominator: Amount; per: number }>

/**
 * How a value is made from additive quantities, so that it can be computed for a municipality, a selection or the province
 * alike. `amount`: a count. `ratio`: per × numerator ⁄ denominator. `difference`: ratio `later` − ratio `earlier`. `given`: a
 * value as someone states it for a municipality, such as a mean: it has no value for several together.
 */
export type Formula =
  | Readonly<{ kind: 'amount'; amount: Amount }>
  | Readonly<{ kind: 'given'; value: QuantityId }>
  | (Readonly<{ kind: 'ratio' }> & Ratio)
  | Readonly<{ kind: 'difference'; later: Ratio; earlier: Ratio }>

/** `percent` values run 0–100; `points` are differences of percentages. */
export type IndicatorUnit =
  | 'people'
  | 'people/km²'
  | 'percent'
  | 'points'
  | 'EUR/taxpayer'
  | 'households'
  | 'per-10000'
  | 'ha'
  | 'number'

export type Indicator = Readonly<{
  label: Bilingual
  /** One sentence: what it measures and what it does not. */
  note: Bilingual
  theme: 'people' | 'fibre' | 'work' | 'firms' | 'own'
  formula: Formula
  unit: IndicatorUnit
  /** Which end is better for the territory; `none` where neither is. */
  direction: 'higher' | 'lower' | 'none'
  /** Diverging scales are centred on zero. */
  scale: 'sequential' | 'diverging'
  source: string
  /** ISO date or year of the newest figure. */
  date: string
  /** True when a municipality with no value is normal and sums are lower bounds. */
  partial?: boolean
}>

const of = (...plus: QuantityId[]): Amount => ({ plus })
const ratio = (numerator: Amount, denominator: Amount, per: number): Ratio => ({
  numerator,
  denominator,
  per,
})

const coverageAt = (date: FtthDate): Ratio =>
  ratio(of(`households_ftth@${date}`), of(`households@${date}`), 100)

const italianDates: Record<FtthDate, Bilingual> = {
  '2025-03-31': { it: '31 marzo 2025', en: '31 March 2025' },
  '2025-06-30': { it: '30 giugno 2025', en: '30 June 2025' },
  '2025-12-31': { it: '31 dicembre 2025', en: '31 December 2025' },
  '2026-06-30': { it: '30 giugno 2026', en: '30 June 2026' },
}

const agcomNote: Bilingual = {
  it: 'Famiglie stimate da AGCOM; raggiunte non vuol dire abbonate.',
  en: 'Households are AGCOM’s estimate; passed does not mean subscribed.',
}

const coverage = (date: FtthDate): Indicator => ({
  label: {
    it: `Famiglie raggiunte da FTTH, ${italianDates[date].it}`,
    en: `Households passed by FTTH, ${italianDates[date].en}`,
  },
  note: agcomNote,
  theme: 'fibre',
  formula: { kind: 'ratio', ...coverageAt(date) },
  unit: 'percent',
  direction: 'higher',
  scale: 'sequential',
  source: 'agcom-ftth',
  date,
})

const istat = { source: 'istat-municipalities', date: '2026', theme: 'people' } as const
const commuting = { source: 'istat-commuting', date: '2021-12-31', theme: 'work' } as const

/** Every indicator of the explorer. Adding one here puts it on the map, in the charts, tables and address. */
const indicators = {
  population: {
    ...istat,
    label: { it: 'Residenti', en: 'Residents' },
    note: { it: 'Popolazione residente, 2026.', en: 'Resident population, 2026.' },
    formula: { kind: 'amount', amount: of('population_2026') },
    unit: 'people',
    direction: 'none',
    scale: 'sequential',
  },
  density: {
    ...istat,
    label: { it: 'Densità di popolazione', en: 'Population density' },
    note: { it: 'Residenti per chilometro quadrato, 2026.', en: 'Residents per square kilometre, 2026.' },
    formula: { kind: 'ratio', ...ratio(of('population_2026'), of('area'), 1) },
    unit: 'people/km²',
    direction: 'none',
    scale: 'sequential',
  },
  population_change: {
    ...istat,
    label: { it: 'Variazione dei residenti 2021–2026', en: 'Population change 2021–2026' },
    note: {
      it: 'Residenti 2026 meno residenti 2021, in percentuale dei residenti 2021.',
      en: 'Residents 2026 less residents 2021, as a percentage of residents 2021.',
    },
    formula: {
      kind: 'ratio',
      ...ratio({ plus: ['population_2026'], minus: ['population_2021'] }, of('population_2021'), 100),
    },
    unit: 'percent',
    direction: 'higher',
    scale: 'diverging',
  },
  over_65: {
    ...istat,
    label: { it: 'Residenti di 65 anni e più', en: 'Residents aged 65 and over' },
    note: { it: 'Quota sul totale dei residenti, 2026.', en: 'Share of all residents, 2026.' },
    formula: { kind: 'ratio', ...ratio(of('population_65_plus'), of('population_2026'), 100) },
    unit: 'percent',
    direction: 'none',
    scale: 'sequential',
  },
  income: {
    label: { it: 'Reddito per contribuente', en: 'Income per taxpayer' },
    note: {
      it: 'Reddito imponibile diviso per i contribuenti, anno d’imposta 2023; non è il reddito per abitante.',
      en: 'Taxable income divided by taxpayers, tax year 2023; not income per resident.',
    },
    theme: 'people',
    formula: { kind: 'ratio', ...ratio(of('taxable_income'), of('taxpayers'), 1) },
    unit: 'EUR/taxpayer',
    direction: 'higher',
    scale: 'sequential',
    source: 'mef-income',
    date: '2023',
  },
  'ftth_2025-03-31': coverage('2025-03-31'),
  'ftth_2025-06-30': coverage('2025-06-30'),
  'ftth_2025-12-31': coverage('2025-12-31'),
  'ftth_2026-06-30': coverage('2026-06-30'),
  ftth_strict: {
    label: {
      it: 'Famiglie raggiunte da FTTH, misura stretta a 20 m',
      en: 'Households passed by FTTH, strict 20 m measure',
    },
    note: {
      it: 'Definizione più severa di AGCOM, pubblicata solo per il 30 giugno 2026.',
      en: 'AGCOM’s stricter definition, published for 30 June 2026 only.',
    },
    theme: 'fibre',
    formula: {
      kind: 'ratio',
      ...ratio(of('households_ftth_20m@2026-06-30'), of('households@2026-06-30'), 100),
    },
    unit: 'percent',
    direction: 'higher',
    scale: 'sequential',
    source: 'agcom-ftth',
    date: '2026-06-30',
  },
  ftth_change: {
    label: { it: 'Variazione della copertura FTTH', en: 'Change in FTTH coverage' },
    note: {
      it: 'Punti percentuali dal 31 marzo 2025 al 30 giugno 2026.',
      en: 'Percentage points from 31 March 2025 to 30 June 2026.',
    },
    theme: 'fibre',
    formula: { kind: 'difference', later: coverageAt('2026-06-30'), earlier: coverageAt('2025-03-31') },
    unit: 'points',
    direction: 'higher',
    scale: 'diverging',
    source: 'agcom-ftth',
    date: '2026-06-30',
  },
  households_without_ftth: {
    label: { it: 'Famiglie non raggiunte da FTTH', en: 'Households without FTTH' },
    note: agcomNote,
    theme: 'fibre',
    formula: {
      kind: 'amount',
      amount: { plus: ['households@2026-06-30'], minus: ['households_ftth@2026-06-30'] },
    },
    unit: 'households',
    direction: 'lower',
    scale: 'sequential',
    source: 'agcom-ftth',
    date: '2026-06-30',
  },
  startups_rate: {
    label: {
      it: 'Start-up innovative per 10.000 residenti',
      en: 'Innovative start-ups per 10,000 residents',
    },
    note: {
      it: 'Estratto del registro della primavera 2025, forse incompleto; residenti 2025.',
      en: 'Register extract of spring 2025, possibly incomplete; residents 2025.',
    },
    theme: 'firms',
    formula: { kind: 'ratio', ...ratio(of('startups'), of('population_2025'), 10_000) },
    unit: 'per-10000',
    direction: 'higher',
    scale: 'sequential',
    source: 'business-register',
    date: '2025-03',
  },
  workers_in: {
    ...commuting,
    label: { it: 'Occupati che entrano', en: 'Workers entering' },
    note: {
      it: 'Residenti altrove che lavorano nel comune.',
      en: 'People who work here and live elsewhere.',
    },
    formula: { kind: 'amount', amount: of('workers_in') },
    unit: 'people',
    direction: 'none',
    scale: 'sequential',
  },
  workers_out: {
    ...commuting,
    label: { it: 'Occupati che escono', en: 'Workers leaving' },
    note: {
      it: 'Residenti che lavorano in un altro comune.',
      en: 'People who live here and work elsewhere.',
    },
    formula: { kind: 'amount', amount: of('workers_out') },
    unit: 'people',
    direction: 'none',
    scale: 'sequential',
  },
  workers_balance: {
    ...commuting,
    label: { it: 'Saldo dei pendolari', en: 'Commuter balance' },
    note: {
      it: 'Occupati che entrano meno occupati che escono.',
      en: 'Workers entering less workers leaving.',
    },
    formula: { kind: 'amount', amount: { plus: ['workers_in'], minus: ['workers_out'] } },
    unit: 'people',
    direction: 'higher',
    scale: 'diverging',
  },
  self_containment: {
    ...commuting,
    label: { it: 'Autocontenimento', en: 'Self-containment' },
    note: {
      it: 'Occupati che lavorano nel comune di residenza, sul totale degli occupati residenti.',
      en: 'Workers who stay in their municipality, out of all resident workers.',
    },
    formula: {
      kind: 'ratio',
      ...ratio(of('workers_within'), of('workers_within', 'workers_out'), 100),
    },
    unit: 'percent',
    direction: 'higher',
    scale: 'sequential',
  },
  zone_area: {
    label: { it: 'Ettari di aree industriali, dove noti', en: 'Industrial zone hectares, where known' },
    note: {
      it: 'Solo le 23 aree con superficie dichiarata; un’area dentro un’altra non si conta due volte. Non è un censimento.',
      en: 'Only the 23 zones with a stated area; a zone inside another is not counted twice. Not a census.',
    },
    theme: 'firms',
    formula: { kind: 'amount', amount: of('zone_area') },
    unit: 'ha',
    direction: 'none',
    scale: 'sequential',
    source: 'industrial-zones',
    date: '2003–2026',
    partial: true,
  },
} as const satisfies Record<string, Indicator>

type BuiltInIndicatorId = keyof typeof indicators
/** An indicator that a person has brought: it is on their device alone. */
export type OwnIndicatorId = `own-${string}`
export type IndicatorId = BuiltInIndicatorId | OwnIndicatorId
export const indicatorIds = Object.keys(indicators) as BuiltInIndicatorId[]

export const isOwnIndicator = (id: IndicatorId): id is OwnIndicatorId => id.startsWith('own-')

/** Indicators that a person has brought, by id. */
export type OwnIndicators = Readonly<{
  ids: () => readonly OwnIndicatorId[]
  of: (id: OwnIndicatorId) => Indicator | undefined
}>

let ownIndicators: OwnIndicators = { ids: () => [], of: () => undefined }

/** Says where indicators of one's own are looked up from now on; the page's state keeps them. */
export function lookUpOwnIndicators(where: OwnIndicators): void {
  ownIndicators = where
}

/** What an address may name although it is not on this device: nothing is known of it. */
const absentIndicator = (id: OwnIndicatorId & OwnQuantityId): Indicator => ({
  label: { it: 'Dati propri, non su questo dispositivo', en: 'Own data, not on this device' },
  note: { it: '', en: '' },
  theme: 'own',
  formula: { kind: 'given', value: id },
  unit: 'number',
  direction: 'none',
  scale: 'sequential',
  source: id,
  date: '',
})

/** The territory's indicators, then those of one's own. */
export const everyIndicatorId = (): IndicatorId[] => [...indicatorIds, ...ownIndicators.ids()]

/** The indicator by id, with the wide type. */
export const indicatorOf = (id: IndicatorId): Indicator =>
  isOwnIndicator(id) ? (ownIndicators.of(id) ?? absentIndicator(id)) : indicators[id]

/** The coverage indicator of a date. */
export const coverageIndicator = (date: FtthDate): IndicatorId => `ftth_${date}`

/** The date of a coverage indicator, or null for any other indicator. */
export const coverageDate = (id: IndicatorId): FtthDate | null =>
  ftthDates.find((date) => coverageIndicator(date) === id) ?? null
