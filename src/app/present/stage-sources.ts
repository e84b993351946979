import { quantities } from '../../contracts/quantities'
import type { ViewState } from '../../contracts/view'
import { concernQuantities } from '../gaps/gap-words'

const ofObjective = {
  households: null,
  equity: null,
  jobs: 'istat-commuting',
  zones: 'industrial-zones',
} as const

/** Identifiers of the sources of what the workspace Gaps colours the map by; a score of the workspace Sites rests on choices. */
export function stageSources({ workspace, gapsPanel, gap, gapConcern, objective }: ViewState): string[] {
  if (workspace !== 'gaps') return []
  if (gapsPanel === 'first') return ['agcom-ftth', ofObjective[objective] ?? []].flat()
  const ofGap = gap === 'ftth' ? 'agcom-ftth' : gap === 'service' ? 'services' : 'infrastructure'
  const ofConcern =
    gapConcern === 'zones' ? 'industrial-zones' : quantities[concernQuantities[gapConcern]].source
  return [ofGap, ofConcern]
}
