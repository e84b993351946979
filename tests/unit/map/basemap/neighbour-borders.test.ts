import { describe, expect, it } from 'vitest'
import { neighbourBorders } from '../../../../src/map/basemap/neighbour-borders'
import { squares } from '../squares'

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
