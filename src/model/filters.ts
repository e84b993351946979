import type { IndicatorId } from '../contracts/indicators'
import type { Filter, FilterSource } from '../contracts/view'
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

type RangeFilter = Extract<Filter, { kind: 'range' }>
type StartupFilter = Exclude<Filter, { kind: 'range' }>

/**
 * What passes all filters but those of the chart `except` (null: all of them). A municipality passes when its known values
 * lie in every range, bounds included, and, under start-up filters, when it holds a start-up that passes them all. A start-up
 * passes when it passes the start-up filters and its municipality passes the ranges.
 */
export function applyFilters(
  filters: readonly Filter[],
  model: FilterModel,
  except: FilterSource | null,
): FilterMasks {
  const active = filters.filter((filter) => filter.source !== except)
  const ranges = active.filter((filter): filter is RangeFilter => filter.kind === 'range')
  const startupFilters = active.filter((filter): filter is StartupFilter => filter.kind !== 'range')

  const municipalities = maskRanges(ranges, model)
  const startups = maskStartups(startupFilters, model.startups)
  const holdsPassing = new Uint8Array(model.index.count)
  model.startups?.municipalityRow.forEach((row, startup) => {
    if (startups[startup] === 0) return
    const inside = row >= 0 ? municipalities[row]! : ranges.length === 0 ? 1 : 0
    startups[startup] = inside
    if (row >= 0 && inside === 1) holdsPassing[row] = 1
  })
  return { municipalities: startupFilters.length > 0 ? holdsPassing : municipalities, startups }
}

function maskRanges(ranges: readonly RangeFilter[], model: FilterModel): Uint8Array {
  const mask = new Uint8Array(model.index.count).fill(1)
  for (const { indicator, min, max } of ranges) {
    const { values } = model.seriesOf(indicator)
    for (let row = 0; row < mask.length; row++) {
      const value = values[row] ?? Number.NaN
      if (!(value >= min && value <= max)) mask[row] = 0
    }
  }
  return mask
}

function maskStartups(filters: readonly StartupFilter[], startups: StartupColumns | null): Uint8Array {
  const mask = new Uint8Array(startups?.count ?? 0).fill(1)
  if (!startups) return mask
  for (const filter of filters) {
    const passes =
      filter.kind === 'years'
        ? chosenIn(filter.years, (startup) => startups.year[startup])
        : chosenIn(filter.sectors, (startup) => startups.sector[startup])
    for (let startup = 0; startup < mask.length; startup++) if (!passes(startup)) mask[startup] = 0
  }
  return mask
}

function chosenIn<T>(
  chosen: readonly T[],
  valueOf: (startup: number) => T | undefined,
): (startup: number) => boolean {
  const wanted = new Set<T | undefined>(chosen)
  return (startup) => wanted.has(valueOf(startup))
}
