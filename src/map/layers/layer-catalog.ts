import type { Layer } from '@deck.gl/core'
import { overlayIds, type OverlayId } from '../../contracts/view'
import { borderLayer } from './border-layer'
import { choroplethLayer } from './choropleth-layer'
import { flowsLayer } from './flows-layer'
import { infrastructureLayer } from './infrastructure-layer'
import type { LayerContext, LayerFactory } from './layer-context'
import { selectionLayer } from './selection-layer'
import { servicesLayer } from './services-layer'
import { startupsLayer } from './startups-layer'
import { unreachedLayer } from './unreached-layer'
import { zonesLayer } from './zones-layer'

/** How each overlay is drawn; an overlay without an entry does not compile. */
const layerCatalog = {
  choropleth: choroplethLayer,
  flows: flowsLayer,
  unreached: unreachedLayer,
  zones: zonesLayer,
  infrastructure: infrastructureLayer,
  services: servicesLayer,
  startups: startupsLayer,
} satisfies Record<OverlayId, LayerFactory>

/**
 * The deck.gl layers of the map from the bottom to the top: the choropleth, borders, the outlines of hover and selection, then
 * what lies on the municipalities, in the order of `overlayIds`.
 */
export function layersFor(context: LayerContext): Layer[] {
  const shown = new Set(context.model.overlays)
  const draw = (id: OverlayId) => (shown.has(id) ? layerCatalog[id](context) : [])
  const [areas, ...marks] = overlayIds
  return [...draw(areas), ...borderLayer(context), ...marks.flatMap(draw), ...selectionLayer(context)]
}
