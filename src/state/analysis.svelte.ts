import { coverageDate, coverageIndicator, type Indicator, type IndicatorId } from '../contracts/indicators'
import { layerIds } from '../contracts/layers'
import { ftthDates, type FtthDate } from '../contracts/quantities'
import type { FilterSource, ViewState } from '../contracts/view'
import { classifyBivariate } from '../model/bivariate'
import type { Classification } from '../model/classify'
import { createFilters } from '../model/filters'
import { chordMatrix, largestMunicipalities } from '../model/flow-chords'
import { flowRanges, prepareFlowFilters, type FlowQuery } from '../model/flow-filters'
import { flowLevelAt, type FlowLevel } from '../model/flow-levels'
import { selectFlows } from '../model/flow-selection'
import { flowCoverage, topCounterparts } from '../model/flow-summary'
import { prepareFlows, type FlowTable } from '../model/flow-table'
import {
  aggregateIndicator,
  deriveSeries,
  isKnownAnywhere,
  type IndicatorSeries,
} from '../model/indicator-series'
import { profileFigures, type ProfileFigure } from '../model/profile'
import { deriveQuantities, indexMunicipalities, type QuantityTable } from '../model/quantities'
import { linearRegression } from '../model/regression'
import { createSearch } from '../model/search'
import { prepareStartups } from '../model/startups'
import { chooseZones } from '../model/zones'
import type { LevelRequest } from '../worker/country-flows'
import { defaultView } from './default-view'
import { followFields } from './follow-fields.svelte'
import { Gradual } from './gradual.svelte'
import { ScenarioFigures } from './scenario-figures.svelte'
import type { OwnData } from './own-data.svelte'
import type { TerritoryStore } from './territory-store.svelte'
import type { ViewStore } from './view-store.svelte'

