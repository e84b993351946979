import { themeColours } from '../../format/colours'
import { svg, type SvgNode } from '../../model/handout/svg-node'
import type { Bounds } from '../sheet/sheet-map'
import { legendBlocks, type LegendContext } from './draw-legend'
import { drawMap } from './draw-map'
import type { MapContext } from './draw-marks'
import type { HandoutWords } from './handout-words'
import { frameBounds } from './handout-frame'
import { inColumns, paragraph, stack, type Block, type BlockStyle } from './legend-blocks'
import { filled, line, moved, rectangle } from './svg-parts'

export const drawingFormats = ['page', 'slide'] as const
export type DrawingFormat = (typeof drawingFormats)[number]

/** Sides in CSS pixels of 1 ⁄ 96 inch: A4 upright, and a slide of 10 inches. */
export const drawingSizes: Readonly<Record<DrawingFormat, Readonly<{ width: number; height: number }>>> = {
  page: { width: 794, height: 1123 },
  slide: { width: 960, height: 540 },
}

/** Everything that a drawing is made of. */
export type DrawingContext = Omit<MapContext, 'frame'> &
  LegendContext &
  Readonly<{
    words: HandoutWords
    format: DrawingFormat
    /** What the map holds at least. */
    bounds: Bounds
    /** Pixels that stay free around the bounds. */
    margin: number
  }>

/** Parts of a drawing from the top to the bottom, with the room between them. */
const gap = 12
const [pageEdge, slideEdge] = [38, 26]
const fontFamily = "'Titillium Web', sans-serif"
/** The map takes at least so much of the height of a page. */
const leastMap = 0.36

/** A drawing as one element of SVG, styled by attributes alone, with text as text. */
export function makeDrawing(context: DrawingContext): SvgNode {
  const { format, dark, words } = context
  const { width, height } = drawingSizes[format]
  const parts = format === 'page' ? pageParts(context) : slideParts(context)
  return svg(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      'font-family': fontFamily,
    },
    [
      svg('title', {}, [words.title]),
      rectangle(0, 0, width, height, filled(themeColours(dark).panel)),
      ...parts,
    ],
  )
}

function headBlock({ words, format }: DrawingContext, style: BlockStyle): Block {
  const large = format === 'page' ? 25 : 23
  const text = { size: 11, line: 14.5 }
  return stack(
    [
      paragraph(words.territory, style, { size: 11, line: 14, weight: 600 }),
      paragraph(words.title, style, { size: large, line: large * 1.16, weight: 600, strong: true, most: 2 }),
      paragraph(words.subtitle, style, text),
      ...words.remarks.map((remark) => paragraph(remark, style, { ...text, strong: true, most: 3 })),
      ...(words.scenario === null ? [] : [scenarioBlock(words.scenario, style)]),
    ],
    2,
  )
}

/** Supposed figures look supposed: a dashed frame around the sentence that says so. */
function scenarioBlock(text: string, style: BlockStyle): Block {
  const [across, down] = [10, 5]
  const inner = paragraph(
    text,
    { ...style, width: style.width - 2 * across },
    { size: 12, line: 15, weight: 600, strong: true },
  )
  const height = inner.height + 2 * down
  const frame = rectangle(1, 1, style.width - 2, height - 2, {
    ...line(themeColours(style.dark).ink, 1.6),
    'stroke-dasharray': '5 4',
  })
  return { height, node: svg('g', {}, [frame, moved(across, down, [inner.node])]) }
}

/** Sources, the day, the address. */
function footBlock({ words, format }: DrawingContext, style: BlockStyle): Block {
  const [size, lineHeight, columns] = format === 'page' ? [8.5, 11, 2] : [7.2, 9, 3]
  const small = { size, line: lineHeight }
  const narrow = { ...style, width: (style.width - 24 * (columns - 1)) / columns }
  const sources = words.sources.map((source) => paragraph(source, narrow, small))
  return stack(
    [
      inColumns(sources, columns, narrow, 1),
      paragraph(words.made, style, small),
      ...(words.address === null ? [] : [paragraph(words.address, style, { ...small, most: 3 })]),
    ],
    2,
  )
}

function mapOf(context: DrawingContext, width: number, height: number): SvgNode {
  return drawMap({ ...context, frame: frameBounds(context.bounds, width, height, context.margin) })
}

/** From top to bottom: head, map, legend, foot. */
function pageParts(context: DrawingContext): SvgNode[] {
  const { width, height } = drawingSizes.page
  const inner = width - 2 * pageEdge
  const style: BlockStyle = { dark: context.dark, measure: context.measure, width: inner }
  const head = headBlock(context, style)
  const foot = footBlock(context, style)
  const columns = 3
  const column = { ...style, width: (inner - 24 * (columns - 1)) / columns }
  const legend = inColumns(legendBlocks(context, column), columns, column, gap)
  const rest = height - 2 * pageEdge - head.height - foot.height - legend.height - 3 * gap
  const mapHeight = Math.max(rest, leastMap * height)
  const mapTop = pageEdge + head.height + gap
  return [
    moved(pageEdge, pageEdge, [head.node]),
    moved(pageEdge, mapTop, [mapOf(context, inner, mapHeight)]),
    moved(pageEdge, mapTop + mapHeight + gap, [legend.node]),
    moved(pageEdge, height - pageEdge - foot.height, [foot.node]),
  ]
}

/** Head and foot across the slide; between them the map, and the legend beside it in as many columns as it needs. */
function slideParts(context: DrawingContext): SvgNode[] {
  const { width, height } = drawingSizes.slide
  const inner = width - 2 * slideEdge
  const style: BlockStyle = { dark: context.dark, measure: context.measure, width: inner }
  const head = headBlock(context, style)
  const foot = footBlock(context, style)
  const top = slideEdge + head.height + gap
  const room = height - top - gap - foot.height - slideEdge
  const legendOf = (columns: number) => {
    const column = { ...style, width: columns === 1 ? 236 : 206 }
    const across = columns * column.width + (columns - 1) * 24
    return { across, ...inColumns(legendBlocks(context, column), columns, column, gap) }
  }
  const one = legendOf(1)
  const legend = one.height <= room ? one : legendOf(2)
  // What is still too high becomes smaller as a whole.
  const scale = Math.min(1, room / legend.height)
  const mapWidth = inner - legend.across * scale - 20
  return [
    moved(slideEdge, slideEdge, [head.node]),
    moved(slideEdge, top, [mapOf(context, mapWidth, room)]),
    moved(slideEdge + mapWidth + 20, top, [
      svg('g', { transform: `scale(${scale.toFixed(4)})` }, [legend.node]),
    ]),
    moved(slideEdge, height - slideEdge - foot.height, [foot.node]),
  ]
}
