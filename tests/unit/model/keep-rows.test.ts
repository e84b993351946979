import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readLayer } from '../../../src/data/read-layer'
import { toFeatureCollection } from '../../../src/model/feature-collection'
import { keepGeometry, keepRows } from '../../../src/model/keep-rows'
import { writeFlatGeobuf } from '../../../src/data/write/flatgeobuf-writer'
import { squares } from '../map/squares'
import { geometry, sampleFeatures, sampleLayer } from '../scripts/layer-arbitrary'

describe('keepRows', () => {
  it('gives the rows asked for, in their order, with their cells and geometries', () => {
    const columns = Object.keys(sampleLayer.columns) as (keyof typeof sampleLayer.columns)[]
    fc.assert(
      fc.property(
        sampleFeatures(fc.option(geometry, { nil: null })),
        fc.array(fc.nat(59)),
        (features, picks) => {
          const table = readLayer(writeFlatGeobuf(sampleLayer, features, '{}'), sampleLayer)
          const rows = [...new Set(picks)].filter((row) => row < table.count)
          const { features: all } = toFeatureCollection(table, columns)
          const expected = rows.map((row, id) => ({ ...all[row], id }))
          const kept = keepRows(table, rows)
          expect(toFeatureCollection(kept, columns).features).toEqual(expected)
          const names = kept.columns.name
          expect(new Set(names.codes).size - (names.codes.includes(-1) ? 1 : 0)).toBe(names.dictionary.length)
        },
      ),
    )
  })
})

describe('keepGeometry', () => {
  it('keeps the rings of the given rows and nothing else', () => {
    const kept = keepGeometry(squares(4), [3, 1])
    expect([...kept.featureParts]).toEqual([0, 1, 2])
    expect([...kept.ringVertices]).toEqual([0, 5, 10])
    expect([...kept.positions.subarray(0, 4)]).toEqual([3, 0, 4, 0])
    expect([...kept.positions.subarray(10, 14)]).toEqual([1, 0, 2, 0])
  })
})
