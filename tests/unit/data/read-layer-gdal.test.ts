import type { FeatureCollection } from 'geojson'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { LayerContract } from '../../../src/contracts/define-layer'
import { readLayer } from '../../../src/data/read-layer'
import { column, contractOf } from './contract-of'
import { hasGdal, writeWithGdal } from './gdal'
import { tableToFeatures } from './table-to-geojson'

const fixtures = fileURLToPath(new URL('../../fixtures/fgb/', import.meta.url))
const id = column('text', { nullable: false })

/** The sources beside their files, which GDAL wrote from them with an index (`ogr2ogr -f FlatGeobuf`). */
const layers: Record<string, { contract: LayerContract; select: string }> = {
  'every-type': {
    select: 'id, CAST(small AS smallint) AS small, big, real, yes, day, at, note, list',
    contract: contractOf(
      {
        id,
        small: column('integer'),
        big: column('integer'),
        real: column('number'),
        yes: column('boolean'),
        day: column('date'),
        note: column('text'),
      },
      { key: ['id'], geometry: 'Point' },
    ),
  },
  'every-shape': { select: 'id', contract: contractOf({ id }, { key: ['id'] }) },
  'with-heights': { select: 'id', contract: contractOf({ id }, { key: ['id'], geometry: 'LineString' }) },
}

const sourceOf = (name: string) =>
  (JSON.parse(readFileSync(join(fixtures, `${name}.geojson`), 'utf8')) as FeatureCollection).features

/** The rows of a GeoJSON source in the order of their ids, flattened to two dimensions, with the columns of the contract. */
function expectedRows(name: string, { columns }: LayerContract) {
  return byId(
    sourceOf(name).map(({ geometry, properties }) => ({
      geometry: 'coordinates' in geometry ? { ...geometry, coordinates: flat(geometry.coordinates) } : null,
      properties: Object.fromEntries(Object.keys(columns).map((key) => [key, properties![key] as unknown])),
    })),
  )
}

type Nested = readonly (number | Nested)[]
const flat = (coordinates: Nested): Nested =>
  typeof coordinates[0] === 'number'
    ? coordinates.slice(0, 2)
    : coordinates.map((inner) => (typeof inner === 'number' ? inner : flat(inner)))

const byId = <T extends { properties: Record<string, unknown> }>(rows: T[]): T[] =>
  rows.sort((a, b) => String(a.properties['id']).localeCompare(String(b.properties['id'])))

function actualRows(bytes: Uint8Array, contract: LayerContract) {
  const features = tableToFeatures(readLayer(bytes, contract))
  return byId(features.map(({ geometry, properties }) => ({ geometry, properties })))
}

describe('readLayer on files kept from GDAL 3.6', () => {
  it.each(Object.entries(layers))('%s', (name, { contract }) => {
    const bytes = new Uint8Array(readFileSync(join(fixtures, `${name}.fgb`)))
    expect(actualRows(bytes, contract)).toEqual(expectedRows(name, contract))
  })
})

describe.skipIf(!hasGdal)('readLayer on files from GDAL here', () => {
  const variants = Object.keys(layers).flatMap((name) =>
    ['YES', 'NO'].map((index): [string, string] => [name, index]),
  )
  it.each(variants)('%s, index %s', (name, index) => {
    const { contract, select } = layers[name]!
    const options = ['-lco', `SPATIAL_INDEX=${index}`, '-sql', `SELECT ${select} FROM written`]
    const bytes = writeWithGdal(sourceOf(name), options)
    expect(actualRows(bytes, contract)).toEqual(expectedRows(name, contract))
  })

  it('refuses a projected file by name', () => {
    const bytes = writeWithGdal(sourceOf('every-shape'), ['-t_srs', 'EPSG:32632'])
    expect(() => readLayer(bytes, layers['every-shape']!.contract)).toThrow(/crs: EPSG:32632/)
  })
})
