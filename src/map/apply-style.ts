import type { GeoJSONSource, LayerSpecification, Map as MapLibreMap, StyleSpecification } from 'maplibre-gl'

type PaintName = Parameters<MapLibreMap['setPaintProperty']>[1]

/**
 * Changes a running map from one basemap style to the next without reloading it: the data of sources, the paint of layers, and
 * layers that were placeholders so far. Both styles have the same layers in the same order, as `basemapStyle` and `emptyBasemap`
 * make them; deck.gl's layers among them stay where they are.
 */
export function applyStyle(map: MapLibreMap, previous: StyleSpecification, next: StyleSpecification): void {
  for (const [id, source] of Object.entries(next.sources)) {
    const before = previous.sources[id]
    if (before === undefined) map.addSource(id, source)
    else if (source.type === 'geojson' && before.type === 'geojson' && source.data !== before.data)
      map.getSource<GeoJSONSource>(id)?.setData(source.data)
  }
  next.layers.forEach((layer, place) => {
    const before = previous.layers[place]
    if (before?.layout?.visibility === 'none') replace(map, layer)
    else repaint(map, before, layer)
  })
}

function replace(map: MapLibreMap, layer: LayerSpecification): void {
  const order = map.getLayersOrder()
  const above = order[order.indexOf(layer.id) + 1]
  map.removeLayer(layer.id)
  map.addLayer(layer, above)
}

function repaint(map: MapLibreMap, previous: LayerSpecification | undefined, next: LayerSpecification): void {
  const before: Readonly<Record<string, unknown>> = previous?.paint ?? {}
  for (const [name, value] of Object.entries(next.paint ?? {})) {
    if (JSON.stringify(before[name]) !== JSON.stringify(value))
      map.setPaintProperty(next.id, name as PaintName, value)
  }
}
