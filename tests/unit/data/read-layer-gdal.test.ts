import type { FeatureCollection } from 'geojson'
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import type { LayerContract } from '../../../src/contracts/define-layer'
import { readLayer } from '../../../src/data/read-layer'
import { column, contractOf } from './contract-of'
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

/** The rows of a GeoJSON source in the order of their ids, flattened to two dimensions, with the columns of the contract. */
function expectedRows(name: string, { columns }: LayerContract) {
  const text = readFileSync(join(fixtures, `${name}.geojson`), 'utf8')
  const { features } = JSON.parse(text) as FeatureCollection
  return byId(
    features.map(({ geometry, properties }) => ({
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

const converter = 'ogr2ogr'
const gdal = spawnSync(converter, ['--version'], { encoding: 'utf8' })
const absent = gdal.status !== 0

describe.skipIf(absent)(`readLayer on files from GDAL here${absent ? ': skipped, no ogr2ogr' : ''}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'fgb-'))
  afterAll(() => {
    rmSync(folder, { recursive: true })
  })

  const variants = Object.keys(layers).flatMap((name) =>
    ['YES', 'NO'].map((index): [string, string] => [name, index]),
  )
  it.each(variants)('%s, index %s', (name, index) => {
    const { contract, select } = layers[name]!
    const target = join(folder, `${name}-${index}.fgb`)
    execFileSync(converter, [
      ...['-f', 'FlatGeobuf', target, join(fixtures, `${name}.geojson`)],
      ...['-lco', `SPATIAL_INDEX=${index}`, '-sql', `SELECT ${select} FROM "${name}"`],
    ])
    const bytes = new Uint8Array(readFileSync(target))
    expect(actualRows(bytes, contract)).toEqual(expectedRows(name, contract))
  })

  it('refuses a projected file by name', () => {
    const target = join(folder, 'projected.fgb')
    const source = join(fixtures, 'every-shape.geojson')
    execFileSync(converter, ['-f', 'FlatGeobuf', target, source, '-t_srs', 'EPSG:32632'])
    const bytes = new Uint8Array(readFileSync(target))
    expect(() => readLayer(bytes, layers['every-shape']!.contract)).toThrow(/crs: EPSG:32632/)
  })
})
