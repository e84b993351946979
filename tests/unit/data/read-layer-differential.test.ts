import * as fc from 'fast-check'
import { geojson } from 'flatgeobuf'
import type { Feature, FeatureCollection, Geometry } from 'geojson'
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { layerContracts, layerIds } from '../../../src/contracts/layers'
import type { LayerContract } from '../../../src/contracts/define-layer'
import { readLayer } from '../../../src/data/read-layer'
import { column, contractOf } from './contract-of'
import { geometryArbitraries } from './geometry-arbitrary'
import { tableToFeatures } from './table-to-geojson'

const columns = { a: column('text'), b: column('number'), c: column('boolean'), d: column('text') }

/** What flatgeobuf's own reader makes of the bytes, with absent cells as null. */
async function referenceFeatures(bytes: Uint8Array, names: readonly string[]): Promise<Feature[]> {
  const features: Feature[] = []
  for await (const { geometry, properties } of geojson.deserialize(bytes)) {
    const cells = Object.fromEntries(names.map((name) => [name, (properties?.[name] ?? null) as unknown]))
    features.push({ type: 'Feature', geometry: geometry as Geometry, properties: cells })
  }
  return features
}

// A mark at the very beginning of a text is dropped by the other reader and kept by this one.
const text = fc
  .string({ unit: 'grapheme', maxLength: 40 })
  .filter((value) => value.isWellFormed() && !value.startsWith('\ufeff'))
const number = fc.double({ noNaN: true, noDefaultInfinity: true })
const known = fc.record({ a: text, b: number, c: fc.boolean(), d: text })
const cells = fc.record({
  a: fc.option(text),
  b: fc.option(number),
  c: fc.option(fc.boolean()),
  d: fc.option(fc.constantFrom('Crema', 'Cremona', 'Casalmaggiore', 'Sant’Angelo')),
})

const asCollection = (geometries: Geometry[], rows: Feature['properties'][]): FeatureCollection => ({
  type: 'FeatureCollection',
  features: geometries.map((geometry, i) => ({ type: 'Feature', geometry, properties: rows[i]! })),
})

describe('readLayer agrees with the flatgeobuf package', () => {
  it.each(Object.entries(geometryArbitraries))('on files of %s', async (_, geometry) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(geometry, cells), { maxLength: 12 }),
        geometry,
        known,
        async (rest, firstGeometry, firstCells) => {
          const geometries = [firstGeometry, ...rest.map(([one]) => one)]
          // The writer takes its column types from the first feature.
          const bytes = geojson.serialize(
            asCollection(geometries, [firstCells, ...rest.map(([, row]) => row)]),
          )
          const table = readLayer(bytes, contractOf(columns))
          expect(tableToFeatures(table)).toEqual(await referenceFeatures(bytes, Object.keys(columns)))
        },
      ),
      { numRuns: 60 },
    )
  })

  it('on files that mix geometry types', async () => {
    const anyGeometry = fc.oneof(...Object.values(geometryArbitraries))
    await fc.assert(
      fc.asyncProperty(fc.array(anyGeometry, { minLength: 1, maxLength: 12 }), known, async (all, row) => {
        const bytes = geojson.serialize(
          asCollection(
            all,
            all.map(() => row),
          ),
        )
        const table = readLayer(bytes, contractOf(columns))
        expect(tableToFeatures(table)).toEqual(await referenceFeatures(bytes, Object.keys(columns)))
      }),
      { numRuns: 100 },
    )
  })

  it('wherever the bytes begin in their buffer', async () => {
    const row = { a: 'é', b: 0.1, c: true, d: 'x' }
    const line: Geometry = {
      type: 'LineString',
      coordinates: [
        [10, 45],
        [10.5, 45.25],
      ],
    }
    const bytes = geojson.serialize(asCollection([line], [row]))
    const expected = await referenceFeatures(bytes, Object.keys(columns))
    for (let offset = 0; offset < 9; offset++) {
      const shifted = new Uint8Array(bytes.length + 16).subarray(offset, offset + bytes.length)
      shifted.set(bytes)
      expect(tableToFeatures(readLayer(shifted, contractOf(columns)))).toEqual(expected)
    }
  })
})

describe('readLayer agrees with the flatgeobuf package on the territory’s files', () => {
  it.each(layerIds)('%s', async (id) => {
    const file = new URL(`../../../geodata/cremona/${id}.fgb`, import.meta.url)
    expect(existsSync(file), `${id}.fgb is not built: npm run geodata`).toBe(true)
    const bytes = new Uint8Array(readFileSync(file))
    const contract: LayerContract = layerContracts[id]
    const ours = tableToFeatures(readLayer(bytes, contract))
    if (contract.geometryNullable) {
      // The package cannot read features without geometry; the count in the header stands in.
      expect(ours.length).toBeGreaterThan(0)
      return
    }
    const theirs = await referenceFeatures(bytes, Object.keys(contract.columns))
    const days = Object.keys(contract.columns).filter((name) => contract.columns[name]!.type === 'date')
    for (const { properties } of theirs) {
      for (const name of days) properties![name] = String(properties![name]).slice(0, 10)
    }
    expect(ours).toEqual(theirs)
  })
})
