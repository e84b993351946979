import fc from 'fast-check'
import { expect, it } from 'vitest'
import { contrast, readableOn } from '../../../src/ui/readable-on'

it('measures contrast as WCAG does', () => {
  expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21, 6)
  expect(contrast([118, 118, 118], [255, 255, 255])).toBeCloseTo(4.54, 2)
})

it('always finds text that can be read', () => {
  const channel = fc.nat(255)
  fc.assert(
    fc.property(fc.tuple(channel, channel, channel), (colour) => {
      expect(contrast(readableOn(colour), colour)).toBeGreaterThanOrEqual(4.5)
    }),
  )
})
