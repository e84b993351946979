import { Deck } from '@deck.gl/core'
import { GeoJsonLayer } from '@deck.gl/layers'
import type { FeatureCollection, Point } from 'geojson'
import Papa from 'papaparse'

/*
 * The peer's page: a file is parsed on the main thread into one object a feature, as kepler.gl does it, and handed to deck.gl's own
 * layer of GeoJSON.
 */

type Row = Readonly<{ name: string; value: number; longitude: number; latitude: number }>

const deck = new Deck({
  parent: document.querySelector<HTMLDivElement>('#map')!,
  width: '100%',
  height: '100%',
  initialViewState: { longitude: 10, latitude: 45.25, zoom: 9 },
  controller: true,
})

function toFeatures(rows: readonly Row[]): FeatureCollection<Point> {
  return {
    type: 'FeatureCollection',
    features: rows.map(({ longitude, latitude, ...properties }) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [longitude, latitude] },
      properties,
    })),
  }
}

const input = document.querySelector<HTMLInputElement>('input')!
input.addEventListener('change', () => {
  void input.files![0]!.text().then((text) => {
    const data = input.files![0]!.name.endsWith('.csv')
      ? toFeatures(Papa.parse<Row>(text, { header: true, dynamicTyping: true, skipEmptyLines: true }).data)
      : (JSON.parse(text) as FeatureCollection<Point>)
    deck.setProps({
      layers: [
        new GeoJsonLayer({
          id: 'own',
          data,
          pointRadiusUnits: 'pixels',
          getPointRadius: 3,
          getFillColor: [6, 87, 199],
          pickable: true,
        }),
      ],
      onAfterRender: () => {
        document.body.dataset['drawn'] = String(data.features.length)
      },
    })
  })
})
