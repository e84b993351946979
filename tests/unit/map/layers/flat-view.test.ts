import { WebMercatorViewport } from '@deck.gl/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { flatViewOf } from '../../../../src/map/layers/gpu/flat-view'
import { worldX, worldY } from '../../../../src/model/web-mercator'

const place = fc.tuple(
  fc.double({ min: 6, max: 19, noNaN: true }),
  fc.double({ min: 36, max: 47, noNaN: true }),
)

describe('flatViewOf', () => {
  it('puts places where deck.gl’s own projection puts them, to a tenth of a pixel at every zoom', () => {
    fc.assert(
      fc.property(
        place,
        place,
        fc.double({ min: 5, max: 15, noNaN: true }),
        fc.constantFrom(1, 1.5, 2),
        (origin, [longitude, latitude], zoom, ratio) => {
          const [width, height] = [1280, 800]
          const viewport = new WebMercatorViewport({ width, height, longitude, latitude, zoom })
          const world = [worldX(origin[0]), worldY(origin[1])] as const
          const { offset, halfSize, scale } = flatViewOf(viewport, world, ratio)
          // A place on the screen, as the shader computes it: 32 bits from the origin on.
          const [lon, lat] = viewport.unproject([400, 300]) as [number, number]
          const x = Math.fround(worldX(lon) - world[0]) * Math.fround(scale) + Math.fround(offset[0])
          const y = Math.fround(worldY(lat) - world[1]) * Math.fround(scale) + Math.fround(offset[1])
          expect(Math.abs((x + halfSize[0]) / ratio - 400)).toBeLessThan(0.1)
          expect(Math.abs((halfSize[1] - y) / ratio - 300)).toBeLessThan(0.1)
        },
      ),
    )
  })
})
