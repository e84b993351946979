import { LayerError } from '../data/layer-error'
import { OwnFileError } from '../data/own/own-file-error'
import type { SentError } from './protocol'

/** An error in a form that copying keeps. */
export function packError(error: unknown): SentError {
  if (error instanceof OwnFileError) {
    const { fault, detail, guess } = error
    return { fault, detail, guess }
  }
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

/** The error that was packed: a `LayerError` or an `OwnFileError` is one again. */
export function unpackError(sent: SentError): Error {
  if ('message' in sent) return new Error(sent.message)
  if ('fault' in sent) return new OwnFileError(sent.fault, sent.detail, sent.guess)
  return new LayerError(sent.layer, sent.cause, sent.detail, sent)
}
