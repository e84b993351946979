import { createContext } from 'svelte'
import type { MapModel } from '../../map/map-model'
import { basemapData, basemapTables } from '../../map/basemap/basemap-data'
import type { SvgNode } from '../../model/handout/svg-node'
import type { Explorer } from '../explorer'
import { indicatorChoropleth } from '../map-colours'
import { mapPadding } from '../map-padding'
import { ownLayersOf } from '../own/own-stage.svelte'
import { makeDrawing, type DrawingFormat } from './drawing'
import type { DrawingColours } from './drawing-colours'
import { freeSight } from './handout-frame'
import { classWords, handoutWords } from './handout-words'
import { measureTitillium } from './measure-titillium'

export const drawingExtents = ['sight', 'territory'] as const

export type DrawingExtent = (typeof drawingExtents)[number]

/** Pixels around the whole territory. */
const territoryMargin = 14

/** What the person asks of a drawing of the present view, and the drawing. */
export class HandoutStore {
  /** '' keeps the title that names what is shown. */
  title = $state('')
  format = $state.raw<DrawingFormat>('page')
  extent = $state.raw<DrawingExtent>('sight')
  /** What colours the map: the indicator, or what a workspace finds out. */
  colours = $state.raw<DrawingColours>('indicator')

  constructor(private readonly explorer: Explorer) {}

  private readonly basemap = $derived.by(() => {
    const { territory, tables } = this.explorer.territory
    if (!territory) return null
    return basemapData(basemapTables(tables), territory)
  })

  /** What the chosen workspace puts on the map; null without one. */
  private readonly stage = $derived.by(() =>
    this.colours === 'indicator' ? null : (this.explorer.screen.stage?.() ?? null),
  )
  /** What its colours mean; null where the map keeps the indicator's. */
  private readonly stageLegend = $derived.by(() =>
    this.stage?.choropleth ? (this.stage.legend ?? null) : null,
  )

  /** What the map shows. */
  readonly model = $derived.by((): MapModel | null => {
    const { analysis, views, screen } = this.explorer
    const { index } = analysis
    if (!index) return null
    return {
      index,
      choropleth: this.stage?.choropleth ?? indicatorChoropleth(analysis, screen.dark),
      passing: analysis.passingAll.municipalities,
      startupsPassing: analysis.startups ? analysis.passingAll.startups : null,
      selection: analysis.selectionRows,
      flows: analysis.drawnFlows,
      flowScaleMax: analysis.flowScaleMax,
      unreached: analysis.unreached,
      overlays: views.view.overlays,
      zones: this.stage?.zones ?? analysis.shownZones,
      own: screen.own?.drawing() ?? null,
    }
  })

  /** What a workspace colours the map by, in words; null where the colours are the indicator's. */
  readonly staged = $derived.by(() => this.stageLegend?.label ?? null)

  /** What a drawing says; made anew with the view, so that its day is today's. */
  readonly words = $derived.by(() => handoutWords(this.explorer, this, new Date()))

  /** The drawing of what is shown; null until the municipalities are there. */
  readonly drawing = $derived.by((): SvgNode | null => {
    const { explorer, model, basemap } = this
    const { territory, views, analysis, screen } = explorer
    const { sight } = views
    if (!model || !basemap || !territory.territory) return null
    const isWhole = this.extent === 'territory' || sight === null
    return makeDrawing({
      tables: territory.tables,
      model,
      dark: screen.dark,
      locale: screen.locale,
      measure: measureTitillium,
      basemap,
      classes: this.stageLegend ?? classWords(explorer),
      marks: this.stage?.marks ?? null,
      own: ownLayersOf(explorer).drawn,
      filtered: analysis.passingAll.municipalities.includes(0),
      flowThreshold: views.view.flowThreshold,
      words: this.words,
      format: this.format,
      bounds: isWhole ? territory.territory.bounds : freeSight(sight, mapPadding(screen.layout)),
      margin: isWhole ? territoryMargin : 0,
    })
  })

  /** The beginning of the names of files. */
  readonly fileName = $derived.by(() => {
    const words = this.words.title.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
    const plain = words.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')
    return `${this.explorer.views.view.territory}-${plain.slice(0, 60).replace(/-$/, '') || 'map'}`
  })
}

export const [getHandout, setHandout] = createContext<HandoutStore>()
