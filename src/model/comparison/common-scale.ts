import type { Indicator, IndicatorUnit } from '../../contracts/indicators'
import { classifyValues, type Classification } from '../classify'

/** What one of two maps shows, one value a municipality; NaN is unknown. */
export type Measured = Readonly<{ values: Float64Array; unit: IndicatorUnit; scale: Indicator['scale'] }>

/** One set of classes for two maps; diverging when either of them is about what lies below and above zero. */
export type CommonScale = Readonly<{ classification: Classification; scale: Indicator['scale'] }>

/**
 * One set of classes for what two maps show, so that a colour means the same in both. The breaks are those of `pool` taken as one
 * list: of all values shown, unless the scale should stay as it is while these change. Null when the units differ: then there is
 * no scale to share.
 */
export function commonScale(
  left: Measured,
  right: Measured,
  options: Parameters<typeof classifyValues>[1],
  pool: readonly Float64Array[] = [left.values, right.values],
): CommonScale | null {
  if (left.unit !== right.unit) return null
  const pooled = Float64Array.from(pool.flatMap((values) => Array.from(values)))
  const diverges = left.scale === 'diverging' || right.scale === 'diverging'
  return { classification: classifyValues(pooled, options), scale: diverges ? 'diverging' : 'sequential' }
}

/** How much more the right value is than the left; null where either is unknown. */
export function differenceOf(left: number | undefined, right: number | undefined): number | null {
  const difference = (right ?? Number.NaN) - (left ?? Number.NaN)
  return Number.isFinite(difference) ? difference : null
}

/** The unit of a difference: between percentages it is points. */
export const differenceUnit = (unit: IndicatorUnit): IndicatorUnit => (unit === 'percent' ? 'points' : unit)
