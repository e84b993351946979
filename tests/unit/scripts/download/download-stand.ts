import fs from 'node:fs'
import http from 'node:http'
import os from 'node:os'
import path from 'node:path'
import { expect } from 'vitest'
import { sha256Of } from '../../../../scripts/download/cache'
import type { DownloadLimits, DownloadOptions, Timer } from '../../../../scripts/download/download-options'

/** One answer of the made-up server; the last one is repeated when more is asked than planned. */
export type Reply = (request: http.IncomingMessage, response: http.ServerResponse, stand: Stand) => void

/** Limits small enough for tests. The two time-outs are numbers that no wait between attempts has. */
export const limits: DownloadLimits = {
  bytes: 1_000_000,
  answerMs: 7_777,
  stallMs: 5_555,
  attempts: 6,
  firstWaitMs: 1_000,
  longestWaitMs: 120_000,
}

/** A server on this machine, a cache in a temporary folder, and a clock on which waits pass at once. */
export type Stand = Readonly<{
  address: string
  cache: string
  options: DownloadOptions
  timer: Timer
  /** Headers of each request that came, in order. */
  requests: readonly http.IncomingMessage[]
  /** The waits between attempts, milliseconds. */
  waits: readonly number[]
  lines: readonly string[]
  reply: (...replies: readonly Reply[]) => void
  /** Lets the time-out for the first answer pass. */
  expireAnswer: () => void
  /** Lets the time-out for a pause pass. */
  expireStall: () => void
  /** Runs once, when so many bytes of the file under way have been written. */
  whenWritten: (bytes: number, run: () => void) => void
  close: () => Promise<void>
}>

export async function openStand(today = '2026-11-23'): Promise<Stand> {
  const cache = fs.mkdtempSync(path.join(os.tmpdir(), 'download-'))
  const requests: http.IncomingMessage[] = []
  const waits: number[] = []
  const lines: string[] = []
  let replies: readonly Reply[] = []
  let expireAnswer: () => void = () => undefined
  let expireStall: () => void = () => undefined
  let awaited: { bytes: number; run: () => void } | null = null
  let now = Date.parse(`${today}T12:00:00Z`)

  const server = http.createServer((request, response) => {
    requests.push(request)
    const reply = replies[Math.min(requests.length, replies.length) - 1]
    if (reply) reply(request, response, stand)
    else response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const bound = server.address()
  if (bound === null || typeof bound === 'string') throw new Error('The server has no port.')

  const after = (milliseconds: number, run: () => void) => {
    let isDue = true
    const runOnce = () => {
      if (isDue) run()
      isDue = false
    }
    if (milliseconds === limits.answerMs) expireAnswer = runOnce
    else if (milliseconds === limits.stallMs) {
      // Armed anew after each piece: what has come by then is in the part.
      expireStall = runOnce
      const part = fs.readdirSync(cache).find((name) => name.endsWith('.part')) ?? ''
      if (awaited?.bytes === fs.statSync(path.join(cache, part)).size) {
        const { run: then } = awaited
        awaited = null
        then()
      }
    } else {
      waits.push(milliseconds)
      now += milliseconds
      queueMicrotask(runOnce)
    }
    return () => {
      isDue = false
    }
  }
  const timer = { now: () => now, after }
  const stand: Stand = {
    address: `http://127.0.0.1:${bound.port}/file`,
    cache,
    requests,
    waits,
    lines,
    options: {
      cache,
      offline: false,
      log: (line) => void lines.push(line),
      timer,
      limits,
    },
    timer,
    reply: (...planned) => {
      replies = planned
      requests.length = 0
    },
    expireAnswer: () => {
      expireAnswer()
    },
    expireStall: () => {
      expireStall()
    },
    whenWritten: (bytes, run) => {
      awaited = { bytes, run }
    },
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      fs.rmSync(cache, { recursive: true })
    },
  }
  return stand
}

/** Bytes that differ everywhere, so that a piece in the wrong place shows. */
export const made = (length: number, seed = 1) =>
  Uint8Array.from({ length }, (_, i) => 32 + ((((i + seed) * 2654435761) >>> 16) % 90))
/** As `toEqual`, which takes its time with many bytes. */
export const expectBytes = (actual: Uint8Array, expected: Uint8Array) => {
  expect(sha256Of(actual)).toBe(sha256Of(expected))
}

export const tagOf = (bytes: Uint8Array): string => `"${sha256Of(bytes).slice(0, 16)}"`

/** Answers as a good server does, ranges and validators included (RFC 9110, 13.1.5 and 14.2). */
export const whole =
  (bytes: Uint8Array): Reply =>
  (request, response) => {
    const etag = tagOf(bytes)
    const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0)
    if (from === 0 || request.headers['if-range'] !== etag) {
      response.writeHead(200, { ETag: etag, 'Content-Length': bytes.length }).end(bytes)
      return
    }
    const range = `bytes ${from}-${bytes.length - 1}/${bytes.length}`
    const length = bytes.length - from
    response.writeHead(206, { ETag: etag, 'Content-Range': range, 'Content-Length': length })
    response.end(bytes.subarray(from))
  }

/** Announces the whole, sends so many bytes of what was asked for, and breaks the connection when they are written. */
export const breaksOffAfter =
  (bytes: Uint8Array, sent: number, headers: http.OutgoingHttpHeaders = { ETag: tagOf(bytes) }): Reply =>
  (request, response, { whenWritten }) => {
    const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0)
    const range = from > 0 ? { 'Content-Range': `bytes ${from}-${bytes.length - 1}/${bytes.length}` } : {}
    response.writeHead(from > 0 ? 206 : 200, {
      ...headers,
      ...range,
      'Content-Length': bytes.length - from,
    })
    whenWritten(from + sent, () => response.socket?.destroy())
    response.flushHeaders()
    response.write(bytes.subarray(from, from + sent))
  }

export const answers =
  (status: number, headers: http.OutgoingHttpHeaders = {}, body: string | Uint8Array = ''): Reply =>
  (_, response) => {
    response.writeHead(status, headers).end(body)
  }
