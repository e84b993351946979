import type { Layer } from '@deck.gl/core'
import { PathLayer } from '@deck.gl/layers'
import type { FlatGeometry } from '../../contracts/table'
import { themeColours } from '../../format/colours'
import { beneathLabels, flat, type LayerContext } from './layer-context'
import { withOpacity } from './paint'
import { ringsOf } from './polygon-parts'
import { rememberLast } from './remember'

const pathOf = (path: Float64Array) => path

const outlinesOf = rememberLast((geometry: FlatGeometry, rows: readonly number[]) =>
  rows.flatMap((row) => ringsOf(geometry, row)),
)
const hoveredOutline = rememberLast((geometry: FlatGeometry, row: number | null) =>
  row === null ? [] : ringsOf(geometry, row),
)

/** Outlines of what is under the pointer (ink) and of the selection (accent, with a casing), on top of everything. */
export function selectionLayer({ tables, model, dark }: LayerContext): Layer[] {
  const geometry = tables.municipalities?.geometry
  if (!geometry) return []
  const { ink, paper, accent } = themeColours(dark)
  const shared = {
    getPath: pathOf,
    positionFormat: 'XY',
    widthUnits: 'pixels',
    jointRounded: true,
    capRounded: true,
    parameters: flat,
    ...beneathLabels,
  } as const
  const paths = outlinesOf(geometry, model.selection)
  return [
    new PathLayer<Float64Array>({
      id: 'hovered',
      data: hoveredOutline(geometry, model.hovered),
      getWidth: 1.8,
      getColor: withOpacity(ink),
      ...shared,
    }),
    new PathLayer<Float64Array>({
      id: 'selection-casing',
      data: paths,
      getWidth: 4.6,
      getColor: withOpacity(paper, 0.75),
      ...shared,
    }),
    new PathLayer<Float64Array>({
      id: 'selection',
      data: paths,
      getWidth: 2.6,
      getColor: withOpacity(accent),
      ...shared,
    }),
  ]
}
