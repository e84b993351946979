import type { Moves } from './moves'

/** Both ends belong to the range; one whose `min` is greater than its `max` holds nothing. */
export type Range = Readonly<{ min: number; max: number }>

/**
 * One property of the rows by which they are filtered. It knows its filter's present state; a cross-filter owns it, and tells it
 * of every change. Under a filter (also one that holds everything) a row whose value is unknown does not pass; without, it does.
 */
export type Dimension<F> = Readonly<{
  /** Rows. */
  count: number
  /** Takes a filter (null: none) and says in `moves` which rows change sides. */
  move: (filter: F | null, moves: Moves) => void
  /** Sets the bit of every row that the present filter fails, and clears it for the others. */
  mark: (failing: Uint16Array, bit: number) => void
}>

export const holds = (range: Range, value: number): boolean => value >= range.min && value <= range.max
