import { describe, expect, it } from 'vitest'
import { layersFor } from '../../../../src/map/layers/layer-catalog'
import { fullModel } from '../map-scene'
import { tables } from '../territory-tables'

// Symbols are drawn on a canvas, which only a browser has.
const overlays = ['choropleth', 'flows', 'unreached', 'zones', 'startups'] as const
const scene = (changes = {}) => ({ tables, model: fullModel({ overlays, ...changes }), dark: false, zoom: 9 })
const idsOf = (changes = {}) => layersFor(scene(changes)).map(({ id }) => id)

describe('layersFor', () => {
  it('draws areas, borders, flows, points and the selection in that order', () => {
    expect(idsOf()).toEqual([
      'choropleth',
      'choropleth-unknown',
      'borders-inner',
      'borders-outline',
      'flows',
      'unreached',
      'zone-uncertainty',
      'zones',
      'startups',
      'startup-counts',
      'hovered',
      'selection-inner',
      'selection-casing',
      'selection',
    ])
  })

  it('leaves out what is switched off, and never the borders and the selection', () => {
    const ids = idsOf({ overlays: ['zones'] })
    expect(ids).not.toContain('choropleth')
    expect(ids).not.toContain('startups')
    expect(ids).toEqual(expect.arrayContaining(['zones', 'borders-outline', 'selection']))
  })

  it('draws nothing from tables that are missing', () => {
    expect(layersFor({ ...scene({ overlays: ['choropleth', 'zones', 'startups'] }), tables: {} })).toEqual([])
  })

  it('keeps the data of every layer while only colours, hover or theme change', () => {
    const model = fullModel({ overlays })
    const first = layersFor({ tables, model, dark: false, zoom: 9 })
    const later = layersFor({ tables, model: { ...model, hovered: 3 }, dark: true, zoom: 9 })
    for (const layer of first) {
      if (layer.id === 'hovered') continue
      const same = later.find(({ id }) => id === layer.id)
      expect(same?.props.data, layer.id).toBe(layer.props.data)
    }
  })
})
