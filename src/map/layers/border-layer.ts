import type { Layer } from '@deck.gl/core'
import { themeColours } from '../../format/colours'
import { shapesOf, type MunicipalityShapes } from '../../model/municipality-shapes'
import { SegmentLayer } from './gpu/segment-layer'
import { beneathLabels, flat, type LayerContext } from './layer-context'
import { withOpacity } from './paint'
import { remember } from './remember'

/** The three kinds of border, each with the levels on which there are any. */
const linesOf = remember(({ levels }: MunicipalityShapes) => {
  const pick = (kind: 'within' | 'between' | 'outline') =>
    levels
      .map(({ fromZoom, mesh: { origin }, [kind]: segments }) => ({ fromZoom, shape: { origin, segments } }))
      .filter(({ shape }) => shape.segments.length > 0)
  return { within: pick('within'), between: pick('between'), outline: pick('outline') }
})

/**
 * Borders between municipalities in paper, thin; between provinces somewhat stronger; the outline of the territory in ink. Every
 * shared border is drawn once.
 */
export function borderLayer({ tables, model, dark }: LayerContext): Layer[] {
  if (!tables.municipalities) return []
  const { within, between, outline } = linesOf(shapesOf(tables.municipalities))
  const { paper, line, ink, ink2 } = themeColours(dark)
  // On plain land paper would not show.
  const plain = !model.choropleth || !model.overlays.includes('choropleth')
  const shared = { parameters: flat, ...beneathLabels } as const
  const kinds = [
    { id: 'borders-inner', levels: within, width: 0.7, colour: withOpacity(plain ? line : paper, 0.95) },
    { id: 'borders-provinces', levels: between, width: 1, colour: withOpacity(plain ? ink2 : paper) },
    { id: 'borders-outline', levels: outline, width: 1.3, colour: withOpacity(ink) },
  ]
  return kinds
    .filter(({ levels }) => levels.length > 0)
    .map((kind) => new SegmentLayer({ ...kind, ...shared }))
}
