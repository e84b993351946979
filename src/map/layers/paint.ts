import type { Rgb } from '../../format/colours'

export type Rgba = [number, number, number, number]

/** The colour with an opacity from 0 to 1, as deck.gl wants it. */
export function withOpacity(colour: Rgb, opacity = 1): Rgba {
  return [colour[0], colour[1], colour[2], Math.round(opacity * 255)]
}

/** The colour on the way from `from` to `to`; share 0 gives `from`. */
export function mixColours(from: Rgb, to: Rgb, share: number): Rgb {
  const mix = (i: 0 | 1 | 2) => Math.round(from[i] + (to[i] - from[i]) * share)
  return [mix(0), mix(1), mix(2)]
}

/** Channels from 0 to 255 as shaders take them, from 0 to 1. */
export function toUnit(colour: readonly number[]): number[] {
  return colour.map((channel) => channel / 255)
}
