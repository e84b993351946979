import { describe, expect, it } from 'vitest'
import { outlinePath } from '../../../src/map/outline-path'
import { flattenShapes, multiPolygon, polygon } from '../../fixtures/make-table'

const square = (from: number, to: number) => [
  [from, from],
  [to, from],
  [to, to],
  [from, to],
  [from, from],
]
const tenfold = ([x, y]: [number, number]) => ({ x: 10 * x, y: 10 * y })

describe('outlinePath', () => {
  it('closes every ring of the feature, holes and parts included, and no other', () => {
    const geometry = flattenShapes([
      polygon(square(0, 9)),
      multiPolygon([square(0, 3), square(1, 2)], [square(5, 6)]),
    ])
    expect(outlinePath(geometry, 0, tenfold)).toBe('M0.0 0.0L90.0 0.0L90.0 90.0L0.0 90.0L0.0 0.0Z')
    expect(outlinePath(geometry, 1, tenfold).match(/M[^Z]*Z/g)).toHaveLength(3)
  })

  it('is empty for a feature without a place', () => {
    expect(outlinePath(flattenShapes([null]), 0, tenfold)).toBe('')
  })
})
