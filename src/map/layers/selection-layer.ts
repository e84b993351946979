import type { Layer } from '@deck.gl/core'
import { PathLayer } from '@deck.gl/layers'
import type { FlatGeometry } from '../../contracts/table'
import { themeColours } from '../../format/colours'
import { sharedBorders } from '../../model/borders'
import { keepRows } from '../keep-rows'
import { beneathLabels, flat, type LayerContext } from './layer-context'
import { withOpacity } from './paint'
import { ringsOf } from './polygon-parts'
import { rememberLast } from './remember'

const pathOf = (path: Float64Array) => path

/** The outline of the selection as one area, and the borders within it. */
const bordersOf = rememberLast((geometry: FlatGeometry, rows: readonly number[]) =>
  sharedBorders(keepRows(geometry, rows)),
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
  const { outline, inner } = bordersOf(geometry, model.selection)
  return [
    new PathLayer<Float64Array>({
      id: 'hovered',
      data: hoveredOutline(geometry, model.hovered),
      getWidth: 1.8,
      getColor: withOpacity(ink),
      ...shared,
    }),
    new PathLayer<Float64Array>({
      id: 'selection-inner',
      data: inner,
      getWidth: 1.1,
      getColor: withOpacity(accent),
      ...shared,
    }),
    new PathLayer<Float64Array>({
      id: 'selection-casing',
      data: outline,
      getWidth: 4.6,
      getColor: withOpacity(paper, 0.75),
      ...shared,
    }),
    new PathLayer<Float64Array>({
      id: 'selection',
      data: outline,
      getWidth: 2.6,
      getColor: withOpacity(accent),
      ...shared,
    }),
  ]
}
