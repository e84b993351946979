import type { Locale } from '../../format/locale'
import type { Explorer } from '../explorer'
import { describeSource } from '../sources'
import { stageSources } from '../stage-sources'

/** Publisher, date and licence of what the map is coloured by; one text for sources that say the same. */
export function embedSources(
  { territory, views, analysis, screen }: Explorer,
  locale: Locale,
): readonly string[] {
  const { indicator } = analysis
  if (!screen.stage?.().choropleth) {
    return [describeSource(territory.territory, indicator.source, locale, indicator.date).text]
  }
  const texts = stageSources(views.view).map((id) => describeSource(territory.territory, id, locale).text)
  return [...new Set(texts)]
}
