import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { read, refusal } from './refused'
import { checkSound, rowsOf } from './table-rows'

const point = (x: number, y: number) => ({ type: 'Point', coordinates: [x, y] })
const feature = (geometry: unknown, properties: unknown = {}, more: object = {}) => ({
  type: 'Feature',
  geometry,
  properties,
  ...more,
})
const collection = (features: readonly unknown[], more: object = {}) => ({
  type: 'FeatureCollection',
  ...more,
  features,
})
const place = point(9.7, 45.3)

describe('shapes of files', () => {
  const lines = [feature(place, { a: 1 }), feature(place, { a: 2 })].map((one) => JSON.stringify(one))
  const cases: readonly (readonly [string, string | object, readonly unknown[]])[] = [
    ['a collection', collection([feature(place, { a: 1 })]), [1]],
    ['one feature', feature(place, { a: 1 }), [1]],
    ['a bare geometry', place, [undefined]],
    [
      'a collection of geometries',
      { type: 'GeometryCollection', geometries: [place, place] },
      [undefined, undefined],
    ],
    ['a feature a line', lines.join('\n'), [1, 2]],
    ['a feature a record', lines.map((line) => `\u001e${line}\n`).join(''), [1, 2]],
    ['with a mark at the beginning', `\ufeff${JSON.stringify(collection([feature(place, { a: 1 })]))}`, [1]],
  ]
  test.each(cases)('%s', async (_, content, values) => {
    const table = await read(content, 'a.geojson')
    checkSound(table)
    expect(rowsOf(table).map(({ cells }) => cells['a'])).toEqual(values)
    expect(rowsOf(table)[0]!.parts).toEqual([[[[9.7, 45.3]]]])
  })
})

test('properties as they are: nested as JSON, mixed as text, ids as a column, hostile names', async () => {
  const table = await read(
    JSON.stringify(
      collection([
        feature(place, { n: 1, m: 1.5, b: true, o: { x: [1] }, e: '' }, { id: 'one' }),
        feature(place, { late: 'x', n: null, m: 'y', constructor: 2 }, { id: 2 }),
      ]),
    ).replace('"late"', '"__proto__"'),
    'a.geojson',
  )
  const names = ['id', 'n', 'm', 'b', 'o', 'e', '__proto__', 'constructor']
  expect(table.columns.map(({ name }) => name)).toEqual(names)
  expect(rowsOf(table)[0]!.cells).toMatchObject({ id: 'one', n: 1, m: '1.5', b: true, o: '{"x":[1]}' })
  expect(rowsOf(table)[1]!.cells).toMatchObject({ id: '2', n: null, m: 'y', b: null, o: null })
})

test('mixed geometry is kept, each as it is', async () => {
  const ring = [
    [9, 45],
    [10, 45],
    [10, 46],
    [9, 45],
  ]
  const geometries = [
    place,
    {
      type: 'MultiPoint',
      coordinates: [
        [9, 45],
        [10, 45],
      ],
    },
    {
      type: 'LineString',
      coordinates: [
        [9, 45, 100],
        [10, 45, 200],
      ],
    },
    { type: 'MultiLineString', coordinates: [ring, ring] },
    { type: 'Polygon', coordinates: [ring] },
    { type: 'MultiPolygon', coordinates: [[ring], [ring]] },
  ]
  const table = await read(collection(geometries.map((geometry) => feature(geometry))), 'a.geojson')
  checkSound(table)
  expect(rowsOf(table).map(({ type }) => type)).toEqual(geometries.map(({ type }) => type))
})

