import type { ViewState } from '../contracts/view'
import { changesInScenario } from '../model/scenario/difference'

const showsDifference = ({ scenario, scenarioShowing }: ViewState) =>
  scenario.targets.length > 0 && scenarioShowing === 'difference'

/**
 * What to change in a view for another scenario or another showing of it. Where values give way to differences, or the other way
 * round, breaks that were typed and ranges that were brushed in the one unit are dropped: they mean nothing in the other.
 */
export function scenarioPatch(
  view: ViewState,
  patch: Partial<Pick<ViewState, 'scenario' | 'scenarioShowing'>>,
): Partial<ViewState> {
  if (showsDifference(view) === showsDifference({ ...view, ...patch })) return patch
  const isTyped = view.method === 'custom' && changesInScenario(view.indicator)
  return {
    ...patch,
    ...(isTyped ? { method: 'jenks', customBreaks: [] } : {}),
    filters: view.filters.filter((filter) => filter.kind !== 'range' || !changesInScenario(filter.indicator)),
  }
}
