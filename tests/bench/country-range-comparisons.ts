import { deepStrictEqual } from 'node:assert'
import { buildCountry } from '../../scripts/country/build-country'
import { italySize } from '../../scripts/country/country-size'
import type { Territory, TerritoryPart } from '../../src/contracts/territory'
import { startFileServer, type FileServer } from '../unit/data/ranges/file-server'
import { summarise, type Comparison } from './comparison'
import { openByPeer, openByUs, type ProvinceKeys } from './country/open-province'
import { measureProvinces } from './country/province-bound'

/** The peer reads far more: one province in so many is opened by both. */
const peerStep = 12

type Cost = Readonly<{ bytes: number; requests: number }>
type Costs = Readonly<{ ours: readonly Cost[]; peer: readonly Cost[] }>
type Open = (base: URL, part: TerritoryPart) => Promise<ProvinceKeys>

/** What the server sends while a province is opened; its description, the same for all, is not counted. */
async function costOf(
  open: Open,
  server: FileServer,
  part: TerritoryPart,
): Promise<{ cost: Cost; keys: ProvinceKeys }> {
  server.asked.length = 0
  const keys = await open(server.base, part)
  const layers = server.asked.filter(({ file }) => file !== 'territory.json')
  return {
    cost: { bytes: layers.reduce((sum, { sent }) => sum + sent, 0), requests: layers.length },
    keys,
  }
}

/**
 * Opens every province of the country from a server with ranges, a sample of them by the peer as well, and holds the bytes
 * against the bound: 3 times the province's features, and the header and the index nodes on the way.
 */
async function openProvinces(): Promise<Costs> {
  const files = buildCountry(italySize)
  const country = JSON.parse(new TextDecoder().decode(files.get('territory.json'))) as Territory
  const sizeOf = measureProvinces(files, country)
  const server = await startFileServer(files)
  // The peer tells of each of its requests.
  const { debug } = console
  console.debug = () => undefined
  const ours: Cost[] = []
  const peer: Cost[] = []
  let [highest, mostRequests] = [0, 0]
  try {
    for (const [i, part] of (country.parts ?? []).entries()) {
      const { cost, keys } = await costOf(openByUs, server, part)
      mostRequests = Math.max(mostRequests, cost.requests)
      const { features, nodes, headers } = sizeOf(part)
      const ratio = (cost.bytes - nodes - headers) / features
      highest = Math.max(highest, ratio)
      if (ratio > 3) throw new Error(`${part.name}: ${ratio.toFixed(2)} times the bytes of its features`)
      if (i % peerStep !== 0) continue
      const other = await costOf(openByPeer, server, part)
      deepStrictEqual(keys, other.keys)
      ours.push(cost)
      peer.push(other.cost)
    }
  } finally {
    console.debug = debug
    await server.close()
  }
  console.error(
    `  ${country.parts?.length} provinces: at most ${highest.toFixed(2)} times the bytes of their features besides header and index,`,
    `${mostRequests} requests`,
  )
  return { ours, peer }
}

/** Both rows come from one run. */
let opened: Promise<Costs> | null = null

function compare(name: string, unit: 'kB' | 'requests', valueOf: (cost: Cost) => number): Comparison {
  return {
    name,
    peerName: 'flatgeobuf, rectangle by HTTP ranges',
    unit,
    run: async () => {
      const { ours, peer } = await (opened ??= openProvinces())
      return { ours: summarise(ours.map(valueOf)), peer: summarise(peer.map(valueOf)) }
    },
  }
}

/** A province of the test country, which has the size of Italy, by ranges. */
export const countryRangeComparisons: readonly Comparison[] = [
  compare('bytes for one province', 'kB', ({ bytes }) => bytes / 1000),
  compare('requests for one province', 'requests', ({ requests }) => requests),
]
