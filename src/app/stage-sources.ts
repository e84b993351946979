import { quantities } from '../contracts/quantities'
import { siteMeasures } from '../contracts/site-measures'
import type { ViewState } from '../contracts/view'
import { defaultStudy } from '../state/default-study'
import { readStudy } from '../state/study-text'
import { concernQuantities } from './gaps/gap-words'

const ofObjective = {
  households: null,
  equity: null,
  jobs: 'istat-commuting',
  zones: 'industrial-zones',
} as const

/** Identifiers of the sources of what a workspace colours the map by, each once; none for one that leaves it the indicator. */
export function stageSources({
  workspace,
  gapsPanel,
  gap,
  gapConcern,
  objective,
  study,
}: ViewState): string[] {
  if (workspace === 'sites') {
    const { criteria } = readStudy(study) ?? defaultStudy
    return [...new Set(criteria.flatMap(({ measure }) => siteMeasures[measure].sources))]
  }
  if (workspace !== 'gaps') return []
  if (gapsPanel === 'first') return ['agcom-ftth', ofObjective[objective] ?? []].flat()
  const ofGap = gap === 'ftth' ? 'agcom-ftth' : gap === 'service' ? 'services' : 'infrastructure'
  const ofConcern =
    gapConcern === 'zones' ? 'industrial-zones' : quantities[concernQuantities[gapConcern]].source
  return [...new Set([ofGap, ofConcern])]
}
