/**
 * Why a layer cannot be shown; the interface translates these.
 * `missing` no such file · `network` no answer or a server error · `truncated` the file ends early · `checksum` not the bytes
 * the territory declares · `corrupt` not readable as FlatGeobuf · `crs` not longitude and latitude · `missing-column`,
 * `wrong-type`, `null-in-required`, `value`, `duplicate-key`, `geometry`, `count` against the contract · `manifest` the
 * territory's own description cannot be read.
 */
export type LayerErrorCause =
  | 'missing'
  | 'network'
  | 'truncated'
  | 'checksum'
  | 'corrupt'
  | 'crs'
  | 'missing-column'
  | 'wrong-type'
  | 'null-in-required'
  | 'value'
  | 'duplicate-key'
  | 'geometry'
  | 'count'
  | 'manifest'

type Place = Readonly<{ column?: string | undefined; feature?: number | undefined }>

/** A layer that cannot be shown: which one, why, and where in it. The message is English and meant for logs. */
export class LayerError extends Error {
  /** The layer's id, or `territory` for the territory's own description. */
  readonly layer: string
  override readonly cause: LayerErrorCause
  readonly column: string | undefined
  /** Number of the feature in the file, counted from 1. */
  readonly feature: number | undefined
  readonly detail: string

  constructor(layer: string, cause: LayerErrorCause, detail: string, place: Place = {}) {
    const where = [
      place.feature === undefined ? '' : `, feature ${place.feature}`,
      place.column === undefined ? '' : `, column ${place.column}`,
    ].join('')
    super(`Layer ${layer}${where}: ${cause}: ${detail}`)
    this.name = 'LayerError'
    this.layer = layer
    this.cause = cause
    this.column = place.column
    this.feature = place.feature
    this.detail = detail
  }
}

/** Where a reading has got to, so that whatever goes wrong below can be told with layer and feature. */
export class ReadingPlace {
  /** Row being read, counted from 0; null outside the features. */
  row: number | null = null

  constructor(readonly layer: string) {}

  /** The error to throw for something found here. */
  error(cause: LayerErrorCause, detail: string, column?: string): LayerError {
    return new LayerError(this.layer, cause, detail, {
      column,
      feature: this.row === null ? undefined : this.row + 1,
    })
  }
}