test('bad features are left out by number and reason; nothing of them stays', async () => {
  const open = [
    [9, 45],
    [10, 45],
    [10, 46],
    [9, 46],
  ]
  const ring = [...open.slice(0, 3), open[0]!]
  const table = await read(
    collection([
      feature(place, { a: 'first' }),
      feature({ type: 'Polygon', coordinates: [ring, open] }, { a: 'lost', lost: 1 }),
      feature({ type: 'GeometryCollection', geometries: [] }),
      feature(null, { a: 'nowhere' }),
      feature(point(9, 91)),
      feature({ type: 'Point', coordinates: ['9', 45] }),
      feature({ type: 'LineString', coordinates: [[9, 45]] }),
      'not a feature',
      feature({ type: 'Point', coordinates: [] }),
      feature(point(10, 45), { a: 'last' }),
    ]),
    'a.geojson',
  )
  checkSound(table)
  expect(rowsOf(table)).toEqual([
    { cells: { a: 'first' }, type: 'Point', parts: [[[[9.7, 45.3]]]] },
    { cells: { a: 'last' }, type: 'Point', parts: [[[[10, 45]]]] },
  ])
  expect([...table.fileRows]).toEqual([1, 10])
  expect(table.badRows.map(({ row, problem }) => [row, problem])).toEqual([
    [2, 'bad-geometry'],
    [3, 'bad-geometry'],
    [4, 'no-geometry'],
    [5, 'outside-world'],
    [6, 'bad-geometry'],
    [7, 'bad-geometry'],
    [8, 'bad-geometry'],
    [9, 'no-geometry'],
  ])
})

test('without any place it is a table', async () => {
  const table = await read(collection([feature(null, { a: 1 })]), 'a.geojson')
  expect([table.geometry, table.crs, table.count, table.badRowCount]).toEqual([null, null, 1, 0])
})

test('features of any numbers come back', async () => {
  const position = fc.tuple(
    fc.double({ min: 5, max: 20, noNaN: true }),
    fc.double({ min: 30, max: 50, noNaN: true }),
  )
  const properties = fc.dictionary(
    fc.string(),
    fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean(), fc.string({ minLength: 1 })),
    { noNullPrototype: true, maxKeys: 3 },
  )
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.array(position, { minLength: 2, maxLength: 5 }), properties), {
        minLength: 1,
        maxLength: 5,
      }),
      async (all) => {
        const features = all.map(([coordinates, cells]) =>
          feature({ type: 'LineString', coordinates }, cells),
        )
        const rows = rowsOf(await read(collection(features), 'a.geojson'))
        rows.forEach((row, i) => {
          expect(row.parts).toEqual([[all[i]![0]]])
          for (const [name, value] of Object.entries(all[i]![1]))
            expect(String(row.cells[name])).toBe(String(value))
        })
      },
    ),
  )
})

describe('refused as a whole', () => {
  const cases: readonly (readonly [string, string | object, string])[] = [
    ['a list', [1], 'corrupt'],
    ['JSON that is no GeoJSON', { a: 1 }, 'unsupported'],
    ['TopoJSON', { type: 'Topology', objects: {} }, 'unsupported'],
    ['no features', collection([]), 'no-rows'],
    ['only bad ones', collection([feature({ type: 'Point', coordinates: [1] })]), 'no-rows'],
    ['cut off', '{"type":"FeatureCollection","features":[{"type":"Fea', 'truncated'],
    ['not JSON', '{"type":FeatureCollection}', 'corrupt'],
    ['nested without end', `{"a":${'['.repeat(200_000)}`, 'truncated'],
  ]
  test.each(cases)('%s', async (_, content, fault) => {
    expect((await refusal(content, 'a.geojson')).fault).toBe(fault)
  })

  test('more cells than can be held, though hardly any is filled', async () => {
    const many = Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`k${i}`, i]))
    const features = [feature(place, many), ...Array.from({ length: 5000 }, () => feature(place))]
    expect((await refusal(collection(features), 'a.geojson')).fault).toBe('too-large')
  })

  test('a property nested beyond all is a bad row', async () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
    const text = JSON.stringify(
      collection([feature(place, { a: 1 }), feature(place, { a: 'DEEP' })]),
    ).replace('"DEEP"', deep)
    const table = await read(text, 'a.geojson')
    expect([table.count, table.badRowCount]).toEqual([1, 1])
  })
})
