import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { buildCountry } from '../../../scripts/country/build-country'
import { tinySize } from '../../../scripts/country/country-size'
import { layerContracts, layerIds, type LayerId, type TableOf } from '../../../src/contracts/layers'
import type { LayerContract } from '../../../src/contracts/define-layer'
import type { LayerTable } from '../../../src/contracts/table'
import { layerFileOf, type Territory } from '../../../src/contracts/territory'
import { lengthOf, unite } from '../../../src/data/ranges/intervals'
import type { Rectangle } from '../../../src/data/ranges/rectangle-set'
import { readLayer } from '../../../src/data/read-layer'
import { boundsOfRows } from '../../../src/model/feature-collection'
import { keepRows } from '../../../src/model/keep-rows'
import { searchMunicipalities } from '../../../src/worker/province-search'
import { TerritoryClient } from '../../../src/worker/territory-client'
import { inRanges, startFileServer, whole, type FileServer } from '../data/ranges/file-server'
import { featureSizes, headerBytes, nodeBytesOnWay } from '../data/ranges/index-nodes-on-way'

/** Small enough for a test, large enough for files of many times the first request. */
const files = buildCountry({
  ...tinySize,
  municipalities: 240,
  flows: 8000,
  industrialZones: 300,
  startups: 900,
})
const territory = JSON.parse(new TextDecoder().decode(files.get('territory.json'))) as Territory
const parts = territory.parts ?? []
const bytesOf = (id: LayerId) => files.get(layerFileOf(territory, id)!.file)!
const wholeTables = new Map(
  layerIds.map((id) => {
    const contract: LayerContract = layerContracts[id]
    return [id, readLayer(bytesOf(id), contract)]
  }),
)

/** The rows that belong to a province by the codes they name; null for layers of surroundings. */
function ownRows(id: LayerId, code: string): number[] | null {
  const table: LayerTable = wholeTables.get(id)!
  const names = id === 'commuter-flows' ? ['origin', 'destination'] : ['istat_code']
  if (id === 'infrastructure' || id === 'context') return null
  const columns = names.flatMap((name) => table.columns[name] ?? [])
  return [...Array(table.count).keys()].filter((row) =>
    columns.some(
      (column) => column.kind === 'text' && column.dictionary[column.codes[row]!]?.startsWith(code),
    ),
  )
}

let server: FileServer
let client: TerritoryClient
beforeAll(async () => {
  server = await startFileServer(files)
})
afterAll(() => server.close())
beforeEach(async () => {
  server.serve(files)
  client = new TerritoryClient(server.base)
  await client.openTerritory()
  server.asked.length = 0
  return () => {
    client.dispose()
  }
})

describe('a province of a country by ranges', () => {
  it.each(parts)(
    '$abbreviation: every layer has the rows of the whole file that belong to it',
    async (part) => {
      for (const id of layerIds) {
        const { table, reading } = await client.readLayer(id, part)
        expect(reading).toBe('ranges')
        const own = ownRows(id, part.istat_code)
        const all = wholeTables.get(id)!
        if (own !== null) expect(table).toEqual(keepRows(all, own))
        else {
          const [west, south, east, north] = part.bounds
          const near = [...Array(all.count).keys()].filter((row) => {
            const bounds = boundsOfRows(all, [row])
            if (bounds === null) return false
            return bounds[0] <= east && bounds[2] >= west && bounds[1] <= north && bounds[3] >= south
          })
          expect(table).toEqual(keepRows(all, near))
        }
        expect(table.contract).toBe(layerContracts[id])
      }
    },
  )

  it.each(parts)('$abbreviation: at most 3 times its features, besides header and index', async (part) => {
    const code = part.istat_code
    const municipalities = keepRows(
      wholeTables.get('municipalities')!,
      ownRows('municipalities', code)!,
    ) as unknown as TableOf<'municipalities'>
    for (const id of ['municipalities', 'ftth', 'industrial-zones', 'startups', 'commuter-flows'] as const) {
      const before = server.asked.length
      const { bytes, requests } = await client.readLayer(id, part)
      const asked = server.asked.slice(before)
      expect(bytes).toBe(asked.reduce((sum, { sent }) => sum + sent, 0))
      expect(requests).toBe(asked.length)

      const file = bytesOf(id)
      const { count } = wholeTables.get(id)!
      const sizes = featureSizes(file, count)
      const own = ownRows(id, code)!.reduce((sum, row) => sum + sizes[row]!, 0)
      const rectangles: readonly Rectangle[] =
        id === 'municipalities' ? part.cover : searchMunicipalities(id, municipalities).rectangles
      const onWay = nodeBytesOnWay(file, count, rectangles)
      // The first request is for a header of unknown length.
      const head = Math.max(8192, headerBytes(file))
      expect(bytes).toBeLessThanOrEqual(3 * own + onWay + head)
    }
  })

  it('reads nothing twice, and of the neighbours only what is new', async () => {
    const total = { bytes: 0, requests: 0 }
    for (const part of [...parts, ...parts]) {
      // All layers at a time, as the page does.
      const loaded = await Promise.all(layerIds.map((id) => client.readLayer(id, part)))
      for (const { bytes, requests } of loaded) {
        total.bytes += bytes
        total.requests += requests
      }
      if (part === parts.at(-1)) total.requests = server.asked.length
    }
    for (const id of layerIds) {
      const intervals = server.asked.flatMap(({ file, interval }) => (file === `${id}.fgb` ? interval! : []))
      expect(lengthOf(unite(intervals))).toBe(lengthOf(intervals))
      expect(lengthOf(intervals)).toBeLessThanOrEqual(bytesOf(id).length)
    }
    expect(total.requests).toBe(server.asked.length)
    expect(total.bytes).toBe(server.asked.reduce((sum, { sent }) => sum + sent, 0))
  })

  it('a second look at a province asks for nothing', async () => {
    const part = parts[2]!
    for (const id of layerIds) await client.readLayer(id, part)
    for (const id of layerIds) {
      expect(await client.readLayer(id, part)).toMatchObject({ bytes: 0, requests: 0, reading: 'ranges' })
    }
  })
})

