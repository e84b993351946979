import { area } from '@turf/turf'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ownShapes, ownShapesIn, passesAs } from '../../../../src/model/own-layers/own-shapes'
import { municipalityAt } from '../../../../src/model/spatial-selection'
import { latitudeAt, longitudeAt } from '../../../../src/model/web-mercator'
import { flattenShapes, line, point } from '../../../fixtures/make-table'
import { tables } from '../../map/territory-tables'
import { features, place } from './random-features'

const { municipalities } = tables

describe('ownShapes', () => {
  it('draws every vertex where it is, for the owner of its feature', () => {
    fc.assert(
      fc.property(features, ({ shapes, geometry }) => {
        const rows = Int32Array.from(shapes, (_, row) => (row % 5) - 1)
        const { points, lines, rims, owners } = ownShapes(geometry, rows)
        expect([...owners]).toEqual([...rows].map((row) => row + 1))
        const drawn = points.flatMap(({ shape: { origin, points: data } }) =>
          Array.from({ length: data.length / 4 }, (_, i) => [
            longitudeAt(data[4 * i]! + origin[0]),
            latitudeAt(data[4 * i + 1]! + origin[1]),
            data[4 * i + 2],
          ]),
        )
        const expected = shapes.flatMap((shape, row) =>
          shape?.type === 'Point' || shape?.type === 'MultiPoint'
            ? shape.parts.map(([ring]) => [
                expect.closeTo(ring![0]![0]!, 4),
                expect.closeTo(ring![0]![1]!, 4),
                owners[row],
              ])
            : [],
        )
        expect(drawn).toEqual(expected)
        const segments = (types: readonly string[]) =>
          shapes.flatMap((shape, row) =>
            shape && types.includes(shape.type)
              ? shape.parts.flat().flatMap((ring) => ring.slice(1).map(() => owners[row]!))
              : [],
          )
        const ownersOf = (levels: typeof lines) =>
          levels.flatMap(({ shape }) =>
            Array.from(
              { length: shape.owners.length / 4 },
              (_, i) => shape.owners[4 * i]! + 256 * shape.owners[4 * i + 1]!,
            ),
          )
        expect(ownersOf(lines)).toEqual(segments(['LineString']))
        expect(ownersOf(rims)).toEqual(segments(['Polygon', 'MultiPolygon']))
      }),
    )
  })

  it('fills polygons with triangles of their size', () => {
    fc.assert(
      fc.property(features, ({ shapes, geometry }) => {
        const { areas } = ownShapes(geometry, new Int32Array(shapes.length).fill(-1))
        const polygons = shapes.flatMap((shape) =>
          shape?.type === 'Polygon' || shape?.type === 'MultiPolygon' ? shape.parts : [],
        )
        if (polygons.length === 0) {
          expect(areas).toBeNull()
          return
        }
        const corner = (i: number) => {
          const vertex = areas!.indices[i]!
          return [
            longitudeAt(areas!.positions[2 * vertex]! + areas!.origin[0]),
            latitudeAt(areas!.positions[2 * vertex + 1]! + areas!.origin[1]),
          ]
        }
        let filled = 0
        for (let i = 0; i < areas!.indices.length; i += 3) {
          const ring = [corner(i), corner(i + 1), corner(i + 2), corner(i)]
          filled += area({ type: 'Polygon', coordinates: [ring] })
        }
        const wanted = polygons.reduce(
          (sum, rings) =>
            sum + area({ type: 'Polygon', coordinates: rings.map((ring) => ring.map((p) => [...p])) }),
          0,
        )
        expect(Math.abs(filled - wanted) / wanted).toBeLessThan(0.001)
      }),
    )
  })

  it('says of points which municipality they lie in', () => {
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 40 }), (places) => {
        const geometry = flattenShapes(places.map(([lon, lat]) => point(lon, lat)))
        const { owners } = ownShapesIn(geometry, municipalities)
        const expected = places.map(([lon, lat]) => (municipalityAt(municipalities, lon, lat) ?? -1) + 1)
        expect([...owners]).toEqual(expected)
      }),
    )
  })

  it('thins many points out from far so that each is still within two pixels of a drawn one of its owner', () => {
    const places = Array.from(
      { length: 21_000 },
      (_, i) => [9.7 + ((i * 7919) % 6007) / 20_000, 45 + (i % 1399) / 5000] as const,
    )
    const rows = Int32Array.from(places, (_, row) => (row % 2) - 1)
    const { points } = ownShapes(flattenShapes(places.map(([lon, lat]) => point(lon, lat))), rows)
    const whole = points.at(-1)!.shape.points
    expect(whole).toHaveLength(4 * places.length)
    const counts = points.map(({ shape }) => shape.points.length / 4)
    expect(counts).toEqual(counts.toSorted((a, b) => a - b))
    expect(counts[0]).toBeLessThan(places.length)
    points.forEach(({ shape: { points: kept } }, level) => {
      // A level serves up to the zoom at which the next begins; the last but one up to the whole.
      const zoom = points[level + 1]?.fromZoom ?? Infinity
      const side = zoom === Infinity ? 0 : 2 / 2 ** zoom
      const near = new Set<string>()
      const key = (x: number, y: number, owner: number) =>
        `${Math.floor(x / side)} ${Math.floor(y / side)} ${owner}`
      if (side === 0) return
      for (let i = 0; i < kept.length; i += 4) near.add(key(kept[i]!, kept[i + 1]!, kept[i + 2]!))
      const isNear = Array.from({ length: whole.length / 4 }, (_, i) =>
        near.has(key(whole[4 * i]!, whole[4 * i + 1]!, whole[4 * i + 2]!)),
      )
      expect(isNear).not.toContain(false)
    })
  })

  it('thins many segments out without tearing a line apart', () => {
    const positions = Array.from({ length: 60_001 }, (_, i) => [
      9.7 + i / 200_000,
      45 + Math.sin(i / 40) / 500,
    ])
    const { lines } = ownShapes(flattenShapes([line(...positions)]), Int32Array.of(300))
    expect(lines.length).toBeGreaterThan(1)
    for (const { shape } of lines) {
      const { segments, owners } = shape
      expect(owners.length).toBe(segments.length)
      const starts = segments.filter((_, i) => i >= 4 && i % 4 < 2)
      const ends = segments.filter((_, i) => i < segments.length - 4 && i % 4 > 1)
      expect(starts).toEqual(ends)
      expect(owners[0]! + 256 * owners[1]!).toBe(301)
    }
    expect(lines[0]!.shape.segments.length).toBeLessThan(lines.at(-1)!.shape.segments.length / 2)
  })
})

describe('passesAs', () => {
  it('follows the municipality, and lets what lies outside all pass only while nothing is left out', () => {
    expect([0, 1, 2].map((owner) => passesAs(owner, Uint8Array.of(1, 0)))).toEqual([false, true, false])
    expect(passesAs(0, Uint8Array.of(1, 1))).toBe(true)
  })
})
