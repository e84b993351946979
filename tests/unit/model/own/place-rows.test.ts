import { booleanPointInPolygon, centroid, polygon } from '@turf/turf'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { layerContracts } from '../../../../src/contracts/layers'
import { geometryTypes, type FlatGeometry } from '../../../../src/contracts/table'
import { readLayer } from '../../../../src/data/read-layer'
import { polygonsOf } from '../../../../src/model/feature-collection'
import { featureMiddle } from '../../../../src/model/own/feature-middle'
import { placeRows } from '../../../../src/model/own/place-rows'
import { ownTable } from './own-tables'

const file = new URL('../../../../geodata/cremona/municipalities.fgb', import.meta.url)
const municipalities = readLayer(new Uint8Array(readFileSync(file)), layerContracts.municipalities)

const oneFeature = (
  type: (typeof geometryTypes)[number],
  rings: readonly (readonly (readonly [number, number])[])[],
): FlatGeometry => ({
  types: Uint8Array.of(geometryTypes.indexOf(type)),
  positions: Float64Array.from(rings.flat(2)),
  featureParts: Uint32Array.of(0, 1),
  partRings: Uint32Array.of(0, rings.length),
  ringVertices: Uint32Array.from([0, ...rings].map((_, i) => rings.slice(0, i).flat().length)),
})

describe('placeRows', () => {
  it('finds for each place the municipality that Turf finds, with pauses', () => {
    const places = Array.from(
      { length: 1500 },
      (_, i) => [9.4 + 0.0009 * i, 44.95 + 0.0006 * ((i * 7919) % 1000)] as const,
    )
    const { geometry } = ownTable({}, places)
    const work = placeRows(geometry!, municipalities)
    let pauses = 0
    let step = work.next()
    for (; !step.done; step = work.next()) pauses += 1
    expect(pauses).toBeGreaterThan(0)
    const areas = Array.from({ length: municipalities.count }, (_, row) =>
      polygonsOf(municipalities.geometry, row),
    )
    const rows = step.value
    expect(rows.filter((row) => row >= 0).length).toBeGreaterThan(200)
    places.forEach(([lon, lat], i) => {
      const found = areas.findIndex((coordinates) =>
        booleanPointInPolygon([lon, lat], { type: 'MultiPolygon', coordinates }),
      )
      expect(rows[i]).toBe(found)
    })
  })
})

describe('featureMiddle', () => {
  const square = [
    [0, 0],
    [4, 0],
    [4, 4],
    [0, 4],
    [0, 0],
  ] as const

  it('is the centre of area, whichever way a ring runs, holes left out', () => {
    expect(featureMiddle(oneFeature('Polygon', [square]), 0)).toEqual([2, 2])
    expect(featureMiddle(oneFeature('Polygon', [square.toReversed()]), 0)).toEqual([2, 2])
    const hole = [
      [2, 0],
      [4, 0],
      [4, 4],
      [2, 4],
      [2, 0],
    ] as const
    for (const ring of [hole, hole.toReversed()])
      expect(featureMiddle(oneFeature('Polygon', [square, ring]), 0)).toEqual([1, 2])
    const plain = centroid(polygon([square.map((place) => [...place])])).geometry.coordinates
    expect(featureMiddle(oneFeature('Polygon', [square]), 0)).toEqual(plain)
  })

  it('is the middle of the length of a line, the mean of points, the place of what has no extent', () => {
    expect(
      featureMiddle(
        oneFeature('LineString', [
          [
            [0, 0],
            [1, 0],
            [4, 0],
          ],
        ]),
        0,
      ),
    ).toEqual([2, 0])
    expect(
      featureMiddle(
        oneFeature('MultiPoint', [
          [
            [0, 0],
            [1, 3],
          ],
        ]),
        0,
      ),
    ).toEqual([0.5, 1.5])
    expect(
      featureMiddle(
        oneFeature('Polygon', [
          [
            [3, 3],
            [3, 3],
            [3, 3],
            [3, 3],
          ],
        ]),
        0,
      ),
    ).toEqual([3, 3])
  })

  it('is nothing without a place', () => {
    const none = {
      ...oneFeature('none', []),
      featureParts: Uint32Array.of(0, 0),
      partRings: Uint32Array.of(0),
    }
    expect(featureMiddle(none, 0)).toBeNull()
  })
})
