import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec'
import { describe, expect, it } from 'vitest'
import { basemapData, basemapTables } from '../../../../src/map/basemap/basemap-data'
import { basemapStyle } from '../../../../src/map/basemap/basemap-style'
import { beneathLabels, beneathLines } from '../../../../src/map/layers/layer-context'
import { tables, territory } from '../territory-tables'

const fonts = {
  regular: { latin: '/regular.woff2', latinExtended: '/regular-ext.woff2' },
  semibold: { latin: '/semibold.woff2', latinExtended: '/semibold-ext.woff2' },
}
const { municipalities, ftth } = tables
const data = basemapData(tables, territory)

describe('basemapStyle', () => {
  it.each([true, false])('is a valid style (dark: %s)', (dark) => {
    expect(validateStyleMin(basemapStyle(data, dark, fonts)).map(({ message }) => message)).toEqual([])
  })

  it('asks no other host for anything', () => {
    const style = basemapStyle(data, false, fonts)
    expect(style.glyphs).toBeUndefined()
    expect(style.sprite).toBeUndefined()
    expect(JSON.stringify(style)).not.toMatch(/https?:/)
  })

  it('has the layers that thematic layers are placed beneath, names last', () => {
    const { layers } = basemapStyle(data, false, fonts)
    const ids = layers.map(({ id }) => id)
    expect(ids.indexOf(beneathLines.beforeId)).toBeGreaterThan(0)
    const names = layers.slice(ids.indexOf(beneathLabels.beforeId))
    expect(names.every(({ type }) => type === 'symbol')).toBe(true)
    expect(layers.filter(({ type }) => type === 'symbol')).toHaveLength(names.length)
  })

  it('has the same sources and layers in both themes', () => {
    const shape = (dark: boolean) => {
      const { sources, layers } = basemapStyle(data, dark, fonts)
      return [Object.keys(sources), layers.map(({ id }) => id)]
    }
    expect(shape(true)).toEqual(shape(false))
  })
})

describe('basemapData', () => {
  it('names every municipality once and the neighbours in sight, never the territory itself', () => {
    const names = data.towns.features.map(({ properties }) => String(properties?.['name']))
    expect(new Set(names).size).toBe(tables.municipalities.count)
    const neighbours = data.neighbourNames.features.map(({ properties }) => String(properties?.['name']))
    expect(neighbours).toEqual(expect.arrayContaining(['BRESCIA', 'MANTOVA', 'PARMA', 'PIACENZA', 'LODI']))
    expect(neighbours).not.toContain('CREMONA')
  })

  it('draws the waters, lines and neighbours that the map can come to, and nothing far away', () => {
    const kinds = data.ground.features.map(({ properties }) => String(properties?.['kind']))
    expect(new Set(kinds)).toEqual(new Set(['land', 'lake', 'river', 'border', 'railway', 'motorway']))
    const far = basemapData(tables, { ...territory, bounds: [40, 40, 41, 41] })
    const left = far.ground.features.map(({ properties }) => String(properties?.['kind']))
    expect(new Set(left)).toEqual(new Set(['railway', 'motorway']))
  })

  it('leaves the land of a country and its provinces to its municipalities', () => {
    const { ground, neighbourNames, towns } = basemapData(tables, { ...territory, parts: [] })
    const kinds = new Set(ground.features.map(({ properties }) => String(properties?.['kind'])))
    expect(kinds.has('land') || kinds.has('border')).toBe(false)
    expect(kinds.has('river')).toBe(true)
    expect(neighbourNames.features).toEqual([])
    expect(towns.features).toHaveLength(tables.municipalities.count)
  })

  it('sizes places by their households where residents are not known', () => {
    const unknown = {
      ...municipalities.columns.population_2026,
      values: new Float64Array(municipalities.count).fill(NaN),
    }
    const uncounted = { ...municipalities, columns: { ...municipalities.columns, population_2026: unknown } }
    const largest = ({ towns }: ReturnType<typeof basemapData>) =>
      towns.features.find(({ properties }) => properties?.['rank'] === 0)?.properties
    const counted = basemapTables({ municipalities, ftth })
    expect(largest(basemapData(counted, territory))).toMatchObject({ name: 'Cremona', population: 71_093 })
    const estimated = basemapTables({ municipalities: uncounted, ftth })
    expect(largest(basemapData(estimated, territory))).toMatchObject({ name: 'Cremona', population: 32_347 })
  })

  it('stays empty where layers are missing', () => {
    const bare = basemapData({}, territory)
    expect(Object.values(bare).every(({ features }) => features.length === 0)).toBe(true)
    expect(validateStyleMin(basemapStyle(bare, false, fonts))).toEqual([])
  })
})
