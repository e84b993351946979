import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { coverageIndicator } from '../../../src/contracts/indicators'
import { layerContracts, type LayerTables } from '../../../src/contracts/layers'
import { ftthDates } from '../../../src/contracts/quantities'
import { readLayer } from '../../../src/data/read-layer'
import { css, sequentialColours, themeColours, type Rgb } from '../../../src/format/colours'
import { classifyValues } from '../../../src/model/classify'
import { toFeatureCollection } from '../../../src/model/feature-collection'
import { deriveSeries } from '../../../src/model/indicator-series'
import { deriveQuantities, indexMunicipalities } from '../../../src/model/quantities'

const geodata = new URL('../../../geodata/cremona/', import.meta.url)
const read = (name: string) => readFileSync(new URL(name, geodata))

/** The space that the explorer's panels take at 1280 × 800, which the bare map leaves free too. */
const padding = { left: 324, right: 424, top: 80, bottom: 110 }

/** The colours of the classes, lightest first. */
export const classColours: readonly Rgb[] = sequentialColours(6, false)

/** The finished files of the package, as a page without a bundler uses them. */
export const maplibreFiles = path.join(
  path.dirname(createRequire(import.meta.url).resolve('maplibre-gl/package.json')),
  'dist',
)

/** The choropleth of the explorer's first view, as GeoJSON with its values at the last and the first date, and the class breaks. */
function choropleth() {
  const tables: LayerTables = {
    municipalities: readLayer(read('municipalities.fgb'), layerContracts.municipalities),
    ftth: readLayer(read('ftth.fgb'), layerContracts.ftth),
  }
  const { quantities } = deriveQuantities(indexMunicipalities(tables.municipalities!), tables)
  const series = ftthDates.map((date) => deriveSeries(coverageIndicator(date), quantities).values)
  const everyDate = Float64Array.from(series.flatMap((values) => Array.from(values)))
  const { breaks } = classifyValues(everyDate, { method: 'jenks', classes: 6, customBreaks: [] })
  const collection = toFeatureCollection(tables.municipalities!, ['name'])
  collection.features.forEach((feature, row) => {
    feature.properties = { ...feature.properties, last: series.at(-1)?.[row], first: series[0]?.[row] }
  })
  return { collection, breaks }
}

/** A colour by the classes of a property, as an expression of MapLibre's. */
const byClass = (property: string, breaks: readonly number[]) => [
  'step',
  ['get', property],
  css(classColours[0]!),
  ...breaks.flatMap((at, k) => [at, css(classColours[k + 1]!)]),
]

/** A page around a map: its markup, and the script that follows the making of `map`. */
const pageOf = (options: object, controls: string, script: string) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Bare map</title>
    <link rel="stylesheet" href="/maplibre/maplibre-gl.css" />
    <style>#map { position: fixed; inset: 0 } #controls { position: fixed; z-index: 1; width: 300px }</style>
  </head>
  <body>
    <div id="map"></div>
    ${controls}
    <script type="module">
      import { Map, setWorkerUrl } from '/maplibre/maplibre-gl.mjs'
      setWorkerUrl('/maplibre/maplibre-gl-worker.mjs')
      const map = new Map(${JSON.stringify(options)})
      map.once('idle', () => { document.body.dataset.mapState = 'idle' })
      ${script}
    </script>
  </body>
</html>
`

/**
 * Two pages with nothing but MapLibre: the polygons, classes, colours and view of the explorer's first view, from a GeoJSON file
 * that MapLibre's worker reads, as its documentation shows it. `/peer/` has one fill layer; `/peer/interactive/` can change it as
 * the explorer's can be changed. Addresses and their contents.
 */
export function peerPages(): Record<string, string> {
  const { bounds } = JSON.parse(read('territory.json').toString('utf8')) as { bounds: number[] }
  const { collection, breaks } = choropleth()
  const source = { type: 'geojson', data: '/peer/municipalities.geojson', generateId: true }
  const land = {
    id: 'land',
    type: 'background',
    paint: { 'background-color': css(themeColours(false).land) },
  }
  const fill = {
    id: 'fill',
    type: 'fill',
    source: 'municipalities',
    paint: { 'fill-color': byClass('last', breaks) },
  }
  const outline = {
    id: 'outline',
    type: 'line',
    source: 'municipalities',
    paint: {
      'line-color': '#d9472b',
      'line-width': ['case', ['boolean', ['feature-state', 'selected'], false], 2, 0],
    },
  }
  const options = (layers: readonly object[]) => ({
    container: 'map',
    attributionControl: false,
    bounds,
    fitBoundsOptions: { padding },
    style: { version: 8, sources: { municipalities: source }, layers },
  })
  const controls = `<div id="controls">
      <button id="first">First date</button><button id="last">Last date</button>
      <input id="least" type="range" min="0" max="100" value="0" aria-label="Least" />
      <button id="other">Other text</button><p id="text">One</p>
    </div>`
  const script = `const colours = ${JSON.stringify({ first: byClass('first', breaks), last: byClass('last', breaks) })}
      const at = (id) => document.getElementById(id)
      for (const date of ['first', 'last']) {
        at(date).onclick = () => map.setPaintProperty('fill', 'fill-color', colours[date])
      }
      at('least').oninput = ({ target }) => map.setFilter('fill', ['>=', ['get', 'last'], Number(target.value)])
      at('other').onclick = () => { at('text').textContent = at('text').textContent === 'One' ? 'Two' : 'One' }
      let selected
      map.on('click', 'fill', ({ features }) => {
        if (selected !== undefined) map.setFeatureState({ source: 'municipalities', id: selected }, { selected: false })
        selected = features[0].id
        map.setFeatureState({ source: 'municipalities', id: selected }, { selected: true })
      })`
  return {
    '/peer/municipalities.geojson': JSON.stringify(collection),
    '/peer/index.html': pageOf(options([land, fill]), '', ''),
    '/peer/interactive/index.html': pageOf(options([land, fill, outline]), controls, script),
  }
}
