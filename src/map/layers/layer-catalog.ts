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

/** How each overlay that lies on the municipalities is drawn; one without an entry does not compile. */
const layerCatalog = {
  flows: flowsLayer,
  unreached: unreachedLayer,
  zones: zonesLayer,
  infrastructure: infrastructureLayer,
  services: servicesLayer,
  startups: startupsLayer,
} satisfies Record<Exclude<OverlayId, 'choropleth'>, LayerFactory>

/**
 * The deck.gl layers of the map from the bottom to the top: the municipalities, their borders, what lies on them in the order of
 * `overlayIds`, what a person has brought, and the outline of the selection.
 */
export function layersFor(context: LayerContext): Layer[] {
  const shown = new Set(context.model.overlays)
  const marks = overlayIds.flatMap((id) =>
    id !== 'choropleth' && shown.has(id) ? layerCatalog[id](context) : [],
  )
  const { own, passing } = context.model
  return [
    ...choroplethLayer(context),
    ...borderLayer(context),
    ...marks,
    ...(own?.layers({ ...context, passing }) ?? []),
    ...selectionLayer(context),
  ]
}
