import { commuterFlows } from './commuter-flows'
import { context } from './context'
import type { LayerContract } from './define-layer'
import { ftth } from './ftth'
import { industrialZones } from './industrial-zones'
import { infrastructure } from './infrastructure'
import { municipalities } from './municipalities'
import { services } from './services'
import { startups } from './startups'
import type { LayerTable } from './table'

/** Every layer of a territory, by id. The one list that scripts, app and checks go through. */
export const layerContracts = {
  municipalities,
  ftth,
  'industrial-zones': industrialZones,
  startups,
  'commuter-flows': commuterFlows,
  services,
  infrastructure,
  context,
} as const satisfies Record<string, LayerContract>

export type LayerId = keyof typeof layerContracts
export const layerIds = Object.keys(layerContracts) as LayerId[]

/** The table of one layer, typed by its contract. */
export type TableOf<L extends LayerId> = LayerTable<(typeof layerContracts)[L]['columns']>

/** The tables at hand; a layer that could not be loaded is absent. */
export type LayerTables = { readonly [L in LayerId]?: TableOf<L> }
