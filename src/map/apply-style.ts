import type { GeoJSONSource, Map as MapLibreMap, StyleSpecification } from 'maplibre-gl'

type PaintName = Parameters<MapLibreMap['setPaintProperty']>[1]

/**
 * Changes a running map from one basemap style to the next without reloading it: the data of sources and the paint of layers.
 * Both styles have the same sources and layers, as `basemapStyle` makes them; deck.gl's layers among them stay where they are.
 */
export function applyStyle(map: MapLibreMap, previous: StyleSpecification, next: StyleSpecification): void {
  for (const [id, source] of Object.entries(next.sources)) {
    const before = previous.sources[id]
    if (source.type !== 'geojson' || before?.type !== 'geojson' || source.data === before.data) continue
    map.getSource<GeoJSONSource>(id)?.setData(source.data)
  }
  const painted = new Map(previous.layers.map((layer) => [layer.id, layer.paint]))
  for (const layer of next.layers) {
    const before: Readonly<Record<string, unknown>> = painted.get(layer.id) ?? {}
    for (const [name, value] of Object.entries(layer.paint ?? {})) {
      if (JSON.stringify(before[name]) !== JSON.stringify(value))
        map.setPaintProperty(layer.id, name as PaintName, value)
    }
  }
}
