import { css, type Rgb } from '../../format/colours'

/** The symbols of point layers, in the order of the atlas. */
const symbols = ['station', 'exit', 'port', 'airport', 'waypoint', 'project', 'service'] as const
export type PointSymbol = (typeof symbols)[number]

const cell = 72
const plate = 30

/** Where each symbol lies in the atlas; anchored at its middle. */
export const symbolMapping = Object.fromEntries(
  symbols.map((symbol, i) => [symbol, { x: i * cell, y: 0, width: cell, height: cell }]),
)

const circle = (radius: number): string =>
  `M${-radius} 0A${radius} ${radius} 0 1 1 ${radius} 0A${radius} ${radius} 0 1 1 ${-radius} 0Z`

const roundSquare = (half: number, corner: number): string => {
  const side = 2 * (half - corner)
  const turn = (x: number, y: number) => `a${corner} ${corner} 0 0 1 ${x} ${y}`
  return `M${corner - half} ${-half}h${side}${turn(corner, corner)}v${side}${turn(-corner, corner)}h${-side}${turn(-corner, -corner)}v${-side}${turn(corner, -corner)}Z`
}

const lozenge = (reach: number): string => `M0 ${-reach}L${reach} 0L0 ${reach}L${-reach} 0Z`

/** Outline of the plate: round for what trains, boats and planes use, square for roads, a lozenge for services. */
const platePaths: Record<PointSymbol, string> = {
  station: circle(plate),
  exit: roundSquare(plate - 3, 12),
  port: circle(plate),
  airport: circle(plate),
  waypoint: roundSquare(18, 9),
  project: roundSquare(plate - 3, 12),
  service: lozenge(plate + 2),
}

/** Pictograms on a square of 24, drawn for this atlas. */
const pictograms: Record<PointSymbol, string> = {
  station:
    'M7 3h10a2 2 0 0 1 2 2v10a3 3 0 0 1-3 3l2 3h-2.600l-1.400-2.200h-4l-1.400 2.200H6l2-3a3 3 0 0 1-3-3V5a2 2 0 0 1 2-2zm.5 3v5h9V6zm1.500 7.500a1.400 1.400 0 1 0 .01 0zm6 0a1.400 1.400 0 1 0 .01 0z',
  exit: 'M7 3h2.200L7.700 21H4.500zm7.800 0H17l2.500 18h-3.200zM11.200 3h1.600v4h-1.600zm0 6.500h1.600v4.500h-1.600zm0 7h1.600V21h-1.600z',
  port: 'M12 2a2.800 2.800 0 0 1 1.300 5.300V9H16v2.400h-2.700v7.400c2.400-.5 4-2 4.600-4.300L16 15.500l3-5 3 5-1.900-.6C19.300 19 16.200 21.700 12 22c-4.200-.3-7.300-3-8.100-7.100L2 15.500l3-5 3 5-1.900-1c.6 2.300 2.200 3.800 4.600 4.300v-7.400H8V9h2.700V7.300A2.800 2.800 0 0 1 12 2z',
  airport:
    'M12 2c.9 0 1.500.9 1.500 2.200v4.600l8 5v2.200l-8-2.500v4.300l2.200 1.700V21L12 20l-3.700 1v-1.500l2.200-1.700v-4.300l-8 2.500v-2.200l8-5V4.200C10.500 2.900 11.100 2 12 2z',
  waypoint: 'M12 8a4 4 0 1 0 .01 0z',
  project: 'M12 3l9.500 17h-19zM11 9.500v5h2v-5zm0 6.500v2h2v-2z',
  service: 'M9 6V4.500h6V6h4.500v5H13.500v-1h-3v1h-6V6zM4.500 12.500h6v1.500h3v-1.500h6v6h-15z',
}

/** A symbol as two paths around its middle, in pixels of the atlas; the pictogram still has to be moved and scaled. */
export type SymbolParts = Readonly<{
  plate: string
  fill: Rgb
  stroke: Rgb
  strokeWidth: number
  pictogram: string
  pictogramFill: Rgb
  /** Scale of the pictogram, whose middle is at 12, 12. */
  scale: number
}>

/** Side of a symbol in pixels of the atlas. */
export const symbolCell = cell

/** What a symbol is drawn from: an `ink` pictogram on a `panel` plate with a rim; services the other way round. */
export function symbolParts(symbol: PointSymbol, panel: Rgb, ink: Rgb): SymbolParts {
  const isService = symbol === 'service'
  return {
    plate: platePaths[symbol],
    fill: isService ? ink : panel,
    stroke: isService ? panel : ink,
    strokeWidth: 4,
    pictogram: pictograms[symbol],
    pictogramFill: isService ? panel : ink,
    scale: isService ? 1.15 : 1.55,
  }
}

/** Draws the symbols side by side on a canvas. Made once a theme. */
export function drawSymbolAtlas(panel: Rgb, ink: Rgb): ImageData {
  const canvas = document.createElement('canvas')
  canvas.width = cell * symbols.length
  canvas.height = cell
  const context = canvas.getContext('2d')
  if (!context) return new ImageData(canvas.width, canvas.height)
  symbols.forEach((symbol, i) => {
    const parts = symbolParts(symbol, panel, ink)
    const outline = new Path2D(parts.plate)
    context.setTransform(1, 0, 0, 1, i * cell + cell / 2, cell / 2)
    context.fillStyle = css(parts.fill)
    context.strokeStyle = css(parts.stroke)
    context.lineWidth = parts.strokeWidth
    context.fill(outline)
    context.stroke(outline)
    const { scale } = parts
    context.setTransform(scale, 0, 0, scale, i * cell + cell / 2 - 12 * scale, cell / 2 - 12 * scale)
    context.fillStyle = css(parts.pictogramFill)
    context.fill(new Path2D(parts.pictogram), 'evenodd')
  })
  return context.getImageData(0, 0, canvas.width, canvas.height)
}
