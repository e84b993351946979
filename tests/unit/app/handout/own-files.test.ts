import { csvParseRows } from 'd3'
import type { FeatureCollection } from 'geojson'
import { expect, test } from 'vitest'
import { flatGeobufFile } from '../../../../src/app/handout/flatgeobuf-file'
import { ownData } from '../../../../src/app/handout/own-files'
import { textAt, type TextColumn } from '../../../../src/contracts/table'
import { readLayer } from '../../../../src/data/read-layer'
import { shownCsv, shownGeoJson, type Provenance } from '../../../../src/model/handout/shown-data'
import { line, point } from '../../../fixtures/make-table'
import { placedDataset } from '../own/own-dataset'

const from: Provenance = {
  title: 'Alberi',
  territory: 'Cremona',
  source: 'Comune',
  licence: 'non indicata',
  filters: '',
  scenario: '',
  made: '2026-11-23',
}
const dataset = placedDataset(
  { nome: ['=1+1', 'b', null], Longitude: [1, 2, null], sano: [true, false, null] },
  [point(10, 45), point(10.2, 45.1), point(9.9, 45)],
)

test('a CSV has the chosen rows with their places; no formula; no two columns of one name', () => {
  const [names, ...rows] = csvParseRows(shownCsv(ownData(dataset, [2, 0]), from).replace('\uFEFF', ''))
  expect(names?.slice(0, 5)).toEqual(['nome', 'Longitude_2', 'sano', 'longitude', 'latitude'])
  expect(new Set(names?.map((name) => name.toLowerCase())).size).toBe(names?.length)
  expect(rows.map((row) => row.slice(0, 6))).toEqual([
    ['', '', '', '9.9', '45', 'Comune'],
    ["'=1+1", '1', 'true', '10', '45', 'Comune'],
  ])
})

test('a GeoJSON keeps places and cells as they are', () => {
  const { features } = JSON.parse(shownGeoJson(ownData(dataset, [1]), from)) as FeatureCollection
  expect(features).toEqual([
    {
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [10.2, 45.1] },
      properties: { nome: 'b', Longitude_2: 2, sano: false },
    },
  ])
})

test('a FlatGeobuf is read again as what it was, also with geometries of several kinds', () => {
  const mixed = placedDataset({ nome: ['a', 'b', 'c'] }, [point(10, 45), line([9, 45], [9.5, 45.2]), null])
  const data = ownData(mixed, [0, 1, 2])
  expect(data.contract.geometry).toBe('Mixed')
  const table = readLayer(flatGeobufFile(data, from), data.contract)
  const names = table.columns['nome'] as TextColumn
  expect(Array.from({ length: table.count }, (_, row) => textAt(names, row)).toSorted()).toEqual([
    'a',
    'b',
    'c',
  ])
})
