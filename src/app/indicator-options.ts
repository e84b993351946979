import { everyIndicatorId, indicatorOf, type Indicator, type IndicatorId } from '../contracts/indicators'
import type { Locale } from '../format/locale'
import { appMessages } from '../format/messages/app'

const themeLabels: Record<Indicator['theme'], keyof typeof appMessages> = {
  fibre: 'themeFibre',
  people: 'themePeople',
  work: 'themeWork',
  firms: 'themeFirms',
  own: 'themeOwn',
}
const themeOrder = Object.keys(themeLabels) as Indicator['theme'][]

/** Every indicator as an option of a chooser, grouped by theme. */
export function indicatorOptions(locale: Locale): { value: IndicatorId; label: string; group: string }[] {
  return themeOrder.flatMap((theme) =>
    everyIndicatorId()
      .filter((id) => indicatorOf(id).theme === theme)
      .map((id) => ({
        value: id,
        label: locale.t(indicatorOf(id).label),
        group: locale.t(appMessages[themeLabels[theme]]),
      })),
  )
}
