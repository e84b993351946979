import type { LayerTables } from '../../contracts/layers'
import { themeColours } from '../../format/colours'
import type { Locale } from '../../format/locale'
import type { BasemapData } from '../../map/basemap/basemap-data'
import { flowColourOf, flowPalette } from '../../map/layers/flows-layer'
import { infrastructureMarks } from '../../map/layers/infrastructure-layer'
import { flowTaper, flowWidth, unreachedRadius } from '../../map/layers/mark-sizes'
import { symbolCell, symbolParts, type PointSymbol } from '../../map/layers/point-symbols'
import { serviceMarks } from '../../map/layers/services-layer'
import { clusterRadius, startupMarks } from '../../map/layers/startup-marks'
import { startupInk } from '../../map/layers/startups-layer'
import { symbolSizes, type SymbolMark } from '../../map/layers/symbol-layer'
import { unreachedPaint, unreachedRim } from '../../map/layers/unreached-layer'
import { smallestZone, zoneMarks, type ZoneMark } from '../../map/layers/zone-marks'
import { ringWidth, zonePaint, zonePasses, zoneRim } from '../../map/layers/zones-layer'
import type { MapMarks, MapModel, MapPoint } from '../../map/map-model'
import { flowCurve } from '../../model/flow-arcs'
import type { DrawnFlow } from '../../model/flow-selection'
import { svg, type SvgNode } from '../../model/handout/svg-node'
import type { DrawnOwn } from './draw-own'
import type { HandoutFrame } from './handout-frame'
import { filled, stroked, textAtPlace, type MeasureFont } from './svg-parts'

/** What marks are drawn from. */
export type MarkContext = Readonly<{
  tables: LayerTables
  model: MapModel
  frame: HandoutFrame
  dark: boolean
}>

/** What a whole map is drawn from. */
export type MapContext = MarkContext &
  Readonly<{
    basemap: BasemapData
    locale: Locale
    measure: MeasureFont
    /** What a workspace puts upon the map; null for nothing. */
    marks: MapMarks | null
    /** Layers of one's own, from the bottom to the top. */
    own: readonly DrawnOwn[]
  }>

/** Whether something of a radius in pixels reaches into the map. */
const isInSight = ({ x, y }: MapPoint, { width, height }: HandoutFrame, radius: number): boolean =>
  x > -radius && y > -radius && x < width + radius && y < height + radius

/** A ribbon along places, `start` wide at the first and `end` at the last, as an SVG path. */
export function ribbonPath(places: readonly MapPoint[], start: number, end: number): string {
  const last = places.length - 1
  const sides = places.map(({ x, y }, i) => {
    const [before, after] = [places[Math.max(0, i - 1)]!, places[Math.min(last, i + 1)]!]
    const length = Math.hypot(after.x - before.x, after.y - before.y) || 1
    const half = (start + ((end - start) * i) / last) / 2
    const [right, down] = [(-(after.y - before.y) / length) * half, ((after.x - before.x) / length) * half]
    return [
      `${(x + right).toFixed(1)} ${(y + down).toFixed(1)}`,
      `${(x - right).toFixed(1)} ${(y - down).toFixed(1)}`,
    ]
  })
  const there = sides.map(([one]) => one)
  const back = sides.map(([, other]) => other).reverse()
  return `M${[...there, ...back].join('L')}Z`
}

/** Flows, the largest first so that small ones stay visible. */
export function drawFlows({ model, frame, dark }: MarkContext): SvgNode[] {
  const palette = flowPalette(dark)
  return model.flows
    .toSorted((a, b) => b.workers - a.workers)
    .map(({ from, to, workers, direction }: DrawnFlow) => {
      const width = flowWidth(workers, model.flowScaleMax)
      const places = flowCurve(from, to).map((place) => frame.project(place))
      return svg('path', {
        d: ribbonPath(places, width, Math.max(0.5, width * flowTaper)),
        ...filled(palette[flowColourOf[direction]]),
      })
    })
}

/** A circle of households not reached. */
export function unreachedMark(place: MapPoint, households: number, passes: boolean, dark: boolean): SvgNode {
  const [fill, rim] = unreachedPaint(passes, dark)
  const r = unreachedRadius(households)
  return svg('circle', { cx: place.x, cy: place.y, r, ...filled(fill), ...stroked(rim, unreachedRim) })
}

export function drawUnreached({ tables, model, frame, dark }: MarkContext): SvgNode[] {
  const { municipalities } = tables
  const { unreached } = model
  if (!municipalities || !unreached) return []
  const { seat_lon, seat_lat } = municipalities.columns
  return Array.from(unreached.keys())
    .filter((row) => unreached[row]! > 0)
    .sort((a, b) => unreached[b]! - unreached[a]!)
    .flatMap((row) => {
      const place = frame.project([seat_lon.values[row]!, seat_lat.values[row]!])
      const households = unreached[row]!
      return isInSight(place, frame, unreachedRadius(households))
        ? [unreachedMark(place, households, model.passing[row] !== 0, dark)]
        : []
    })
}

