import type { Rgb } from '../format/colours'
import type { ScatterPoints } from './scatter-marks'

/** The pixels of a device, as in ImageData: red, green, blue and opacity of each, row by row. */
export type PixelImage = Readonly<{ data: Uint8ClampedArray; width: number; height: number }>

/** What a dot looks like; lengths in pixels of the page, the rim half inside and half outside of the radius. */
export type DotLook = Readonly<{ radius: number; rim: Rgb; rimWidth: number; rimOpacity: number }>

/** Which dots to paint, and how. */
export type DotLayer = Readonly<{
  points: ScatterPoints
  /** Places among the points, in painting order. */
  places: Iterable<number>
  look: DotLook
  /** Rows of one colour give one and the same triple. */
  colourOf: (row: number) => Rgb
  /** From 0 to 1. */
  opacityOf: (row: number) => number
}>

/** Places between two pixels, each way, for which a dot is worked out once to be copied. */
const phases = 4

/**
 * The pixels that a dot touches, those that it covers wholly first: where they are from that of its centre, and how much of
 * each is disc and how much rim, the rim lying above, from 0 to 1.
 */
type Mask = Readonly<{ offsets: Int32Array; disc: Float32Array; rim: Float32Array; covered: number }>

/** A mask in its colours: red, green, blue and opacity of each pixel, also as one number. */
type Stamp = Readonly<{ mask: Mask; colours: Uint8ClampedArray; packed: Uint32Array }>

/**
 * Paints dots on an image, the later above the earlier. Without a graphics card the browser needs seconds for thousands of
 * circles on a canvas and a quarter of a second for as many copies of one; copying a dot's own pixels takes milliseconds.
 * `ratio`: pixels of the device to a pixel of the page. Dots must lie wholly inside the image.
 */
export function paintDots(image: PixelImage, layer: DotLayer, ratio: number): void {
  const { points, look, colourOf, opacityOf } = layer
  const whole = new Uint32Array(image.data.buffer, image.data.byteOffset, image.width * image.height)
  const masks: Mask[] = []
  const stamps = new Map<Rgb, Stamp[]>()
  for (const place of layer.places) {
    const row = points.rows[place]!
    // In phases: the part of a pixel that the middle of the dot is in.
    const across = Math.floor(points.x[place]! * ratio * phases)
    const down = Math.floor(points.y[place]! * ratio * phases)
    const phase = (down % phases) * phases + (across % phases)
    const fill = colourOf(row)
    let ofColour = stamps.get(fill)
    if (!ofColour) stamps.set(fill, (ofColour = []))
    const mask = (masks[phase] ??= makeMask(look, ratio, image.width, phase))
    const stamp = (ofColour[phase] ??= colourMask(mask, fill, look.rim))
    const centre = Math.floor(down / phases) * image.width + Math.floor(across / phases)
    copyStamp(image.data, whole, stamp, centre, opacityOf(row))
  }
}

/** A disc and its rim; a pixel on an edge is covered by as much as its middle lies inside, from 0 to 1 over one pixel. */
function makeMask(look: DotLook, ratio: number, width: number, phase: number): Mask {
  const radius = look.radius * ratio
  const rimWidth = look.rimWidth * ratio
  const reach = Math.ceil(radius + rimWidth / 2) + 1
  const pixels: { offset: number; disc: number; rim: number; opacity: number }[] = []
  for (let down = -reach; down <= reach; down++)
    for (let across = -reach; across <= reach; across++) {
      // From the middle of the phase that the dot is in to the middle of this pixel.
      const x = across + 0.5 - ((phase % phases) + 0.5) / phases
      const y = down + 0.5 - (Math.floor(phase / phases) + 0.5) / phases
      const distance = Math.hypot(x, y)
      const disc = share(radius + 0.5 - distance)
      const inRim = Math.min(share(rimWidth / 2 + 0.5 - Math.abs(distance - radius)), rimWidth)
      const rim = look.rimOpacity * inRim
      const opacity = rim + disc * (1 - rim)
      if (opacity > 0) pixels.push({ offset: down * width + across, disc, rim, opacity })
    }
  pixels.sort((a, b) => b.opacity - a.opacity)
  return {
    offsets: Int32Array.from(pixels, ({ offset }) => offset),
    disc: Float32Array.from(pixels, ({ disc }) => disc),
    rim: Float32Array.from(pixels, ({ rim }) => rim),
    covered: pixels.filter(({ opacity }) => opacity === 1).length,
  }
}

const share = (value: number) => Math.max(0, Math.min(1, value))

function colourMask(mask: Mask, fill: Rgb, rim: Rgb): Stamp {
  const colours = new Uint8ClampedArray(4 * mask.offsets.length)
  for (let i = 0; i < mask.offsets.length; i++) {
    const below = mask.disc[i]! * (1 - mask.rim[i]!)
    const opacity = mask.rim[i]! + below
    for (let channel = 0; channel < 3; channel++)
      colours[4 * i + channel] = (rim[channel]! * mask.rim[i]! + fill[channel]! * below) / opacity
    colours[4 * i + 3] = 255 * opacity
  }
  return { mask, colours, packed: new Uint32Array(colours.buffer) }
}

/** Lays a stamp over the image: source over destination, colours not multiplied by their opacity. */
function copyStamp(
  data: Uint8ClampedArray,
  whole: Uint32Array,
  { mask: { offsets, covered }, colours, packed }: Stamp,
  centre: number,
  opacity: number,
): void {
  const replaced = opacity === 1 ? covered : 0
  for (let i = 0; i < replaced; i++) whole[centre + offsets[i]!] = packed[i]!
  // How much of a colour is the dot's, of 256: whole numbers, as this runs for every rim.
  const strength = Math.round(257 * opacity)
  for (let i = replaced; i < offsets.length; i++) {
    const from = 4 * i
    const to = 4 * (centre + offsets[i]!)
    const above = (colours[from + 3]! * strength) >> 8
    const below = data[to + 3]!
    let weight = above
    if (below < 255) {
      const both = above + (below * (255 - above)) / 255
      weight = Math.round((256 * above) / both)
      data[to + 3] = both
    }
    data[to] = data[to]! + (((colours[from]! - data[to]!) * weight + 128) >> 8)
    data[to + 1] = data[to + 1]! + (((colours[from + 1]! - data[to + 1]!) * weight + 128) >> 8)
    data[to + 2] = data[to + 2]! + (((colours[from + 2]! - data[to + 2]!) * weight + 128) >> 8)
  }
}
