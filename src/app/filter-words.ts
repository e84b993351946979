import type { Filter } from '../contracts/view'
import type { Locale } from '../format/locale'
import { appMessages } from '../format/messages/app'
import { sectorMessages } from '../format/messages/sectors'
import type { Analysis } from '../state/analysis.svelte'

/** What a filter lets pass, in words. */
export function filterWords(filter: Filter, analysis: Analysis, locale: Locale): string {
  if (filter.kind === 'years') {
    return locale.t(appMessages.filterYears, { years: filter.years.join(', ') })
  }
  if (filter.kind === 'sectors') {
    const sectors = filter.sectors.map((code) => {
      const name = sectorMessages[code]
      return name ? locale.t(name) : code
    })
    return locale.t(appMessages.filterSectors, { sectors: sectors.join(', ') })
  }
  if (filter.kind === 'flows') {
    const byDistance = filter.source === 'flow-distance'
    return locale.t(byDistance ? appMessages.filterFlowDistance : appMessages.filterFlowWorkers, {
      min: locale.number(filter.min, byDistance ? 1 : 0),
      max: locale.number(filter.max, byDistance ? 1 : 0),
    })
  }
  const { label, unit } = analysis.shownIndicator(filter.indicator)
  return locale.t(appMessages.filterRange, {
    label: locale.t(label),
    min: locale.indicator(filter.min, unit),
    max: locale.indicator(filter.max, unit),
  })
}
