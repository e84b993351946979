import { describe, expect, it } from 'vitest'
import { layersFor } from '../../../../src/map/layers/layer-catalog'
import type { LayerContext } from '../../../../src/map/layers/layer-context'
import type { DrawnFlow } from '../../../../src/model/flow-selection'
import { fullModel } from '../map-scene'
import { tables } from '../territory-tables'

// Symbols are drawn on a canvas, which only a browser has.
const overlays = ['choropleth', 'flows', 'unreached', 'zones', 'startups'] as const
const scene = (changes = {}): LayerContext => ({
  tables,
  model: fullModel({ overlays, ...changes }),
  dark: false,
  zoom: 9,
  quality: 'full',
})
const idsOf = (changes = {}) => layersFor(scene(changes)).map(({ id }) => id)

const flow: DrawnFlow = {
  from: [9.7, 45.4],
  to: [10, 45.1],
  fromCode: '019035',
  toCode: '019036',
  fromName: 'Crema',
  toName: 'Cremona',
  workers: 300,
  direction: 'in',
}

describe('layersFor', () => {
  it('draws areas, borders, flows, points and the selection in that order', () => {
    expect(idsOf()).toEqual([
      'municipalities',
      'borders-inner',
      'borders-outline',
      'flows',
      'unreached',
      'zone-uncertainty',
      'zones',
      'startups',
      'startup-counts',
      'selection-casing',
      'selection',
    ])
  })

  it('leaves out what is switched off, and never the municipalities, their borders and the selection', () => {
    expect(idsOf({ overlays: ['zones'] })).toEqual([
      'municipalities',
      'borders-inner',
      'borders-outline',
      'zone-uncertainty',
      'zones',
      'selection-casing',
      'selection',
    ])
  })

  it('draws the borders within a selection of neighbours', () => {
    expect(idsOf({ selection: tables.municipalities.columns.istat_code.codes })).toContain('selection-inner')
  })

  it('draws nothing from tables that are missing', () => {
    const bare = scene({ overlays: ['choropleth', 'zones', 'startups'] })
    expect(layersFor({ ...bare, tables: {} })).toEqual([])
  })
})

/** What deck.gl makes buffers of: `data` for its own layers, `levels` for ours. */
const sourceOf = (context: LayerContext) =>
  Object.fromEntries(
    layersFor(context).map(({ id, props }) => [id, 'levels' in props ? props['levels'] : props.data]),
  )

describe('what buffers are made of', () => {
  const model = fullModel({ overlays, flows: [flow] })
  const first: LayerContext = { ...scene(), model }
  const { choropleth } = model

  const changes: [string, Partial<LayerContext['model']>, Partial<LayerContext>][] = [
    ['classes', { choropleth: { ...choropleth!, classes: new Int8Array(113).fill(1) } }, {}],
    ['colours', { choropleth: { ...choropleth!, colours: [[1, 2, 3]] } }, {}],
    ['the filter', { passing: new Uint8Array(113) }, {}],
    ['the choropleth, off', { choropleth: null }, {}],
    ['the theme', {}, { dark: true }],
    ['the zoom', {}, { zoom: 12 }],
    ['the quality', {}, { quality: 'light' }],
  ]

  it.each(changes)('stays the same object while only this changes: %s', (name, inModel, inContext) => {
    const before = sourceOf(first)
    const later = sourceOf({ ...first, ...inContext, model: { ...model, ...inModel } })
    for (const [id, source] of Object.entries(before)) {
      const followsZoom = id.startsWith('startup') && 'zoom' in inContext
      if (!followsZoom) expect(later[id], `${id} with ${name}`).toBe(source)
    }
  })
})
