import { ftthDates } from '../../contracts/quantities'
import type { ViewState } from '../../contracts/view'
import type { Locale } from '../../format/locale'
import type { Explorer } from '../explorer'
import { describeSource } from '../sources'

/** What a workspace that colours the map takes its figures from: ids of the territory's sources, with the newest date of FTTH. */
function stageSources({ workspace, gap }: ViewState): readonly (readonly [id: string, date?: string])[] {
  const coverage = ['agcom-ftth', ftthDates.at(-1)!] as const
  if (workspace === 'sites') return [['industrial-zones'], ['infrastructure'], coverage]
  return gap === 'ftth' ? [coverage] : gap === 'service' ? [['services']] : [['infrastructure']]
}

/** Publisher, date and licence of what the map is coloured by; one text for sources that say the same. */
export function embedSources(
  { territory, views, analysis, screen }: Explorer,
  locale: Locale,
): readonly string[] {
  const { indicator } = analysis
  if (!screen.stage?.().choropleth) {
    return [describeSource(territory.territory, indicator.source, locale, indicator.date).text]
  }
  const texts = stageSources(views.view).map(
    ([id, date]) => describeSource(territory.territory, id, locale, date).text,
  )
  return [...new Set(texts)]
}
