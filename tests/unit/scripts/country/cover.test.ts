import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coverOf } from '../../../../scripts/country/cover'
import { emptyBox, joinBoxes, type Box } from '../../../../src/data/write/packed-rtree'

const box = fc
  .tuple(fc.nat(100), fc.nat(100), fc.nat(10), fc.nat(10))
  .map(([x, y, width, height]): Box => [x, y, x + width, y + height])

const areaOf = ([west, south, east, north]: Box) => (east - west) * (north - south)
const holds = (outer: Box, inner: Box) =>
  outer[0] <= inner[0] && outer[1] <= inner[1] && outer[2] >= inner[2] && outer[3] >= inner[3]

describe('coverOf', () => {
  it('holds every box in one of at most 16 rectangles, which cost no more than the one around all', () => {
    fc.assert(
      fc.property(fc.array(box, { minLength: 1, maxLength: 60 }), (boxes) => {
        const cover = coverOf(boxes, areaOf)
        expect(cover.length).toBeLessThanOrEqual(16)
        expect(boxes.filter((one) => !cover.some((rectangle) => holds(rectangle, one)))).toEqual([])
        const cost = cover.reduce((sum, rectangle) => sum + areaOf(rectangle), 0)
        expect(cost).toBeLessThanOrEqual(areaOf(boxes.reduce(joinBoxes, emptyBox)))
      }),
    )
  })

  it('leaves the corner of an L out', () => {
    const cells = [
      [0, 0],
      [0, 1],
      [0, 2],
      [1, 0],
      [2, 0],
    ] as const
    const cover = coverOf(
      cells.map(([x, y]): Box => [x, y, x + 1, y + 1]),
      areaOf,
    )
    expect(cover.reduce((sum, rectangle) => sum + areaOf(rectangle), 0)).toBe(5)
  })

  it('does not cut where nothing is saved', () => {
    const boxes: Box[] = [
      [0, 0, 1, 1],
      [8, 8, 9, 9],
    ]
    expect(coverOf(boxes, () => 0)).toEqual([[0, 0, 9, 9]])
  })
})
