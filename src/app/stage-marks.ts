import type { MapMarks, MapModel } from '../map/map-model'

/** What a workspace shows on the map in place of the indicator, and upon it. */
export type StageMarks = Readonly<{
  /** In place of the indicator's; null keeps that. */
  choropleth: MapModel['choropleth']
  /** Rows of the industrial zones to draw in place of those that the layer list chooses. */
  zones?: MapModel['zones']
  marks: MapMarks
}>
