import { booleanPointInPolygon, distance, pointToLineDistance } from '@turf/turf'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findOwn } from '../../../../src/model/own-layers/find-own'
import { ownShapes } from '../../../../src/model/own-layers/own-shapes'
import { flattenShapes, point, polygon, type Shape } from '../../../fixtures/make-table'
import { features, place } from './random-features'

const outside = (count: number) => new Int32Array(count).fill(-1)
/** Of a pixel at the zoom of a town. */
const degreesPerPixel = 0.001
const metresPerPixel = 111_319.49 * degreesPerPixel * Math.cos((45.2 * Math.PI) / 180)

/** Pixels from a place to a shape that is no polygon, by Turf on the sphere. */
function pixelsTo(shape: Shape, at: readonly [number, number]): number {
  if (!shape) return Infinity
  const { type, parts } = shape
  const gaps = parts.map(([positions]) =>
    type === 'LineString'
      ? pointToLineDistance(
          [...at],
          { type, coordinates: positions!.map((position) => [...position]) },
          { units: 'meters' },
        )
      : distance([...at], [...positions![0]!], { units: 'meters' }),
  )
  return Math.min(...gaps) / metresPerPixel
}

const isWithin = (shape: Shape, at: readonly [number, number]): boolean =>
  (shape?.type === 'Polygon' || shape?.type === 'MultiPolygon') &&
  shape.parts.some((rings) =>
    booleanPointInPolygon([...at], {
      type: 'Polygon',
      coordinates: rings.map((ring) => ring.map((p) => [...p])),
    }),
  )

/** In pixels: by how much a straight line on the plane and one on the sphere part at most, besides some hundredths of the distance. */
const sag = 2
const hair = 1e-9
/** Whether a place lies on a border, to the last digits: there two ways to calculate may differ. */
const isOnBorder = (shape: Shape, [x, y]: readonly [number, number]): boolean =>
  [-hair, hair].some(
    (by) =>
      isWithin(shape, [x + by, y]) !== isWithin(shape, [x, y]) ||
      isWithin(shape, [x, y + by]) !== isWithin(shape, [x, y]),
  )

describe('findOwn', () => {
  it('finds the nearest mark within reach, else the last polygon, as Turf does over all features', () => {
    fc.assert(
      fc.property(features, place, fc.integer({ min: 4, max: 60 }), ({ shapes, geometry }, at, reach) => {
        const found = findOwn(geometry, ownShapes(geometry, outside(shapes.length)), at, {
          degreesPerPixel,
          reach,
        })
        const gaps = shapes.map((shape) =>
          shape?.type === 'Polygon' || shape?.type === 'MultiPolygon' ? Infinity : pixelsTo(shape, at),
        )
        const least = Math.min(...gaps)
        fc.pre(!gaps.some((gap) => Math.abs(gap - reach) < 0.02 * reach + sag))
        fc.pre(!shapes.some((shape) => isOnBorder(shape, at)))
        if (least < reach) expect(gaps[found!]).toBeLessThan(least * 1.02 + 2 * sag)
        else {
          const holding = shapes.flatMap((shape, row) => (isWithin(shape, at) ? [row] : []))
          expect(found).toBe(holding.at(-1) ?? null)
        }
      }),
      { numRuns: 400 },
    )
  })

  it('of points at one place finds the last, and a mark before the polygon over it', () => {
    const shapes = [
      point(10, 45),
      point(10, 45),
      polygon([
        [9, 44],
        [11, 44],
        [11, 46],
        [9, 46],
        [9, 44],
      ]),
    ]
    const geometry = flattenShapes(shapes)
    const sight = { degreesPerPixel, reach: 5 }
    expect(findOwn(geometry, ownShapes(geometry, outside(3)), [10, 45], sight)).toBe(1)
    expect(findOwn(geometry, ownShapes(geometry, outside(3)), [10.5, 45.5], sight)).toBe(2)
    expect(findOwn(geometry, ownShapes(geometry, outside(3)), [12, 45], sight)).toBeNull()
  })

  it('finds nothing where there is nothing', () => {
    const geometry = flattenShapes([null])
    expect(
      findOwn(geometry, ownShapes(geometry, outside(1)), [10, 45], { degreesPerPixel, reach: 9 }),
    ).toBeNull()
  })
})
