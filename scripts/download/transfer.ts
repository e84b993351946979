import fs from 'node:fs'
import { beginPart, discardPart, openPart, openPartForAppending, type Part, type PartRecord } from './cache'
import { AttemptError, DownloadError, megabytes, type DownloadSettings } from './download-options'
import { openAnswer } from './open-answer'

export type FileRequest = Readonly<{ address: string; name: string }>

/** Told after each piece how many bytes have come, of how many; null where the server did not say. */
export type Progress = (received: number, total: number | null) => void

/** What `If-Range` may carry: only a strong validator names one version byte for byte (RFC 9110, 13.1.5). */
const validatorOf = ({ etag, lastModified }: PartRecord): string | null =>
  etag !== null && !etag.startsWith('W/') ? etag : lastModified

function headersFor(part: Part | null): Record<string, string> {
  // Lengths and ranges are counted in bytes of the file itself, not of a compressed answer.
  const headers = { 'Accept-Encoding': 'identity' }
  const validator = part === null ? null : validatorOf(part.record)
  if (part === null || part.size === 0 || validator === null) return headers
  return { ...headers, Range: `bytes=${part.size}-`, 'If-Range': validator }
}

function recordOf(address: string, { headers }: Response): PartRecord {
  const encoding = headers.get('content-encoding') ?? 'identity'
  // A compressed answer is unpacked on the way: its length says nothing, and it cannot be resumed.
  if (encoding !== 'identity') return { address, etag: null, lastModified: null, total: null }
  const length = headers.get('content-length') ?? ''
  return {
    address,
    etag: headers.get('etag'),
    lastModified: headers.get('last-modified'),
    total: /^\d+$/.test(length) ? Number(length) : null,
  }
}

/** Whether a partial answer goes on exactly where the part ends, in the same version of the file. */
function continues(part: Part, { headers }: Response): boolean {
  const range = /^bytes (\d+)-\d+\/(\d+|\*)$/.exec(headers.get('content-range') ?? '')
  if (range === null || Number(range[1]) !== part.size) return false
  const { etag, lastModified, total } = part.record
  const validator = validatorOf(part.record)
  if (validator === null) return false
  if (range[2] !== '*' && total !== null && Number(range[2]) !== total) return false
  // Whoever answers to an entity tag repeats it (RFC 9110, 15.3.7); a date need not be repeated.
  if (validator === etag && headers.get('etag') !== etag) return false
  const date = headers.get('last-modified')
  return lastModified === null || date === null || lastModified === date
}

/** Decides where the bytes of the answer belong, and makes the part ready for them. */
function readyPart(
  { address, name }: FileRequest,
  earlier: Part | null,
  answer: Response,
  cache: string,
): Part {
  if (answer.status === 200) {
    const record = recordOf(address, answer)
    beginPart(cache, name, record)
    return { record, size: 0 }
  }
  if (answer.status === 206 && earlier !== null && continues(earlier, answer)) return earlier
  discardPart(cache, name)
  throw new AttemptError('the server holds another version of the file by now, or answered with a wrong part')
}

/**
 * One attempt: asks for the file, or for the rest of it where a part is there, and writes what comes to the part as it
 * comes. Returns once the server has sent everything it announced.
 * @throws AttemptError where it broke off, stalled, or sent another length than announced; DownloadError where another
 * attempt would not help
 */
export async function transfer(
  request: FileRequest,
  settings: DownloadSettings,
  progress: Progress,
): Promise<PartRecord> {
  const { cache, limits, timer } = settings
  const stop = new AbortController()
  const deadline = (milliseconds: number, reason: string) =>
    timer.after(milliseconds, () => {
      stop.abort(new AttemptError(reason))
    })
  let callOff = deadline(limits.answerMs, `no answer came for ${limits.answerMs / 1000} s`)
  let file: number | null = null
  try {
    const earlier = openPart(cache, request.name, request.address)
    const answer = await openAnswer(request.address, headersFor(earlier), stop.signal, settings)
    const { record, size } = readyPart(request, earlier, answer, cache)
    const tooLarge = (bytes: number) => {
      if (bytes <= limits.bytes) return
      discardPart(cache, request.name)
      throw new DownloadError(
        `${request.name} is larger than ${megabytes(limits.bytes)}: ${request.address} is refused.`,
      )
    }
    tooLarge(record.total ?? 0)
    file = openPartForAppending(cache, request.name)
    const reader = answer.body?.getReader()
    let received = size
    while (reader) {
      callOff()
      callOff = deadline(limits.stallMs, `no byte came for ${limits.stallMs / 1000} s`)
      const { done, value } = await reader.read()
      if (done) break
      received += value.length
      tooLarge(received)
      fs.writeFileSync(file, value)
      progress(received, record.total)
    }
    if (record.total !== null && received !== record.total) {
      if (received > record.total) discardPart(cache, request.name)
      throw new AttemptError(`${received} bytes came, not the ${record.total} announced`)
    }
    return record
  } catch (error) {
    throw faultOf(error, stop.signal)
  } finally {
    callOff()
    if (file !== null) fs.closeSync(file)
    // Nothing more is wanted of this connection, however the attempt ended.
    stop.abort()
  }
}

/** What the attempt came to grief of. A network error counts as passing; one of the disk does not. */
function faultOf(error: unknown, signal: AbortSignal): unknown {
  if (signal.aborted) return signal.reason
  // `fetch` and the body's reader both reject with a TypeError whose cause says what happened.
  if (!(error instanceof TypeError)) return error
  const cause = error.cause instanceof Error ? error.cause.message : error.message
  return new AttemptError(`the connection broke off (${cause})`)
}
