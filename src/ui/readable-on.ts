import type { Rgb } from '../format/colours'

const white: Rgb = [255, 255, 255]
const black: Rgb = [0, 0, 0]

function luminance([r, g, b]: Rgb): number {
  const linear = (channel: number) => {
    const share = channel / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b)
}

/** Contrast of two colours, 1–21, after WCAG 2.2. */
export function contrast(a: Rgb, b: Rgb): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

/** White or black, whichever reads better on the colour: always 4.5 : 1 or more. */
export function readableOn(colour: Rgb): Rgb {
  return contrast(colour, white) >= contrast(colour, black) ? white : black
}
