import { untrack } from 'svelte'
import { coverageIndicator } from '../contracts/indicators'
import { appMessages } from '../format/messages/app'
import { defaultView } from '../state/default-view'
import { createExplorer, setExplorer, type Explorer } from './explorer'
import type { Opening } from './opening'
import { openKeptData } from './own/own-parts'
import { placeName } from './place-name'

/**
 * Begins a window of the page upon what has been opened, and does for as long as it is open what every window does; to be called
 * while its component begins. `onchoose` is called after a selection that the camera should follow.
 */
export function beginPage(opening: Opening, onchoose: (rows: readonly number[]) => void): Explorer {
  const explorer = setExplorer(createExplorer(opening, onchoose))
  const { views, screen, territory, analysis } = explorer

  $effect(() => {
    if (screen.settled) opening.proceed()
  })

  $effect(() => {
    document.documentElement.lang = views.view.language
    document.documentElement.dataset['theme'] = screen.dark ? 'dark' : 'light'
    // A territory that is still on its way has no name yet.
    const names = [placeName(explorer, screen.locale), screen.locale.t(appMessages.brandLine)]
    document.title = names.filter((name) => name !== '').join(', ')
  })

  $effect(() => {
    const { territory: id, province } = views.view
    untrack(() => void territory.open(id, province))
  })

  // Where a territory has nothing at the date that one begins with, it begins with the newest that it has.
  $effect(() => {
    if (!territory.territory || territory.figuresComing) return
    untrack(() => {
      const { indicator } = views.view
      if (indicator === defaultView.indicator && !analysis.hasFigures(indicator))
        views.adjust({ indicator: coverageIndicator(analysis.newestCoverageDate) })
    })
  })

  // Rows of one territory are no rows of another.
  $effect(() => {
    if (territory.territory) screen.hoveredRow = null
  })

  $effect(() => {
    const { levelRequest } = analysis
    if (levelRequest) void territory.countryFlows.draw(levelRequest)
  })

  void openKeptData(explorer)

  return explorer
}
