import type { OwnLayerStyle } from '../../contracts/own-data'
import type { FlatGeometry } from '../../contracts/table'
import type { Locale } from '../../format/locale'
import { ownLayerMessages } from '../../format/messages/own-layers'
import { ownedPointRim } from '../../map/layers/gpu/owned-point-layer'
import { ownLineWidth, ownPaint, ownRimWidth, type OwnLayer } from '../../map/layers/own-layers'
import { svg, type SvgNode } from '../../model/handout/svg-node'
import { areaTypes, lineTypes, passesAs, pointTypes } from '../../model/own-layers/own-shapes'
import type { MapModel, MapPoint } from '../../map/map-model'
import type { HandoutFrame } from './handout-frame'
import type { LegendRow } from './legend-blocks'
import { filled, line, stroked } from './svg-parts'

/** A layer of one's own that is shown; `layer` is null while it is being prepared. */
export type DrawnOwn = Readonly<{ id: string; name: string; layer: OwnLayer | null }>

/** With more of these a file of vectors would be too large for the programs that open it. */
const [mostFeatures, mostVertices] = [20_000, 400_000]

const verticesOf = ({ positions }: FlatGeometry): number => positions.length / 2

const isLeftOut = ({ geometry }: OwnLayer): boolean =>
  geometry.types.length > mostFeatures || verticesOf(geometry) > mostVertices

/** A sentence about a layer that is not in the drawing; null for one that is. */
export function leftOutWords({ layer }: DrawnOwn, locale: Locale): string | null {
  if (layer === null) return locale.t(ownLayerMessages.notReady)
  if (!isLeftOut(layer)) return null
  const count = layer.geometry.types.length
  const isMany = count > mostFeatures
  return locale.t(isMany ? ownLayerMessages.left : ownLayerMessages.leftVertices, {
    n: locale.number(isMany ? count : verticesOf(layer.geometry)),
    most: locale.number(isMany ? mostFeatures : mostVertices),
  })
}

const pointPath = ({ x, y }: MapPoint, size: number): string =>
  `M${(x - size / 2).toFixed(1)} ${(y - size / 2).toFixed(1)}h${size}v${size}h${-size}z`

const squares = (d: string, style: OwnLayerStyle, passes: boolean, dark: boolean): SvgNode => {
  const { mark, rim } = ownPaint(style, passes, dark)
  return svg('path', { d, ...filled(mark), ...stroked(rim, ownedPointRim(style.size)) })
}
const lines = (d: string, style: OwnLayerStyle, passes: boolean, dark: boolean): SvgNode =>
  svg('path', { d, ...line(ownPaint(style, passes, dark).mark, ownLineWidth(style.size)) })
const area = (d: string, style: OwnLayerStyle, passes: boolean, dark: boolean): SvgNode => {
  const { mark, inside } = ownPaint(style, passes, dark)
  return svg('path', { d, 'fill-rule': 'evenodd', ...filled(inside), ...stroked(mark, ownRimWidth) })
}

/**
 * The layers that are not too large, the first at the bottom: every polygon in sight by itself; the lines and the points of a layer
 * as one path each, and one for those that the filters leave out.
 */
export function drawOwn(
  own: readonly DrawnOwn[],
  { passing }: Pick<MapModel, 'passing'>,
  frame: HandoutFrame,
  dark: boolean,
): SvgNode[] {
  return own.flatMap(({ id, layer }) => {
    if (layer === null || isLeftOut(layer)) return []
    const { geometry, shapes, style } = layer
    const paths = { lines: ['', ''], points: ['', ''] }
    const nodes: SvgNode[] = []
    geometry.types.forEach((type, row) => {
      const passes = passesAs(shapes.owners[row]!, passing)
      for (const ring of ringsInSight(geometry, row, type, frame, style.size)) {
        if (pointTypes.has(type)) paths.points[Number(passes)] += ring
        else if (lineTypes.has(type)) paths.lines[Number(passes)] += ring
        else nodes.push(area(ring, style, passes, dark))
      }
    })
    for (const [kind, draw] of [
      ['lines', lines],
      ['points', squares],
    ] as const) {
      paths[kind].forEach((d, passes) => {
        if (d !== '') nodes.push(draw(d, style, passes === 1, dark))
      })
    }
    return nodes.length > 0 ? [svg('g', { id: `own-${id}` }, nodes)] : []
  })
}

/** What of a feature reaches into the map: a path a point or line, one for all of a polygon. */
function ringsInSight(
  { featureParts, partRings, ringVertices, positions }: FlatGeometry,
  row: number,
  type: number,
  { project, width, height }: HandoutFrame,
  size: number,
): string[] {
  const paths: string[] = []
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  const end = partRings[featureParts[row + 1]!]!
  for (let ring = partRings[featureParts[row]!]!; ring < end; ring++) {
    const places: string[] = []
    for (let vertex = ringVertices[ring]!; vertex < ringVertices[ring + 1]!; vertex++) {
      const place = project([positions[2 * vertex]!, positions[2 * vertex + 1]!])
      left = Math.min(left, place.x)
      right = Math.max(right, place.x)
      top = Math.min(top, place.y)
      bottom = Math.max(bottom, place.y)
      places.push(
        pointTypes.has(type) ? pointPath(place, size) : `${place.x.toFixed(1)} ${place.y.toFixed(1)}`,
      )
    }
    if (places.length === 0) continue
    if (pointTypes.has(type)) paths.push(places.join(''))
    else paths.push(`M${places.join('L')}${areaTypes.has(type) ? 'Z' : ''}`)
  }
  if (!(right > -size && left < width + size && bottom > -size && top < height + size)) return []
  return areaTypes.has(type) ? [paths.join('')] : paths
}

/** The mark of a layer, of each kind of geometry that it has, around the origin. */
function tokens({ geometry, style }: OwnLayer, dark: boolean): SvgNode[] {
  const has = (wanted: ReadonlySet<number>) => geometry.types.some((type) => wanted.has(type))
  return [
    ...(has(areaTypes) ? [area('M-13 -3L-2 -6L12 -3L9 5L-10 6Z', style, true, dark)] : []),
    ...(has(lineTypes) ? [lines('M-14 4L-4 -4L4 4L14 -4', style, true, dark)] : []),
    ...(has(pointTypes) ? [squares(pointPath({ x: 0, y: 0 }, style.size), style, true, dark)] : []),
  ]
}

/** What the legend says of a layer: its mark with the number of its features, or why it is not there. */
export function ownLegendRow(own: DrawnOwn, dark: boolean, locale: Locale): LegendRow {
  const why = leftOutWords(own, locale)
  if (own.layer === null || why !== null) return { sign: [], label: `${own.name}. ${why ?? ''}` }
  return {
    sign: tokens(own.layer, dark),
    label: own.name,
    count: locale.number(own.layer.geometry.types.length),
  }
}
