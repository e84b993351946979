import { indicatorOf, type IndicatorId } from '../contracts/indicators'
import { formulaQuantities } from './formula'
import { deriveSeries, type IndicatorSeries } from './indicator-series'
import { quantityColumn, type QuantityTable } from './quantities'

/**
 * `deriveSeries` that remembers: an indicator is the same object for as long as the quantities it is made of are the same arrays,
 * so that what follows from it need not be worked out again when other quantities arrive.
 */
export function createSeriesCache(): typeof deriveSeries {
  const made = new Map<IndicatorId, { from: readonly Float64Array[]; series: IndicatorSeries }>()
  return (id: IndicatorId, quantities: QuantityTable): IndicatorSeries => {
    const from = formulaQuantities(indicatorOf(id).formula).map((quantity) =>
      quantityColumn(quantities, quantity),
    )
    const known = made.get(id)
    if (known?.from.every((column, i) => column === from[i])) return known.series
    const series = deriveSeries(id, quantities)
    made.set(id, { from, series })
    return series
  }
}
