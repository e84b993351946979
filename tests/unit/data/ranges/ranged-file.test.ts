import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { LayerError } from '../../../../src/data/layer-error'
import { lengthOf, unite, type Interval } from '../../../../src/data/ranges/intervals'
import { RangedFile } from '../../../../src/data/ranges/ranged-file'
import { seededIntegers } from '../mutate-bytes'
import { startFileServer, whole, type Answering, type FileServer } from './file-server'
import { entryOf } from './indexed-file'

const pick = seededIntegers(3)
const bytes = Uint8Array.from({ length: 100_000 }, () => pick(256))
const files = new Map([['lines.fgb', bytes]])

let server: FileServer
beforeEach(async () => {
  server = await startFileServer(files)
})
afterEach(() => server.close())

const open = (changes = {}) =>
  new RangedFile('tested', new URL('lines.fgb', server.base), { ...entryOf(bytes, 1), ...changes })
const tallyOf = () => ({ bytes: 0, requests: 0 })
const intervalsOf = (...pairs: readonly (readonly [number, number])[]): Interval[] =>
  pairs.map(([start, end]) => ({ start, end }))

async function failure(work: Promise<unknown>): Promise<LayerError> {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  )
  if (error instanceof LayerError) return error
  throw new Error('no LayerError', { cause: error })
}

describe('RangedFile', () => {
  it('reads intervals, near ones in one request, and counts what that took', async () => {
    const file = open()
    const tally = tallyOf()
    await file.read(intervalsOf([90_000, 90_500], [100, 1100], [1200, 2000]), tally)
    expect(file.slice(100, 1100)).toEqual(bytes.slice(100, 1100))
    expect(file.slice(1000, 1300)).toEqual(bytes.slice(1000, 1300))
    expect(file.slice(90_000, 90_500)).toEqual(bytes.slice(90_000, 90_500))
    expect(tally).toEqual({ bytes: 1900 + 500, requests: 2 })
    expect(server.asked.map(({ sent }) => sent).sort((a, b) => a - b)).toEqual([500, 1900])
    expect(file.isWhole).toBe(false)
  })

  it('never asks for a byte twice, whatever is read, also by several at a time', async () => {
    const file = open()
    const tallies = Array.from({ length: 40 }, tallyOf)
    await Promise.all(
      tallies.map(async (tally) => {
        const wanted = Array.from({ length: 1 + pick(5) }, () => {
          const start = pick(bytes.length - 1)
          return { start, end: Math.min(bytes.length, start + 1 + pick(4000)) }
        })
        await file.read(wanted, tally)
        for (const { start, end } of wanted) expect(file.slice(start, end)).toEqual(bytes.slice(start, end))
      }),
    )
    const intervals = server.asked.map(({ interval }) => interval!)
    expect(lengthOf(unite(intervals))).toBe(lengthOf(intervals))
    expect(tallies.reduce((sum, tally) => sum + tally.bytes, 0)).toBe(lengthOf(intervals))
    expect(tallies.reduce((sum, { requests }) => sum + requests, 0)).toBe(intervals.length)
  })

  it('asks for one interval a request, past the cache of the browser', async () => {
    const asked: (RequestInit | undefined)[] = []
    const fetcher = (address: URL, init?: RequestInit) => {
      asked.push(init)
      return fetch(address, init)
    }
    const file = new RangedFile('tested', new URL('lines.fgb', server.base), entryOf(bytes, 1), fetcher)
    await file.read(intervalsOf([0, 10], [50_000, 50_010]), tallyOf())
    expect(asked).toEqual([
      { cache: 'no-store', headers: { Range: 'bytes=0-9' } },
      { cache: 'no-store', headers: { Range: 'bytes=50000-50009' } },
    ])
  })

  it('has only a few requests under way at a time', async () => {
    let [underWay, most] = [0, 0]
    const fetcher = async (address: URL, init?: RequestInit) => {
      most = Math.max(most, ++underWay)
      const response = await fetch(address, init)
      underWay--
      return response
    }
    const file = new RangedFile('tested', new URL('lines.fgb', server.base), entryOf(bytes, 1), fetcher)
    const wanted = Array.from({ length: 50 }, (_, i) => ({ start: 2000 * i, end: 2000 * i + 10 }))
    await file.read(wanted, tallyOf())
    expect(server.asked).toHaveLength(50)
    expect(most).toBeLessThanOrEqual(12)
    expect(most).toBeGreaterThan(1)
  })

  it('takes up again after a lost connection, with what is at hand', async () => {
    const file = open()
    await file.read(intervalsOf([0, 1000]), tallyOf())
    server.serve(files, (_, __, response) => {
      response.destroy()
      return 0
    })
    expect((await failure(file.read(intervalsOf([0, 2000]), tallyOf()))).cause).toBe('network')
    server.serve(files)
    const tally = tallyOf()
    await file.read(intervalsOf([0, 2000]), tally)
    expect(tally).toEqual({ bytes: 1000, requests: 1 })
  })
})

