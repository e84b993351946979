import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fetchFile } from '../../../../scripts/download/fetch-file'
import { answers, breaksOffAfter, expectBytes, made, openStand, whole, type Stand } from './download-stand'

const content = made(40_000)

let stand: Stand
beforeEach(async () => {
  stand = await openStand()
})
afterEach(() => stand.close())

const fetchCsv = (name = 'file.csv') => fetchFile({ address: stand.address, name }, stand.options)
const ranges = () => stand.requests.map(({ headers }) => headers.range)

describe('addresses', () => {
  it('follows redirects, with the range, but never away from https', async () => {
    const elsewhere = { Location: '/elsewhere' }
    stand.reply(breaksOffAfter(content, 10_000), answers(302, elsewhere), whole(content))
    expectBytes((await fetchCsv()).bytes, content)
    expect(stand.requests[2]?.url).toBe('/elsewhere')
    expect(ranges()).toEqual([undefined, 'bytes=10000-', 'bytes=10000-'])

    stand.reply(answers(301, { Location: 'http://example.org/file' }))
    await expect(fetchCsv('b.csv')).rejects.toThrow(
      `${stand.address} leads to http://example.org/file, which is not https: nothing is fetched from there.`,
    )
    stand.reply(answers(307, elsewhere))
    await expect(fetchCsv('b.csv')).rejects.toThrow('more than 5 times')
    for (const address of ['http://example.org/file', 'ftp://example.org/file', 'file:///etc/passwd'])
      await expect(fetchFile({ address, name: 'b.csv' }, stand.options)).rejects.toThrow('is not https')
  })

  it('is led from another host to nothing on this machine', async () => {
    const fetcher = () =>
      Promise.resolve(new Response(null, { status: 302, headers: { Location: stand.address } }))
    const request = { address: 'https://example.org/file', name: 'file.csv' }
    await expect(fetchFile(request, { ...stand.options, fetcher })).rejects.toThrow('is not https')
    expect(stand.requests).toEqual([])
  })
})
