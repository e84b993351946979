import fc from 'fast-check'
import { ColumnType } from 'flatgeobuf/lib/mjs/flat-geobuf/column-type.js'
import { deserialize } from 'flatgeobuf/lib/mjs/geojson.js'
import type { Point } from 'geojson'
import { describe, expect, it } from 'vitest'
import { checkIndex } from '../../../scripts/checks/check-index'
import { readFlatGeobuf } from '../../../scripts/checks/read-flatgeobuf'
import { writeFlatGeobuf } from '../../../src/data/write/flatgeobuf-writer'
import { geometry, sampleFeatures, sampleLayer, type SampleFeature } from './layer-arbitrary'

const write = (features: readonly SampleFeature[]) => writeFlatGeobuf(sampleLayer, features, '{}')

/** Known values only, as a reader gives them. */
const known = (row: SampleFeature['row']) =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null))

const byId = <T extends { properties: Record<string, unknown> }>(features: readonly T[]) =>
  features.toSorted((a, b) => Number(a.properties['id']) - Number(b.properties['id']))

const at = (id: number, place: SampleFeature['geometry'], people: number | null = null): SampleFeature => ({
  geometry: place,
  row: { id, name: null, people, share: null, open: null, since: null },
})
const point = (longitude: number, latitude: number): Point => ({
  type: 'Point',
  coordinates: [longitude, latitude],
})

describe('writeFlatGeobuf', () => {
  it('gives flatgeobuf’s own reader every geometry and value back', async () => {
    await fc.assert(
      fc.asyncProperty(sampleFeatures(geometry), async (features) => {
        const read = []
        for await (const feature of deserialize(write(features)))
          read.push({ geometry: feature.geometry, properties: feature.properties ?? {} })
        expect(byId(read)).toEqual(
          features.map(({ geometry, row }) => ({ geometry, properties: known(row) })),
        )
      }),
      { numRuns: 60 },
    )
  })

  it('keeps features without a place, last, with all their values', () => {
    fc.assert(
      fc.property(sampleFeatures(fc.option(geometry, { nil: null })), (features) => {
        const read = readFlatGeobuf(write(features)).features
        expect(byId(read).map(({ geometry, properties }) => ({ geometry, properties }))).toEqual(
          features.map(({ geometry, row }) => ({ geometry, properties: known(row) })),
        )
        const placeless = read.map(({ geometry }) => geometry === null)
        expect(placeless).toEqual(placeless.toSorted((a, b) => Number(a) - Number(b)))
      }),
      { numRuns: 60 },
    )
  })

  it('gives the same bytes for the same features', () => {
    fc.assert(
      fc.property(sampleFeatures(fc.option(geometry, { nil: null })), (features) => {
        expect(write(features)).toEqual(write(structuredClone(features)))
      }),
      { numRuns: 20 },
    )
  })

  it('writes features in the order asked for, and refuses one that leaves a feature out', () => {
    const features = [at(1, point(9, 45)), at(2, point(10, 44)), at(3, point(11, 43))]
    const inOrder = (...order: number[]) =>
      readFlatGeobuf(writeFlatGeobuf(sampleLayer, features, '{}', () => Uint32Array.from(order)))
    const file = inOrder(1, 2, 0)
    expect(file.features.map(({ properties }) => properties['id'])).toEqual([2, 3, 1])
    expect(checkIndex(file)).toEqual([])
    expect(() => inOrder(1, 2)).toThrow('sample: the order')
    expect(() => inOrder(1, 2, 2)).toThrow('sample: the order')
  })

  it('holds texts of any length', () => {
    const name = 'è'.repeat(5000)
    const [feature] = readFlatGeobuf(write([{ geometry: null, row: { ...at(1, null).row, name } }])).features
    expect(feature!.properties['name']).toBe(name)
  })

  it('writes types, nullability, keys, title, extent and coordinate system from the contract', () => {
    const { header } = readFlatGeobuf(write([at(1, point(9, 45)), at(2, point(10, 44)), at(3, null)]))
    expect(header.columns?.map(({ name, type, nullable }) => [name, ColumnType[type], nullable])).toEqual([
      ['id', 'Int', false],
      ['name', 'String', true],
      ['people', 'Int', true],
      ['share', 'Double', true],
      ['open', 'Bool', true],
      ['since', 'DateTime', true],
    ])
    expect(header.columns?.map((column) => column.primary_key)).toEqual([
      true,
      false,
      false,
      false,
      false,
      false,
    ])
    expect(header.title).toBe('Prova')
    expect([...(header.envelope ?? [])]).toEqual([9, 44, 10, 45])
    expect(header.crs).toMatchObject({ org: 'EPSG', code: 4326 })
    expect(header.indexNodeSize).toBe(16)
  })

  it.each([
    [2 ** 31 - 1, 'Int'],
    [2 ** 31, 'Long'],
    [-(2 ** 31), 'Long'],
  ])('holds %d in a column of type %s', (people, type) => {
    const file = readFlatGeobuf(write([at(1, point(9, 45), people)]))
    expect(ColumnType[file.header.columns![2]!.type]).toBe(type)
    expect(file.features[0]!.properties['people']).toBe(people)
  })

  it('writes a file without features, and one whose features have no place', () => {
    expect(readFlatGeobuf(write([])).features).toEqual([])
    const { header, features } = readFlatGeobuf(write([at(1, null), at(2, null)]))
    expect(header.envelope).toBeNull()
    expect(features.map(({ properties }) => properties['id'])).toEqual([1, 2])
  })

  it('names layer and column of a value that contradicts the contract', () => {
    const broken = (row: Partial<Record<string, unknown>>) =>
      write([{ geometry: null, row: { ...at(1, null).row, ...row } as SampleFeature['row'] }])
    expect(() => broken({ id: null })).toThrow('sample.id is required')
    expect(() => broken({ people: 1.5 })).toThrow('sample.people holds integer')
    expect(() => broken({ share: Number.NaN })).toThrow('sample.share holds number')
    expect(() => broken({ name: 5 })).toThrow('sample.name holds text')
  })
})
