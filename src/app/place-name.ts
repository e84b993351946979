import type { Locale } from '../format/locale'
import { appMessages } from '../format/messages/app'
import { defaultView } from '../state/default-view'
import type { Explorer } from './explorer'

/** What the page is called after: the territory it was made for, or the other one that is open, a province in short. */
export function placeName(
  { territory, views }: Pick<Explorer, 'territory' | 'views'>,
  locale: Locale,
): string {
  if (views.view.territory === defaultView.territory) return locale.t(appMessages.brand)
  return territory.part?.name ?? (territory.territory ? locale.t(territory.territory.name) : '')
}
