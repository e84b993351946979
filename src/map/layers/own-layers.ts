import type { Layer } from '@deck.gl/core'
import type { OwnLayerStyle } from '../../contracts/own-data'
import type { FlatGeometry } from '../../contracts/table'
import type { Place } from '../../contracts/view'
import { themeColours } from '../../format/colours'
import { ownColour } from '../../format/own-colours'
import { findOwn } from '../../model/own-layers/find-own'
import { passesAs, type OwnShapes } from '../../model/own-layers/own-shapes'
import type { PolygonMesh } from '../../model/polygon-mesh'
import type { OwnDrawing } from '../map-model'
import { degreesPerPixel } from '../mercator'
import { OwnedMeshLayer } from './gpu/owned-mesh-layer'
import { OwnedPointLayer } from './gpu/owned-point-layer'
import { OwnedSegmentLayer } from './gpu/owned-segment-layer'
import { beneathLabels, flat } from './layer-context'
import { withOpacity, type Rgba } from './paint'
import { remember, rememberLast } from './remember'

/** A layer of one's own that is ready for the map. */
export type OwnLayer = Readonly<{
  dataset: string
  style: OwnLayerStyle
  geometry: FlatGeometry
  shapes: OwnShapes
}>

/** How far beside a mark the pointer may be, in pixels. */
const reach = 3
/** Strength of what the filters leave out. */
const faintness = 0.2

/** Width in pixels of the rim of a polygon; lines are as wide as points are large, up to this share. */
export const ownRimWidth = 1.2
export const ownLineWidth = (size: number): number => Math.max(1, size / 2)

/** Colours of a feature: of the mark or line, of the rim of a point, of the inside of a polygon. */
export function ownPaint(
  { colour }: OwnLayerStyle,
  passes: boolean,
  dark: boolean,
): Readonly<{ mark: Rgba; rim: Rgba; inside: Rgba }> {
  const own = ownColour(colour, dark)
  const strength = passes ? 1 : faintness
  return {
    mark: withOpacity(own, 0.95 * strength),
    rim: withOpacity(themeColours(dark).paper, 0.9 * strength),
    inside: withOpacity(own, 0.3 * strength),
  }
}

/** Colours of every owner, the first of them being none. */
const makeColours = () =>
  rememberLast((style: OwnLayerStyle, passing: Uint8Array, dark: boolean) => {
    const owners = Array.from({ length: passing.length + 1 }, (_, owner) =>
      ownPaint(style, passesAs(owner, passing), dark),
    )
    return {
      points: Uint8Array.from(owners.flatMap(({ mark, rim }) => [...mark, ...rim])),
      lines: Uint8Array.from(owners.flatMap(({ mark }) => mark)),
      areas: Uint8Array.from(owners.flatMap(({ inside }) => inside)),
    }
  })
const coloursOf = remember<OwnShapes, ReturnType<typeof makeColours>>(makeColours)

const meshLevels = remember((mesh: PolygonMesh) => [{ fromZoom: 0, shape: mesh }])

type Scene = Parameters<OwnDrawing['layers']>[0]

function layersOf({ dataset, style, shapes }: OwnLayer, { passing, dark }: Scene): Layer[] {
  const { points, lines, rims, areas } = shapes
  const colours = coloursOf(shapes)(style, passing, dark)
  const shared = { parameters: flat, ...beneathLabels } as const
  const id = (part: string) => `own-${dataset}-${part}`
  return [
    ...(areas
      ? [
          new OwnedMeshLayer({
            id: id('areas'),
            levels: meshLevels(areas),
            colours: colours.areas,
            ...shared,
          }),
          new OwnedSegmentLayer({
            id: id('rims'),
            levels: rims,
            colours: colours.lines,
            width: ownRimWidth,
            ...shared,
          }),
        ]
      : []),
    ...(lines.length > 0
      ? [
          new OwnedSegmentLayer({
            id: id('lines'),
            levels: lines,
            colours: colours.lines,
            width: ownLineWidth(style.size),
            ...shared,
          }),
        ]
      : []),
    ...(points.length > 0
      ? [
          new OwnedPointLayer({
            id: id('points'),
            levels: points,
            colours: colours.points,
            size: style.size,
            ...shared,
          }),
        ]
      : []),
  ]
}

/** Draws layers of one's own, the first at the bottom, and finds what lies at a place, the topmost layer first. */
export function ownDrawing(layers: readonly OwnLayer[]): OwnDrawing {
  return {
    layers: (scene) => layers.flatMap((layer) => layersOf(layer, scene)),
    pick: (place: Place, zoom: number) => {
      for (const { dataset, geometry, shapes, style } of layers.toReversed()) {
        const sight = { degreesPerPixel: degreesPerPixel(zoom), reach: reach + style.size / 2 }
        const row = findOwn(geometry, shapes, place, sight)
        if (row !== null) return { kind: 'own', dataset, row }
      }
      return null
    },
  }
}
