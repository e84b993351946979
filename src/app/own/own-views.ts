import { isOwnIndicator, type IndicatorId } from '../../contracts/indicators'
import type { ViewState } from '../../contracts/view'
import { defaultView } from '../../state/default-view'

/** Every indicator that a view shows or filters by. */
const indicatorsIn = (view: ViewState): readonly (IndicatorId | null)[] => [
  view.indicator,
  view.secondIndicator,
  view.scatterX,
  view.comparison && view.comparison.against !== 'scenario' ? view.comparison.against : null,
  ...view.filters.map((filter) => (filter.kind === 'range' ? filter.indicator : null)),
]

/** Indicators of one's own that a view names. */
export const ownIndicatorsIn = (view: ViewState) =>
  [...new Set(indicatorsIn(view))].filter((id) => id !== null && isOwnIndicator(id))

/** What of a view has to change so that it no longer names the indicators and layers of one's own that `isGone`. */
export function viewWithout(view: ViewState, isGone: (datasetId: string) => boolean): Partial<ViewState> {
  const isOut = (id: IndicatorId) => isOwnIndicator(id) && isGone(id.slice('own-'.length))
  const { comparison } = view
  return {
    ...(isOut(view.indicator) && {
      indicator: defaultView.indicator,
      method: defaultView.method,
      classes: defaultView.classes,
      customBreaks: defaultView.customBreaks,
    }),
    secondIndicator: view.secondIndicator && isOut(view.secondIndicator) ? null : view.secondIndicator,
    scatterX: isOut(view.scatterX) ? defaultView.scatterX : view.scatterX,
    comparison:
      comparison && comparison.against !== 'scenario' && isOut(comparison.against) ? null : comparison,
    filters: view.filters.filter((filter) => filter.kind !== 'range' || !isOut(filter.indicator)),
    ownLayers: view.ownLayers.filter((id) => !isGone(id)),
  }
}
