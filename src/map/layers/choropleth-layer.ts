import type { Layer } from '@deck.gl/core'
import { SolidPolygonLayer } from '@deck.gl/layers'
import type { FlatGeometry } from '../../contracts/table'
import { themeColours } from '../../format/colours'
import { HatchExtension } from './hatch-extension'
import { beneathLines, flat, type LayerContext } from './layer-context'
import { mixColours, withOpacity, type Rgba } from './paint'
import { polygonParts, type PolygonPart } from './polygon-parts'
import { rememberLast } from './remember'

/** How far a municipality that the filters leave out fades toward the bare land. */
const fade = 0.8

const hatch = [new HatchExtension()]
const positionsOf = (part: PolygonPart) => part

/** The polygons without a value. */
const unknownParts = rememberLast((geometry: FlatGeometry, classes: Int8Array) =>
  polygonParts(geometry).filter(({ row }) => (classes[row] ?? -1) < 0),
)

/** Municipalities in the colour of their class; without a value, land under a diagonal hatch. */
export function choroplethLayer({ tables, model, dark }: LayerContext): Layer[] {
  const geometry = tables.municipalities?.geometry
  if (!geometry || !model.choropleth) return []
  const { classes, colours } = model.choropleth
  const { passing } = model
  const { land, faint } = themeColours(dark)
  const fillOf = ({ row }: PolygonPart): Rgba => {
    const colour = colours[classes[row] ?? -1] ?? land
    return withOpacity(passing[row] === 0 ? mixColours(colour, land, fade) : colour)
  }
  const shared = { getPolygon: positionsOf, positionFormat: 'XY', parameters: flat, ...beneathLines } as const
  const unknown = unknownParts(geometry, classes)
  const areas = [
    new SolidPolygonLayer<PolygonPart>({
      id: 'choropleth',
      data: polygonParts(geometry),
      getFillColor: fillOf,
      updateTriggers: { getFillColor: [classes, colours, passing, dark] },
      ...shared,
    }),
  ]
  if (unknown.length === 0) return areas
  return [
    ...areas,
    new SolidPolygonLayer<PolygonPart>({
      id: 'choropleth-unknown',
      data: unknown,
      getFillColor: ({ row }) => withOpacity(faint, passing[row] === 0 ? 0.35 : 0.9),
      updateTriggers: { getFillColor: [passing, dark] },
      extensions: hatch,
      ...shared,
    }),
  ]
}
