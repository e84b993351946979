import type { MeasureFont } from './svg-parts'

let context: CanvasRenderingContext2D | null = null

/** Width of an average character as a share of the size, for a browser that measures nothing. */
const averageWidth = 0.52

/** Measures in the font of the page, which is that of the handouts. */
export const measureTitillium: MeasureFont = (text, size, weight) => {
  context ??= document.createElement('canvas').getContext('2d')
  if (!context) return text.length * averageWidth * size
  context.font = `${weight} ${size}px 'Titillium Web', sans-serif`
  return context.measureText(text).width
}
