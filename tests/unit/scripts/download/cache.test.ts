import fs from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fetchFile } from '../../../../scripts/download/fetch-file'
import { expectBytes, made, openStand, whole, type Stand } from './download-stand'

const content = made(40_000)
const changed = made(40_000, 7)

let stand: Stand
beforeEach(async () => {
  stand = await openStand()
})
afterEach(() => stand.close())

const fetchCsv = () => fetchFile({ address: stand.address, name: 'file.csv' }, stand.options)
const inCache = (name: string) => path.join(stand.cache, name)

describe('the cache', () => {
  beforeEach(async () => {
    stand.reply(whole(content))
    await fetchCsv()
    stand.reply(whole(content))
  })
  const offline = (name = 'file.csv', address = stand.address) =>
    fetchFile({ address, name }, { ...stand.options, offline: true })

  it('is all that is used offline, and says what is not there', async () => {
    expectBytes((await offline()).bytes, content)
    await expect(offline('other.zip')).rejects.toThrow(
      `other.zip is not in the cache (${stand.cache}), and nothing is fetched offline; it is at ${stand.address}.`,
    )
    await expect(offline('file.csv', 'https://example.org/new')).rejects.toThrow(
      `is in the cache from another address, ${stand.address}`,
    )
    expect(stand.requests).toEqual([])
  })

  it.each([
    ['cut', (file: string) => fs.truncateSync(file, 39_000), 'it has 39000 bytes, not 40000'],
    ['changed', (file: string) => fs.writeFileSync(file, changed), 'its checksum differs'],
    ['without record', (file: string) => fs.rmSync(`${file}.json`), 'without a readable record'],
    [
      'with half a record',
      (file: string) => fs.writeFileSync(`${file}.json`, '{"address'),
      'without a readable',
    ],
    [
      'with a wrong record',
      (file: string) => fs.writeFileSync(`${file}.json`, '{}'),
      'without a readable record',
    ],
  ])('never gives a file that is %s', async (_, damage, reason) => {
    damage(inCache('file.csv'))
    await expect(offline()).rejects.toThrow(reason)
    expect(stand.requests).toEqual([])
    expectBytes((await fetchCsv()).bytes, content)
    expect(stand.requests).toHaveLength(1)
    expectBytes((await offline()).bytes, content)
  })
})
