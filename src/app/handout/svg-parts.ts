import { rgb } from 'd3'
import type { Rgb } from '../../format/colours'
import { svg, type SvgNode } from '../../model/handout/svg-node'
import type { MeasureText } from '../../model/handout/wrap-text'

/** Width in pixels of a text of a size and weight in the font of the handouts. */
export type MeasureFont = (text: string, size: number, weight: FontWeight) => number
export type FontWeight = 400 | 600

/** Red, green, blue from 0 to 255 and, perhaps, an opacity on the same scale. */
type Paint = Rgb | readonly [number, number, number, number]

/** The notation of colours that every program understands. */
const hex = (colour: Paint): string => rgb(colour[0], colour[1], colour[2]).formatHex()

const opacityOf = (colour: Paint): number | null =>
  colour.length === 4 && colour[3] < 255 ? colour[3] / 255 : null

/** Attributes of what is filled, without a stroke. */
export const filled = (colour: Paint) => ({ fill: hex(colour), 'fill-opacity': opacityOf(colour) })

/** Attributes of a stroke. */
export const stroked = (colour: Paint, width: number) => ({
  stroke: hex(colour),
  'stroke-width': width,
  'stroke-opacity': opacityOf(colour),
})

/** Attributes of a line that is not filled. */
export const line = (colour: Paint, width: number) => ({
  fill: 'none',
  ...stroked(colour, width),
  'stroke-linejoin': 'round',
  'stroke-linecap': 'round',
})

export const rectangle = (
  x: number,
  y: number,
  width: number,
  height: number,
  look: Readonly<Record<string, string | number | null>>,
): SvgNode => svg('rect', { x, y, width, height, ...look })

type TextLook = Readonly<{
  size: number
  colour: Rgb
  weight?: FontWeight
  anchor?: 'middle' | 'end'
  /** Drawn around the letters, so that they are read on anything. */
  halo?: Rgb
}>

/** A line of text with its baseline at y. */
export function textAtPlace(
  text: string,
  x: number,
  y: number,
  { size, colour, weight = 400, anchor, halo }: TextLook,
): SvgNode {
  return svg(
    'text',
    {
      x,
      y,
      'font-size': size,
      'font-weight': weight === 400 ? null : weight,
      'text-anchor': anchor ?? null,
      fill: hex(colour),
      ...(halo && {
        stroke: hex(halo),
        'stroke-width': size / 4,
        'stroke-linejoin': 'round',
        'paint-order': 'stroke',
      }),
    },
    [text],
  )
}

/** Moves what is drawn around the origin to a place. */
export const moved = (x: number, y: number, children: readonly SvgNode[]): SvgNode =>
  svg('g', { transform: `translate(${Math.round(x * 100) / 100} ${Math.round(y * 100) / 100})` }, children)

/** The measure of one size and weight. */
export const measureOf =
  (measure: MeasureFont, size: number, weight: FontWeight): MeasureText =>
  (text) =>
    measure(text, size, weight)
