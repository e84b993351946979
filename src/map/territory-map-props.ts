import type { LayerTables } from '../contracts/layers'
import type { Territory } from '../contracts/territory'
import type { Camera, Place, SelectionTool } from '../contracts/view'
import type { Locale } from '../format/locale'
import type { MapMarks as Marks, MapModel, MapPadding, MapPoint, MapProblem, MapTarget } from './map-model'
import type { Quality } from './quality'

export type TerritoryMapProps = {
  tables: LayerTables
  territory: Territory
  locale: Locale
  dark: boolean
  model: MapModel
  /** Name of the map for those who do not see it, where there are several. */
  label?: string
  /** Row of the municipality to outline: what is pointed at, here or in a chart. */
  hovered: number | null
  /** A change begins a new session. */
  quality: Quality
  /** Null fits the territory, also after a change of size. */
  camera: Camera | null
  /** The camera flies to where it is sent, where the machine draws fast enough and motion is welcome. */
  flies?: boolean
  /** How many times larger than its own size the page shows the map; it is drawn as finely as that takes when it begins. */
  enlarged?: number
  tool: SelectionTool
  marks: Marks | null
  /** When given, takes a click in place of the selection: where, and the municipality there. */
  onplace: ((place: Place, row: number | null, target: MapTarget | null) => boolean) | null
  padding: MapPadding
  onhover: (target: MapTarget | null, point: MapPoint | null) => void
  /** Rows of municipalities; `additive` adds to the selection. */
  onselect: (rows: number[], additive: boolean) => void
  /** Only for moves that a person asked for, at their end. */
  oncamera: (camera: Camera) => void
  /** What the map shows whenever it has come to rest: west, south, east, north in degrees, and the zoom. */
  onsight: (sight: { bounds: [number, number, number, number]; zoom: number }) => void
  /** The municipalities have been drawn for the first time. */
  onbegun: () => void
  onproblem: (problem: MapProblem) => void
}
