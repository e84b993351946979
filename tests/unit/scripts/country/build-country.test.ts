import { createHash } from 'node:crypto'
import * as v from 'valibot'
import { beforeAll, describe, expect, it } from 'vitest'
import { checkAppReader } from '../../../../scripts/checks/check-app-reader'
import { checkContract } from '../../../../scripts/checks/check-contract'
import type { ReadLayers } from '../../../../scripts/checks/check-figures'
import { checkIndex } from '../../../../scripts/checks/check-index'
import { checkJoins } from '../../../../scripts/checks/check-joins'
import { readFlatGeobuf, type ReadFeature } from '../../../../scripts/checks/read-flatgeobuf'
import { buildCountry } from '../../../../scripts/country/build-country'
import { tinySize } from '../../../../scripts/country/country-size'
import { boxOf, type Box } from '../../../../src/data/write/packed-rtree'
import type { LayerContract } from '../../../../src/contracts/define-layer'
import { layerContracts, layerIds } from '../../../../src/contracts/layers'
import { territorySchema, type Territory, type TerritoryPart } from '../../../../src/contracts/territory'

type Built = { files: Map<string, Uint8Array>; territory: Territory; layers: ReadLayers }

function build(size: typeof tinySize): Built {
  const files = buildCountry(size)
  const json: unknown = JSON.parse(new TextDecoder().decode(files.get('territory.json')))
  const layers = Object.fromEntries(layerIds.map((id) => [id, readFlatGeobuf(files.get(`${id}.fgb`)!)]))
  return { files, territory: v.parse(territorySchema, json), layers: layers as ReadLayers }
}

const provincesOf = ({ properties }: ReadFeature) =>
  [properties['istat_code'], properties['origin'], properties['destination']].flatMap((code) =>
    typeof code === 'string' ? [code.slice(0, 3)] : [],
  )

/** How often the value changes from one to the next. */
const changes = (values: readonly string[]) =>
  values.slice(1).filter((value, i) => value !== values[i]).length

const meets = (a: Box, b: Box) => a[0] <= b[2] && a[2] >= b[0] && a[1] <= b[3] && a[3] >= b[1]
const cornersOf = ([west, south, east, north]: Box): Box[] =>
  [west, east].flatMap((x) => [south, north].map((y): Box => [x, y, x, y]))

const provinceLayers = ['municipalities', 'ftth', 'industrial-zones', 'startups', 'commuter-flows'] as const

/** Bytes that the rectangles of a province find in a layer, over bytes of its own features; and what of these they miss. */
function searchFor(part: TerritoryPart, layer: (typeof provinceLayers)[number], { layers, files }: Built) {
  const { features, index } = layers[layer]
  const file = files.get(`${layer}.fgb`)!
  const end = file.byteOffset + file.length - (index.byteOffset + index.byteLength)
  let [own, found, missed] = [0, 0, 0]
  features.forEach((feature, i) => {
    const bytes = (features[i + 1]?.offset ?? end) - feature.offset
    const box = boxOf(feature.geometry!)
    const probes = layer === 'commuter-flows' ? cornersOf(box) : [box]
    const isFound = part.cover.some((rectangle) => probes.some((probe) => meets(rectangle, probe)))
    const isOwn = provincesOf(feature).includes(part.istat_code)
    if (isOwn) own += bytes
    if (isFound) found += bytes
    if (isOwn && !isFound) missed += 1
  })
  return { own, found, missed }
}

