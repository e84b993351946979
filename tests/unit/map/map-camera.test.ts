import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { camerasDiffer, freeCentre, usablePadding } from '../../../src/map/map-camera'

const length = fc.integer({ min: 0, max: 900 })
const padding = fc.record({ left: length, right: length, top: length, bottom: length })

describe('usablePadding', () => {
  it('always leaves some of the map free', () => {
    fc.assert(
      fc.property(
        padding,
        fc.integer({ min: 320, max: 2000 }),
        fc.integer({ min: 320, max: 1200 }),
        (p, w, h) => {
          const usable = usablePadding(p, w, h)
          expect(w - usable.left - usable.right).toBeGreaterThanOrEqual(119.9)
          expect(h - usable.top - usable.bottom).toBeGreaterThanOrEqual(119.9)
        },
      ),
    )
  })

  it('keeps the padding where there is room', () => {
    const wide = { left: 324, right: 424, top: 80, bottom: 110 }
    expect(usablePadding(wide, 1440, 900)).toEqual(wide)
    expect(freeCentre(wide, 1440, 900)).toEqual({ x: 670, y: 435 })
  })
})

describe('camerasDiffer', () => {
  it('overlooks what rounding makes', () => {
    const camera = { longitude: 10.02, latitude: 45.13, zoom: 9.5 }
    expect(camerasDiffer(camera, { ...camera, longitude: 10.02004 })).toBe(false)
    expect(camerasDiffer(camera, { ...camera, zoom: 9.6 })).toBe(true)
  })
})
