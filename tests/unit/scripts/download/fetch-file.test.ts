import fs from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { gzipSync, strToU8, zipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sha256Of } from '../../../../scripts/download/cache'
import { fetchFile } from '../../../../scripts/download/fetch-file'
import {
  answers,
  breaksOffAfter,
  expectBytes,
  limits,
  made,
  openStand,
  tagOf,
  whole,
  type Stand,
} from './download-stand'

const content = made(40_000)
const changed = made(40_000, 7)

let stand: Stand
beforeEach(async () => {
  stand = await openStand()
})
afterEach(() => stand.close())

const fetchCsv = (name = 'file.csv') => fetchFile({ address: stand.address, name }, stand.options)
const inCache = (name: string) => path.join(stand.cache, name)
const ranges = () => stand.requests.map(({ headers }) => headers.range)

describe('fetchFile', () => {
  it('fetches a file, keeps it with where it is from, and then takes it from the cache', async () => {
    stand.reply(whole(content))
    const fetched = await fetchCsv()
    const { bytes, ...rest } = fetched
    expectBytes(bytes, content)
    expect(rest).toEqual({
      date: '2026-11-23',
      address: stand.address,
      sha256: sha256Of(content),
    })
    expect(JSON.parse(fs.readFileSync(inCache('file.csv.json'), 'utf8'))).toEqual({
      address: stand.address,
      date: '2026-11-23',
      size: 40_000,
      sha256: sha256Of(content),
      etag: tagOf(content),
    })
    expect(fs.readdirSync(stand.cache).sort()).toEqual(['file.csv', 'file.csv.json'])
    const { bytes: again, ...sameRest } = await fetchCsv()
    expectBytes(again, content)
    expect(sameRest).toEqual(rest)
    expect(stand.requests.map(({ method }) => method)).toEqual(['GET'])
  })

  it('goes on where the connection broke off, as often as needed', async () => {
    stand.reply(breaksOffAfter(content, 10_000), breaksOffAfter(content, 5_000), whole(content))
    expectBytes((await fetchCsv()).bytes, content)
    expect(ranges()).toEqual([undefined, 'bytes=10000-', 'bytes=15000-'])
    expect(stand.requests[1]?.headers['if-range']).toBe(tagOf(content))
    expect(stand.waits).toEqual([1_000, 2_000])
  })

  it('goes on in a later run where an earlier one gave up', async () => {
    stand.reply(breaksOffAfter(content, 1_000))
    await expect(fetchCsv()).rejects.toThrow(/broke off.*\(6 attempts\)\. The next run goes on from there\./)
    expect(fs.existsSync(inCache('file.csv'))).toBe(false)
    stand.reply(whole(content))
    expectBytes((await fetchCsv()).bytes, content)
    expect(ranges()).toEqual(['bytes=6000-'])
  })

  it('goes on by date where the server gives no strong entity tag', async () => {
    const date = 'Mon, 02 Nov 2026 10:00:00 GMT'
    const headers = { 'Last-Modified': date, ETag: 'W/"weak"' }
    stand.reply(breaksOffAfter(content, 10_000, headers), breaksOffAfter(content, 30_000, headers))
    expectBytes((await fetchCsv()).bytes, content)
    expect(stand.requests[1]?.headers['if-range']).toBe(date)
  })

  it('begins anew where nothing names the version', async () => {
    stand.reply(breaksOffAfter(content, 10_000, {}), whole(content))
    expectBytes((await fetchCsv()).bytes, content)
    expect(ranges()).toEqual([undefined, undefined])
  })

  it('gives the file for any way in which the connection breaks', async () => {
    let run = 0
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(9_000), { maxLength: 5 }), async (pieces) => {
        const name = `run-${run++}.csv`
        stand.reply(...pieces.map((sent) => breaksOffAfter(content, sent)), whole(content))
        const { bytes } = await fetchCsv(name)
        expectBytes(bytes, content)
        // No byte is sent twice.
        const asked = pieces.map((_, i) => pieces.slice(0, i + 1).reduce((sum, sent) => sum + sent, 0))
        expect(ranges()).toEqual([0, ...asked].map((from) => (from === 0 ? undefined : `bytes=${from}-`)))
      }),
      { numRuns: 15 },
    )
  })

  it('gives up waiting for an answer, and tries again', async () => {
    stand.reply((_request, _response, { expireAnswer }) => {
      expireAnswer()
    }, whole(content))
    expectBytes((await fetchCsv()).bytes, content)
    expect(stand.lines[0]).toBe('file.csv: no answer came for 7.777 s; trying again in 1 s')
  })

  it('gives up on a server that stalls, and goes on from there', async () => {
    stand.reply((_, response, { whenWritten, expireStall }) => {
      whenWritten(12_000, expireStall)
      response.writeHead(200, { ETag: tagOf(content), 'Content-Length': content.length })
      response.write(content.subarray(0, 12_000))
    }, whole(content))
    expectBytes((await fetchCsv()).bytes, content)
    expect(stand.lines).toContain('file.csv: no byte came for 5.555 s; trying again in 1 s')
    expect(ranges()).toEqual([undefined, 'bytes=12000-'])
  })

  it('tries again after errors that pass, waiting twice as long each time', async () => {
    const [broken, busy] = [answers(500), answers(503)]
    stand.reply(broken, busy, answers(502), answers(504), whole(content))
    expectBytes((await fetchCsv()).bytes, content)
    expect(stand.waits).toEqual([1_000, 2_000, 4_000, 8_000])
  })

  it('says so after the last attempt', async () => {
    stand.reply(answers(500))
    await expect(fetchCsv()).rejects.toThrow(
      `file.csv could not be fetched from ${stand.address}: the server answered 500 Internal Server Error (6 attempts).`,
    )
    expect(stand.requests).toHaveLength(limits.attempts)
    expect(fs.readdirSync(stand.cache)).toEqual([])
  })

  it.each([400, 401, 403, 404, 410])('does not try again after %i', async (status) => {
    stand.reply(answers(status))
    await expect(fetchCsv()).rejects.toThrow(`the server answered ${status}`)
    expect(stand.requests).toHaveLength(1)
  })

  it('waits as long as the server asks, in seconds or until a date', async () => {
    stand.reply(
      answers(429, { 'Retry-After': '30' }),
      // The clock stands at 12:00:30 by then.
      answers(503, { 'Retry-After': 'Mon, 23 Nov 2026 12:01:15 GMT' }),
      answers(429, { 'Retry-After': 'soon' }),
      whole(content),
    )
    expectBytes((await fetchCsv()).bytes, content)
    expect(stand.waits).toEqual([30_000, 45_000, 4_000])
  })

  it('does not wait for longer than a person would', async () => {
    stand.reply(answers(429, { 'Retry-After': '3600' }))
    await expect(fetchCsv()).rejects.toThrow('(1 attempt); it asks to be left alone for 3600 s.')
    expect(stand.waits).toEqual([])
  })

  it('never keeps a file shorter than announced', async () => {
    stand.reply((_, response) => {
      response.writeHead(200, { 'Content-Length': content.length + 10 }).write(content, () => {
        response.socket?.end()
      })
    })
    await expect(fetchCsv()).rejects.toThrow('broke off')
    expect(fs.existsSync(inCache('file.csv'))).toBe(false)
  })

  it('holds the bytes against the announced length itself, whatever the transport does', async () => {
    for (const length of [39_999, 40_001]) {
      const fetcher = () =>
        Promise.resolve(new Response(content, { headers: { 'Content-Length': String(length) } }))
      const options = { ...stand.options, fetcher }
      await expect(fetchFile({ address: stand.address, name: 'file.csv' }, options)).rejects.toThrow(
        `40000 bytes came, not the ${length} announced`,
      )
      expect(fs.existsSync(inCache('file.csv'))).toBe(false)
    }
  })

  it('takes no zip that the server cuts short by announcing too little', async () => {
    const zip = zipSync({ 'a.csv': strToU8('a;b\n'.repeat(500)) }, { level: 0 })
    const cut = zip.subarray(0, 1_500)
    // The rest comes behind the announced end, where HTTP no longer looks.
    stand.reply((_, response) => {
      response.socket?.end(
        Buffer.concat([Buffer.from(`HTTP/1.1 200 OK\r\nContent-Length: ${cut.length}\r\n\r\n`), zip]),
      )
    })
    await expect(fetchCsv('file.zip')).rejects.toThrow('what came is not a whole zip')
    expect(fs.readdirSync(stand.cache)).toEqual([])
    stand.reply(whole(zip))
    expectBytes((await fetchCsv('file.zip')).bytes, zip)
  })

  it('takes no web page for a file', async () => {
    stand.reply(answers(200, {}, '\n<!DOCTYPE html><title>Manutenzione</title>'))
    await expect(fetchCsv()).rejects.toThrow('a web page came instead of the file')
  })

  it('begins anew where the server ignores ranges', async () => {
    stand.reply(breaksOffAfter(content, 10_000), answers(200, { 'Content-Length': 40_000 }, content))
    expectBytes((await fetchCsv()).bytes, content)
  })

  it('begins anew where the file changed between two attempts', async () => {
    stand.reply(breaksOffAfter(content, 10_000), whole(changed))
    expectBytes((await fetchCsv()).bytes, changed)
  })

  it.each([
    ['another entity tag', { ETag: tagOf(changed) }, 'bytes 10000-39999/40000'],
    ['no entity tag', {}, 'bytes 10000-39999/40000'],
    ['another length', { ETag: tagOf(content) }, 'bytes 10000-39999/50000'],
    ['another place', { ETag: tagOf(content) }, 'bytes 9000-39999/40000'],
    ['no place', { ETag: tagOf(content) }, undefined],
  ])('joins no part that has %s', async (_, headers, range) => {
    const place = range === undefined ? {} : { 'Content-Range': range }
    stand.reply(
      breaksOffAfter(content, 10_000),
      answers(206, { ...headers, ...place }, changed.subarray(10_000)),
      whole(changed),
    )
    expectBytes((await fetchCsv()).bytes, changed)
    expect(ranges()).toEqual([undefined, 'bytes=10000-', undefined])
  })

  it('begins anew where the server cannot give the rest', async () => {
    stand.reply(breaksOffAfter(content, 10_000), answers(416), whole(content))
    expectBytes((await fetchCsv()).bytes, content)
    expect(ranges()).toEqual([undefined, 'bytes=10000-', undefined])
  })

  it('goes on only with what is from the same address', async () => {
    stand.reply(breaksOffAfter(content, 1_000))
    await expect(fetchCsv()).rejects.toThrow('broke off')
    stand.reply(whole(changed))
    const address = `${stand.address}/of-another-quarter`
    expectBytes((await fetchFile({ address, name: 'file.csv' }, stand.options)).bytes, changed)
    expect(ranges()).toEqual([undefined])
  })

  it('refuses what is larger than the limit, announced or not', async () => {
    stand.reply(answers(200, { 'Content-Length': limits.bytes + 1 }))
    await expect(fetchCsv()).rejects.toThrow('file.csv is larger than 1.0 MB')
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        controller.enqueue(content)
      },
    })
    const options = { ...stand.options, fetcher: () => Promise.resolve(new Response(endless)) }
    await expect(fetchFile({ address: stand.address, name: 'file.csv' }, options)).rejects.toThrow(
      'file.csv is larger than 1.0 MB',
    )
    expect(fs.readdirSync(stand.cache)).toEqual([])
  })

  it('unpacks what a server compresses though asked not to', async () => {
    const packed = gzipSync(content)
    const headers = { 'Content-Encoding': 'gzip', 'Content-Length': packed.length, ETag: tagOf(content) }
    stand.reply(breaksOffAfter(packed, 0, headers), answers(200, headers, packed))
    expectBytes((await fetchCsv()).bytes, content)
    expect(stand.requests[0]?.headers['accept-encoding']).toBe('identity')
    expect(ranges()).toEqual([undefined, undefined])
  })

  it('works by the clock of the machine', async () => {
    stand.reply(whole(content))
    const { cache, log } = stand.options
    const request = { address: stand.address, name: 'file.csv' }
    const { bytes, date } = await fetchFile(request, { cache, log, offline: false })
    expectBytes(bytes, content)
    expect(date).toMatch(/^\d{4}-\d\d-\d\d$/)
  })

  it('says how far it is, at most once for each tenth', async () => {
    stand.reply(breaksOffAfter(content, 25_000, {}), breaksOffAfter(content, 15_000, {}), whole(content))
    await fetchCsv()
    const tenths = stand.lines.flatMap((line) =>
      [...line.matchAll(/(\d+) % of/g)].map(([, said]) => Number(said)),
    )
    expect(tenths).toContain(60)
    expect(tenths).toEqual([...new Set(tenths)].sort((one, other) => one - other))
    expect(stand.lines.at(-1)).toBe(`file.csv: 0.0 MB fetched from ${stand.address}`)
  })
})
