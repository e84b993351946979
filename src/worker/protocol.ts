import type { OwnFileFault, OwnReading, OwnTable } from '../contracts/own-data'
import type { LayerId, TableOf } from '../contracts/layers'
import type { FlatGeometry } from '../contracts/table'
import type { Territory, TerritoryPart } from '../contracts/territory'
import type { Progress } from '../data/fetch-bytes'
import type { LayerErrorCause } from '../data/layer-error'
import type { MunicipalityShapes } from '../model/municipality-shapes'
import type { OwnShapes } from '../model/own-layers/own-shapes'
import type { PriorityPlan, PriorityRequest } from '../model/priorities/plan-priorities'
import type { Stability, StabilityRequest } from '../model/sites/stability'
import type { LevelDrawing, LevelRequest } from './country-flows'

/** How a layer was read: its file whole, a province's share of it by ranges, or whole because the server ignores ranges. */
export type Reading = 'whole' | 'ranges' | 'whole-for-lack-of-ranges'

/** A layer's table, and what it took to read: bytes received and requests made. */
export type LoadedLayer<L extends LayerId> = Readonly<{
  table: TableOf<L>
  reading: Reading
  bytes: number
  requests: number
  /** Of the municipalities: what the map draws of them. */
  shapes?: MunicipalityShapes
}>

/**
 * What the worker does, by name. To add an operation: its types here, its handler in `handlers.ts`, its method in
 * `territory-client.ts`. Requests are copied; the typed arrays of a response are handed over, so a handler keeps none of them.
 */
export type Operations = {
  /** `base`: the folder with `territory.json`, ending in a slash. What was read of a territory before is forgotten. */
  openTerritory: { request: { base: string }; response: Territory }
  readLayer: { request: { id: LayerId; part: TerritoryPart | null }; response: LoadedLayer<LayerId> }
  /** Reads the flows of a whole country and keeps what `drawFlows` needs. `codes`: the municipalities as the page orders them. */
  readCountryFlows: { request: { codes: readonly string[] }; response: LoadedLayer<'commuter-flows'> }
  drawFlows: { request: LevelRequest; response: LevelDrawing }
  planPriorities: { request: PriorityRequest; response: PriorityPlan }
  readOwnFile: { request: { file: Blob & { name: string }; reading: OwnReading }; response: OwnTable }
  /** A layer of one's own as the map draws it. */
  ownShapes: {
    request: { geometry: FlatGeometry; municipalities: Pick<TableOf<'municipalities'>, 'geometry' | 'count'> }
    response: OwnShapes
  }
  siteStability: { request: StabilityRequest; response: Stability }
}

export type OperationName = keyof Operations
export type RequestOf<N extends OperationName> = Operations[N]['request']
export type ResponseOf<N extends OperationName> = Operations[N]['response']

/** One function an operation. Faults are thrown as `LayerError`. */
export type Handlers = {
  readonly [N in OperationName]: (request: RequestOf<N>, onprogress: Progress) => Promise<ResponseOf<N>>
}

/** What goes to the worker; `call` numbers the calls of one client. */
export type Call<N extends OperationName = OperationName> = Readonly<{
  call: number
  name: N
  request: RequestOf<N>
}>

/** A `LayerError` or `OwnFileError` taken apart, as copying loses its class; any other error is its text alone. */
export type SentError = Readonly<
  | { layer: string; cause: LayerErrorCause; detail: string; column?: string; feature?: number }
  | { fault: OwnFileFault; detail: string; guess: string | null }
  | { message: string }
>

/** What comes back: the last of a call is a response or an error. */
export type Answer = Readonly<
  | { call: number; response: unknown }
  | { call: number; error: SentError }
  | { call: number; progress: Parameters<Progress> }
>

/** Either end of the line between the page and the worker. */
export type Port = {
  postMessage: (message: unknown, options?: { transfer?: Transferable[] }) => void
  onmessage: ((event: MessageEvent) => void) | null
}
