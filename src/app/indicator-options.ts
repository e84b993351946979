import { indicatorIds, indicatorOf, type Indicator, type IndicatorId } from '../contracts/indicators'
import type { Locale } from '../format/locale'
import { appMessages } from '../format/messages/app'

const themeLabels: Record<Indicator['theme'], keyof typeof appMessages> = {
  fibre: 'themeFibre',
  people: 'themePeople',
  work: 'themeWork',
  firms: 'themeFirms',
}
const themeOrder = Object.keys(themeLabels) as Indicator['theme'][]

/** Every indicator as an option of a chooser, grouped by theme. */
export function indicatorOptions(locale: Locale): { value: IndicatorId; label: string; group: string }[] {
  return themeOrder.flatMap((theme) =>
    indicatorIds
      .filter((id) => indicatorOf(id).theme === theme)
      .map((id) => ({
        value: id,
        label: locale.t(indicatorOf(id).label),
        group: locale.t(appMessages[themeLabels[theme]]),
      })),
  )
}
