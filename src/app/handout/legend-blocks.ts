import { themeColours } from '../../format/colours'
import { svg, type SvgNode } from '../../model/handout/svg-node'
import { wrapText } from '../../model/handout/wrap-text'
import { measureOf, moved, textAtPlace, type MeasureFont } from './svg-parts'

/** Something drawn from its upper left corner, with the height that it takes. */
export type Block = Readonly<{ height: number; node: SvgNode }>

/** A row of a legend: what is drawn around the middle of its sign, what it means, and how many there are. */
export type LegendRow = Readonly<{
  /** Drawn around the origin. */
  sign: readonly SvgNode[]
  label: string
  count?: string
  /** Height of the sign where it is taller than a line. */
  height?: number
}>

export type BlockStyle = Readonly<{ dark: boolean; measure: MeasureFont; width: number }>

const [headingSize, rowSize] = [11.5, 10.5]
const [headingLine, rowLine] = [14, 13.5]
/** Width of the column of signs. */
const signWidth = 40
const labelStart = signWidth + 8

/** Lines of text, one below the other. */
export function paragraph(
  text: string,
  { dark, measure, width }: BlockStyle,
  look: Readonly<{ size: number; line: number; weight?: 400 | 600; strong?: boolean; most?: number }>,
): Block {
  const { ink, ink2 } = themeColours(dark)
  const { size, line, weight = 400, strong = false, most } = look
  const lines = wrapText(text, width, measureOf(measure, size, weight), most)
  return {
    height: lines.length * line,
    node: svg(
      'g',
      {},
      lines.map((words, i) =>
        textAtPlace(words, 0, (i + 1) * line - 0.25 * line, { size, colour: strong ? ink : ink2, weight }),
      ),
    ),
  }
}

/** Blocks one below the other. */
export function stack(blocks: readonly Block[], gap: number): Block {
  let y = 0
  const nodes = blocks
    .filter(({ height }) => height > 0)
    .map(({ height, node }, i) => {
      if (i > 0) y += gap
      const placed = moved(0, y, [node])
      y += height
      return placed
    })
  return { height: y, node: svg('g', {}, nodes) }
}

/** A heading with rows of signs and their meanings. */
export function legendBlock(heading: string, rows: readonly LegendRow[], style: BlockStyle): Block {
  const { ink, ink2 } = themeColours(style.dark)
  const title = paragraph(heading, style, { size: headingSize, line: headingLine, weight: 600, strong: true })
  let y = title.height + 3
  const nodes: SvgNode[] = [title.node]
  for (const { sign, label, count, height = 0 } of rows) {
    const countWidth = count === undefined ? 0 : style.measure(count, rowSize, 400) + 8
    const lines = wrapText(
      label,
      style.width - labelStart - countWidth,
      measureOf(style.measure, rowSize, 400),
    )
    const own = Math.max(rowLine * lines.length + 2, height + 3, 16)
    const first = y + own / 2 - ((lines.length - 1) * rowLine) / 2 + 0.35 * rowSize
    nodes.push(
      moved(signWidth / 2, y + own / 2, sign),
      ...lines.map((words, i) =>
        textAtPlace(words, labelStart, first + i * rowLine, { size: rowSize, colour: ink }),
      ),
    )
    if (count !== undefined) {
      nodes.push(textAtPlace(count, style.width, first, { size: rowSize, colour: ink2, anchor: 'end' }))
    }
    y += own
  }
  return { height: y, node: svg('g', {}, nodes) }
}

/** Blocks in columns of `style.width`, in their order and about equally high. */
export function inColumns(blocks: readonly Block[], columns: number, style: BlockStyle, gap: number): Block {
  const columnGap = 24
  const total = blocks.reduce((sum, { height }) => sum + height + gap, 0)
  /** The least height of a column that all blocks fit in. */
  const fits = (limit: number): Block[][] => {
    const found: Block[][] = [[]]
    let used = 0
    for (const block of blocks) {
      const column = found.at(-1)!
      if (column.length > 0 && used + gap + block.height > limit) {
        found.push([block])
        used = block.height
      } else {
        used += (column.length > 0 ? gap : 0) + block.height
        column.push(block)
      }
    }
    return found
  }
  let limit = total / columns
  while (fits(limit).length > columns) limit += 8
  const stacks = fits(limit).map((column) => stack(column, gap))
  return {
    height: Math.max(0, ...stacks.map(({ height }) => height)),
    node: svg(
      'g',
      {},
      stacks.map(({ node }, i) => moved(i * (style.width + columnGap), 0, [node])),
    ),
  }
}
