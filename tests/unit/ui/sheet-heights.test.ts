import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { restingHeight, sheetHeights, sheetPixels, stepHeight } from '../../../src/ui/sheet-heights'

const places = sheetPixels(844, 100)

describe('sheetPixels', () => {
  it('leaves some of the map above a full sheet', () => {
    expect(places).toEqual({ peek: 100, half: 422, full: 788 })
  })

  it('never descends, however small the window', () => {
    fc.assert(
      fc.property(fc.nat(2000), fc.nat(400), (windowHeight, peek) => {
        const pixels = sheetPixels(windowHeight, peek)
        expect(pixels.peek).toBeLessThanOrEqual(pixels.half)
        expect(pixels.half).toBeLessThanOrEqual(pixels.full)
      }),
    )
  })
})

describe('restingHeight', () => {
  it('is the nearest when let go at rest', () => {
    for (const height of sheetHeights) expect(restingHeight(places[height] + 20, 0, places)).toBe(height)
  })

  it('is carried on by a flick', () => {
    expect(restingHeight(430, 2, places)).toBe('full')
    expect(restingHeight(430, -2, places)).toBe('peek')
  })
})

it('stepHeight stops at the ends', () => {
  expect(stepHeight('peek', 1)).toBe('half')
  expect(stepHeight('full', 1)).toBe('full')
  expect(stepHeight('peek', -1)).toBe('peek')
})
