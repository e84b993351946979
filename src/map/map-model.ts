import type { Layer } from '@deck.gl/core'
import type { OverlayId, Place } from '../contracts/view'
import type { Rgb } from '../format/colours'
import type { DrawnFlow } from '../model/flow-selection'
import type { Quality } from './quality'
import type { MunicipalityIndex } from '../model/quantities'

/** What the map shows, beyond the tables: everything that choices change. Arrays are replaced, never written to. */
export type MapModel = Readonly<{
  index: MunicipalityIndex
  /** Class of each municipality (−1 unknown) and the colour of each class; null draws plain land. */
  choropleth: Readonly<{ classes: Int8Array; colours: readonly Rgb[] }> | null
  /** One a municipality: 1 passes the filters. */
  passing: Uint8Array
  /** One a start-up, or null when the layer is absent. */
  startupsPassing: Uint8Array | null
  /** Selected municipality rows. */
  selection: readonly number[]
  flows: readonly DrawnFlow[]
  /** Workers of the widest flow; fixed while filtering, so that widths stay comparable. */
  flowScaleMax: number
  /** Households not reached, one a municipality, NaN where unknown. */
  unreached: Float64Array | null
  overlays: readonly OverlayId[]
  /** Rows of the industrial zones to draw. */
  zones: readonly number[]
  /** What a person has brought, above all else; null without any. */
  own: OwnDrawing | null
}>

/** How layers of one's own are drawn and found, in code that a map without any goes without. */
export type OwnDrawing = Readonly<{
  layers: (
    scene: Readonly<{ passing: MapModel['passing']; dark: boolean; zoom: number; quality: Quality }>,
  ) => Layer[]
  /** What lies at a place (degrees) at a zoom, or null. */
  pick: (place: Place, zoom: number) => MapTarget | null
}>

/** What a workspace marks upon all else. Places are degrees. */
export type MapMarks = Readonly<{
  /** Municipality rows to outline strongly. */
  highlighted: readonly number[]
  /** Straight lines that are estimates of ways, drawn dashed. */
  lines: readonly (readonly [Place, Place])[]
  /** Where something may lie: within so many metres of the centre. */
  rings: readonly Readonly<{ centre: Place; metres: number }>[]
  /** A place that was asked about. */
  place: Place | null
  /** Numbered places, the most important first; `faint` ones carry no number. */
  numbers?: readonly Readonly<{ place: Place; label: string; tone: 'plain' | 'strong' | 'faint' }>[]
}>

/** What lies under the pointer. Rows refer to the layer's own table. */
export type MapTarget =
  | Readonly<{ kind: 'municipality' | 'zone' | 'startup' | 'service' | 'infrastructure'; row: number }>
  | Readonly<{ kind: 'flow'; flow: DrawnFlow }>
  | Readonly<{ kind: 'own'; dataset: string; row: number }>
  | Readonly<{ kind: 'cluster'; count: number; rows: readonly number[] }>

/** `context-restored` once the map is drawn again; `context-slow` when that takes more than two seconds. */
export type MapProblem =
  'no-webgl' | 'context-lost' | 'context-slow' | 'context-restored' | 'context-not-restored'

/** A place in the map's container, in CSS pixels. */
export type MapPoint = Readonly<{ x: number; y: number }>

/** Space that floating panels cover, in CSS pixels; fitting keeps clear of it. */
export type MapPadding = Readonly<{ left: number; right: number; top: number; bottom: number }>
