import {
  coverageDate,
  coverageIndicator,
  indicatorOf,
  type Indicator,
  type IndicatorId,
} from '../../contracts/indicators'
import type { FtthDate } from '../../contracts/quantities'
import type { Rgb } from '../../format/colours'
import type { MapModel } from '../../map/map-model'
import { assignClasses, classifyValues, type Classification } from '../../model/classify'
import { commonScale } from '../../model/comparison/common-scale'
import { deriveSeries } from '../../model/indicator-series'
import type { QuantityTable } from '../../model/quantities'
import { changesInScenario } from '../../model/scenario/difference'
import type { Explorer } from '../explorer'
import { classColours } from '../map-colours'

/** What one of the maps shows; `scenario` says which figures where the two are today's and those supposed. */
export type Side = Readonly<{
  indicator: Indicator
  values: Float64Array
  scenario: 'today' | 'supposed' | null
  unreached: Float64Array | null
}>

/** The classes of one map and their colours. */
export type Scale = Readonly<{ classification: Classification; colours: readonly Rgb[] }>

/** A side with its scale; what is unknown is in class −1. */
export type ScaledSide = Side & Readonly<{ scale: Scale; choropleth: NonNullable<MapModel['choropleth']> }>

/** Everything that the comparison of two maps derives from the tables and the view. Nothing here is set. */
export class ComparisonStore {
  constructor(private readonly explorer: Explorer) {}

  private readonly comparison = $derived.by(() => this.explorer.views.view.comparison)
  private readonly id = $derived.by(() => this.explorer.views.view.indicator)

  /** The scenario is compared, and changes nothing of what is shown. */
  readonly isUnchanged = $derived.by(
    () => this.comparison?.against === 'scenario' && !changesInScenario(this.id),
  )

  private readonly pair = $derived.by((): readonly [Side, Side] | null => {
    const { analysis } = this.explorer
    const { comparison, id } = this
    if (!comparison) return null
    if (comparison.against === 'scenario') {
      const [today, supposed] = [analysis.quantitiesToday, analysis.quantitiesSupposed]
      return today && supposed && [this.sideIn(today, id, 'today'), this.sideIn(supposed, id, 'supposed')]
    }
    const [left, right] = [this.shown(id), this.shown(comparison.against)]
    return left && right && [left, right]
  })

  /** The date of a coverage indicator, the newest known for any other. */
  private dateOf(id: IndicatorId): FtthDate {
    return coverageDate(id) ?? this.explorer.analysis.newestCoverageDate
  }

  private sideIn(quantities: QuantityTable, id: IndicatorId, scenario: 'today' | 'supposed'): Side {
    return {
      indicator: indicatorOf(id),
      values: deriveSeries(id, quantities).values,
      scenario,
      unreached: unreachedIn(quantities, this.dateOf(id)),
    }
  }

  private shown(id: IndicatorId): Side | null {
    const { analysis } = this.explorer
    const series = analysis.seriesOf(id)
    return (
      series && {
        indicator: analysis.shownIndicator(id),
        values: series.values,
        scenario: null,
        unreached: analysis.quantities && unreachedIn(analysis.quantities, this.dateOf(id)),
      }
    )
  }

  private readonly coverageOfAllDates = $derived.by(() => {
    const { quantitiesToday, coverageDates } = this.explorer.analysis
    if (!quantitiesToday) return []
    return coverageDates.map((date) => deriveSeries(coverageIndicator(date), quantitiesToday).values)
  })

  /** What the classes of a side are made of: its values, and for coverage those of all dates today, as on a single map. */
  private poolOf(id: IndicatorId, { indicator, values }: Side): Float64Array[] {
    return coverageDate(id) !== null && indicator.unit === 'percent' ? this.coverageOfAllDates : [values]
  }

  private readonly common = $derived.by(() => {
    const { pair, comparison, id } = this
    if (!pair || !comparison) return null
    const [left, right] = pair
    const measured = ({ values, indicator: { unit, scale } }: Side) => ({ values, unit, scale })
    const { against } = comparison
    // Today's alone where the other is the scenario: colours then stay as they are while it is being made.
    const others = against === 'scenario' ? [] : this.poolOf(against, right)
    const pool = [...new Set([...this.poolOf(id, left), ...others])]
    return commonScale(measured(left), measured(right), this.explorer.views.view, pool)
  })

  /** Whether both maps are coloured by the same classes. */
  readonly isShared = $derived.by(() => this.common !== null)

  /** The first map; null where it shows something else than a single indicator, which has its own legend in the panel. */
  readonly left: ScaledSide | null = $derived.by(() => {
    const { pair, common } = this
    const { analysis, screen } = this.explorer
    if (!pair) return null
    if (common) return this.scaled(pair[0], common.classification, common.scale)
    const isElsewhere = Boolean(screen.stage?.().choropleth) || analysis.bivariate !== null
    if (isElsewhere || !analysis.classification) return null
    return this.scaled(pair[0], analysis.classification, pair[0].indicator.scale)
  })

  readonly right: ScaledSide | null = $derived.by(() => {
    const { pair, common, comparison } = this
    if (!pair || !comparison) return null
    const [, right] = pair
    if (common) return this.scaled(right, common.classification, common.scale)
    const { method, classes } = this.explorer.views.view
    // Today and the scenario always have a common scale.
    const pool = comparison.against === 'scenario' ? [] : this.poolOf(comparison.against, right)
    const classification = classifyValues(Float64Array.from(pool.flatMap((values) => Array.from(values))), {
      // Breaks that were typed are the first map's.
      method: method === 'custom' ? 'jenks' : method,
      classes,
      customBreaks: [],
    })
    return this.scaled(right, classification, right.indicator.scale)
  })

  private scaled(side: Side, classification: Classification, scale: Indicator['scale']): ScaledSide {
    const colours = classColours({ ...side.indicator, scale }, classification, this.explorer.screen.dark)
    const classes = assignClasses(side.values, classification.breaks)
    return { ...side, scale: { classification, colours }, choropleth: { classes, colours } }
  }
}

/** Households not reached at a date. */
function unreachedIn(quantities: QuantityTable, date: FtthDate): Float64Array {
  const reached = quantities[`households_ftth@${date}`]
  return quantities[`households@${date}`].map((households, row) => households - reached[row]!)
}
