import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fetchArcgisFeatures, type FetchedFeatures } from '../../../../scripts/download/fetch-arcgis-features'
import { answers, openStand, type Reply, type Stand } from './download-stand'

type Feature = Readonly<{
  type: 'Feature'
  id?: number
  geometry: null
  properties: Record<string, unknown>
}>
const unnumbered = (id: number): Feature => ({
  type: 'Feature',
  geometry: null,
  properties: { OBJECTID: id, DESCR: '12111 insediamenti' },
})
const feature = (id: number): Feature => ({ ...unnumbered(id), id })
const features = (count: number, from = 1) => Array.from({ length: count }, (_, i) => feature(from + i))

type Habits = Readonly<{
  /** What the server gives at once, whatever is asked. */
  most?: number
  flag?: 'collection' | 'properties' | 'none'
  ignoresOffset?: boolean
  /** What the server counts, where it is not what it holds. */
  count?: number
}>

/** Answers queries as ArcGIS Server does. */
const arcgis =
  (
    held: readonly Feature[],
    { most = 1000, flag = 'collection', ignoresOffset, count }: Habits = {},
  ): Reply =>
  (request, response) => {
    const query = new URL(request.url ?? '', 'http://localhost').searchParams
    const json = (value: unknown) => response.writeHead(200).end(JSON.stringify(value))
    if (query.get('returnCountOnly') === 'true') return void json({ count: count ?? held.length })
    const offset = ignoresOffset ? 0 : Number(query.get('resultOffset'))
    const length = Math.min(most, Number(query.get('resultRecordCount')))
    const exceeded = offset + length < held.length ? { exceededTransferLimit: true } : {}
    json({
      type: 'FeatureCollection',
      ...(flag === 'collection' ? exceeded : flag === 'properties' ? { properties: exceeded } : {}),
      features: held.slice(offset, offset + length),
    })
  }
const failure = answers(
  200,
  {},
  '{"error":{"code":500,"message":"Error performing\\n query operation","details":[]}}',
)

let stand: Stand
beforeEach(async () => {
  stand = await openStand()
})
afterEach(() => stand.close())

const fetchZones = (offline = false, today = '2026-11-23'): Promise<FetchedFeatures> =>
  fetchArcgisFeatures(
    {
      layer: stand.address.replace('/file', '/MapServer/1'),
      where: "DESCR LIKE '12111%'",
      envelope: [10, 44.9, 11.5, 45.5],
      name: 'zones',
    },
    { ...stand.options, offline, timer: { ...stand.timer, now: () => Date.parse(today) } },
  )
const idsOf = ({ pages }: FetchedFeatures) =>
  (pages as { features: Feature[] }[]).flatMap((page) =>
    page.features.map(({ properties }) => properties.OBJECTID),
  )
const queries = () => stand.requests.map(({ url }) => new URL(url ?? '', 'http://localhost').searchParams)
const offsets = () => queries().map((query) => query.get('resultOffset'))
const idsTo = (count: number) => Array.from({ length: count }, (_, i) => i + 1)

