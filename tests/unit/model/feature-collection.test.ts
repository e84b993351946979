import { describe, expect, it } from 'vitest'
import { defineLayer } from '../../../src/contracts/define-layer'
import { boundsOfRows, polygonsOf, toFeatureCollection } from '../../../src/model/feature-collection'
import { line, makeTable, multiPolygon, point, polygon } from '../../fixtures/make-table'

const description = { it: '', en: '' }
const places = defineLayer({
  id: 'places',
  title: description,
  description,
  geometry: 'Mixed',
  geometryNullable: true,
  key: ['name'],
  columns: {
    name: { type: 'text', nullable: true, description },
    people: { type: 'integer', nullable: true, description },
    open: { type: 'boolean', nullable: true, description },
  },
})

const outer = [
  [0, 0],
  [4, 0],
  [4, 4],
  [0, 0],
]
const hole = [
  [2, 1],
  [3, 1],
  [3, 2],
  [2, 1],
]
const island = [
  [8, 8],
  [9, 8],
  [9, 9],
  [8, 8],
]
const rows = [
  { name: 'point', people: 0, open: false },
  { name: 'line', people: 3, open: true },
  { name: 'polygon', people: null, open: null },
  { name: null, people: 7, open: true },
  { name: 'nowhere', people: 1, open: false },
]
const table = makeTable(places, rows, [
  point(1, 2),
  line([0, 0], [5, -1]),
  polygon(outer, hole),
  multiPolygon([outer, hole], [island]),
  null,
])

describe('toFeatureCollection', () => {
  const { features } = toFeatureCollection(table, ['name', 'people', 'open'])

  it('nests the coordinates as the geometry type asks', () => {
    expect(features.map(({ geometry }) => geometry)).toEqual([
      { type: 'Point', coordinates: [1, 2] },
      {
        type: 'LineString',
        coordinates: [
          [0, 0],
          [5, -1],
        ],
      },
      { type: 'Polygon', coordinates: [outer, hole] },
      { type: 'MultiPolygon', coordinates: [[outer, hole], [island]] },
      null,
    ])
  })

  it('keeps unknown cells null and apart from zero and false', () => {
    expect(features.map(({ properties }) => properties)).toEqual(rows)
    expect(features.map(({ id }) => id)).toEqual([0, 1, 2, 3, 4])
  })

  it('takes only the named columns', () => {
    expect(toFeatureCollection(table, ['people']).features[0]!.properties).toEqual({ people: 0 })
  })
})

describe('boundsOfRows', () => {
  it('spans the rows asked for, holes and islands included', () => {
    expect(boundsOfRows(table, [0, 1])).toEqual([0, -1, 5, 2])
    expect(boundsOfRows(table, [3])).toEqual([0, 0, 9, 9])
  })

  it('is null without rows or places', () => {
    expect(boundsOfRows(table, [])).toBeNull()
    expect(boundsOfRows(table, [4])).toBeNull()
    expect(boundsOfRows(table, [4, 0])).toEqual([1, 2, 1, 2])
  })
})

describe('polygonsOf', () => {
  it('gives parts, rings and positions', () => {
    expect(polygonsOf(table.geometry, 3)).toEqual([[outer, hole], [island]])
    expect(polygonsOf(table.geometry, 4)).toEqual([])
  })
})
