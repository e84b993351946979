import type { StoryStep } from '../../contracts/story'
import type { ViewState } from '../../contracts/view'
import { defaultView } from '../../state/default-view'
import { decodeView, encodeView } from '../../state/view-url'

const addressOf = (view: ViewState): string => {
  const address = new URL(window.location.href)
  address.search = encodeView(view)
  address.hash = ''
  return address.href
}

const ofTerritory = ({ territory, province, language, theme }: ViewState) => ({
  ...defaultView,
  territory,
  province,
  language,
  theme,
})

/** The address of a window of the presentation, at a step. */
export const presentAddress = (view: ViewState, frame: 'audience' | 'speaker', step: string): string =>
  addressOf({ ...ofTerritory(view), frame, step })

/** The address under which another device finds the map of a step in the explorer. */
export function mapAddress(view: ViewState, step: StoryStep): string {
  const { territory, language } = view
  return addressOf({ ...decodeView(step.view).view, territory, language })
}
