import { discardPart, keepPart, openCached, openPart, readPart, sha256Of } from './cache'
import { faultOfContent } from './check-content'
import {
  AttemptError,
  DownloadError,
  megabytes,
  settingsOf,
  type DownloadOptions,
  type DownloadSettings,
} from './download-options'
import { transfer, type FileRequest, type Progress } from './transfer'

export type FetchedFile = Readonly<{
  bytes: Uint8Array
  /** The day it was fetched, ISO 8601, UTC. */
  date: string
  address: string
  sha256: string
}>

/** What is wrong with a file that has come whole, in words that end a sentence; null where nothing is. */
export type FaultOfContent = (name: string, bytes: Uint8Array) => string | null

/** At most one line for each tenth of the file, however often it is begun anew. */
function progressLines(name: string, log: (line: string) => void): Progress {
  let said = 0
  return (received, total) => {
    if (total === null) return
    const tenths = Math.floor((10 * received) / total)
    if (tenths <= said || tenths > 9) return
    said = tenths
    log(`${name}: ${tenths * 10} % of ${megabytes(total)}`)
  }
}

/** One attempt from asking to the cached file. */
async function attempt(
  request: FileRequest,
  settings: DownloadSettings,
  progress: Progress,
  faultOf: FaultOfContent,
): Promise<FetchedFile> {
  const { cache, timer } = settings
  const { address, name } = request
  const { etag } = await transfer(request, settings, progress)
  const bytes = readPart(cache, name)
  const fault = faultOf(name, bytes)
  if (fault !== null) {
    discardPart(cache, name)
    throw new AttemptError(fault)
  }
  const date = new Date(timer.now()).toISOString().slice(0, 10)
  const sha256 = sha256Of(bytes)
  keepPart(cache, name, { address, date, size: bytes.length, sha256, etag })
  return { bytes, date, address, sha256 }
}

/** How long to wait before the next attempt, milliseconds. */
function waitAfter(error: AttemptError, attempts: number, { limits }: DownloadSettings): number {
  return Math.max(limits.firstWaitMs * 2 ** (attempts - 1), error.retryAfterMs ?? 0)
}

async function download(
  request: FileRequest,
  settings: DownloadSettings,
  faultOf: FaultOfContent,
): Promise<FetchedFile> {
  const { cache, limits, log, timer } = settings
  const { address, name } = request
  const progress = progressLines(name, log)
  for (let attempts = 1; ; attempts++) {
    try {
      const fetched = await attempt(request, settings, progress, faultOf)
      log(`${name}: ${megabytes(fetched.bytes.length)} fetched from ${address}`)
      return fetched
    } catch (error) {
      if (!(error instanceof AttemptError)) throw error
      const asksTooMuch = (error.retryAfterMs ?? 0) > limits.longestWaitMs
      if (attempts >= limits.attempts || asksTooMuch) {
        const later = asksTooMuch
          ? `; it asks to be left alone for ${(error.retryAfterMs ?? 0) / 1000} s`
          : ''
        const kept =
          (openPart(cache, name, address)?.size ?? 0) > 0 ? ' The next run goes on from there.' : ''
        const tried = attempts === 1 ? '1 attempt' : `${attempts} attempts`
        throw new DownloadError(
          `${name} could not be fetched from ${address}: ${error.message} (${tried})${later}.${kept}`,
        )
      }
      const wait = waitAfter(error, attempts, settings)
      log(`${name}: ${error.message}; trying again in ${wait / 1000} s`)
      await new Promise<void>((resolve) => timer.after(wait, resolve))
    }
  }
}

/**
 * The file at an address, from the cache where it is there undamaged, else fetched: streamed, resumed where it broke
 * off (in this run or an earlier one), tried again with growing waits, and held against the announced length and its
 * kind. Only a whole file ever gets the name `<cache>/<name>`; `<name>.json` beside it says where it is from.
 * @param faultOf holds the whole file against what it should be
 * @throws DownloadError where it cannot be had
 */
export async function fetchChecked(
  request: FileRequest,
  options: DownloadOptions,
  faultOf: FaultOfContent,
): Promise<FetchedFile> {
  const settings = settingsOf(options)
  const { cache, log, offline } = settings
  const { address, name } = request
  const cached = openCached(cache, name, address)
  if (cached !== null && typeof cached !== 'string') {
    const { date, sha256 } = cached.record
    log(`${name}: from the cache, fetched on ${date}`)
    return { bytes: cached.bytes, date, address, sha256 }
  }
  if (offline) {
    const state = cached ?? 'is not in the cache'
    throw new DownloadError(
      `${name} ${state} (${cache}), and nothing is fetched offline; it is at ${address}.`,
    )
  }
  if (cached !== null) log(`${name} ${cached}; fetching it`)
  return download(request, settings, faultOf)
}

/**
 * A publisher's file, from the cache or its address: see {@link fetchChecked}. A zip must be whole; a web page in the
 * file's place is refused.
 * @throws DownloadError where it cannot be had
 */
export const fetchFile = (request: FileRequest, options: DownloadOptions): Promise<FetchedFile> =>
  fetchChecked(request, options, faultOfContent)
