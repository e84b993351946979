import {
  coverageDate,
  everyIndicatorId,
  indicatorOf,
  type Indicator,
  type IndicatorId,
} from '../contracts/indicators'
import type { Locale } from '../format/locale'
import { appMessages } from '../format/messages/app'
import type { Analysis } from '../state/analysis.svelte'
import type { ChoiceOption } from '../ui/OptionGroups.svelte'

const themeLabels: Record<Indicator['theme'], keyof typeof appMessages> = {
  fibre: 'themeFibre',
  people: 'themePeople',
  work: 'themeWork',
  firms: 'themeFirms',
  own: 'themeOwn',
}
const themeOrder = Object.keys(themeLabels) as Indicator['theme'][]

/**
 * Every indicator as an option of a chooser, grouped by theme; coverage at the dates that are known here, and at the one in view.
 * Those without figures here say so.
 */
export function indicatorOptions(analysis: Analysis, locale: Locale): ChoiceOption<IndicatorId>[] {
  const isHere = (id: IndicatorId) => {
    const date = coverageDate(id)
    return date === null || analysis.coverageDates.includes(date) || id === analysis.series?.id
  }
  return themeOrder.flatMap((theme) =>
    everyIndicatorId()
      .filter((id) => indicatorOf(id).theme === theme && isHere(id))
      .map((id) => ({
        value: id,
        label: locale.t(indicatorOf(id).label),
        group: locale.t(appMessages[themeLabels[theme]]),
        ...(analysis.hasFigures(id) ? {} : { detail: locale.t(appMessages.noFigures) }),
      })),
  )
}
