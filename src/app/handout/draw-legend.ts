import { zoneStatuses, type ZoneStatus } from '../../contracts/industrial-zones'
import { themeColours, type Rgb } from '../../format/colours'
import { appMessages } from '../../format/messages/app'
import { embedMessages } from '../../format/messages/embed'
import { handoutMessages } from '../../format/messages/handouts'
import { sheetMessages } from '../../format/messages/sheet'
import { flowColourOf, flowPalette } from '../../map/layers/flows-layer'
import { infrastructureMarks } from '../../map/layers/infrastructure-layer'
import { flowTaper, flowWidth, unreachedRadius } from '../../map/layers/mark-sizes'
import { mixColours } from '../../map/layers/paint'
import type { PointSymbol } from '../../map/layers/point-symbols'
import { zoneMarks } from '../../map/layers/zone-marks'
import { hatchLines } from '../../model/handout/hatch-lines'
import { svg, type SvgNode } from '../../model/handout/svg-node'
import { readableOn } from '../../ui/readable-on'
import type { StageLegend } from '../stage-marks'
import { hatchLook } from './draw-areas'
import { ownLegendRow } from './draw-own'
import {
  ribbonPath,
  startupMark,
  symbolMark,
  unreachedMark,
  zoneDisc,
  zoneRing,
  type MapContext,
} from './draw-marks'
import { legendBlock, paragraph, stack, type Block, type BlockStyle, type LegendRow } from './legend-blocks'
import { filled, line, moved, rectangle, stroked, textAtPlace } from './svg-parts'

/** What the classes of the map are, in words. */
export type ClassWords =
  | StageLegend
  | Readonly<{
      kind: 'two'
      labels: readonly [string, string]
      counts: readonly number[]
      unknown: number
      /** Breaks of each in words. */
      breaks: readonly [string, string]
    }>

export type LegendContext = Omit<MapContext, 'frame' | 'basemap'> &
  Readonly<{ classes: ClassWords | null; filtered: boolean; flowThreshold: number }>

const here = { x: 0, y: 0 }
const [swatchWidth, swatchHeight] = [30, 12]

const swatch = (colour: Rgb, dark: boolean): SvgNode =>
  rectangle(-swatchWidth / 2, -swatchHeight / 2, swatchWidth, swatchHeight, {
    ...filled(colour),
    ...stroked(themeColours(dark).faint, 0.6),
  })

function hatchedSwatch(dark: boolean): SvgNode[] {
  const [x, y] = [swatchWidth / 2, swatchHeight / 2]
  const ring = [
    { x: -x, y: -y },
    { x, y: -y },
    { x, y },
    { x: -x, y },
    { x: -x, y: -y },
  ]
  return [
    swatch(themeColours(dark).land, dark),
    svg('path', { d: hatchLines([ring], 6), fill: 'none', ...hatchLook(dark, 230) }),
  ]
}

/** Blocks of the legend, in the order in which one reads the map. */
export function legendBlocks(context: LegendContext, style: BlockStyle): Block[] {
  const { model, locale } = context
  const on = (id: (typeof model.overlays)[number]) => model.overlays.includes(id)
  const block = (heading: string, rows: readonly LegendRow[]) =>
    rows.length > 0 ? [legendBlock(heading, rows, style)] : []
  return [
    ...classBlocks(context, style),
    ...((context.marks?.numbers ?? []).some(({ label }) => label !== '')
      ? [paragraph(locale.t(embedMessages.numbers), style, { size: 10.5, line: 13.5, strong: true })]
      : []),
    ...(on('flows') ? block(locale.t(appMessages.layerFlows), flowRows(context)) : []),
    ...(on('unreached') ? block(locale.t(appMessages.layerUnreached), unreachedRows(context)) : []),
    ...(on('zones') ? block(locale.t(appMessages.layerZones), zoneRows(context)) : []),
    ...(on('infrastructure') ? block(locale.t(appMessages.layerInfrastructure), pointRows(context)) : []),
    ...(on('services') && context.tables.services
      ? block(locale.t(appMessages.layerServices), [symbolRow('service', context)])
      : []),
    ...(on('startups') && context.tables.startups
      ? block(locale.t(appMessages.layerStartups), startupRows(context))
      : []),
    ...block(
      locale.t(appMessages.themeOwn),
      context.own.toReversed().map((own) => ownLegendRow(own, context.dark, locale)),
    ),
  ]
}

