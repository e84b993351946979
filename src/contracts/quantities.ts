import type { Bilingual } from './define-layer'

export const ftthDates = ['2025-03-31', '2025-06-30', '2025-12-31', '2026-06-30'] as const
export type FtthDate = (typeof ftthDates)[number]

/**
 * An additive count of a municipality: it may be summed over municipalities and then divided, never averaged.
 * `column`: a column of the municipalities; `ftth`: a column of the FTTH table at a date; `startups`: rows of the register;
 * `zone-area`: hectares of zones with a stated area, leaving out zones that lie within another.
 */
type QuantityOrigin =
  | { from: 'column'; column: MunicipalityAmount }
  | { from: 'ftth'; column: 'households' | 'households_ftth' | 'households_ftth_20m'; date: FtthDate }
  | { from: 'startups' }
  | { from: 'zone-area' }

type MunicipalityAmount =
  | 'area_km2'
  | 'population_2021'
  | 'population_2025'
  | 'population_2026'
  | 'population_15_64_2026'
  | 'population_65_plus_2026'
  | 'taxpayers_2023'
  | 'taxable_income_eur_2023'
  | 'workers_out_2021'
  | 'workers_in_2021'
  | 'workers_within_2021'

export type Quantity = Readonly<
  { label: Bilingual; unit: string; source: string; date: string } & QuantityOrigin
>

const column = (
  name: MunicipalityAmount,
  unit: string,
  source: string,
  date: string,
  it: string,
  en: string,
) => ({ from: 'column', column: name, unit, source, date, label: { it, en } }) as const

const households = (
  name: 'households' | 'households_ftth' | 'households_ftth_20m',
  date: FtthDate,
  it: string,
  en: string,
) =>
  ({ from: 'ftth', column: name, date, unit: 'households', source: 'agcom-ftth', label: { it, en } }) as const

const hh = (date: FtthDate) => households('households', date, 'famiglie', 'households')
const hhFtth = (date: FtthDate) =>
  households('households_ftth', date, 'famiglie raggiunte da FTTH', 'households passed by FTTH')

/** Every additive count the indicators are made of. `source` is an id of the territory's sources. */
export const quantities = {
  area: column('area_km2', 'km²', 'istat-municipalities', '2023', 'superficie', 'area'),
  population_2021: column(
    'population_2021',
    'people',
    'istat-municipalities',
    '2021',
    'residenti nel 2021',
    'residents in 2021',
  ),
  population_2025: column(
    'population_2025',
    'people',
    'istat-municipalities',
    '2025',
    'residenti nel 2025',
    'residents in 2025',
  ),
  population_2026: column(
    'population_2026',
    'people',
    'istat-municipalities',
    '2026',
    'residenti',
    'residents',
  ),
  population_15_64: column(
    'population_15_64_2026',
    'people',
    'istat-municipalities',
    '2026',
    'residenti di 15–64 anni',
    'residents aged 15–64',
  ),
  population_65_plus: column(
    'population_65_plus_2026',
    'people',
    'istat-municipalities',
    '2026',
    'residenti di 65 anni e più',
    'residents aged 65 and over',
  ),
  taxpayers: column('taxpayers_2023', 'people', 'mef-income', '2023', 'contribuenti', 'taxpayers'),
  taxable_income: column(
    'taxable_income_eur_2023',
    'EUR',
    'mef-income',
    '2023',
    'reddito imponibile',
    'taxable income',
  ),
  workers_out: column(
    'workers_out_2021',
    'people',
    'istat-commuting',
    '2021-12-31',
    'occupati che escono',
    'workers leaving',
  ),
  workers_in: column(
    'workers_in_2021',
    'people',
    'istat-commuting',
    '2021-12-31',
    'occupati che entrano',
    'workers entering',
  ),
  workers_within: column(
    'workers_within_2021',
    'people',
    'istat-commuting',
    '2021-12-31',
    'occupati che restano',
    'workers staying',
  ),
  'households@2025-03-31': hh('2025-03-31'),
  'households@2025-06-30': hh('2025-06-30'),
  'households@2025-12-31': hh('2025-12-31'),
  'households@2026-06-30': hh('2026-06-30'),
  'households_ftth@2025-03-31': hhFtth('2025-03-31'),
  'households_ftth@2025-06-30': hhFtth('2025-06-30'),
  'households_ftth@2025-12-31': hhFtth('2025-12-31'),
  'households_ftth@2026-06-30': hhFtth('2026-06-30'),
  'households_ftth_20m@2026-06-30': households(
    'households_ftth_20m',
    '2026-06-30',
    'famiglie raggiunte, misura stretta a 20 m',
    'households passed, strict 20 m measure',
  ),
  startups: {
    from: 'startups',
    unit: 'firms',
    source: 'business-register',
    date: '2025-03',
    label: { it: 'start-up innovative', en: 'innovative start-ups' },
  },
  zone_area: {
    from: 'zone-area',
    unit: 'ha',
    source: 'industrial-zones',
    date: '2003–2026',
    label: { it: 'ettari di aree con superficie nota', en: 'hectares of zones with a stated area' },
  },
} as const satisfies Record<string, Quantity>

export type BuiltInQuantityId = keyof typeof quantities
/** A count that a person has brought: what an indicator of their own is made of. */
export type OwnQuantityId = `own-${string}`
export type QuantityId = BuiltInQuantityId | OwnQuantityId
export const quantityIds = Object.keys(quantities) as BuiltInQuantityId[]
