import type { IndicatorId } from '../contracts/indicators'
import type { Filter, FilterSource } from '../contracts/view'
import { CodeRangeDimension } from './cross-filter/code-range-dimension'
import { bankFilter, FilterBank, type BankFilter } from './cross-filter/filter-bank'
import { RangeDimension } from './cross-filter/range-dimension'
import { RowsByCode } from './cross-filter/rows-by-code'
import { SetDimension } from './cross-filter/set-dimension'
import type { IndicatorSeries } from './indicator-series'
import type { MunicipalityIndex } from './quantities'

/** What the start-up filters look at, one entry a start-up. `municipalityRow` is −1 where the code joins to nothing. */
export type StartupColumns = Readonly<{
  count: number
  municipalityRow: Int32Array
  /** Year of registration, 0 where unknown. */
  year: Int16Array
  /** ATECO division: two digits, '' where unknown. */
  sector: readonly string[]
}>

export type FilterModel = Readonly<{
  index: MunicipalityIndex
  seriesOf: (id: IndicatorId) => IndicatorSeries
  /** Null when the layer could not be loaded: no municipality then passes a start-up filter. */
  startups: StartupColumns | null
}>

/** One byte a row: 1 passes, 0 does not. */
type FilterMasks = Readonly<{ municipalities: Uint8Array; startups: Uint8Array }>

const noStartups: StartupColumns = {
  count: 0,
  municipalityRow: new Int32Array(0),
  year: new Int16Array(0),
  sector: [],
}

/**
 * What passes all filters but those of the chart `except` (null: all of them). A municipality passes when its known values
 * lie in every range, bounds included, and, under start-up filters, when it holds a start-up that passes them all. A start-up
 * passes when it passes the start-up filters and its municipality passes the ranges. Filters of flows concern neither.
 */
type ApplyFilters = (filters: readonly Filter[], except: FilterSource | null) => FilterMasks

/**
 * The filters over the municipalities and start-ups of a territory. What is given back depends on the filters alone; that those
 * of the call before are remembered makes a brush that moves by a step cheap, and filters under which the same rows pass give the
 * same masks again.
 */
export function createFilters(model: FilterModel): ApplyFilters {
  const { index } = model
  const startups = model.startups ?? noStartups
  const municipalityBank = new FilterBank(index.count)
  const startupBank = new FilterBank(startups.count)
  const startupFilter = startupFilters(startups, model)
  let present: readonly Filter[] | null = null
  const answers = new Map<FilterSource | null, FilterMasks>()

  function take(filters: readonly Filter[]): void {
    present = filters
    const keyed = withKeys(filters)
    const moved = [
      municipalityBank.keep(keyed.flatMap(({ filter, key }) => municipalityFilter(filter, key, model) ?? [])),
      startupBank.keep(keyed.flatMap(({ filter, key }) => startupFilter(filter, key) ?? [])),
    ]
    if (moved.includes(true)) answers.clear()
  }

  function answer(filters: readonly Filter[], except: FilterSource | null): FilterMasks {
    const passing = startupBank.passing(except)
    const needsStartup = filters.some(
      ({ kind, source }) => source !== except && (kind === 'years' || kind === 'sectors'),
    )
    return {
      municipalities: needsStartup
        ? holdersOf(passing, startups, index.count)
        : municipalityBank.passing(except),
      startups: passing,
    }
  }

  return (filters, except) => {
    if (filters !== present) take(filters)
    const masks = answers.get(except) ?? answer(filters, except)
    answers.set(except, masks)
    return masks
  }
}

/** Filters with names to find them by again: of a chart's filters over one column the first, the second and so on. */
function withKeys(filters: readonly Filter[]): { filter: Filter; key: string }[] {
  const seen = new Map<string, number>()
  return filters.map((filter) => {
    const column = `${filter.source} ${filter.kind === 'range' ? filter.indicator : ''}`
    const number = seen.get(column) ?? 0
    seen.set(column, number + 1)
    return { filter, key: `${column} ${number}` }
  })
}

function municipalityFilter(filter: Filter, key: string, model: FilterModel): BankFilter | null {
  if (filter.kind !== 'range') return null
  return bankFilter(
    key,
    filter.source,
    filter,
    () => new RangeDimension(model.seriesOf(filter.indicator).values),
  )
}

function startupFilters(startups: StartupColumns, model: FilterModel) {
  const byMunicipality = new RowsByCode(startups.municipalityRow, model.index.count)
  const byYear = gatherValues([...startups.year], 0)
  const bySector = gatherValues(startups.sector, '')
  return (filter: Filter, key: string): BankFilter | null => {
    switch (filter.kind) {
      case 'range':
        return bankFilter(key, filter.source, filter, () => {
          return new CodeRangeDimension(byMunicipality, model.seriesOf(filter.indicator).values)
        })
      case 'years':
        return bankFilter(key, filter.source, byYear.setOf(filter.years), () => new SetDimension(byYear.rows))
      case 'sectors':
        return bankFilter(
          key,
          filter.source,
          bySector.setOf(filter.sectors),
          () => new SetDimension(bySector.rows),
        )
      case 'flows':
        return null
    }
  }
}

/** The rows of each value of a column, and the set of codes that stands for some of the values. */
function gatherValues<T>(column: readonly T[], unknown: T) {
  const values = [...new Set(column)].filter((value) => value !== unknown)
  const codeOf = new Map(values.map((value, code) => [value, code]))
  const codes = Int32Array.from(column, (value) => codeOf.get(value) ?? -1)
  return {
    rows: new RowsByCode(codes, values.length),
    setOf: (chosen: readonly T[]) => Uint8Array.from(values, (value) => (chosen.includes(value) ? 1 : 0)),
  }
}

/** The municipalities that hold a passing start-up. */
function holdersOf(passing: Uint8Array, startups: StartupColumns, count: number): Uint8Array {
  const holders = new Uint8Array(count)
  startups.municipalityRow.forEach((row, startup) => {
    if (row >= 0 && passing[startup] === 1) holders[row] = 1
  })
  return holders
}
