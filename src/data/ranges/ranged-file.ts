import type { LayerFile } from '../../contracts/territory'
import { checkDigest } from '../check-digest'
import { discard, readBody, request, type Fetcher, type Progress } from '../fetch-bytes'
import { LayerError } from '../layer-error'
import type { Interval } from './intervals'
import { KeptBytes } from './kept-bytes'
import { planRequests } from './plan-requests'

/** Requests under way at a time: browsers make fewer connections to a host, but one can carry many. */
const lanes = 12

/** What one reading has cost. */
export type Tally = { bytes: number; requests: number }

/**
 * A file on a server, read by intervals (RFC 9110, section 14: one interval a request). No byte is asked for twice, whoever
 * asks: readings take turns. A server that answers with the whole file has its answer taken, held against the SHA-256, and all
 * else is read from that. Methods throw a `LayerError`; after any but `network` the file should be opened anew.
 */
export class RangedFile {
  private kept = new KeptBytes()
  private sentWhole = false
  /** What tells one version of the file from another; undefined before the first answer, null where the server does not say. */
  private version: string | null | undefined
  private turn: Promise<void> = Promise.resolve()

  constructor(
    readonly layer: string,
    private readonly address: URL,
    readonly entry: LayerFile,
    private readonly fetcher: Fetcher = fetch,
  ) {}

  /** True when the server has ignored a range and sent the whole file. */
  get isWhole(): boolean {
    return this.sentWhole
  }

  /** Brings intervals of the file to hand. `tally` counts what that took; `onprogress` follows a file that comes whole. */
  read(wanted: readonly Interval[], tally: Tally, onprogress?: Progress): Promise<void> {
    const reading = this.turn.then(() => this.readMissing(wanted, tally, onprogress))
    // A failure is told to who asked; the next in turn begins all the same.
    this.turn = reading.catch(() => undefined)
    return reading
  }

  /** Bytes that have been read: to look at, not to keep or to change. */
  slice(start: number, end: number): Uint8Array {
    return this.kept.slice(start, end)
  }

  private async readMissing(
    wanted: readonly Interval[],
    tally: Tally,
    onprogress: Progress | undefined,
  ): Promise<void> {
    const requests = planRequests(this.kept.missing(wanted), (gap) => this.kept.holdsAnyOf(gap))
    const failures: unknown[] = []
    let next = 0
    const lane = async () => {
      while (next < requests.length && failures.length === 0 && !this.sentWhole) {
        try {
          await this.readInterval(requests[next++]!, tally, onprogress)
        } catch (error) {
          failures.push(error)
        }
      }
    }
    await Promise.all(Array.from({ length: lanes }, lane))
    if (failures.length > 0) throw failures[0]
  }

  private async readInterval(
    interval: Interval,
    tally: Tally,
    onprogress: Progress | undefined,
  ): Promise<void> {
    const { layer } = this
    const headers = { Range: `bytes=${interval.start}-${interval.end - 1}` }
    tally.requests++
    const response = await request(layer, this.address, this.fetcher, headers)
    if (response.status === 200) return this.takeWhole(response, tally, onprogress)
    try {
      this.checkAnswer(response, interval)
    } catch (error) {
      discard(response)
      throw error
    }
    const bytes = await readBody(layer, response, interval.end - interval.start)
    tally.bytes += bytes.length
    if (!this.sentWhole) this.kept.add(interval.start, bytes)
  }

  /** Keeps the body of an answer that disregards the range. When several come at a time, the first is enough. */
  private async takeWhole(response: Response, tally: Tally, onprogress: Progress | undefined): Promise<void> {
    if (this.sentWhole) {
      discard(response)
      return
    }
    this.sentWhole = true
    try {
      const bytes = await readBody(this.layer, response, this.entry.bytes, onprogress)
      tally.bytes += bytes.length
      await checkDigest(this.layer, bytes, this.entry)
      this.kept = new KeptBytes()
      this.kept.add(0, bytes)
    } catch (error) {
      this.sentWhole = false
      throw error
    }
  }

  /** Holds an answer's status, interval, length of the whole and version against what was asked and seen before. */
  private checkAnswer(response: Response, { start, end }: Interval): void {
    const fail = (cause: 'network' | 'truncated' | 'checksum', detail: string) =>
      new LayerError(this.layer, cause, detail)
    if (response.status !== 206) throw fail('network', `status ${response.status} in answer to a range`)
    const stated = response.headers.get('content-range')
    if (stated === null) throw fail('network', 'a partial answer without Content-Range')
    const match = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(stated.trim())
    if (match === null || Number(match[1]) !== start || Number(match[2]) !== end - 1) {
      throw fail('network', `bytes ${start}-${end - 1} asked for, the server answered ${stated}`)
    }
    const { bytes } = this.entry
    const total = Number(match[3])
    if (total !== bytes) {
      throw fail(total < bytes ? 'truncated' : 'checksum', `${bytes} bytes declared, the server has ${total}`)
    }
    const version = response.headers.get('etag') ?? response.headers.get('last-modified')
    if (this.version !== undefined && this.version !== version) {
      throw fail('checksum', 'the file was replaced while it was being read')
    }
    this.version = version
  }
}