function classBlocks(context: LegendContext, style: BlockStyle): Block[] {
  const { classes, model, locale, dark, filtered } = context
  const colours = model.choropleth?.colours ?? []
  if (!classes || !model.overlays.includes('choropleth')) return []
  const counted = (n: number) =>
    locale.t(n === 1 ? sheetMessages.classCountOne : sheetMessages.classCount, { n: locale.number(n) })
  const { land } = themeColours(dark)
  const unknown = unknownOf(classes)
  const rest: LegendRow[] = [
    ...(unknown > 0 ? [{ ...unclassed(classes, context), count: counted(unknown) }] : []),
    ...(filtered && colours.length > 0
      ? [
          {
            sign: [swatch(mixColours(colours.at(-1)!, land, 0.8), dark)],
            label: locale.t(handoutMessages.leftOut),
          },
        ]
      : []),
    ...(model.selection.length > 0
      ? [
          {
            sign: [rectangle(-14, -5, 28, 10, { ...line(themeColours(dark).accent, 2.6), fill: 'none' })],
            label: locale.t(handoutMessages.selected),
          },
        ]
      : []),
  ]
  if (classes.kind === 'two') return [crossedBlock(classes, context, rest, style)]
  if (classes.kind === 'named') {
    const rows = classes.names.map(({ class: k, label }): LegendRow => ({
      sign: k < 0 ? hatchedSwatch(dark) : [swatch(colours[k] ?? land, dark)],
      label,
    }))
    return [legendBlock(classes.label, [...rows, ...rest], style)]
  }
  const { classification, format } = classes
  const first = classes.plain === undefined ? 0 : 1
  const { min, breaks, max, counts } = classification
  const edges = [min, ...breaks, max]
  const rows = Number.isNaN(max)
    ? []
    : counts.map((count, i): LegendRow => ({
        sign: [swatch(colours[i + first] ?? land, dark)],
        label: locale.t(sheetMessages.classRange, { from: format(edges[i]!), to: format(edges[i + 1]!) }),
        count: counted(count),
      }))
  return [legendBlock(classes.label, [...rows, ...rest], style)]
}

/** How many have no class. */
function unknownOf(classes: ClassWords): number {
  if (classes.kind === 'named') return 0
  return classes.kind === 'one' ? classes.classification.unknown : classes.unknown
}

/** What has no class is not known, and hatched, unless there is another reason. */
function unclassed(classes: ClassWords, { dark, locale }: LegendContext): LegendRow {
  const plain = classes.kind === 'one' ? classes.plain : undefined
  return plain === undefined
    ? { sign: hatchedSwatch(dark), label: locale.t(handoutMessages.unknown) }
    : { sign: [swatch(themeColours(dark).land, dark)], label: plain }
}

/** The square of two crossed indicators, with the number of municipalities of each colour. */
function crossedBlock(
  { labels, counts, breaks }: ClassWords & { kind: 'two' },
  { model, locale, dark }: LegendContext,
  rest: readonly LegendRow[],
  style: BlockStyle,
): Block {
  const side = 27
  const colours = model.choropleth?.colours ?? []
  const cells = counts.flatMap((count, k) => {
    const colour = colours[k] ?? themeColours(dark).land
    const [x, y] = [(k % 3) * side, (2 - Math.floor(k / 3)) * side]
    const look = { size: 10.5, colour: readableOn(colour), anchor: 'middle' } as const
    return [
      rectangle(x, y, side, side, filled(colour)),
      textAtPlace(locale.number(count), x + side / 2, y + side / 2 + 3.7, look),
    ]
  })
  const text = { size: 10.5, line: 13.5, strong: true }
  const square = { height: 3 * side + 2, node: svg('g', {}, cells) }
  const words = (label: string, values: string) =>
    locale.t(handoutMessages.crossedBreaks, { label, breaks: values })
  return stack(
    [
      paragraph(`↑ ${words(labels[1], breaks[1])}`, style, text),
      square,
      paragraph(`→ ${words(labels[0], breaks[0])}`, style, text),
      ...(rest.length > 0 ? [legendBlock('', rest, style)] : []),
    ],
    4,
  )
}

