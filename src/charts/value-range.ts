import { roundOnAxis, type ValueAxis } from './value-axis'

/** A closed range of values. */
export type ValueRange = Readonly<{ min: number; max: number }>
export type RangeEdge = 'min' | 'max'

const clickTolerance = 4

/** The range as it is kept: null where it takes in the whole axis, for then nothing is filtered. */
export function trimRange(axis: ValueAxis, a: number, b: number): ValueRange | null {
  const [min, max] = [roundOnAxis(axis, Math.min(a, b)), roundOnAxis(axis, Math.max(a, b))]
  return min <= axis.domain[0] && max >= axis.domain[1] ? null : { min, max }
}

/** The range between two pixel positions; null for a click, which clears a range. */
export function rangeBetween(axis: ValueAxis, from: number, to: number): ValueRange | null {
  if (Math.abs(from - to) < clickTolerance) return null
  return trimRange(axis, axis.valueAt(from), axis.valueAt(to))
}

/** The range moved along the axis by pixels, its length on the axis kept and both ends held on it. */
export function moveRange(axis: ValueAxis, range: ValueRange, by: number): ValueRange {
  const low = Math.min(axis.start, axis.end)
  const high = Math.max(axis.start, axis.end)
  const from = axis.position(range.min)
  const to = axis.position(range.max)
  const shift = Math.max(low - Math.min(from, to), Math.min(high - Math.max(from, to), by))
  const moved = trimRange(axis, axis.valueAt(from + shift), axis.valueAt(to + shift))
  return moved ?? range
}

/** How far a key moves a handle, as a share of the axis: 1 % an arrow, 5 % with Shift; null for any other key. */
export function keyStep(key: string, shift: boolean): number | null {
  const size = shift ? 0.05 : 0.01
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return size
    case 'ArrowLeft':
    case 'ArrowDown':
      return -size
    case 'PageUp':
      return 0.1
    case 'PageDown':
      return -0.1
    case 'Home':
      return -1
    case 'End':
      return 1
    default:
      return null
  }
}

/** The value a share of the axis away from another, held on the axis. */
export function stepValue(axis: ValueAxis, value: number, share: number): number {
  return axis.valueAt(axis.position(value) + share * (axis.end - axis.start))
}

/** The range after one edge has been set to a value; the edges never cross. */
export function setEdge(
  axis: ValueAxis,
  range: ValueRange | null,
  edge: RangeEdge,
  value: number,
): ValueRange | null {
  const now = range ?? { min: axis.domain[0], max: axis.domain[1] }
  return edge === 'min'
    ? trimRange(axis, Math.min(value, now.max), now.max)
    : trimRange(axis, now.min, Math.max(value, now.min))
}