describe('fetchArcgisFeatures', () => {
  it('asks for pages of a thousand in the order of OBJECTID, in degrees', async () => {
    stand.reply(arcgis(features(2500)))
    const fetched = await fetchZones()
    expect(idsOf(fetched)).toEqual(idsTo(2500))
    expect(fetched.pages).toHaveLength(3)
    expect(offsets()).toEqual([null, '0', '1000', '2000'])
    expect(Object.fromEntries(queries()[2]!)).toEqual({
      where: "DESCR LIKE '12111%'",
      geometry: '10,44.9,11.5,45.5',
      geometryType: 'esriGeometryEnvelope',
      spatialRel: 'esriSpatialRelIntersects',
      inSR: '4326',
      outSR: '4326',
      outFields: '*',
      orderByFields: 'OBJECTID',
      resultOffset: '1000',
      resultRecordCount: '1000',
      f: 'geojson',
    })
    expect(fetched.date).toBe('2026-11-23')
    expect(fetched.address).toMatch(/\/MapServer\/1\/query\?where=/)
    const digest = createHash('sha256')
    for (const page of [1, 2, 3])
      digest.update(fs.readFileSync(path.join(stand.cache, `zones.of-2500.page-${page}.geojson`)))
    expect(fetched.sha256).toBe(digest.digest('hex'))
  })

  it('gives each feature once, however many the server gives at once and however it says that more follow', async () => {
    const flags = fc.constantFrom('collection' as const, 'properties' as const, 'none' as const)
    await fc.assert(
      fc.asyncProperty(fc.nat(40), fc.integer({ min: 1, max: 15 }), flags, async (count, most, flag) => {
        for (const file of fs.readdirSync(stand.cache)) fs.rmSync(path.join(stand.cache, file))
        stand.reply(arcgis(features(count), { most, flag }))
        expect(idsOf(await fetchZones())).toEqual(idsTo(count))
      }),
      { numRuns: 20 },
    )
  })

  it('takes everything from the cache the second time, also offline', async () => {
    stand.reply(arcgis(features(1200)))
    const fetched = await fetchZones()
    stand.reply(answers(500))
    expect(await fetchZones()).toEqual(fetched)
    expect(await fetchZones(true)).toEqual(fetched)
    expect(stand.requests).toEqual([])
  })

  it('goes on at the page where an earlier run broke off', async () => {
    const server = arcgis(features(4500))
    stand.reply(server, server, server, answers(500))
    await expect(fetchZones()).rejects.toThrow('zones.of-4500.page-3.geojson could not be fetched')
    await expect(fetchZones(true)).rejects.toThrow('zones.of-4500.page-3.geojson is not in the cache')
    stand.reply(server)
    expect(idsOf(await fetchZones())).toEqual(idsTo(4500))
    expect(offsets()).toEqual([null, '2000', '3000', '4000'])
  })

  it('fetches anew only the page that is damaged in the cache', async () => {
    stand.reply(arcgis(features(2500)))
    await fetchZones()
    fs.appendFileSync(path.join(stand.cache, 'zones.of-2500.page-2.geojson'), ' ')
    await expect(fetchZones(true)).rejects.toThrow('zones.of-2500.page-2.geojson is damaged in the cache')
    stand.reply(arcgis(features(2500)))
    expect(idsOf(await fetchZones())).toEqual(idsTo(2500))
    expect(offsets()).toEqual([null, '1000'])
  })

  it('begins anew where the layer changed since the run that broke off', async () => {
    const before = arcgis(features(2500))
    stand.reply(before, before, answers(404))
    await expect(fetchZones()).rejects.toThrow('404')
    // The first feature is gone: page 2 as of today does not go with page 1 as of then.
    stand.reply(arcgis(features(2499, 2)))
    expect(idsOf(await fetchZones())).toEqual(idsTo(2500).slice(1))
    expect(offsets()).toEqual([null, '0', '1000', '2000'])
  })

  it('begins anew where what an earlier run left does not go with the rest', async () => {
    const before = arcgis(features(2500))
    stand.reply(before, before, answers(404))
    await expect(fetchZones()).rejects.toThrow('404')
    // As many as before, but the last one now comes first and is on both pages.
    stand.reply(arcgis([feature(0), ...features(2499)]))
    expect(idsOf(await fetchZones())).toEqual([0, ...idsTo(2499)])
    expect(stand.lines).toContain(
      'zones, page 2: the server repeats feature 1000 of page 1; it does not page as asked. All pages are fetched anew.',
    )
  })

  it('tries again after an error that comes with status 200, then says it', async () => {
    const server = arcgis(features(10))
    stand.reply(failure, server, failure, failure, server)
    expect(idsOf(await fetchZones())).toEqual(idsTo(10))
    expect(stand.waits).toEqual([1_000, 1_000, 2_000])

    fs.rmSync(path.join(stand.cache, 'zones.of-10.page-1.geojson'))
    stand.reply(server, failure)
    await expect(fetchZones()).rejects.toThrow(
      'the server reports error 500: Error performing query operation (6 attempts).',
    )
  })

  it.each([
    ['a page of a website', '<html>', 'what came is not JSON'],
    ['half an answer', '{"type":"FeatureCollection","feat', 'what came is not JSON'],
    ['something else', '{"type":"Feature"}', 'what came is not the expected answer'],
    ['a count that is none', '{"count":-1}', 'what came is not the expected answer'],
    ['an absurd count', '{"count":1e12}', 'what came is not the expected answer'],
  ])('takes no answer that is %s', async (_, body, reason) => {
    stand.reply(answers(200, {}, body))
    await expect(fetchZones()).rejects.toThrow(reason)
    expect(fs.readdirSync(stand.cache)).toEqual([])
  })

  it('refuses a server that repeats the first page', async () => {
    stand.reply(arcgis(features(2500), { ignoresOffset: true }))
    await expect(fetchZones()).rejects.toThrow(
      'zones, page 2: the server repeats feature 1 of page 1; it does not page as asked.',
    )
    expect(offsets()).toEqual([null, '0', '1000'])
    // It is refused the next time as well, and offline.
    await expect(fetchZones()).rejects.toThrow('repeats feature 1')
    await expect(fetchZones(true)).rejects.toThrow(/repeats feature 1|not in the cache/)
  })

  it('refuses a feature that is there twice within a page', async () => {
    stand.reply(arcgis([...features(5), feature(3)]))
    await expect(fetchZones()).rejects.toThrow('repeats feature 3 of page 1')
  })

  it.each([
    [1499, 1500],
    [1501, 1500],
    [0, 3],
    [1000, 2000],
    [2000, 1000],
  ])('refuses %i features where the server counts %i', async (held, count) => {
    stand.reply(arcgis(features(held), { count }))
    await expect(fetchZones()).rejects.toThrow(
      `zones: the server counts ${count} features, but its pages hold`,
    )
  })

  it('stops asking once more has come than the server counts', async () => {
    stand.reply(arcgis(features(9000), { count: 1500 }))
    await expect(fetchZones()).rejects.toThrow('the server counts 1500 features, but its pages hold 2000')
    expect(offsets()).toEqual([null, '0', '1000'])
  })

  it('is as old as its oldest page', async () => {
    const server = arcgis(features(2500))
    stand.reply(server, server, answers(404))
    await expect(fetchZones()).rejects.toThrow('404')
    stand.reply(server)
    expect((await fetchZones(false, '2026-11-25')).date).toBe('2026-11-23')
  })

  it('knows a feature by OBJECTID where it has no id, and takes none without either', async () => {
    const withoutId = idsTo(1500).map(unnumbered)
    stand.reply(arcgis(withoutId))
    expect(idsOf(await fetchZones())).toEqual(idsTo(1500))
    fs.rmSync(path.join(stand.cache, 'zones.of-1500.page-2.geojson'))
    stand.reply(arcgis(withoutId.map((rest) => ({ ...rest, properties: {} }))))
    await expect(fetchZones()).rejects.toThrow('zones, page 2: a feature without OBJECTID.')
  })
})