function flowRows({ model, locale, dark, flowThreshold }: LegendContext): LegendRow[] {
  const palette = flowPalette(dark)
  const meanings = [handoutMessages.flowsIn, handoutMessages.flowsOut, handoutMessages.flowsOther]
  const ribbon = (width: number, colour: 0 | 1 | 2) => {
    const ends = [
      { x: -19, y: 0 },
      { x: 19, y: 0 },
    ]
    return [
      svg('path', {
        d: ribbonPath(ends, width, Math.max(0.5, width * flowTaper)),
        ...filled(palette[colour]),
      }),
    ]
  }
  const drawn = ([0, 1, 2] as const).filter((colour) =>
    model.flows.some(({ direction }) => flowColourOf[direction] === colour),
  )
  const largest = model.flows.reduce((most, { workers }) => Math.max(most, workers), 0)
  if (drawn.length === 0) return []
  const width = flowWidth(largest, model.flowScaleMax)
  return [
    ...drawn.map((colour) => ({ sign: ribbon(5, colour), label: locale.t(meanings[colour]!) })),
    {
      sign: ribbon(width, drawn[0]!),
      label: locale.t(handoutMessages.flowsWidth, { n: locale.number(largest) }),
      height: width,
    },
    ...(flowThreshold > 1
      ? [{ sign: [], label: locale.t(handoutMessages.flowsThreshold, { n: locale.number(flowThreshold) }) }]
      : []),
  ]
}

function unreachedRows({ model, locale, dark }: LegendContext): LegendRow[] {
  if (!model.unreached) return []
  return [100, 1000, 2500].map((households) => ({
    sign: [unreachedMark(here, households, true, dark)],
    label: locale.number(households),
    height: 2 * unreachedRadius(households),
  }))
}

function zoneRows({ tables, model, locale, dark }: LegendContext): LegendRow[] {
  const table = tables['industrial-zones']
  if (!table) return []
  const marks = zoneMarks(table, model.zones)
  const token = (status: ZoneStatus, stated: boolean) => zoneDisc(here, 6, { status, stated }, true, dark)
  const present = zoneStatuses.filter((status) => marks.some((mark) => mark.status === status))
  const first = present[0]
  if (!first) return []
  return [
    ...present.map((status) => ({
      sign: [token(status, true)],
      label: locale.t(appMessages[status]),
      count: locale.number(marks.filter((mark) => mark.status === status).length),
    })),
    { sign: [token(first, true)], label: locale.t(handoutMessages.zoneDisc) },
    ...(marks.some(({ stated }) => !stated)
      ? [{ sign: [token(first, false)], label: locale.t(handoutMessages.zoneHollow) }]
      : []),
    {
      sign: [zoneRing(here, 8, { status: first, stated: true }, true, dark)],
      label: locale.t(handoutMessages.zoneRing),
    },
  ]
}

const symbolRow = (symbol: PointSymbol, { locale, dark }: LegendContext): LegendRow => ({
  sign: [symbolMark(symbol, here, dark)],
  label: locale.t(handoutMessages[symbol]),
  height: 17,
})

function pointRows(context: LegendContext): LegendRow[] {
  const { infrastructure } = context.tables
  if (!infrastructure) return []
  const present = new Set(infrastructureMarks(infrastructure).map(({ symbol }) => symbol))
  return [...present].map((symbol) => symbolRow(symbol, context))
}

function startupRows({ locale, dark }: LegendContext): LegendRow[] {
  return [
    { sign: startupMark(here, 1, dark), label: locale.t(handoutMessages.startupOne) },
    {
      sign: [moved(0, 0, startupMark(here, 12, dark))],
      label: locale.t(handoutMessages.startupSeveral),
      height: 26,
    },
  ]
}
