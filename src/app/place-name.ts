import type { Locale } from '../format/locale'
import { appMessages } from '../format/messages/app'
import { defaultView } from '../state/default-view'
import type { Explorer } from './explorer'

/**
 * What the page is called after: the territory it was made for, or the other one that is open, a province in short. One that is
 * on its way has no name yet; one that is not here has that of the address.
 */
export function placeName(
  { territory, views }: Pick<Explorer, 'territory' | 'views'>,
  locale: Locale,
): string {
  if (views.view.territory === defaultView.territory) return locale.t(appMessages.brand)
  if (territory.territory) return territory.part?.name ?? locale.t(territory.territory.name)
  return territory.problems.length > 0 ? views.view.territory : ''
}
