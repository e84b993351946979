import type { MapPadding } from '../map/map-model'
import type { Screen } from './screen.svelte'

/** What the panels of the page cover of the map, in CSS pixels. */
export function mapPadding(layout: Screen['layout']): MapPadding {
  if (layout === 'wide') return { left: 324, right: 424, top: 80, bottom: 110 }
  if (layout === 'medium') return { left: 324, right: 60, top: 120, bottom: 110 }
  return { left: 16, right: 16, top: 110, bottom: 220 }
}
