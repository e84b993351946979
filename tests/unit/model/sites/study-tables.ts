import type { LayerTables } from '../../../../src/contracts/layers'
import { deriveQuantities, indexMunicipalities } from '../../../../src/model/quantities'
import { tables as committed } from '../../map/territory-tables'
import { readSourceTables } from '../source-tables'

/** Everything that sites are measured by, in the Province of Cremona. */
export const tables = { ...committed, ftth: readSourceTables().ftth } satisfies LayerTables
export const index = indexMunicipalities(tables.municipalities)
export const { quantities } = deriveQuantities(index, tables)
