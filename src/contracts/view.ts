import type { GapConcern, GapKind, GapReading, Objective } from './gaps'
import type { IndicatorId } from './indicators'
import type { ZoneStatus } from './industrial-zones'
import type { Scenario, ScenarioShowing } from './scenario'
import type { SitesPanel } from './sites'
import type { Frame, TablePanel } from './working-table'

export const languages = ['it', 'en'] as const
export type Language = (typeof languages)[number]

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

/** One workspace a job. */
export const workspaces = ['explore', 'gaps', 'sites', 'flows', 'firms', 'data', 'table'] as const
export type Workspace = (typeof workspaces)[number]

export const classificationMethods = ['quantiles', 'equal', 'jenks', 'stddev', 'custom'] as const
export type ClassificationMethod = (typeof classificationMethods)[number]
export const minClasses = 3
export const maxClasses = 9

/** Layers a person switches on and off, in drawing order from the bottom. */
export const overlayIds = [
  'choropleth',
  'flows',
  'unreached',
  'zones',
  'infrastructure',
  'services',
  'startups',
] as const
export type OverlayId = (typeof overlayIds)[number]

export const flowDirections = ['in', 'out', 'both', 'net'] as const
export type FlowDirection = (typeof flowDirections)[number]

export const flowScopes = ['selection', 'largest'] as const
export type FlowScope = (typeof flowScopes)[number]

/** How a municipality is chosen with the pointer on the map. */
export const selectionTools = ['click', 'rectangle', 'lasso', 'radius'] as const
export type SelectionTool = (typeof selectionTools)[number]

/**
 * A filter set by one chart. `range`: municipalities whose indicator lies in [min, max] (unknown never passes).
 * `years` and `sectors`: start-ups, and through them municipalities that hold at least one such start-up.
 * `flows`: listed flows whose length in a straight line (kilometres) or number of workers lies in [min, max].
 */
export type Filter =
  | Readonly<{ kind: 'range'; source: FilterSource; indicator: IndicatorId; min: number; max: number }>
  | Readonly<{ kind: 'years'; source: 'startup-years'; years: readonly number[] }>
  | Readonly<{ kind: 'sectors'; source: 'startup-sectors'; sectors: readonly string[] }>
  | Readonly<{ kind: 'flows'; source: FlowFilterSource; min: number; max: number }>

/** The charts that filter flows, each by its own quantity. */
export const flowFilterSources = ['flow-distance', 'flow-workers'] as const
export type FlowFilterSource = (typeof flowFilterSources)[number]

/** The chart a filter came from; that chart is not filtered by it. */
export const filterSources = [
  'histogram',
  'scatter',
  'ftth-dates',
  'startup-years',
  'startup-sectors',
  ...flowFilterSources,
] as const
export type FilterSource = (typeof filterSources)[number]

/** What the workspace Data shows: the tables of what is on the map, or what a person has brought. */
export const dataPanels = ['tables', 'own'] as const
export type DataPanel = (typeof dataPanels)[number]

/** The panels of the workspace Gaps, one a question. */
export const gapsPanels = ['find', 'whatif', 'first', 'peers'] as const
export type GapsPanel = (typeof gapsPanels)[number]

/** Longitude and latitude in degrees. */
export type Place = readonly [longitude: number, latitude: number]

export const comparisonModes = ['side', 'swipe'] as const
export type ComparisonMode = (typeof comparisonModes)[number]
/** A second map beside the first: another indicator (or date of one), or the scenario against today. */
export type Comparison = Readonly<{ mode: ComparisonMode; against: IndicatorId | 'scenario' }>

export type Camera = Readonly<{ longitude: number; latitude: number; zoom: number }>

/** Everything that a person changes and that the address carries. Codes are ISTAT codes of municipalities. */
export type ViewState = Readonly<{
  /** Folder of the territory's files in `geodata/`. */
  territory: string
  /** ISTAT code of the province opened from a country's files; null for the whole territory. */
  province: string | null
  workspace: Workspace
  language: Language
  theme: Theme
  indicator: IndicatorId
  /** The second indicator of a bivariate choropleth; null for a plain one. */
  secondIndicator: IndicatorId | null
  method: ClassificationMethod
  classes: number
  /** Inner breaks, ascending, when `method` is `custom`; else empty. */
  customBreaks: readonly number[]
  /** The indicator on the scatter's horizontal axis; the vertical one is `indicator`. */
  scatterX: IndicatorId
  overlays: readonly OverlayId[]
  zoneStatuses: readonly ZoneStatus[]
  /** Also show zones whose facts or position are too doubtful to be shown at first. */
  doubtfulZones: boolean
  flowDirection: FlowDirection
  flowScope: FlowScope
  /** Flows of fewer workers are not drawn. */
  flowThreshold: number
  selection: readonly string[]
  filters: readonly Filter[]
  /** Null until the person moves the map: then the territory is fitted. */
  camera: Camera | null
  gapsPanel: GapsPanel
  gap: GapKind
  gapConcern: GapConcern
  gapReading: GapReading
  /** Rows that concern fewer are left out. */
  gapMinimum: number
  /** Only municipalities whose FTTH coverage moved by fewer points than this between its first and last date; null for all. */
  gapStalled: number | null
  /** What a straight line is multiplied by to estimate the way by road, in percent. */
  detourPercent: number
  /** A place whose distances are asked for. */
  place: Place | null
  scenario: Scenario
  scenarioShowing: ScenarioShowing
  /** Assumed cost of reaching a household, and of a kilometre of new line, in whole euros. */
  costPerHousehold: number
  costPerKilometre: number
  /** Whole euros. */
  budget: number
  objective: Objective
  comparison: Comparison | null
  /** One a trait of `peerTraits`. */
  peerWeights: readonly number[]
  sitesPanel: SitesPanel
  /** Identifier of the site whose card is open; '' for none. */
  site: string
  /** A study of sites as text; what it means only its workspace knows. '' is the study that one begins with. */
  study: string
  dataPanel: DataPanel
  /** Layers of one's own that are shown, by identifier. */
  ownLayers: readonly string[]
  tablePanel: TablePanel
  /** Identifier of the step of the story that is open; '' for none. */
  step: string
  frame: Frame
}>
