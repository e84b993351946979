import type { Layer } from '@deck.gl/core'
import { themeColours } from '../../format/colours'
import { bordersWhere } from '../../model/borders'
import { gatherSegments, shapesOf, type MunicipalityShapes } from '../../model/municipality-shapes'
import { SegmentLayer } from './gpu/segment-layer'
import { beneathLabels, flat, type LayerContext } from './layer-context'
import { withOpacity } from './paint'
import { rememberLast } from './remember'

/** The outline of the selected rows as one area, and the borders within it. */
const bordersOf = rememberLast(({ borders, levels }: MunicipalityShapes, selection: readonly number[]) => {
  const finest = levels.at(-1)
  if (!finest || selection.length === 0) return { outline: [], inner: [] }
  const { origin, positions } = finest.mesh
  const selected = new Set(selection)
  const linesWhere = (passes: (row: number, otherRow: number) => boolean) => {
    const segments = gatherSegments(positions, bordersWhere(borders, passes))
    return segments.length > 0 ? [{ fromZoom: 0, shape: { origin, segments } }] : []
  }
  return {
    outline: linesWhere((row, other) => selected.has(row) !== selected.has(other)),
    inner: linesWhere((row, other) => selected.has(row) && selected.has(other)),
  }
})

/** Outline of the selection in the accent colour with a casing, on top of everything. */
export function selectionLayer({ tables, model, dark }: LayerContext): Layer[] {
  if (!tables.municipalities) return []
  const { outline, inner } = bordersOf(shapesOf(tables.municipalities), model.selection)
  const { paper, accent } = themeColours(dark)
  const strokes = [
    { id: 'selection-inner', levels: inner, width: 1.1, colour: withOpacity(accent) },
    { id: 'selection-casing', levels: outline, width: 4.6, colour: withOpacity(paper, 0.75) },
    { id: 'selection', levels: outline, width: 2.6, colour: withOpacity(accent) },
  ]
  return strokes
    .filter(({ levels }) => levels.length > 0)
    .map((stroke) => new SegmentLayer({ ...stroke, parameters: flat, ...beneathLabels }))
}
