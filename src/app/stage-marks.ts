import type { MapMarks, MapModel } from '../map/map-model'
import type { Classification } from '../model/classify'

/** What the colours of municipalities mean, for whoever draws the map elsewhere than on the screen. */
export type StageLegend =
  | Readonly<{
      kind: 'one'
      label: string
      classification: Classification
      format: (value: number) => string
      /** Why some have no class, where the map leaves them plain: then they are class 0 and the others begin at 1. */
      plain?: string
    }>
  | Readonly<{ kind: 'named'; label: string; names: readonly Readonly<{ class: number; label: string }>[] }>

/** What a workspace shows on the map in place of the indicator, and upon it. */
export type StageMarks = Readonly<{
  /** In place of the indicator's; null keeps that. */
  choropleth: MapModel['choropleth']
  /** Of the choropleth. */
  legend?: StageLegend | null
  /** Rows of the industrial zones to draw in place of those that the layer list chooses. */
  zones?: MapModel['zones']
  marks: MapMarks
}>