/** The disc of a zone; `radius` in pixels. */
export function zoneDisc(
  place: MapPoint,
  radius: number,
  mark: Pick<ZoneMark, 'status' | 'stated'>,
  passes: boolean,
  dark: boolean,
): SvgNode {
  const [fill, rim] = zonePaint(mark, passes, dark).disc
  return svg('circle', {
    cx: place.x,
    cy: place.y,
    r: radius,
    ...filled(fill),
    ...stroked(rim, zoneRim(mark.stated)),
  })
}

/** The dashed ring within which a zone lies; `radius` in pixels. */
export function zoneRing(
  place: MapPoint,
  radius: number,
  mark: Pick<ZoneMark, 'status' | 'stated'>,
  passes: boolean,
  dark: boolean,
): SvgNode {
  const look = stroked(zonePaint(mark, passes, dark).ring, ringWidth)
  return svg('circle', {
    cx: place.x,
    cy: place.y,
    r: radius,
    fill: 'none',
    ...look,
    'stroke-dasharray': '3.6 3.1',
  })
}

export function drawZones({ tables, model, frame, dark }: MarkContext): SvgNode[] {
  const table = tables['industrial-zones']
  if (!table) return []
  const pixels = (metres: number) => (metres / 1000) * frame.pixelsPerKm
  const placed = zoneMarks(table, model.zones)
    .map((mark) => ({
      mark,
      place: frame.project(mark.position),
      passes: zonePasses(mark, model.index, model.passing),
    }))
    .filter(({ mark, place }) => isInSight(place, frame, pixels(mark.uncertainty)))
  return [
    ...placed.map(({ mark, place, passes }) => zoneRing(place, pixels(mark.uncertainty), mark, passes, dark)),
    ...placed.map(({ mark, place, passes }) =>
      zoneDisc(place, Math.max(smallestZone, pixels(mark.radius)), mark, passes, dark),
    ),
  ]
}

/** A symbol of a point layer around a place. */
export function symbolMark(symbol: PointSymbol, { x, y }: MapPoint, dark: boolean): SvgNode {
  const { panel, ink } = themeColours(dark)
  const parts = symbolParts(symbol, panel, ink)
  const scale = symbolSizes[symbol] / symbolCell
  const inner = parts.scale
  return svg('g', { transform: `translate(${x.toFixed(2)} ${y.toFixed(2)}) scale(${scale.toFixed(4)})` }, [
    svg('path', { d: parts.plate, ...filled(parts.fill), ...stroked(parts.stroke, parts.strokeWidth) }),
    svg('path', {
      d: parts.pictogram,
      transform: `scale(${inner}) translate(-12 -12)`,
      'fill-rule': 'evenodd',
      ...filled(parts.pictogramFill),
    }),
  ])
}

function drawSymbols(marks: readonly SymbolMark[], { frame, dark }: MarkContext): SvgNode[] {
  return marks.flatMap(({ position, symbol }) => {
    const place = frame.project(position)
    return isInSight(place, frame, symbolSizes[symbol]) ? [symbolMark(symbol, place, dark)] : []
  })
}

export const drawInfrastructure = (context: MarkContext): SvgNode[] =>
  context.tables.infrastructure
    ? drawSymbols(infrastructureMarks(context.tables.infrastructure), context)
    : []

export const drawServices = (context: MarkContext): SvgNode[] =>
  context.tables.services ? drawSymbols(serviceMarks(context.tables.services), context) : []

/** A dot for one start-up, a larger one with their number for several. */
export function startupMark(place: MapPoint, count: number, dark: boolean): SvgNode[] {
  const dot = svg('circle', {
    cx: place.x,
    cy: place.y,
    r: clusterRadius(count),
    ...filled(themeColours(dark).startup),
    ...stroked(startupInk, 1.3),
  })
  const label = { size: 12, colour: startupInk, weight: 600, anchor: 'middle' } as const
  return count === 1 ? [dot] : [dot, textAtPlace(String(count), place.x, place.y + 4.2, label)]
}

export function drawStartups({ tables, model, frame, dark }: MarkContext): SvgNode[] {
  if (!tables.startups) return []
  return startupMarks(tables.startups, model.startupsPassing, frame.zoom).flatMap(({ position, rows }) => {
    const place = frame.project(position)
    return isInSight(place, frame, clusterRadius(rows.length)) ? startupMark(place, rows.length, dark) : []
  })
}
