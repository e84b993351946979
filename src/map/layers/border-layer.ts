import type { Layer } from '@deck.gl/core'
import { PathLayer } from '@deck.gl/layers'
import type { FlatGeometry } from '../../contracts/table'
import { themeColours } from '../../format/colours'
import { sharedBorders } from '../../model/borders'
import { beneathLabels, flat, type LayerContext } from './layer-context'
import { withOpacity } from './paint'
import { remember } from './remember'

const bordersOf = remember((geometry: FlatGeometry) => sharedBorders(geometry))
const pathOf = (path: Float64Array) => path

/** Borders between municipalities in paper, thin; the outline of the territory in ink. Every shared border is drawn once. */
export function borderLayer({ tables, model, dark }: LayerContext): Layer[] {
  const geometry = tables.municipalities?.geometry
  if (!geometry) return []
  const { inner, outline } = bordersOf(geometry)
  const { paper, line, ink } = themeColours(dark)
  // On plain land paper would not show.
  const between = model.choropleth && model.overlays.includes('choropleth') ? paper : line
  const shared = {
    getPath: pathOf,
    positionFormat: 'XY',
    widthUnits: 'pixels',
    jointRounded: true,
    capRounded: true,
    parameters: flat,
    ...beneathLabels,
  } as const
  return [
    new PathLayer<Float64Array>({
      id: 'borders-inner',
      data: inner,
      getWidth: 0.7,
      getColor: withOpacity(between, 0.95),
      ...shared,
    }),
    new PathLayer<Float64Array>({
      id: 'borders-outline',
      data: outline,
      getWidth: 1.3,
      getColor: withOpacity(ink),
      ...shared,
    }),
  ]
}
