import { describe, expect, it } from 'vitest'
import { neighbourBorders } from '../../../src/map/basemap/neighbour-borders'
import { keepRows } from '../../../src/map/keep-rows'
import { sharedBorders } from '../../../src/model/borders'
import { squares } from './squares'

describe('keepRows', () => {
  it('keeps the rings of the given rows and nothing else', () => {
    const kept = keepRows(squares(4), [3, 1])
    expect([...kept.featureParts]).toEqual([0, 1, 2])
    expect([...kept.ringVertices]).toEqual([0, 5, 10])
    expect([...kept.positions.subarray(0, 4)]).toEqual([3, 0, 4, 0])
    expect([...kept.positions.subarray(10, 14)]).toEqual([1, 0, 2, 0])
  })

  it('outlines neighbours as one area with their border inside', () => {
    const { inner, outline } = sharedBorders(keepRows(squares(3), [0, 1]))
    expect(inner).toHaveLength(1)
    expect(outline.flatMap((path) => [...path])).not.toContain(3)
  })
})

describe('neighbourBorders', () => {
  it('draws the border between the rows, not the one toward a row left out', () => {
    const borders = neighbourBorders(squares(3), [0, 1])
    expect(borders.map((border) => [...border].sort((a, b) => a[1] - b[1]))).toEqual([
      [
        [1, 0],
        [1, 1],
      ],
    ])
  })
})
