import { LayerError } from '../data/layer-error'
import type { SentError } from './protocol'

/** An error in a form that copying keeps. */
export function packError(error: unknown): SentError {
  if (!(error instanceof LayerError))
    return { message: error instanceof Error ? error.message : String(error) }
  const { layer, cause, detail, column, feature } = error
  return {
    layer,
    cause,
    detail,
    ...(column !== undefined && { column }),
    ...(feature !== undefined && { feature }),
  }
}

/** The error that was packed: a `LayerError` is one again. */
export function unpackError(sent: SentError): Error {
  if ('message' in sent) return new Error(sent.message)
  return new LayerError(sent.layer, sent.cause, sent.detail, sent)
}
