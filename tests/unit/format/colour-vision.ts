import { lab, rgb } from 'd3'
import type { Rgb } from '../../../src/format/colours'

export const visions = ['normal', 'protanopia', 'deuteranopia', 'tritanopia'] as const
export type Vision = (typeof visions)[number]

/** Matrices on linear RGB for complete dichromacy: Machado, Oliveira and Fernandes 2009, severity 1.0. */
const matrices: Record<Vision, readonly (readonly [number, number, number])[]> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

const toLinear = (channel: number) => {
  const share = channel / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
}
const fromLinear = (value: number) => {
  const share = Math.min(1, Math.max(0, value))
  return 255 * (share <= 0.0031308 ? 12.92 * share : 1.055 * share ** (1 / 2.4) - 0.055)
}

/** The colour as it appears in a kind of colour vision. */
function simulate(colour: Rgb, vision: Vision): Rgb {
  const linear = colour.map(toLinear)
  const [r, g, b] = matrices[vision].map((row) =>
    fromLinear(row.reduce((sum, weight, i) => sum + weight * linear[i]!, 0)),
  )
  return [r!, g!, b!]
}

/** CIELAB lightness, 0–100. */
export function lightness([r, g, b]: Rgb): number {
  return lab(rgb(r, g, b)).l
}

const degrees = Math.PI / 180

/** Difference of two colours by CIEDE2000; about 2 can just be seen side by side. */
export function difference(first: Rgb, second: Rgb): number {
  return labDifference(lab(rgb(...first)), lab(rgb(...second)))
}

type Lab = Readonly<{ l: number; a: number; b: number }>

/** CIEDE2000 of two CIELAB colours: Sharma, Wu and Dalal 2005. */
export function labDifference(p: Lab, q: Lab): number {
  const meanChroma = (Math.hypot(p.a, p.b) + Math.hypot(q.a, q.b)) / 2
  const stretch = 1 + 0.5 * (1 - Math.sqrt(meanChroma ** 7 / (meanChroma ** 7 + 25 ** 7)))
  const polar = ({ a, b }: { a: number; b: number }) => {
    const hue = Math.atan2(b, a * stretch) / degrees
    return { chroma: Math.hypot(a * stretch, b), hue: hue < 0 ? hue + 360 : hue }
  }
  const [m, n] = [polar(p), polar(q)]
  const grey = m.chroma * n.chroma === 0
  let turn = n.hue - m.hue
  if (grey) turn = 0
  else if (turn > 180) turn -= 360
  else if (turn < -180) turn += 360
  let hue = m.hue + n.hue
  if (!grey) {
    if (Math.abs(m.hue - n.hue) > 180) hue += hue < 360 ? 360 : -360
    hue /= 2
  }
  const chroma = (m.chroma + n.chroma) / 2
  const light = ((p.l + q.l) / 2 - 50) ** 2
  const t =
    1 -
    0.17 * Math.cos((hue - 30) * degrees) +
    0.24 * Math.cos(2 * hue * degrees) +
    0.32 * Math.cos((3 * hue + 6) * degrees) -
    0.2 * Math.cos((4 * hue - 63) * degrees)
  const l = (q.l - p.l) / (1 + (0.015 * light) / Math.sqrt(20 + light))
  const c = (n.chroma - m.chroma) / (1 + 0.045 * chroma)
  const h = (2 * Math.sqrt(m.chroma * n.chroma) * Math.sin((turn / 2) * degrees)) / (1 + 0.015 * chroma * t)
  const rotation =
    -Math.sin(60 * Math.exp(-(((hue - 275) / 25) ** 2)) * degrees) *
    2 *
    Math.sqrt(chroma ** 7 / (chroma ** 7 + 25 ** 7))
  return Math.sqrt(l * l + c * c + h * h + rotation * c * h)
}

/** The smallest difference between any two of the colours, over all kinds of colour vision. */
export function smallestDifference(colours: readonly Rgb[], kinds: readonly Vision[] = visions): number {
  let smallest = Number.POSITIVE_INFINITY
  for (const vision of kinds) {
    const seen = colours.map((colour) => simulate(colour, vision))
    seen.forEach((a, i) => {
      for (const b of seen.slice(i + 1)) smallest = Math.min(smallest, difference(a, b))
    })
  }
  return smallest
}
