import { readFileSync } from 'node:fs'
import { municipalities } from '../../../src/contracts/municipalities'
import { readLayer } from '../../../src/data/read-layer'
import { toFeatureCollection } from '../../../src/model/feature-collection'

type Camera = Readonly<{ longitude: number; latitude: number; zoom: number }>

/**
 * A page with nothing but MapLibre, its own fill and line layers and the municipalities as GeoJSON, as its documentation shows it.
 * Addresses and their contents; `/maplibre/` has to be the package's `dist`.
 */
export function bareMap({ longitude, latitude, zoom }: Camera): Record<string, string> {
  const file = readFileSync(new URL('../../../geodata/cremona/municipalities.fgb', import.meta.url))
  const table = readLayer(file, municipalities)
  const options = {
    container: 'map',
    attributionControl: false,
    center: [longitude, latitude],
    zoom,
    style: {
      version: 8,
      sources: { municipalities: { type: 'geojson', data: '/bare/municipalities.geojson' } },
      layers: [
        { id: 'paper', type: 'background', paint: { 'background-color': '#f5f3ee' } },
        { id: 'fill', type: 'fill', source: 'municipalities', paint: { 'fill-color': '#24808a' } },
        {
          id: 'line',
          type: 'line',
          source: 'municipalities',
          paint: { 'line-color': '#ffffff', 'line-width': 0.7 },
        },
      ],
    },
  }
  return {
    '/bare/municipalities.geojson': JSON.stringify(toFeatureCollection(table, ['name'])),
    '/bare/index.html': `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Bare map</title>
    <link rel="stylesheet" href="/maplibre/maplibre-gl.css" />
    <style>#map { position: fixed; inset: 0 }</style>
  </head>
  <body>
    <div id="map"></div>
    <script type="module">
      import { Map, setWorkerUrl } from '/maplibre/maplibre-gl.mjs'
      setWorkerUrl('/maplibre/maplibre-gl-worker.mjs')
      const map = new Map(${JSON.stringify(options)})
      map.once('idle', () => { globalThis.bareMap = map })
    </script>
  </body>
</html>
`,
  }
}
