import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Territory } from '../../../src/contracts/territory'
import { LayerError } from '../../../src/data/layer-error'
import { loadLayer, loadTerritory } from '../../../src/data/load-territory'
import { ColumnType, GeometryType, writeFlatGeobuf } from './write-flatgeobuf'

const base = new URL('https://example.test/app/geodata/cremona/')

const columns = [
  { name: 'context_id', type: ColumnType.String },
  { name: 'kind', type: ColumnType.String },
  { name: 'name', type: ColumnType.String },
  { name: 'abbreviation', type: ColumnType.String },
  { name: 'region', type: ColumnType.String },
]
const river = (id: string) => ({
  geometry: { type: GeometryType.LineString, xy: [9.7, 45.1, 10.1, 45] },
  cells: [id, 'river', 'Po', null, null],
})
const file = writeFlatGeobuf({
  geometryType: GeometryType.LineString,
  columns,
  features: [river('1'), river('2')],
})

const nothing = { it: '', en: '' }
const territory: Territory = {
  format: 1,
  id: 'cremona',
  name: { it: 'Provincia di Cremona', en: 'Province of Cremona' },
  abbreviation: 'CR',
  region: 'Lombardia',
  bounds: [9.4, 44.9, 10.7, 45.6],
  layers: [
    {
      id: 'context',
      file: 'context.fgb',
      title: nothing,
      features: 2,
      bytes: file.length,
      sha256: createHash('sha256').update(file).digest('hex'),
      sources: [],
    },
  ],
  sources: [],
  provinces: [],
}
const withEntry = (changes: Partial<Territory['layers'][number]>): Territory => ({
  ...territory,
  layers: territory.layers.map((entry) => ({ ...entry, ...changes })),
})

/** A fetcher that gives one answer and notes what it was asked. */
function answering(body: BodyInit | null, init?: ResponseInit) {
  const asked: { address: string; cache: RequestCache | undefined }[] = []
  const fetcher = (address: URL, options?: RequestInit) => {
    asked.push({ address: address.href, cache: options?.cache })
    return Promise.resolve(new Response(body, init))
  }
  return { fetcher, asked }
}

const bodyOf = (bytes: Uint8Array) => Uint8Array.from(bytes)
const offline = () => Promise.reject(new TypeError('Failed to fetch'))

async function failure(work: Promise<unknown>): Promise<{ layer: string; cause: string }> {
  try {
    await work
  } catch (error) {
    if (!(error instanceof LayerError)) throw error
    return { layer: error.layer, cause: error.cause }
  }
  throw new Error('it was loaded')
}

/** A body that breaks off after its first bytes. */
const brokenBody = () =>
  new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(Uint8Array.of(0x66, 0x67, 0x62))
      controller.error(new TypeError('network error'))
    },
  })

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('loadTerritory', () => {
  it('reads territory.json beside the layers', async () => {
    const { fetcher, asked } = answering(JSON.stringify(territory))
    await expect(loadTerritory(base, fetcher)).resolves.toEqual(territory)
    expect(asked).toEqual([
      { address: 'https://example.test/app/geodata/cremona/territory.json', cache: 'no-store' },
    ])
  })

  it('reads the territory of this project', async () => {
    const content = readFileSync(new URL('../../../geodata/cremona/territory.json', import.meta.url))
    const { name } = await loadTerritory(base, answering(bodyOf(content)).fetcher)
    expect(name.it).toBe('Provincia di Cremona')
  })

  it.each([
    ['no such file', answering('', { status: 404 }).fetcher, 'missing'],
    ['a server error', answering('', { status: 500 }).fetcher, 'network'],
    ['no answer', offline, 'network'],
    ['a page', answering('<html>', { headers: { 'content-type': 'text/html' } }).fetcher, 'missing'],
    ['a broken transfer', answering(brokenBody()).fetcher, 'truncated'],
    ['no JSON', answering('{"format": 1,').fetcher, 'manifest'],
    ['no UTF-8', answering(Uint8Array.of(0xff)).fetcher, 'manifest'],
    ['another format', answering(JSON.stringify({ ...territory, format: 2 })).fetcher, 'manifest'],
    [
      'an unknown layer',
      answering(JSON.stringify({ ...territory, layers: [{ id: 'x' }] })).fetcher,
      'manifest',
    ],
    ['a list', answering('[]').fetcher, 'manifest'],
  ])('%s', async (_, fetcher, cause) => {
    expect(await failure(loadTerritory(base, fetcher))).toEqual({ layer: 'territory', cause })
  })

  it('says where the description is wrong', async () => {
    const { fetcher } = answering(JSON.stringify(withEntry({ sha256: 'short' })))
    await expect(loadTerritory(base, fetcher)).rejects.toThrow(/layers\.0\.sha256/)
  })
})

