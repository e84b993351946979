import type { LayerTables } from '../../contracts/layers'
import type { SiteStudy } from '../../contracts/sites'
import type { Site } from './site'

/** The sites that a study chooses between, in the order of their table; none where the layer is absent. */
export function collectSites(
  _tables: LayerTables,
  _study: Pick<SiteStudy, 'candidates' | 'statuses' | 'doubtful'>,
): readonly Site[] {
  return []
}