describe('a tiny test country', () => {
  let built: Built
  beforeAll(() => {
    built = build(tinySize)
  })

  it('has the same bytes when built again', () => {
    for (const [name, bytes] of buildCountry(tinySize))
      expect(Buffer.compare(bytes, built.files.get(name)!), name).toBe(0)
  })

  it('has exactly the features asked for', () => {
    const counts = Object.fromEntries(built.territory.layers.map(({ id, features }) => [id, features]))
    expect(counts).toEqual({
      municipalities: tinySize.municipalities,
      ftth: 3 * tinySize.municipalities,
      'industrial-zones': tinySize.industrialZones,
      startups: tinySize.startups,
      'commuter-flows': tinySize.flows,
      services: tinySize.services,
      infrastructure: tinySize.infrastructure,
      context: tinySize.provinces,
    })
    expect(built.territory.parts).toHaveLength(tinySize.provinces)
    expect(built.territory.provinces).toHaveLength(tinySize.provinces)
  })

  it.each(layerIds)('%s holds to its contract, for flatgeobuf’s parsers and for the app’s reader', (id) => {
    const contract: LayerContract = layerContracts[id]
    const file = built.layers[id]
    const bytes = built.files.get(`${id}.fgb`)!
    expect(file.features).toHaveLength(built.territory.layers.find((layer) => layer.id === id)!.features)
    expect(checkContract(contract, file)).toEqual([])
    expect(checkIndex(file)).toEqual([])
    expect(checkAppReader(contract, bytes, file)).toEqual([])
  })

  it('states size and digest of every file, and names only sources that it describes', () => {
    const described = new Set(built.territory.sources.map(({ id }) => id))
    for (const { file, bytes, sha256, sources } of built.territory.layers) {
      const content = built.files.get(file)!
      expect(content.length).toBe(bytes)
      expect(createHash('sha256').update(content).digest('hex')).toBe(sha256)
      expect(sources.filter((id) => !described.has(id))).toEqual([])
    }
  })

  it('says of every source, and of itself, that it is made up', () => {
    expect(built.territory.name.it).toContain('dati sintetici')
    for (const { title, caveat } of built.territory.sources) {
      expect(title.en).toContain('Generated')
      expect(caveat.it).toContain('non descrivono alcun luogo')
    }
  })

  it('joins every key, and no flow exceeds its total', () => {
    expect(checkJoins(built.layers)).toEqual([])
  })

  it('has flows between two municipalities, with workers, from seat to seat', () => {
    const seats = new Map(
      built.layers.municipalities.features.map(({ properties }) => [
        properties['istat_code'],
        [properties['seat_lon'], properties['seat_lat']],
      ]),
    )
    for (const { properties, geometry } of built.layers['commuter-flows'].features) {
      expect(properties['origin']).not.toBe(properties['destination'])
      expect(properties['workers']).toBeGreaterThanOrEqual(1)
      const ends = [seats.get(properties['origin']), seats.get(properties['destination'])]
      expect(geometry!.coordinates).toEqual(ends)
    }
  })

  it('has coverage of at most all households, some of it unknown, at three dates a municipality', () => {
    const { features } = built.layers.ftth
    for (const { properties } of features) {
      const { households, households_ftth: reached, households_ftth_20m: strict } = properties
      if (reached !== undefined) expect(reached).toBeLessThanOrEqual(Number(households))
      if (strict !== undefined) expect(strict).toBeLessThanOrEqual(Number(reached))
    }
    const unknown = features.filter(({ properties }) => properties['households_ftth'] === undefined)
    expect(unknown.length).toBeGreaterThan(0)
    expect(unknown.length).toBeLessThan(features.length / 5)
  })

  it.each(provinceLayers)('keeps the %s of a province, or of a pair of them, together', (layer) => {
    const blocks = built.layers[layer].features.map((feature) => provincesOf(feature).sort().join())
    expect(changes(blocks)).toBe(new Set(blocks).size - 1)
  })
})

describe('the rectangles that a test country gives for its provinces', () => {
  it('find all of a province in every layer, and little else', () => {
    const built = build({
      ...tinySize,
      provinces: 14,
      municipalities: 1034,
      flows: 20_000,
      industrialZones: 700,
    })
    for (const part of built.territory.parts!)
      for (const layer of provinceLayers) {
        const { own, found, missed } = searchFor(part, layer, built)
        expect(missed, `${part.name}, ${layer}`).toBe(0)
        // A few firms beside a large city are the exception.
        if (layer !== 'startups') expect(found, `${part.name}, ${layer}`).toBeLessThanOrEqual(2 * own)
      }
  })
})