describe('loadLayer', () => {
  it('fetches the file whole and reads it', async () => {
    const { fetcher, asked } = answering(bodyOf(file))
    const table = await loadLayer('context', territory, base, fetcher)
    expect(table.count).toBe(2)
    expect(table.columns.name.dictionary).toEqual(['Po'])
    expect(asked).toEqual([
      { address: 'https://example.test/app/geodata/cremona/context.fgb', cache: 'no-store' },
    ])
  })

  const altered = bodyOf(file)
  // One byte of the last vertex: nothing but the checksum can tell.
  altered[altered.length - 1 - altered.toReversed().findIndex((byte) => byte !== 0)]! ^= 1

  it.each([
    ['no such file', answering('', { status: 404 }).fetcher, 'missing'],
    ['gone', answering('', { status: 410 }).fetcher, 'missing'],
    ['a server error', answering('', { status: 500 }).fetcher, 'network'],
    ['refused', answering('', { status: 403 }).fetcher, 'network'],
    ['no answer', offline, 'network'],
    ['a page', answering('<html>', { headers: { 'content-type': 'text/html; x' } }).fetcher, 'missing'],
    ['half the body', answering(bodyOf(file.subarray(0, file.length / 2))).fetcher, 'truncated'],
    ['an empty body', answering(null).fetcher, 'truncated'],
    ['a broken transfer', answering(brokenBody()).fetcher, 'truncated'],
    ['an altered byte', answering(altered).fetcher, 'checksum'],
    ['another byte at the end', answering(Uint8Array.of(...file, 0)).fetcher, 'checksum'],
  ])('%s', async (_, fetcher, cause) => {
    expect(await failure(loadLayer('context', territory, base, fetcher))).toEqual({
      layer: 'context',
      cause,
    })
  })

  it('a layer that the territory does not declare', async () => {
    const { fetcher, asked } = answering(bodyOf(file))
    expect(await failure(loadLayer('ftth', territory, base, fetcher))).toEqual({
      layer: 'ftth',
      cause: 'missing',
    })
    expect(asked).toEqual([])
  })

  it.each(['https://elsewhere.test/context.fgb', '//elsewhere.test/x', '../x.fgb', '/x.fgb', '.x', ''])(
    'never asks for “%s”',
    async (name) => {
      const { fetcher, asked } = answering(bodyOf(file))
      expect(await failure(loadLayer('context', withEntry({ file: name }), base, fetcher))).toEqual({
        layer: 'context',
        cause: 'manifest',
      })
      expect(asked).toEqual([])
    },
  )

  it('another number of features than declared', async () => {
    const { fetcher } = answering(bodyOf(file))
    expect(await failure(loadLayer('context', withEntry({ features: 3 }), base, fetcher))).toEqual({
      layer: 'context',
      cause: 'count',
    })
  })

  it('a file that breaks the contract', async () => {
    const bytes = writeFlatGeobuf({
      geometryType: GeometryType.LineString,
      columns,
      features: [river('1'), river('1')],
    })
    const declared = withEntry({
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    })
    expect(await failure(loadLayer('context', declared, base, answering(bodyOf(bytes)).fetcher))).toEqual({
      layer: 'context',
      cause: 'duplicate-key',
    })
  })

  it('goes by length alone where the browser offers no digest', async () => {
    vi.stubGlobal('crypto', {})
    const wrong = withEntry({ sha256: '0'.repeat(64) })
    const table = await loadLayer('context', wrong, base, answering(bodyOf(file)).fetcher)
    expect(table.count).toBe(2)
    const half = answering(bodyOf(file.subarray(0, 100))).fetcher
    expect(await failure(loadLayer('context', wrong, base, half))).toEqual({
      layer: 'context',
      cause: 'truncated',
    })
  })

  it('succeeds when tried again', async () => {
    let tries = 0
    const fetcher = () => {
      tries++
      return tries === 1 ? offline() : Promise.resolve(new Response(bodyOf(file)))
    }
    expect(await failure(loadLayer('context', territory, base, fetcher))).toMatchObject({ cause: 'network' })
    await expect(loadLayer('context', territory, base, fetcher)).resolves.toMatchObject({ count: 2 })
  })
})
