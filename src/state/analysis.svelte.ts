import { coverageDate, coverageIndicator, indicatorOf, type IndicatorId } from '../contracts/indicators'
import { ftthDates, type FtthDate } from '../contracts/quantities'
import type { FilterSource } from '../contracts/view'
import { classifyBivariate } from '../model/bivariate'
import { classifyValues, type Classification } from '../model/classify'
import { applyFilters, type FilterModel } from '../model/filters'
import { chordMatrix, largestMunicipalities } from '../model/flow-chords'
import { selectFlows } from '../model/flow-selection'
import { flowCoverage, topCounterparts } from '../model/flow-summary'
import { prepareFlows } from '../model/flow-table'
import { aggregateIndicator, deriveSeries, type IndicatorSeries } from '../model/indicator-series'
import { profileFigures } from '../model/profile'
import { deriveQuantities, indexMunicipalities } from '../model/quantities'
import { linearRegression } from '../model/regression'
import { createSearch } from '../model/search'
import { prepareStartups } from '../model/startups'
import { chooseZones } from '../model/zones'
import type { TerritoryStore } from './territory-store.svelte'
import type { ViewStore } from './view-store.svelte'

const drawnFlowsLimit = 250
const chordMembers = 8
const listedCounterparts = 8

/** Indicators of the profile, in reading order. */
const profileIds: readonly IndicatorId[] = [
  'population',
  'population_change',
  'density',
  'over_65',
  'income',
  'ftth_2026-06-30',
  'ftth_2025-06-30',
  'ftth_strict',
  'households_without_ftth',
  'startups_rate',
  'workers_in',
  'workers_out',
  'workers_balance',
  'self_containment',
  'zone_area',
]

/** Everything that follows from the tables and the view. Nothing here is set; each field is derived by pure functions. */
export class Analysis {
  constructor(
    private readonly territory: TerritoryStore,
    private readonly views: ViewStore,
  ) {}

  readonly index = $derived.by(() => {
    const table = this.territory.tables.municipalities
    return table ? indexMunicipalities(table) : null
  })

  private readonly derived = $derived.by(() =>
    this.index ? deriveQuantities(this.index, this.territory.tables) : null,
  )
  readonly quantities = $derived.by(() => this.derived?.quantities ?? null)
  /** Keys of other layers that join to no municipality. */
  readonly unmatched = $derived.by(() => this.derived?.unmatched ?? [])

  /** Series by indicator, each computed once for the present tables. */
  private readonly seriesCache = $derived.by(() => {
    const quantities = this.quantities
    const made = new Map<IndicatorId, IndicatorSeries>()
    return (id: IndicatorId): IndicatorSeries | null => {
      if (!quantities) return null
      const found = made.get(id) ?? deriveSeries(id, quantities)
      made.set(id, found)
      return found
    }
  })

  seriesOf(id: IndicatorId): IndicatorSeries | null {
    return this.seriesCache(id)
  }

  readonly indicator = $derived.by(() => indicatorOf(this.views.view.indicator))
  readonly series = $derived.by(() => this.seriesOf(this.views.view.indicator))

  /** Coverage is classified over its three dates together, so that a colour means the same when the date moves. */
  readonly classification: Classification | null = $derived.by(() => {
    if (!this.series) return null
    const { method, classes, customBreaks, indicator } = this.views.view
    const options = { method, classes, customBreaks }
    if (coverageDate(indicator) === null || method === 'custom') {
      return classifyValues(this.series.values, options)
    }
    const pooled = ftthDates.flatMap((date) => [...(this.seriesOf(coverageIndicator(date))?.values ?? [])])
    const { breaks } = classifyValues(Float64Array.from(pooled), options)
    return classifyValues(this.series.values, { ...options, method: 'custom', customBreaks: breaks })
  })

  readonly bivariate = $derived.by(() => {
    const { secondIndicator } = this.views.view
    const second = secondIndicator ? this.seriesOf(secondIndicator) : null
    return this.series && second ? classifyBivariate(this.series.values, second.values) : null
  })

  readonly startups = $derived.by(() => {
    const table = this.territory.tables.startups
    return table && this.index ? prepareStartups(table, this.index) : null
  })

  private readonly filterModel: FilterModel | null = $derived.by(() => {
    const { index, quantities, startups } = this
    if (!index || !quantities) return null
    return { index, startups, seriesOf: (id) => this.seriesOf(id) ?? deriveSeries(id, quantities) }
  })

  /** What passes every filter but those of `except`. */
  passing(except: FilterSource | null): { municipalities: Uint8Array; startups: Uint8Array } {
    if (!this.filterModel) return { municipalities: new Uint8Array(0), startups: new Uint8Array(0) }
    return applyFilters(this.views.view.filters, this.filterModel, except)
  }

