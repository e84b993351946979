import { emptyScenario } from '../contracts/scenario'
import type { ViewState } from '../contracts/view'
import { readStudy, studyText } from './study-text'

/**
 * What changes of a view when another territory, or another province of the same country, is opened. Decided by what each means:
 *
 * - The **camera** fits the new one.
 * - What names **municipalities** (the selection, targets of a scenario) keeps those that lie there too; codes of another
 *   territory's files are of other places. A target for a **zone** goes: zones have numbers of their own in every territory and
 *   no province in their name. A scenario without targets is none, and nothing can be compared with it.
 * - What names **one place** (the site whose surroundings are shown, the sites compared, the point that distances are asked for)
 *   stays only where all that was there is there still: when a province is left for its country.
 * - The **step** is one of the territory's own story: another territory has another story or none, a province has its country's.
 * - All else means the same everywhere and stays: workspace and panels, language and look, indicators, typed breaks (automatic ones
 *   are made anew from the values), overlays, statuses, filters (they speak of indicators, years, sectors and lengths, not of
 *   places), costs and budget, weights, layers of one's own.
 */
export function moveView(view: ViewState, territory: string, province: string | null): Partial<ViewState> {
  const sameFiles = territory === view.territory
  const stays = (code: string) => sameFiles && (province === null || code.startsWith(province))
  const keepsPlaces = sameFiles && (province === null || province === view.province)

  const targets = view.scenario.targets.filter(
    ({ subject, id }) => keepsPlaces || (subject === 'municipality' && stays(id)),
  )
  const isCompared = view.comparison?.against === 'scenario' && targets.length === 0
  const study = keepsPlaces ? undefined : readStudy(view.study)
  return {
    territory,
    province,
    camera: null,
    selection: view.selection.filter(stays),
    scenario: targets.length === 0 ? emptyScenario : { ...view.scenario, targets },
    comparison: isCompared ? null : view.comparison,
    place: keepsPlaces ? view.place : null,
    site: keepsPlaces ? view.site : '',
    study: study ? studyText({ ...study, compared: [] }) : view.study,
    step: sameFiles ? view.step : '',
  }
}
