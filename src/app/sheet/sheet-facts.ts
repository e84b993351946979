import type { IndicatorId } from '../../contracts/indicators'
import { coverageIndicator } from '../../contracts/indicators'
import type { LayerTables } from '../../contracts/layers'
import type { FtthDate } from '../../contracts/quantities'
import { textAt } from '../../contracts/table'
import { aggregateIndicator, deriveSeries, rankOf, type Aggregate } from '../../model/indicator-series'
import type { MunicipalityIndex, QuantityTable } from '../../model/quantities'

/** What a sheet speaks of: one municipality, several, or the whole territory. */
export type SheetSubject = Readonly<{
  kind: 'municipality' | 'selection' | 'territory'
  /** Municipality rows; of the whole territory, all. */
  rows: readonly number[]
  /** Of the municipality or the territory; for a selection, its names. */
  name: string
}>

export type Rank = Readonly<{ rank: number; of: number }>
export type Compared = Readonly<{ here: Aggregate; whole: Aggregate }>

/** The figures of a sheet, all of today. Null is unknown. */
export type SheetFacts = Readonly<{
  subject: SheetSubject
  /** What all of them are made from. */
  quantities: QuantityTable
  /** Whether the whole is a country rather than a province. */
  inCountry: boolean
  figures: readonly (Compared & Readonly<{ id: IndicatorId }>)[]
  coverage: readonly (Compared & Readonly<{ date: FtthDate }>)[]
  /** Percentage points between the first and the last date. */
  change: Aggregate
  unreached: Compared
  strict: Aggregate
  /** Of a single municipality: 1 has the most households not reached; 1 has the highest coverage. */
  ranks: Readonly<{ unreached: Rank | null; coverage: Rank | null }> | null
  workers: Readonly<{ in: number | null; out: number | null; staying: Aggregate }>
  startups: number | null
  /** Rows of the industrial zones that lie there, the doubtful ones too; null where the layer is absent. */
  zones: readonly number[] | null
}>

/** Indicators of the sheet, in reading order. */
const figureIds: readonly IndicatorId[] = [
  'population',
  'population_change',
  'density',
  'over_65',
  'income',
  'ftth_2026-06-30',
  'ftth_strict',
  'ftth_change',
  'households_without_ftth',
  'self_containment',
  'workers_balance',
  'startups_rate',
  'zone_area',
]

/** Gathers what the sheet says; `coverageDates`: those known here, at least one. Rates are ratios of sums over the members for which they are known. */
export function gatherFacts(
  subject: SheetSubject,
  index: MunicipalityIndex,
  quantities: QuantityTable,
  tables: LayerTables,
  inCountry: boolean,
  coverageDates: readonly FtthDate[],
): SheetFacts {
  const everyRow = Array.from({ length: index.count }, (_, row) => row)
  const here = (id: IndicatorId) => aggregateIndicator(id, quantities, subject.rows)
  const compare = (id: IndicatorId): Compared => ({
    here: here(id),
    whole: aggregateIndicator(id, quantities, everyRow),
  })
  const rank = (id: IndicatorId) => rankOf(deriveSeries(id, quantities).values, subject.rows[0] ?? -1)
  return {
    subject,
    quantities,
    inCountry,
    figures: figureIds.map((id) => ({ id, ...compare(id) })),
    coverage: coverageDates.map((date) => ({ date, ...compare(coverageIndicator(date)) })),
    change: here('ftth_change'),
    unreached: compare('households_without_ftth'),
    strict: here('ftth_strict'),
    ranks:
      subject.kind === 'municipality'
        ? { unreached: rank('households_without_ftth'), coverage: rank('ftth_2026-06-30') }
        : null,
    workers: {
      in: here('workers_in').value,
      out: here('workers_out').value,
      staying: here('self_containment'),
    },
    startups: sumOf(quantities.startups, subject.rows),
    zones: zonesOf(tables['industrial-zones'], index, subject.rows),
  }
}

/** Null as soon as one is unknown. */
function sumOf(column: Float64Array, rows: readonly number[]): number | null {
  const sum = rows.reduce((total, row) => total + column[row]!, 0)
  return Number.isNaN(sum) ? null : sum
}

function zonesOf(
  table: LayerTables['industrial-zones'],
  index: MunicipalityIndex,
  rows: readonly number[],
): readonly number[] | null {
  if (!table) return null
  const codes = new Set(rows.map((row) => index.codes[row]))
  return Array.from({ length: table.count }, (_, zone) => zone).filter((zone) =>
    codes.has(textAt(table.columns.istat_code, zone) ?? ''),
  )
}