const viewKeys = Object.keys(defaultView) as (keyof ViewState)[]
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
    private readonly own: OwnData,
  ) {}

  private readonly view = followFields(() => this.views.view, viewKeys)
  private readonly tables = followFields(() => this.territory.tables, layerIds)

  readonly index = $derived.by(() => {
    const table = this.tables.municipalities
    return table ? indexMunicipalities(table) : null
  })

  private readonly derived = $derived.by(() =>
    this.index ? deriveQuantities(this.index, this.tables) : null,
  )
  private readonly ownQuantities = $derived.by(() => {
    const table = this.tables.municipalities
    return table && this.index ? this.own.quantitiesOf(this.index, table) : {}
  })
  readonly quantitiesToday = $derived.by((): QuantityTable | null =>
    this.derived ? { ...this.derived.quantities, ...this.ownQuantities } : null,
  )
  /** Keys of other layers that join to no municipality. */
  readonly unmatched = $derived.by(() => this.derived?.unmatched ?? [])

  private readonly figures = new ScenarioFigures(
    this.view,
    followFields(() => ({ index: this.index, today: this.quantitiesToday }), ['index', 'today']),
  )
  /** What is shown: today's, or those that the scenario in view supposes; both are also there by themselves. */
  readonly quantities = $derived.by(() => this.figures.quantities)
  readonly quantitiesSupposed = $derived.by(() => this.figures.supposed)
  readonly showing = $derived.by(() => this.figures.showing)

  /** What is shown of an indicator: its values, or what a scenario changes of them. */
  seriesOf(id: IndicatorId): IndicatorSeries | null {
    return this.figures.seriesOf(id)
  }

  /** The values of an indicator, also while differences are shown. */
  levelsOf(id: IndicatorId): IndicatorSeries | null {
    return this.figures.levelsOf(id)
  }

  /** The indicator with the name, unit and scale of what is shown of it. */
  shownIndicator(id: IndicatorId): Indicator {
    return this.figures.indicatorOf(id)
  }

  /** What is shown of an indicator for several municipalities as one. */
  figureOf(id: IndicatorId, rows: readonly number[]): number | null {
    return this.figures.figureOf(id, rows)
  }

  readonly indicator = $derived.by(() => this.shownIndicator(this.view.indicator))
  readonly series = $derived.by(() => this.seriesOf(this.view.indicator))
  readonly classification: Classification | null = $derived.by(() => this.figures.classification)

  readonly bivariate = $derived.by(() => {
    const { secondIndicator } = this.view
    const second = secondIndicator ? this.seriesOf(secondIndicator) : null
    return this.series && second ? classifyBivariate(this.series.values, second.values) : null
  })

  readonly startups = $derived.by(() => {
    const table = this.tables.startups
    return table && this.index ? prepareStartups(table, this.index) : null
  })

  /** Remembers the filters it was last given, so that a brush moves in steps; what it answers depends on its arguments alone. */
  private readonly applyFilters = $derived.by(() => {
    const { index, quantities, startups } = this
    // Read here because another showing gives other values: the filters then begin anew.
    if (!index || !quantities || !this.showing) return null
    return createFilters({
      index,
      startups,
      seriesOf: (id) => this.seriesOf(id) ?? deriveSeries(id, quantities),
    })
  })

  /** What passes every filter but those of `except`. */
  passing(except: FilterSource | null): { municipalities: Uint8Array; startups: Uint8Array } {
    const none = new Uint8Array(0)
    return this.applyFilters?.(this.view.filters, except) ?? { municipalities: none, startups: none }
  }

  readonly passingAll = $derived.by(() => this.passing(null))

  readonly selectionRows = $derived.by(() =>
    this.view.selection.flatMap((code) => {
      const row = this.index?.rowOf.get(code)
      return row === undefined ? [] : [row]
    }),
  )

  /** Selected codes that are no municipality of the territory. */
  readonly unknownCodes = $derived.by(() =>
    this.index ? this.view.selection.filter((code) => !this.index?.rowOf.has(code)) : [],
  )

  readonly allRows = $derived.by(() => Array.from({ length: this.index?.count ?? 0 }, (_, row) => row))
  /** The selection, or the whole province when nothing is selected. */
  readonly subjectRows = $derived.by(() =>
    this.selectionRows.length > 0 ? this.selectionRows : this.allRows,
  )

  private profileOf(quantities: QuantityTable | null): readonly ProfileFigure[] {
    const { territory } = this.territory
    if (!quantities || !territory) return []
    const newest = coverageIndicator(this.newestCoverageDate)
    const ids = new Set(profileIds.map((id) => (id === 'ftth_2026-06-30' ? newest : id)))
    return profileFigures([...ids], quantities, this.subjectRows, territory)
  }

  readonly profile = $derived.by(() => this.profileOf(this.quantities))
  /** The profile today and as supposed; null without a scenario. */
  readonly profileBesides = $derived.by(() =>
    this.view.scenario.targets.length > 0
      ? { today: this.profileOf(this.quantitiesToday), supposed: this.profileOf(this.quantitiesSupposed) }
      : null,
  )

  aggregate(id: IndicatorId, rows: readonly number[]) {
    return this.quantities ? aggregateIndicator(id, this.quantities, rows) : null
  }

  /** What single municipalities are held against: the whole territory's own rate; for counts, the mean of those known. */
  readonly reference = $derived.by((): { kind: 'province' | 'country' | 'mean'; value: number } | null => {
    if (this.indicator.formula.kind === 'given') return null
    const whole = this.aggregate(this.view.indicator, this.allRows)
    const value = this.figureOf(this.view.indicator, this.allRows)
    if (!whole || value === null) return null
    return this.indicator.formula.kind === 'amount'
      ? { kind: 'mean', value: value / whole.known }
      : { kind: this.territory.isCountry ? 'country' : 'province', value }
  })

  readonly regression = $derived.by(() => {
    const x = this.seriesOf(this.view.scatterX)
    return x && this.series ? linearRegression(x.values, this.series.values) : null
  })

  /** Whether the territory has figures of an indicator; while they are on their way it may. */
  hasFigures(id: IndicatorId): boolean {
    const { quantitiesToday } = this
    return !quantitiesToday || this.territory.figuresComing || isKnownAnywhere(id, quantitiesToday)
  }

  /** The dates at which the coverage of any municipality is known; all of them while the layer is on its way. */
  readonly coverageDates: readonly FtthDate[] = $derived.by(() => {
    const { quantitiesToday } = this
    if (!quantitiesToday || this.territory.loading.has('ftth')) return ftthDates
    return ftthDates.filter((date) => isKnownAnywhere(coverageIndicator(date), quantitiesToday))
  })
  readonly newestCoverageDate: FtthDate = $derived.by(() => this.coverageDates.at(-1) ?? '2026-06-30')

  /** The date in view where it is known here; else the newest that is. */
  readonly coverageDate: FtthDate = $derived.by(() => {
    const date = coverageDate(this.view.indicator)
    return date !== null && this.coverageDates.includes(date) ? date : this.newestCoverageDate
  })

  /** Households not reached at the date in view. */
  readonly unreached = $derived.by(() => {
    const households = this.quantities?.[`households@${this.coverageDate}`]
    const reached = this.quantities?.[`households_ftth@${this.coverageDate}`]
    return households && reached ? households.map((value, row) => value - reached[row]!) : null
  })

  /** Rows of the industrial zones to show. */
  readonly shownZones = $derived.by(() => {
    const table = this.tables['industrial-zones']
    const { zoneStatuses, doubtfulZones } = this.view
    return table ? chooseZones(table, zoneStatuses, doubtfulZones) : []
  })

  /** Of the census that the flows are from. */
  readonly flowYear = $derived.by(
    () =>
      this.territory.territory?.sources.find(({ id }) => id === 'istat-commuting')?.date.slice(0, 4) ?? '',
  )

  readonly flows = $derived.by(() => {
    const table = this.tables['commuter-flows']
    return table && this.index ? prepareFlows(table, this.index) : null
  })

  private readonly flowFiltersToCome = $derived.by(() =>
    this.flows ? new Gradual(prepareFlowFilters(this.flows)) : null,
  )
  /** Remembers what it was last asked, so that a brush moves in steps; what it answers depends on its arguments alone. */
  private readonly flowFilters = $derived.by(() => this.flowFiltersToCome?.value ?? null)

  private readonly flowQuery = $derived.by((): FlowQuery => {
    const { municipalities } = this.passingAll
    const everyFlow = this.selectionRows.length === 0 && municipalities.every((pass) => pass === 1)
    const members = new Uint8Array(municipalities.length)
    for (const row of this.subjectRows) members[row] = municipalities[row]!
    return { ranges: flowRanges(this.view.filters), members: everyFlow ? null : members }
  })

  /** The flows of the selection by length and by workers, each chart without its own filter; null while they are prepared. */
  readonly flowFigures = $derived.by(() => this.flowFilters?.figuresOf(this.flowQuery) ?? null)

  /** The flows, with those marked that the filters of flows leave out. */
  private readonly shownFlows: FlowTable | null = $derived.by(() => {
    const filtered = this.view.filters.some(({ kind }) => kind === 'flows')
    if (!this.flows || !this.flowFilters || !filtered) return this.flows
    return { ...this.flows, shown: this.flowFilters.maskOf(this.flowQuery) }
  })

  /** What the flows of a whole country are drawn between; null where single flows are drawn, as for a selection. */
  readonly flowLevel: FlowLevel | null = $derived.by(() => {
    const ofSelection = this.view.flowScope === 'selection' && this.selectionRows.length > 0
    if (!this.territory.isCountry || ofSelection) return null
    return flowLevelAt(this.views.sight?.zoom ?? 0)
  })

  /** What to ask of the country's flows; null where they are not drawn by level. */
  readonly levelRequest: LevelRequest | null = $derived.by(() => {
    const { view, sight } = this.views
    if (this.flowLevel === null || !this.flows) return null
    return {
      level: this.flowLevel,
      passing: view.filters.length > 0 ? this.passingAll.municipalities : null,
      ranges: flowRanges(view.filters),
      direction: view.flowDirection,
      threshold: view.flowThreshold,
      limit: drawnFlowsLimit,
      bounds: sight?.bounds ?? null,
    }
  })

  /** The width scale: the largest flow of the territory, or of its level, whatever is selected or filtered. */
  readonly flowScaleMax = $derived.by(() => {
    if (this.flowLevel !== null) return this.territory.countryFlows.drawing?.largest ?? 0
    return this.flows ? this.flows.workers.reduce((a, b) => Math.max(a, b), 0) : 0
  })

  readonly drawnFlows = $derived.by(() => {
    if (this.flowLevel !== null) return this.territory.countryFlows.drawing?.flows ?? []
    const { flowDirection, flowScope, flowThreshold, workspace } = this.view
    // Without a selection the flows of the whole province would bury the map: only their own workspace draws them.
    const asked = this.selectionRows.length > 0 || flowScope === 'largest' || workspace === 'flows'
    if (!this.shownFlows || !asked) return []
    return selectFlows(this.shownFlows, {
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
    return this.shownFlows && this.quantities
      ? topCounterparts(this.shownFlows, this.quantities, this.subjectRows, side, listedCounterparts)
      : null
  }

  /** Commuting among the largest municipalities, with the selected ones always among them. */
  readonly chords = $derived.by(() => {
    if (!this.shownFlows || !this.quantities) return null
    const largest = largestMunicipalities(this.quantities, chordMembers)
    const extra = this.selectionRows.filter((row) => !largest.includes(row)).slice(0, 2)
    return chordMatrix(this.shownFlows, this.quantities, [
      ...largest.slice(0, chordMembers - extra.length),
      ...extra,
    ])
  })

  readonly search = $derived.by(() => (this.index ? createSearch(this.index.names) : () => []))
}
