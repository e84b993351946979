import { untrack } from 'svelte'
import { appMessages } from '../format/messages/app'
import type { Explorer } from './explorer'
import type { Opening } from './opening'
import { placeName } from './place-name'

/** What every window of the page does for as long as it is open; to be called while its component begins. */
export function keepPage(explorer: Explorer, opening: Opening): void {
  const { views, screen, territory, analysis } = explorer

  $effect(() => {
    if (screen.settled) opening.proceed()
  })

  $effect(() => {
    document.documentElement.lang = views.view.language
    document.documentElement.dataset['theme'] = screen.dark ? 'dark' : 'light'
    document.title = `${placeName(explorer, screen.locale)}, ${screen.locale.t(appMessages.brandLine)}`
  })

  $effect(() => {
    const { territory: id, province } = views.view
    untrack(() => void territory.open(id, province))
  })

  // Rows of one territory are no rows of another.
  $effect(() => {
    if (territory.territory) screen.hoveredRow = null
  })

  $effect(() => {
    const { levelRequest } = analysis
    if (levelRequest) void territory.countryFlows.draw(levelRequest)
  })
}