describe('a server that ignores ranges', () => {
  it('has its answer taken as the whole file, once', async () => {
    server.serve(files, whole)
    const file = open()
    const [tally, progress]: [{ bytes: number; requests: number }, number[][]] = [tallyOf(), []]
    await file.read(intervalsOf([10, 20]), tally, (...told) => progress.push(told))
    await file.read(intervalsOf([0, bytes.length]), tally)
    expect(file.isWhole).toBe(true)
    expect(file.slice(0, bytes.length)).toEqual(bytes)
    expect(tally).toEqual({ bytes: bytes.length, requests: 1 })
    expect(server.asked).toHaveLength(1)
    expect(progress.at(-1)).toEqual([bytes.length, bytes.length])
  })

  it('has one answer taken where several are under way', async () => {
    const file = open()
    await file.read(intervalsOf([0, 10]), tallyOf())
    server.serve(files, whole)
    const tally = tallyOf()
    await file.read(intervalsOf([20_000, 20_010], [50_000, 50_010], [90_000, 90_010]), tally)
    expect(file.slice(50_000, 50_010)).toEqual(bytes.slice(50_000, 50_010))
    expect(tally.bytes).toBe(bytes.length)
  })

  it('must send what the territory declares', async () => {
    const altered = bytes.slice()
    altered[7]! ^= 1
    for (const [body, cause] of [
      [altered, 'checksum'],
      [bytes.slice(1), 'truncated'],
      [Uint8Array.of(...bytes, 0), 'checksum'],
    ] as const) {
      server.serve(new Map([['lines.fgb', body]]), whole)
      const file = open()
      expect((await failure(file.read(intervalsOf([0, 10]), tallyOf()))).cause).toBe(cause)
      expect(file.isWhole).toBe(false)
    }
  })
})

describe('a server that answers wrongly', () => {
  /** A partial answer with the body and the headers changed. */
  const partial =
    (headers: Record<string, string>, body?: (part: Uint8Array) => Uint8Array, status = 206): Answering =>
    (content, interval, response) => {
      const part = content.slice(interval!.start, interval!.end)
      const sent = body?.(part) ?? part
      const range = `bytes ${interval!.start}-${interval!.end - 1}/${content.length}`
      response.writeHead(status, { 'Content-Range': range, ...headers }).end(sent)
      return sent.length
    }
  const plain = (status: number): Answering => partial({}, undefined, status)

  it.each<[string, Answering, string, RegExp]>([
    ['another interval', partial({ 'Content-Range': 'bytes 0-49/100000' }), 'network', /100-149 asked for/],
    [
      'another end',
      partial({ 'Content-Range': 'bytes 100-160/100000' }),
      'network',
      /answered bytes 100-160/,
    ],
    ['no length', partial({ 'Content-Range': 'bytes 100-149/*' }), 'network', /100-149 asked for/],
    [
      'a shorter file',
      partial({ 'Content-Range': 'bytes 100-149/99999' }),
      'truncated',
      /100000 bytes declared/,
    ],
    ['a longer file', partial({ 'Content-Range': 'bytes 100-149/100001' }), 'checksum', /has 100001/],
    ['half the interval', partial({}, (part) => part.slice(25)), 'truncated', /50 bytes expected, 25/],
    [
      'more than the interval',
      partial({}, (part) => Uint8Array.of(...part, 1)),
      'checksum',
      /50 bytes expected/,
    ],
    ['an error', plain(500), 'network', /status 500/],
    ['a refusal', plain(403), 'network', /status 403/],
    ['an empty success', plain(204), 'network', /204 in answer to a range/],
    ['no such file', plain(404), 'missing', /status 404/],
    ['no such range', plain(416), 'truncated', /shorter than declared/],
    ['a page', partial({ 'Content-Type': 'text/html; charset=utf-8' }), 'missing', /a page/],
    [
      'no Content-Range',
      (content, interval, response) => {
        response.writeHead(206).end(content.slice(interval!.start, interval!.end))
        return 0
      },
      'network',
      /without Content-Range/,
    ],
    [
      'a body that breaks off',
      (content, _, response) => {
        response.writeHead(206, {
          'Content-Range': 'bytes 100-149/100000',
          'Content-Length': '50',
        })
        response.write(content.slice(100, 120), () => response.destroy())
        return 20
      },
      'truncated',
      /broke off/,
    ],
  ])('%s', async (_, answering, cause, message) => {
    server.serve(files, answering)
    const error = await failure(open().read(intervalsOf([100, 150]), tallyOf()))
    expect(error.layer).toBe('tested')
    expect(error.cause).toBe(cause)
    expect(error.message).toMatch(message)
  })

  it.each(['ETag', 'Last-Modified'])('notices by %s that the file was replaced', async (header) => {
    const version = (value: string): Answering => partial({ [header]: value })
    server.serve(files, version('"one"'))
    const file = open()
    await file.read(intervalsOf([0, 10]), tallyOf())
    await file.read(intervalsOf([10, 20]), tallyOf())
    server.serve(files, version('"two"'))
    const error = await failure(file.read(intervalsOf([20, 30]), tallyOf()))
    expect(error.cause).toBe('checksum')
    expect(error.message).toMatch(/replaced/)
  })

  it('asks for no more once an answer is wrong', async () => {
    server.serve(files, plain(500))
    const wanted = Array.from({ length: 80 }, (_, i) => ({ start: 1000 * i, end: 1000 * i + 10 }))
    await failure(open().read(wanted, tallyOf()))
    expect(server.asked.length).toBeLessThanOrEqual(12)
  })
})
