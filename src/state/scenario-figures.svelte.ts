import { coverageDate, coverageIndicator, type IndicatorId } from '../contracts/indicators'
import { ftthDates } from '../contracts/quantities'
import type { ScenarioShowing } from '../contracts/scenario'
import type { ViewState } from '../contracts/view'
import { classifyValues, type Classification } from '../model/classify'
import { aggregateIndicator, type IndicatorSeries } from '../model/indicator-series'
import type { MunicipalityIndex, QuantityTable } from '../model/quantities'
import { applyScenario } from '../model/scenario/apply-scenario'
import {
  changesInScenario,
  classifyDifferences,
  shownIndicator,
  subtractSeries,
} from '../model/scenario/difference'
import { createSeriesCache } from '../model/series-cache'

/** The figures of today, those that the scenario in view supposes, and which of them are shown. */
export class ScenarioFigures {
  constructor(
    private readonly view: ViewState,
    private readonly source: Readonly<{ index: MunicipalityIndex | null; today: QuantityTable | null }>,
  ) {}

  /** Today's where no scenario is in view, or where it changes nothing. */
  readonly supposed = $derived.by(() => {
    const { index, today } = this.source
    return today && index ? applyScenario(today, index, this.view.scenario.targets) : null
  })
  readonly showing: ScenarioShowing = $derived.by(() =>
    this.view.scenario.targets.length > 0 ? this.view.scenarioShowing : 'today',
  )
  /** The quantities shown; with differences, those supposed. */
  readonly quantities = $derived.by(() => (this.showing === 'today' ? this.source.today : this.supposed))

  private readonly todaysFrom = createSeriesCache()
  private readonly supposedFrom = createSeriesCache()
  private readonly differences = new WeakMap<IndicatorSeries, WeakMap<IndicatorSeries, IndicatorSeries>>()

  seriesOfToday(id: IndicatorId): IndicatorSeries | null {
    return this.source.today && this.todaysFrom(id, this.source.today)
  }

  private seriesSupposed(id: IndicatorId): IndicatorSeries | null {
    if (!changesInScenario(id) || this.supposed === this.source.today) return this.seriesOfToday(id)
    return this.supposed && this.supposedFrom(id, this.supposed)
  }

  /** The values themselves of today or of the scenario, never a difference. */
  levelsOf(id: IndicatorId): IndicatorSeries | null {
    return this.showing === 'today' ? this.seriesOfToday(id) : this.seriesSupposed(id)
  }

  /** Whether an indicator is shown as its difference. */
  isDifference(id: IndicatorId): boolean {
    return this.showing === 'difference' && changesInScenario(id)
  }

  /** What is shown of an indicator: a difference only of one that the scenario can change. */
  seriesOf(id: IndicatorId): IndicatorSeries | null {
    const levels = this.levelsOf(id)
    const today = this.isDifference(id) ? this.seriesOfToday(id) : null
    if (!levels || !today) return levels
    const known = this.differences.get(levels) ?? new WeakMap<IndicatorSeries, IndicatorSeries>()
    this.differences.set(levels, known)
    const series = known.get(today) ?? subtractSeries(levels, today)
    known.set(today, series)
    return series
  }

  indicatorOf(id: IndicatorId) {
    return shownIndicator(id, this.showing)
  }

  /** What is shown of an indicator for several municipalities as one: its value, or the difference of two. */
  figureOf(id: IndicatorId, rows: readonly number[]): number | null {
    const valueOf = (of: QuantityTable | null) => of && aggregateIndicator(id, of, rows).value
    const value = valueOf(this.quantities)
    if (!this.isDifference(id) || value === null) return value
    const today = valueOf(this.source.today)
    return today === null ? null : value - today
  }

  private readonly coverageSeries = ftthDates.map((date) => {
    const series = $derived(this.seriesOfToday(coverageIndicator(date)))
    return () => series
  })
  private readonly coverageOfAllDates = $derived.by(() =>
    Float64Array.from(this.coverageSeries.flatMap((series) => Array.from(series()?.values ?? []))),
  )
  private readonly coverageBreaks = $derived.by(() => {
    const { method, classes } = this.view
    return classifyValues(this.coverageOfAllDates, { method, classes, customBreaks: [] }).breaks
  })
  private readonly breaksOfToday = $derived.by(() => {
    const { indicator, method, classes } = this.view
    if (coverageDate(indicator) !== null) return this.coverageBreaks
    const values = this.seriesOfToday(indicator)?.values ?? new Float64Array(0)
    return classifyValues(values, { method, classes, customBreaks: [] }).breaks
  })

  /**
   * The classes of the indicator in view. Coverage is classified over all its known dates together, and a scenario by the breaks of
   * today, so that a colour keeps its meaning when the date moves and between today and the scenario.
   */
  readonly classification: Classification | null = $derived.by(() => {
    const { method, classes, customBreaks, indicator } = this.view
    const values = this.seriesOf(indicator)?.values
    if (!values) return null
    if (method === 'custom') return classifyValues(values, { method, classes, customBreaks })
    if (this.isDifference(indicator)) return classifyDifferences(values, { method, classes })
    return classifyValues(values, { method: 'custom', classes, customBreaks: this.breaksOfToday })
  })
}
