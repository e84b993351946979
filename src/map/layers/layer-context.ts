import type { Layer } from '@deck.gl/core'
import type { LayerTables } from '../../contracts/layers'
import type { MapModel } from '../map-model'
import type { Quality } from '../quality'

/** Everything a layer is made of. Equal inputs give layers that deck.gl recognises as unchanged. */
export type LayerContext = Readonly<{
  tables: LayerTables
  model: MapModel
  dark: boolean
  /** Zoom of the map, in whole steps: what changes within a step is worked out while drawing. */
  zoom: number
  quality: Quality
}>

/** Makes the deck.gl layers of one overlay, from the bottom to the top. */
export type LayerFactory = (context: LayerContext) => Layer[]

/** Drawn under the rivers and railways of the basemap. */
export const beneathLines = { beforeId: 'river-lines' }
/** Drawn over the basemap's areas and lines, under its labels. */
export const beneathLabels = { beforeId: 'river-names' }

/** All is flat: later layers cover earlier ones, whatever the depth buffer holds. */
export const flat = { depthCompare: 'always', depthWriteEnabled: false } as const
