import type { Bilingual } from '../../contracts/define-layer'
import { layerContracts, layerIds, type LayerId } from '../../contracts/layers'
import type { MissableId } from '../../contracts/territory'
import { missingNames } from '../../format/messages/missing'

const isLayer = (id: MissableId): id is LayerId => layerIds.some((layer) => layer === id)

/** What is called missing. */
export const missingName = (id: MissableId): Bilingual =>
  isLayer(id) ? layerContracts[id].title : missingNames[id]
