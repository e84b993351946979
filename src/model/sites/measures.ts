import type { LayerTables } from '../../contracts/layers'
import type { SiteStudy } from '../../contracts/sites'
import type { QuantityTable } from '../quantities'
import type { MeasuredSite, Site } from './site'

/** Measures every site by everything. */
export function measureSites(
  _sites: readonly Site[],
  _tables: LayerTables,
  _quantities: QuantityTable,
  _study: Pick<SiteStudy, 'radiusKm' | 'detourPercent'>,
): readonly MeasuredSite[] {
  return []
}
