import type { Range } from '../../contracts/gaps'
import type { ValueFunction } from '../../contracts/sites'

/** How good a value is, from 0 to 1. */
export function utilityAt(_value: ValueFunction, _x: number): number {
  return 0
}

/** How good a value within bounds is, at worst, at its middle and at best. What is not known at all may be anything: 0, ½, 1. */
export function utilityOf(_value: ValueFunction, _range: Range | null): Range {
  return { low: 0, middle: 0.5, high: 1 }
}
