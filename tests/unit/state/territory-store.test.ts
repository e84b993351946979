import { afterEach, describe, expect, it, vi } from 'vitest'
import { textAt } from '../../../src/contracts/table'
import { TerritoryStore } from '../../../src/state/territory-store.svelte'
import { country, CountryServer } from './serve-country'

const [first, second] = country.parts!

function visit(withRanges = true) {
  const server = new CountryServer(withRanges)
  vi.stubGlobal('fetch', server.fetch)
  return { server, store: new TerritoryStore((id) => new URL(`http://localhost/geodata/${id}/`)) }
}

const provincesIn = (store: TerritoryStore) => {
  const { municipalities } = store.tables
  if (!municipalities) return []
  const codes = Array.from({ length: municipalities.count }, (_, row) =>
    textAt(municipalities.columns.istat_code, row)!.slice(0, 3),
  )
  return [...new Set(codes)]
}

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('a province of a country', () => {
  it('is a territory of its own, with its own municipalities alone', async () => {
    const { store } = visit()
    await store.open('country', first!.istat_code)
    expect(store.problems).toEqual([])
    expect(store.territory?.name.it).toBe(`Provincia di ${first!.name}`)
    expect(store.part).toEqual(first)
    expect(store.isCountry).toBe(false)
    expect(provincesIn(store)).toEqual([first!.istat_code])
    expect(store.loading.size).toBe(0)
  })

  it('gives way to its neighbour, which reads nothing twice', async () => {
    const { server, store } = visit()
    await store.open('country', first!.istat_code)
    const before = server.asked.length
    await store.open('country', second!.istat_code)
    expect(provincesIn(store)).toEqual([second!.istat_code])
    const places = server.asked.flatMap(({ file, start, end }) =>
      Array.from({ length: end - start }, (_, i) => `${file} ${start + i}`),
    )
    expect(new Set(places).size).toBe(places.length)
    expect(server.asked.slice(before).some(({ file }) => file === 'territory.json')).toBe(false)
  })

  it('is shown until the municipalities of the next one are there', async () => {
    const { server, store } = visit()
    await store.open('country', first!.istat_code)
    const letThrough = server.hold()
    const arriving = store.open('country', null)
    expect(store.loading.size).toBeGreaterThan(0)
    expect(provincesIn(store)).toEqual([first!.istat_code])
    expect(store.territory?.name.it).toBe(`Provincia di ${first!.name}`)
    letThrough()
    await arriving
    expect(provincesIn(store)).toHaveLength(country.parts!.length)
    expect(store.territory?.id).toBe('country')
  })

  it('that was asked for last is the one that is shown, whatever arrives last', async () => {
    const { store } = visit()
    const visits = [first!, second!, first!].map((part) => store.open('country', part.istat_code))
    await Promise.all(visits)
    expect(provincesIn(store)).toEqual([first!.istat_code])
    expect(store.part).toEqual(first)
    expect(store.problems).toEqual([])
  })

  it('that the country has not is named, and all of it is shown', async () => {
    const { store } = visit()
    await store.open('country', '999')
    expect(store.unknownProvince).toBe('999')
    expect(store.isCountry).toBe(true)
    await store.open('country', first!.istat_code)
    expect(store.unknownProvince).toBeNull()
  })

  it('comes whole from a server without ranges, and the reading says so', async () => {
    const { store } = visit(false)
    await store.open('country', first!.istat_code)
    expect(provincesIn(store)).toEqual([first!.istat_code])
    expect(store.readings.get('municipalities')).toMatchObject({ reading: 'whole-for-lack-of-ranges' })
    const { bytes } = country.layers.find(({ id }) => id === 'municipalities')!
    expect(store.readings.get('municipalities')?.bytes).toBeGreaterThanOrEqual(bytes)
  })

  it('lacks a layer that fails, alone; another try brings it', async () => {
    const { server, store } = visit()
    server.broken = new Set(['startups.fgb'])
    await store.open('country', first!.istat_code)
    expect(store.problems.map(({ layer, cause }) => [layer, cause])).toEqual([['startups', 'missing']])
    expect(store.tables.startups).toBeUndefined()
    server.broken = new Set()
    await store.retry()
    expect(store.problems).toEqual([])
    expect(store.tables.startups).toBeDefined()
  })
})

describe('what the first drawing needs', () => {
  it('is there with the municipalities also when it came before them', async () => {
    const server = new CountryServer(true)
    vi.stubGlobal('fetch', server.fetch)
    const neverDrawn = new Promise<void>(() => undefined)
    const store = new TerritoryStore((id) => new URL(`http://localhost/geodata/${id}/`), neverDrawn)
    const letThrough = server.hold('municipalities.fgb')
    void store.open('country', null)
    await vi.waitFor(() => expect(store.readings.has('startups')).toBe(true))
    expect(store.tables.startups).toBeUndefined()
    letThrough()
    await vi.waitFor(() => expect(store.tables.municipalities).toBeDefined())
    expect(store.tables.startups).toBeDefined()
  })
})

describe('a whole country', () => {
  const request = {
    level: 'region',
    passing: null,
    ranges: { 'flow-distance': null, 'flow-workers': null },
    direction: 'both',
    threshold: 0,
    limit: 250,
    bounds: null,
  } as const

  it('has every municipality and draws its flows by level', async () => {
    const { store } = visit()
    await store.open('country', null)
    expect(provincesIn(store).sort()).toEqual(country.parts!.map(({ istat_code }) => istat_code))
    const workers = store.tables['commuter-flows']!.columns.workers.values.reduce((a, b) => a + b, 0)
    await store.countryFlows.draw(request)
    const { drawing } = store.countryFlows
    const regions = new Set(country.parts!.map(({ region }) => region))
    expect(drawing!.flows.every(({ fromName, toName }) => regions.has(fromName) && regions.has(toName))).toBe(
      true,
    )
    expect(drawing!.between + drawing!.within).toBe(workers)
  })

  it('keeps the answer to the last question about its flows', async () => {
    const { store } = visit()
    await store.open('country', null)
    await Promise.all([
      store.countryFlows.draw(request),
      store.countryFlows.draw({ ...request, level: 'municipality' }),
      store.countryFlows.draw({ ...request, level: 'province' }),
    ])
    expect(store.countryFlows.drawing?.level).toBe('province')
  })

  it('forgets its flows when a province is opened', async () => {
    const { store } = visit()
    await store.open('country', null)
    await store.countryFlows.draw(request)
    await store.open('country', first!.istat_code)
    expect(store.countryFlows.drawing).toBeNull()
  })

  it('asks before it reads flows that are large, and stops when told to', async () => {
    const { server, store } = visit()
    server.description = {
      ...country,
      layers: country.layers.map((layer) =>
        layer.id === 'commuter-flows' ? { ...layer, bytes: 30_000_000 } : layer,
      ),
    }
    await store.open('country', null)
    expect(store.loading.size).toBe(0)
    expect(store.flowsWaiting).toBe(30_000_000)
    expect(server.asked.some(({ file }) => file === 'commuter-flows.fgb')).toBe(false)

    server.hold()
    const asking = store.askForFlows()
    await vi.waitFor(() => {
      expect(store.countryFlows.arrived).toBe(0)
    })
    expect(store.flowsWaiting).toBeNull()
    store.countryFlows.stop()
    await asking
    expect(store.problems).toEqual([])
    expect(store.countryFlows.arrived).toBeNull()
    expect(store.flowsWaiting).toBe(30_000_000)
  })
})
