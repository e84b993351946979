import { describe, expect, it } from 'vitest'
import { discLevels, pairColours } from '../../../../src/map/layers/discs'
import { longitudeAt, worldUnitsPerMetre, worldX, worldY } from '../../../../src/model/web-mercator'

describe('discLevels', () => {
  it('keeps the order, and places and sizes relative to the first', () => {
    const [{ shape }] = discLevels([
      { position: [10, 45], radius: 4, rim: 1 },
      { position: [10.5, 45.25], radius: 2, rim: 0.5 },
    ]) as [ReturnType<typeof discLevels>[number]]
    const at = (i: number) => [...shape.discs.subarray(4 * i, 4 * i + 4)]
    expect(at(0)).toEqual([0, 0, 4, 1])
    expect(longitudeAt(at(1)[0]! + shape.origin[0])).toBeCloseTo(10.5, 6)
    expect(at(1)[1]! + shape.origin[1]).toBeCloseTo(worldY(45.25), 6)
    expect(at(1).slice(2)).toEqual([2, 0.5])
  })

  it('has no level without discs', () => {
    expect(discLevels([])).toEqual([])
  })
})

describe('pairColours', () => {
  it('gives the colour within and that of the rim, one pair an item', () => {
    const colours = pairColours([1, 2], (n) => [
      [n, 0, 0, 255],
      [0, n, 0, 128],
    ])
    expect([...colours]).toEqual([1, 0, 0, 255, 0, 1, 0, 128, 2, 0, 0, 255, 0, 2, 0, 128])
  })
})

describe('worldUnitsPerMetre', () => {
  it('measures along a parallel: the equator is as long as the world is wide', () => {
    expect(worldUnitsPerMetre(0) * 40_075_016.686).toBeCloseTo(512, 6)
    // A degree of longitude at 60° is half as long as at the equator, and as wide on the map.
    const degree = (40_075_016.686 / 360) * Math.cos(Math.PI / 3)
    expect(worldUnitsPerMetre(60) * degree).toBeCloseTo(worldX(1) - worldX(0), 9)
  })
})