  readonly passingAll = $derived.by(() => this.passing(null))

  readonly selectionRows = $derived.by(() =>
    this.views.view.selection.flatMap((code) => {
      const row = this.index?.rowOf.get(code)
      return row === undefined ? [] : [row]
    }),
  )

  /** Selected codes that are no municipality of the territory. */
  readonly unknownCodes = $derived.by(() =>
    this.index ? this.views.view.selection.filter((code) => !this.index?.rowOf.has(code)) : [],
  )

  readonly allRows = $derived.by(() => Array.from({ length: this.index?.count ?? 0 }, (_, row) => row))
  /** The selection, or the whole province when nothing is selected. */
  readonly subjectRows = $derived.by(() =>
    this.selectionRows.length > 0 ? this.selectionRows : this.allRows,
  )

  readonly profile = $derived.by(() => {
    const { territory } = this.territory
    if (!this.quantities || !territory) return []
    return profileFigures(profileIds, this.quantities, this.subjectRows, territory)
  })

  aggregate(id: IndicatorId, rows: readonly number[]) {
    return this.quantities ? aggregateIndicator(id, this.quantities, rows) : null
  }

  /** What single municipalities are held against: the province's own rate; for counts, the mean of those known. */
  readonly reference = $derived.by((): { kind: 'province' | 'mean'; value: number } | null => {
    const whole = this.aggregate(this.views.view.indicator, this.allRows)
    if (!whole || whole.value === null) return null
    return this.indicator.formula.kind === 'amount'
      ? { kind: 'mean', value: whole.value / whole.known }
      : { kind: 'province', value: whole.value }
  })

  readonly regression = $derived.by(() => {
    const x = this.seriesOf(this.views.view.scatterX)
    return x && this.series ? linearRegression(x.values, this.series.values) : null
  })

  readonly coverageDate: FtthDate = $derived.by(() => coverageDate(this.views.view.indicator) ?? '2026-06-30')

  /** Households not reached at the date in view. */
  readonly unreached = $derived.by(() => {
    const households = this.quantities?.[`households@${this.coverageDate}`]
    const reached = this.quantities?.[`households_ftth@${this.coverageDate}`]
    return households && reached ? households.map((value, row) => value - reached[row]!) : null
  })

  /** Rows of the industrial zones to show. */
  readonly shownZones = $derived.by(() => {
    const table = this.territory.tables['industrial-zones']
    const { zoneStatuses, doubtfulZones } = this.views.view
    return table ? chooseZones(table, zoneStatuses, doubtfulZones) : []
  })

  readonly flows = $derived.by(() => {
    const table = this.territory.tables['commuter-flows']
    return table && this.index ? prepareFlows(table, this.index) : null
  })

  /** The width scale: the largest flow of the territory, whatever is selected or filtered. */
  readonly flowScaleMax = $derived.by(() =>
    this.flows ? this.flows.workers.reduce((a, b) => Math.max(a, b), 0) : 0,
  )

  readonly drawnFlows = $derived.by(() => {
    const { flowDirection, flowScope, flowThreshold, workspace } = this.views.view
    // Without a selection the flows of the whole province would bury the map: only their own workspace draws them.
    const asked = this.selectionRows.length > 0 || flowScope === 'largest' || workspace === 'flows'
    if (!this.flows || !asked) return []
    return selectFlows(this.flows, {
      rows: this.selectionRows,
      direction: flowDirection,
      scope: flowScope,
      threshold: flowThreshold,
      limit: drawnFlowsLimit,
      passing: this.passingAll.municipalities,
    })
  })

  readonly flowCoverage = $derived.by(() =>
    this.flows && this.quantities ? flowCoverage(this.flows, this.quantities, this.subjectRows) : null,
  )

  counterparts(side: 'in' | 'out') {
    return this.flows && this.quantities
      ? topCounterparts(this.flows, this.quantities, this.subjectRows, side, listedCounterparts)
      : null
  }

  /** Commuting among the largest municipalities, with the selected ones always among them. */
  readonly chords = $derived.by(() => {
    if (!this.flows || !this.quantities) return null
    const largest = largestMunicipalities(this.quantities, chordMembers)
    const extra = this.selectionRows.filter((row) => !largest.includes(row)).slice(0, 2)
    return chordMatrix(this.flows, this.quantities, [
      ...largest.slice(0, chordMembers - extra.length),
      ...extra,
    ])
  })

  readonly search = $derived.by(() => (this.index ? createSearch(this.index.names) : () => []))
}
