import {
  coverageIndicator,
  everyIndicatorId,
  indicatorOf,
  type IndicatorId,
} from '../../contracts/indicators'
import type { Analysis } from '../../state/analysis.svelte'

/** What to show of a territory that has no figures of an indicator: coverage at its newest date, else the newest that has some. */
export function newestWithFigures(
  analysis: Pick<Analysis, 'coverageDates' | 'hasFigures'>,
  except: readonly IndicatorId[],
): IndicatorId | null {
  const newest = analysis.coverageDates.at(-1)
  const others = everyIndicatorId()
    .filter((id) => analysis.hasFigures(id))
    .sort((a, b) => indicatorOf(b).date.localeCompare(indicatorOf(a).date))
  return (
    [...(newest ? [coverageIndicator(newest)] : []), ...others].find((id) => !except.includes(id)) ?? null
  )
}
