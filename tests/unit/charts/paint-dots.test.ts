import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paintDots, type DotLayer } from '../../../src/charts/paint-dots'
import type { Rgb } from '../../../src/format/colours'

const red: Rgb = [200, 30, 30]
const blue: Rgb = [20, 40, 220]
const ink: Rgb = [0, 0, 0]

type Dot = readonly [x: number, y: number]

function paint(dots: readonly Dot[], change: Partial<DotLayer> = {}, ratio = 1) {
  const width = 40 * ratio
  const image = { data: new Uint8ClampedArray(4 * width * width), width, height: width }
  const layer: DotLayer = {
    points: {
      rows: Uint32Array.from(dots, (_, row) => row),
      x: Float64Array.from(dots, ([x]) => x),
      y: Float64Array.from(dots, ([, y]) => y),
    },
    places: dots.keys(),
    look: { radius: 4, rim: ink, rimWidth: 0.75, rimOpacity: 0.45 },
    colourOf: () => red,
    opacityOf: () => 1,
    ...change,
  }
  paintDots(image, layer, ratio)
  const pixel = (x: number, y: number) => [
    ...image.data.subarray(4 * (y * width + x), 4 * (y * width + x) + 4),
  ]
  let cover = 0
  for (let i = 3; i < image.data.length; i += 4) cover += image.data[i]! / 255
  return { image, pixel, cover }
}

const place = fc.tuple(
  fc.double({ min: 8, max: 32, noNaN: true }),
  fc.double({ min: 8, max: 32, noNaN: true }),
)

describe('a dot', () => {
  it('is filled in its colour, darker at its rim, and leaves the rest as it was', () => {
    const { pixel } = paint([[20, 20]])
    expect(pixel(20, 20)).toEqual([...red, 255])
    expect(pixel(20, 22)).toEqual([...red, 255])
    expect(pixel(23, 20)[3]).toBe(255)
    expect(pixel(23, 20)[0]).toBeLessThan(red[0])
    expect(pixel(26, 20)).toEqual([0, 0, 0, 0])
  })

  it('covers the area of its disc with half its rim outside, at any place and density of pixels', () => {
    fc.assert(
      fc.property(place, fc.constantFrom(1, 1.5, 2), (at, ratio) => {
        const { cover } = paint([at], { look: { radius: 4, rim: ink, rimWidth: 1, rimOpacity: 1 } }, ratio)
        const area = Math.PI * (4.5 * ratio) ** 2
        expect(Math.abs(cover - area) / area).toBeLessThan(0.03)
      }),
    )
  })

  it('stands where it should: its centre of mass is within a sixth of a pixel', () => {
    fc.assert(
      fc.property(place, ([x, y]) => {
        const { image, cover } = paint([[x, y]])
        let [sumX, sumY] = [0, 0]
        for (let i = 0; i < image.data.length / 4; i++) {
          const opacity = image.data[4 * i + 3]! / 255
          sumX += opacity * ((i % image.width) + 0.5)
          sumY += opacity * (Math.floor(i / image.width) + 0.5)
        }
        expect(Math.abs(sumX / cover - x)).toBeLessThan(1 / 6)
        expect(Math.abs(sumY / cover - y)).toBeLessThan(1 / 6)
      }),
    )
  })
})

describe('several dots', () => {
  const colourOf = (row: number) => (row === 0 ? red : blue)

  it('lie one above the other in the order given', () => {
    const dots: Dot[] = [
      [20, 20],
      [22, 20],
    ]
    expect(paint(dots, { colourOf }).pixel(21, 20)).toEqual([...blue, 255])
    expect(paint(dots, { colourOf, places: [1, 0] }).pixel(21, 20)).toEqual([...red, 255])
    expect(paint(dots, { colourOf, places: [0] }).pixel(25, 20)).toEqual([0, 0, 0, 0])
  })

  it('faint ones let through what lies below, and are faint on nothing', () => {
    const opacityOf = (row: number) => (row === 0 ? 1 : 0.2)
    const dots: Dot[] = [
      [20, 20],
      [20, 20],
    ]
    const mixed = paint(dots, { colourOf, opacityOf }).pixel(20, 20)
    red.forEach((channel, i) =>
      expect(Math.abs(mixed[i]! - (0.8 * channel + 0.2 * blue[i]!))).toBeLessThanOrEqual(2),
    )
    expect(mixed[3]).toBe(255)
    const alone = paint(dots, { colourOf, opacityOf, places: [1] }).pixel(20, 20)
    expect(alone.slice(0, 3)).toEqual([...blue])
    expect(Math.abs(alone[3]! - 51)).toBeLessThanOrEqual(1)
  })

  it('never take away from what is there, nor mix in colours that are nowhere', () => {
    const dots = fc.array(place, { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(dots, fc.double({ min: 0.05, max: 1, noNaN: true }), (places, opacity) => {
        const one = paint(places.slice(0, 1), { opacityOf: () => opacity }).image.data
        const all = paint(places, { opacityOf: () => opacity }).image.data
        const wrong = [...all.keys()].filter(
          // Between the fill and the rim, which is black.
          (i) => i % 4 === 3 && (all[i]! < one[i]! - 1 || (all[i]! > 0 && all[i - 3]! > red[0])),
        )
        expect(wrong).toEqual([])
      }),
    )
  })
})
