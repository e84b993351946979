import { overlayIds } from '../../../src/contracts/view'
import type { MapModel } from '../../../src/map/map-model'
import { indexMunicipalities } from '../../../src/model/quantities'
import { tables } from './territory-tables'

/** A model that shows everything: three classes, one selected municipality, no flow. */
export function fullModel(changes: Partial<MapModel> = {}): MapModel {
  const index = indexMunicipalities(tables.municipalities)
  return {
    index,
    own: null,
    choropleth: {
      classes: Int8Array.from({ length: index.count }, (_, row) => (row % 4) - 1),
      colours: [
        [238, 244, 230],
        [85, 167, 166],
        [11, 79, 98],
      ],
    },
    passing: new Uint8Array(index.count).fill(1),
    startupsPassing: null,
    selection: [0],
    flows: [],
    flowScaleMax: 1000,
    unreached: new Float64Array(index.count).fill(100),
    overlays: overlayIds,
    zones: Array.from({ length: tables['industrial-zones'].count }, (_, row) => row),
    ...changes,
  }
}
