/** The clock that downloads go by. Tests put their own in its place. */
export type Timer = Readonly<{
  /** Milliseconds since 1970. */
  now: () => number
  /** Runs once after so many milliseconds; what it returns calls that off. */
  after: (milliseconds: number, run: () => void) => () => void
}>

export type DownloadLimits = Readonly<{
  /** The largest file taken, bytes. */
  bytes: number
  /** How long a server may take to begin its answer, milliseconds. */
  answerMs: number
  /** How long it may then pause without sending a byte, milliseconds. */
  stallMs: number
  /** How often a file is tried in one run. */
  attempts: number
  /** The wait before the second attempt, milliseconds; it doubles each time. */
  firstWaitMs: number
  /** The longest wait that a server may ask for, milliseconds. */
  longestWaitMs: number
}>

export type DownloadOptions = Readonly<{
  /** The folder of the cache; made where it is not there. */
  cache: string
  /** Use the cache alone. */
  offline: boolean
  log: (line: string) => void
  fetcher?: typeof fetch
  timer?: Timer
  limits?: Partial<DownloadLimits>
}>

/** The options with everything decided. */
export type DownloadSettings = Required<Omit<DownloadOptions, 'limits'>> &
  Readonly<{ limits: DownloadLimits }>

const usualLimits: DownloadLimits = {
  bytes: 600_000_000,
  answerMs: 60_000,
  stallMs: 60_000,
  attempts: 6,
  firstWaitMs: 1_000,
  longestWaitMs: 120_000,
}

const systemTimer: Timer = {
  now: () => Date.now(),
  after(milliseconds, run) {
    const handle = setTimeout(run, milliseconds)
    return () => {
      clearTimeout(handle)
    }
  },
}

export function settingsOf(options: DownloadOptions): DownloadSettings {
  return {
    fetcher: fetch,
    timer: systemTimer,
    ...options,
    limits: { ...usualLimits, ...options.limits },
  }
}

export const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`

/** A file that cannot be had, in one sentence that names it and the reason. Trying again now would not help. */
export class DownloadError extends Error {
  override readonly name: string = 'DownloadError'
}

/** Why one attempt came to nothing, in words that end a sentence. Another attempt may succeed. */
export class AttemptError extends Error {
  override readonly name = 'AttemptError'

  /** @param retryAfterMs how long the server asks to be left alone, milliseconds; null where it does not say */
  constructor(
    reason: string,
    readonly retryAfterMs: number | null = null,
  ) {
    super(reason)
  }
}
