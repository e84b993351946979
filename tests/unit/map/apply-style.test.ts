import type { LayerSpecification, Map as MapLibreMap, StyleSpecification } from 'maplibre-gl'
import { beforeEach, describe, expect, it } from 'vitest'
import { applyStyle } from '../../../src/map/apply-style'
import { basemapData } from '../../../src/map/basemap/basemap-data'
import { basemapStyle, emptyBasemap } from '../../../src/map/basemap/basemap-style'
import { beneathLabels, beneathLines } from '../../../src/map/layers/layer-context'
import { tables, territory } from './territory-tables'

const fonts = {
  regular: { latin: '/regular.woff2', latinExtended: '/regular-ext.woff2' },
  semibold: { latin: '/semibold.woff2', latinExtended: '/semibold-ext.woff2' },
}
const data = basemapData(tables, territory)
const full = basemapStyle(data, false, fonts)

/** As much of a map as styles are applied to: its sources, its layers in order, and what was painted. */
class LayerStack {
  readonly sources = new Map<string, object>()
  readonly given: [source: string, data: unknown][] = []
  readonly painted: [layer: string, property: string][] = []
  order: string[]

  constructor({ layers, sources }: StyleSpecification) {
    this.order = layers.map(({ id }) => id)
    for (const [id, source] of Object.entries(sources)) this.sources.set(id, source)
  }

  getLayersOrder = () => [...this.order]
  addSource = (id: string, source: object) => this.sources.set(id, source)
  getSource = (id: string) => ({ setData: (content: unknown) => this.given.push([id, content]) })
  removeLayer = (id: string) => (this.order = this.order.filter((other) => other !== id))
  addLayer = (layer: LayerSpecification | { id: string }, before?: string) => {
    const at = before === undefined ? this.order.length : this.order.indexOf(before)
    if (at < 0) throw new Error(`there is no layer ${before ?? ''}`)
    this.order.splice(at, 0, layer.id)
  }
  setPaintProperty = (layer: string, property: string) => this.painted.push([layer, property])
}

describe('applyStyle', () => {
  const empty = emptyBasemap(fonts)
  let stack: LayerStack
  const apply = (previous: StyleSpecification, next: StyleSpecification) => {
    applyStyle(stack as unknown as MapLibreMap, previous, next)
  }
  beforeEach(() => {
    stack = new LayerStack(empty)
  })

  it('puts the basemap in the place of its placeholders, and leaves thematic layers where they are', () => {
    stack.addLayer({ id: 'municipalities' }, beneathLines.beforeId)
    stack.addLayer({ id: 'marks' }, beneathLabels.beforeId)
    apply(empty, full)
    expect([...stack.sources.keys()]).toEqual(Object.keys(full.sources))
    expect(stack.order.filter((id) => id !== 'municipalities' && id !== 'marks')).toEqual(
      full.layers.map(({ id }) => id),
    )
    expect(stack.order.indexOf('municipalities')).toBe(stack.order.indexOf(beneathLines.beforeId) - 1)
    expect(stack.order.indexOf('marks')).toBe(stack.order.indexOf(beneathLabels.beforeId) - 1)
  })

  it('between two themes changes colours alone', () => {
    stack = new LayerStack(full)
    apply(full, basemapStyle(data, true, fonts))
    expect(stack.order).toEqual(full.layers.map(({ id }) => id))
    expect(stack.given).toEqual([])
    expect(stack.painted.length).toBeGreaterThan(0)
    expect(stack.painted.every(([, property]) => property.endsWith('color'))).toBe(true)
  })

  it('gives a source that changed its new data, and no other', () => {
    stack = new LayerStack(full)
    const towns = { type: 'FeatureCollection' as const, features: [] }
    apply(full, basemapStyle({ ...data, towns }, false, fonts))
    expect(stack.given).toEqual([['towns', towns]])
    expect(stack.painted).toEqual([])
  })
})