describe('a server that ignores ranges', () => {
  it('gives whole files, each once, and the same rows', async () => {
    server.serve(files, whole)
    const progress: (readonly [number, number])[] = []
    for (const part of parts.slice(0, 2)) {
      for (const id of ['municipalities', 'commuter-flows'] as const) {
        const { table, reading } = await client.readLayer(id, part, (...told) => progress.push(told))
        expect(reading).toBe('whole-for-lack-of-ranges')
        expect(table).toEqual(keepRows(wholeTables.get(id)!, ownRows(id, part.istat_code)!))
      }
    }
    expect(server.asked.map(({ file }) => file)).toEqual(['municipalities.fgb', 'commuter-flows.fgb'])
    const size = bytesOf('commuter-flows').length
    expect(progress.at(-1)).toEqual([size, size])
  })
})

describe('a whole country', () => {
  it('comes in one request a layer, and is not kept', async () => {
    const progress: (readonly [number, number])[] = []
    const loaded = await client.readLayer('commuter-flows', null, (...told) => progress.push(told))
    const size = bytesOf('commuter-flows').length
    expect(loaded).toMatchObject({ reading: 'whole', bytes: size, requests: 1 })
    expect(loaded.table).toEqual(wholeTables.get('commuter-flows'))
    expect(progress.at(-1)).toEqual([size, size])
    expect(progress.length).toBeLessThanOrEqual(101)
    await client.readLayer('commuter-flows', null)
    expect(server.asked).toHaveLength(2)
    expect(server.asked.every(({ interval }) => interval === null)).toBe(true)
  })

  it('that lists no provinces is read whole whatever is asked for', async () => {
    const single = { ...territory, parts: undefined }
    const description = new TextEncoder().encode(JSON.stringify(single))
    server.serve(new Map([...files, ['territory.json', description]]))
    await client.openTerritory()
    const { reading, table } = await client.readLayer('ftth', parts[0]!)
    expect(reading).toBe('whole')
    expect(table.count).toBe(wholeTables.get('ftth')!.count)
  })
})

describe('faults', () => {
  const altered = (id: LayerId) => new Map([...files, [`${id}.fgb`, new Uint8Array(bytesOf(id).length)]])

  it('arrive as LayerErrors of the layer asked for', async () => {
    server.serve(altered('ftth'))
    const asked = client.readLayer('ftth', parts[0]!)
    await expect(asked).rejects.toMatchObject({ name: 'LayerError', layer: 'ftth', cause: 'corrupt' })
    await expect(client.readLayer('startups', parts[0]!)).resolves.toMatchObject({ reading: 'ranges' })
  })

  it('of the municipalities keep other layers from being read, and say so', async () => {
    server.serve(altered('municipalities'))
    await expect(client.readLayer('commuter-flows', parts[0]!)).rejects.toMatchObject({
      layer: 'commuter-flows',
      cause: 'corrupt',
      detail: expect.stringContaining('municipalities') as string,
    })
  })

  it('are over when the file is right again', async () => {
    server.serve(altered('ftth'))
    await expect(client.readLayer('ftth', parts[0]!)).rejects.toThrow()
    server.serve(files)
    await expect(client.readLayer('ftth', parts[0]!)).resolves.toMatchObject({ reading: 'ranges' })
  })

  it('of the connection cost nothing that had arrived', async () => {
    let answers = 0
    server.serve(files, (bytes, interval, response) => {
      if (++answers <= 2) return inRanges(bytes, interval, response)
      response.destroy()
      return 0
    })
    await expect(client.readLayer('municipalities', parts[0]!)).rejects.toMatchObject({ cause: 'network' })
    server.serve(files)
    await client.readLayer('municipalities', parts[0]!)
    const intervals = server.asked.filter(({ sent }) => sent > 0).map(({ interval }) => interval!)
    expect(lengthOf(unite(intervals))).toBe(lengthOf(intervals))
  })

  it('a territory must be open, and its description right', async () => {
    const other = new TerritoryClient(server.base)
    await expect(other.readLayer('ftth', null)).rejects.toThrow('no territory is open')
    server.serve(new Map([['territory.json', Uint8Array.of(0x5b)]]))
    await expect(other.openTerritory()).rejects.toMatchObject({ layer: 'territory', cause: 'manifest' })
    other.dispose()
  })

  it('what was awaited when the client is disposed of is aborted, and so is what is asked for later', async () => {
    const awaited = client.readLayer('ftth', parts[0]!)
    client.dispose()
    await expect(awaited).rejects.toMatchObject({ name: 'AbortError' })
    await expect(client.readLayer('ftth', null)).rejects.toMatchObject({ name: 'AbortError' })
  })
})
