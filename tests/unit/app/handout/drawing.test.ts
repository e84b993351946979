import { createRequire } from 'node:module'
import { rgb } from 'd3'
import { describe, expect, it } from 'vitest'
import { freeSight, frameBounds } from '../../../../src/app/handout/handout-frame'
import { makeDrawing, type DrawingContext } from '../../../../src/app/handout/drawing'
import { overlayIds, type OverlayId } from '../../../../src/contracts/view'
import { sequentialColours, themeColours } from '../../../../src/format/colours'
import { createLocale } from '../../../../src/format/locale'
import { basemapData } from '../../../../src/map/basemap/basemap-data'
import { assignClasses, classifyValues } from '../../../../src/model/classify'
import { svgText } from '../../../../src/model/handout/svg-node'
import { deriveSeries } from '../../../../src/model/indicator-series'
import { deriveQuantities, indexMunicipalities } from '../../../../src/model/quantities'
import { tables, territory } from '../../map/territory-tables'

/** It brings no types. The environment of that name would take the place of node's own addresses of files. */
const { JSDOM } = createRequire(import.meta.url)('jsdom') as {
  JSDOM: new () => { window: { DOMParser: typeof DOMParser } }
}
const { window } = new JSDOM()
const index = indexMunicipalities(tables.municipalities)
const { quantities } = deriveQuantities(index, tables)
const series = deriveSeries('zone_area', quantities)
const classification = classifyValues(series.values, { method: 'jenks', classes: 5, customBreaks: [] })
const classes = assignClasses(series.values, classification.breaks)
const locale = createLocale('it')

const contextOf = (overlays: readonly OverlayId[], dark = false): DrawingContext => ({
  tables,
  model: {
    index,
    own: null,
    choropleth: { classes, colours: sequentialColours(classification.counts.length, dark) },
    passing: new Uint8Array(index.count).fill(1),
    startupsPassing: new Uint8Array(tables.startups.count).fill(1),
    selection: [index.rowOf.get('019035')!],
    flows: [
      {
        from: [9.68, 45.36],
        to: [10.02, 45.13],
        fromCode: '019035',
        toCode: '019036',
        fromName: 'Crema',
        toName: 'Cremona',
        workers: 404,
        direction: 'out',
      },
    ],
    flowScaleMax: 2000,
    unreached: Float64Array.from({ length: index.count }, (_, row) => (row % 7) * 150),
    overlays,
    zones: Array.from({ length: tables['industrial-zones'].count }, (_, row) => row),
  },
  dark,
  locale,
  measure: (text, size) => 0.52 * size * text.length,
  basemap: basemapData(tables, territory),
  classes: { kind: 'one', label: 'Superficie', classification, format: (n) => locale.indicator(n, 'ha') },
  marks: { highlighted: [0], lines: [], rings: [], place: null, numbers: [] },
  own: [],
  filtered: false,
  flowThreshold: 1,
  words: {
    title: 'Prova <b>&',
    territory: 'Provincia di Cremona',
    subtitle: 'Dati',
    remarks: [],
    scenario: null,
    sources: ['1. Ente.'],
    made: 'oggi',
    address: null,
  },
  format: 'page',
  bounds: territory.bounds,
  margin: 14,
})

const parse = (context: DrawingContext) =>
  new window.DOMParser().parseFromString(svgText(makeDrawing(context)), 'image/svg+xml')

describe.each(['page', 'slide'] as const)('a drawing as a %s', (format) => {
  it.each([false, true])(
    'has every municipality once in the colour of its class, hatched where unknown',
    (dark) => {
      const drawn = parse({ ...contextOf(['choropleth'], dark), format })
      const paths = [...drawn.querySelectorAll('[data-istat-code]')]
      expect(paths.map((path) => path.getAttribute('data-istat-code')).sort()).toEqual(
        [...index.codes].sort(),
      )
      const colours = sequentialColours(classification.counts.length, dark)
      for (const path of paths) {
        const classOfRow = classes[index.rowOf.get(path.getAttribute('data-istat-code')!)!]!
        const colour = colours[classOfRow] ?? themeColours(dark).land
        expect(path.getAttribute('fill')).toBe(rgb(...colour).formatHex())
      }
      expect(drawn.querySelectorAll('#not-known path')).toHaveLength(classes.filter((k) => k < 0).length)
    },
  )

  it('is vectors and text, styled by attributes alone, and takes words as words', () => {
    const drawn = parse({ ...contextOf(overlayIds), format })
    expect(drawn.querySelector('parsererror')).toBeNull()
    expect(drawn.querySelector('image, style, script, [class], [style], b')).toBeNull()
    expect(drawn.querySelectorAll('text').length).toBeGreaterThan(30)
    expect(drawn.querySelector('title')?.textContent).toBe('Prova <b>&')
    for (const id of overlayIds) {
      if (id !== 'choropleth') expect(drawn.querySelector(`#layer-${id}`)?.children.length).toBeGreaterThan(0)
    }
  })
})

describe('the frame of a drawing', () => {
  it('holds the bounds it was given and keeps the shapes of the screen', () => {
    const frame = frameBounds(territory.bounds, 700, 300, 10)
    const [west, south, east, north] = territory.bounds
    const [low, high] = [frame.project([west, south]), frame.project([east, north])]
    expect(Math.min(low.x, 700 - high.x, high.y, 300 - low.y)).toBeCloseTo(10)
    expect(frame.bounds[0]).toBeLessThan(west)
  })

  it('leaves out of sight what panels cover', () => {
    const zoom = 9
    const across = 360 / (512 * 2 ** zoom)
    const sight = { bounds: [9, 45, 9 + 1000 * across, 45.4] as const, zoom }
    const [west, south, east, north] = freeSight(sight, { left: 200, right: 300, top: 0, bottom: 0 })
    expect((east - west) / across).toBeCloseTo(500)
    expect(west).toBeCloseTo(9 + 200 * across)
    expect([south, north]).toEqual([expect.closeTo(45), expect.closeTo(45.4)])
  })
})
