import { LayerError } from './layer-error'

export type Fetcher = (input: URL, init?: RequestInit) => Promise<Response>

/** Told of every hundredth of a body as it arrives: bytes so far, bytes in all. */
export type Progress = (received: number, total: number) => void

/**
 * Asks for a file of a territory. Nothing is kept by the browser: Chromium may shorten an answer that it mixes from kept parts.
 * Throws a `LayerError` (`missing`, `network`, `truncated`) for anything but a success that is no page.
 */
export async function request(
  layer: string,
  address: URL,
  fetcher: Fetcher,
  headers?: Record<string, string>,
): Promise<Response> {
  let response: Response
  try {
    response = await fetcher(address, { cache: 'no-store', ...(headers && { headers }) })
  } catch (error) {
    throw new LayerError(layer, 'network', error instanceof Error ? error.message : 'no answer')
  }
  const fault = faultOf(layer, response)
  if (fault === null) return response
  discard(response)
  throw fault
}

function faultOf(layer: string, { ok, status, headers }: Response): LayerError | null {
  if (status === 404 || status === 410) return new LayerError(layer, 'missing', `status ${status}`)
  if (status === 416) return new LayerError(layer, 'truncated', 'the file is shorter than declared')
  if (!ok) return new LayerError(layer, 'network', `status ${status}`)
  // Hosts of single-page applications answer an unknown address with their page.
  const isPage = headers.get('content-type')?.startsWith('text/html')
  return isPage ? new LayerError(layer, 'missing', 'the server answered with a page') : null
}

/** Lets go of an answer whose body is not wanted. That it could not be cancelled adds nothing. */
export function discard(response: Response): void {
  void response.body?.cancel().catch(() => undefined)
}

/**
 * The body of an answer, of `expected` bytes where that is known: `truncated` when it is shorter, `checksum` as soon as it is
 * longer, so that no answer can fill the memory.
 */
export async function readBody(
  layer: string,
  response: Response,
  expected: number | null,
  onprogress?: Progress,
): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = []
  let received = 0
  let told = 0
  const reader = response.body?.getReader()
  while (reader) {
    const { value } = await reader.read().catch(() => {
      throw new LayerError(layer, 'truncated', 'the transfer broke off')
    })
    if (value === undefined) break
    pieces.push(value)
    received += value.length
    if (expected === null) continue
    if (received > expected) {
      void reader.cancel().catch(() => undefined)
      throw new LayerError(layer, 'checksum', `${expected} bytes expected, more received`)
    }
    if (100 * (received - told) >= expected || received === expected) {
      told = received
      onprogress?.(told, expected)
    }
  }
  if (expected !== null && received < expected) {
    throw new LayerError(layer, 'truncated', `${expected} bytes expected, ${received} received`)
  }
  return joinBytes(pieces, received)
}

/** Pieces one after the other, `length` bytes in all. */
export function joinBytes(pieces: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    bytes.set(piece, at)
    at += piece.length
  }
  return bytes
}
