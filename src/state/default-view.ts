import type { ViewState } from '../contracts/view'

/** What a first visit shows. The address carries only what differs from it. */
export const defaultView: ViewState = {
  territory: 'cremona',
  province: null,
  workspace: 'explore',
  language: 'it',
  theme: 'system',
  indicator: 'ftth_2026-06-30',
  secondIndicator: null,
  method: 'jenks',
  classes: 6,
  customBreaks: [],
  scatterX: 'population',
  overlays: ['choropleth', 'flows', 'zones', 'startups'],
  zoneStatuses: ['available', 'planned', 'under_development', 'brownfield', 'operating'],
  doubtfulZones: false,
  flowDirection: 'both',
  flowScope: 'selection',
  flowThreshold: 10,
  selection: [],
  filters: [],
  camera: null,
}
