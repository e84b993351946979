import type { Range } from '../../contracts/gaps'
import type { ValueFunction } from '../../contracts/sites'

const held = (share: number): number => Math.min(1, Math.max(0, share))

/**
 * How good a value is, from 0 to 1 (a single-attribute value function: Keeney and Raiffa 1976). Values that a person may set and
 * that leave no slope mean a step: `linear` with both ends equal is 1 from there upwards, `ideal` without falloff is 0 outside its
 * range. An ideal range whose ends stand the wrong way round is read from the smaller to the larger.
 */
export function utilityAt(value: ValueFunction, x: number): number {
  switch (value.kind) {
    case 'linear':
      if (value.zero === value.one) return x >= value.one ? 1 : 0
      return held((x - value.zero) / (value.one - value.zero))
    case 'threshold':
      return (value.better === 'more' ? x >= value.at : x <= value.at) ? 1 : 0
    case 'ideal': {
      const [low, high] = idealRange(value)
      const outside = Math.max(low - x, x - high, 0)
      if (outside === 0) return 1
      return value.falloff > 0 ? held(1 - outside / value.falloff) : 0
    }
  }
}

/**
 * How good a value within bounds is, at worst, at its middle and at best: the extremes over the whole range, not only at its ends.
 * What is not known at all may be anything: 0, ½, 1.
 */
export function utilityOf(value: ValueFunction, range: Range | null): Range {
  if (!range) return { low: 0, middle: 0.5, high: 1 }
  // Every value function rises at most once and then falls at most once: the worst is at an end, the best there or on the plateau.
  const ends = [utilityAt(value, range.low), utilityAt(value, range.high)] as const
  const isIdeal = value.kind === 'ideal' && idealRange(value).some((x) => x > range.low && x < range.high)
  return {
    low: Math.min(...ends),
    middle: utilityAt(value, range.middle),
    high: isIdeal ? 1 : Math.max(...ends),
  }
}

function idealRange({ low, high }: Extract<ValueFunction, { kind: 'ideal' }>): readonly [number, number] {
  return low <= high ? [low, high] : [high, low]
}

/**
 * Another kind of value function that keeps what it can: where the best begins and how far it falls. Where there is no fall to
 * keep, it is a tenth of the stretch between the bounds.
 */
export function withKind(
  value: ValueFunction,
  kind: ValueFunction['kind'],
  { min, max }: Readonly<{ min: number; max: number }>,
): ValueFunction {
  if (value.kind === kind) return value
  const { best, isMore, fall } = shapeOf(value)
  const [low, high] = best
  const slope = fall > 0 ? fall : (max - min) / 10
  switch (kind) {
    case 'linear':
      return isMore
        ? { kind, zero: Math.max(min, low - slope), one: low }
        : { kind, zero: Math.min(max, high + slope), one: high }
    case 'threshold':
      return { kind, at: isMore ? low : high, better: isMore ? 'more' : 'less' }
    case 'ideal':
      return { kind, low, high, falloff: slope }
  }
}

function shapeOf(value: ValueFunction): {
  best: readonly [number, number]
  isMore: boolean
  fall: number
} {
  switch (value.kind) {
    case 'linear':
      return {
        best: [value.one, value.one],
        isMore: value.one >= value.zero,
        fall: Math.abs(value.one - value.zero),
      }
    case 'threshold':
      return { best: [value.at, value.at], isMore: value.better === 'more', fall: 0 }
    case 'ideal':
      return { best: idealRange(value), isMore: true, fall: value.falloff }
  }
}
