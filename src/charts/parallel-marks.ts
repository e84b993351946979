import type { Range } from '../contracts/gaps'
import { spreadPositions } from './label-placement'

/** A line of parallel coordinates: how good something is on each axis, from 0 to 1; null where nothing is known of it. */
export type ParallelLine = Readonly<{ id: string; utilities: readonly (Range | null)[] }>

/** Where the axes lie, in pixels: one under the other, the best at the right. */
export type ParallelFrame = Readonly<{ left: number; right: number; top: number; rowHeight: number }>

export type ParallelMark = Readonly<{
  axis: number
  y: number
  /** The middle and the ends of what it may be; null where nothing is known. */
  at: Readonly<{ x: number; low: number; high: number }> | null
}>
export type PlacedLine = Readonly<{
  id: string
  marks: readonly ParallelMark[]
  /** Joins the middles; broken where nothing is known. */
  path: string
}>

/** How the lines of compared things look: told apart by colour, dashes and the shape of their marks. Shapes are 10 px wide. */
export const parallelLooks = [
  { colour: 'var(--ink)', dashes: '', shape: 'M-5 0A5 5 0 1 1 5 0A5 5 0 1 1-5 0Z' },
  { colour: 'var(--flow-in)', dashes: '8 4', shape: 'M-4.5-4.5H4.5V4.5H-4.5Z' },
  { colour: 'var(--flow-out)', dashes: '2 4', shape: 'M0-6L6 0L0 6L-6 0Z' },
  { colour: 'var(--seq-4)', dashes: '10 3 2 3', shape: 'M0-6L5.5 4H-5.5Z' },
] as const

/** The height of an axis in a frame. */
export const axisY = ({ top, rowHeight }: ParallelFrame, axis: number): number =>
  top + (axis + 0.5) * rowHeight

/** Places lines. `laneGap`: their marks lie so many pixels apart on every axis, so that equal ones do not hide each other. */
export function placeLines(
  lines: readonly ParallelLine[],
  frame: ParallelFrame,
  laneGap: number,
): readonly PlacedLine[] {
  const x = (utility: number) => frame.left + utility * (frame.right - frame.left)
  return lines.map(({ id, utilities }, i) => {
    const lane = (i - (lines.length - 1) / 2) * laneGap
    const marks = utilities.map((range, axis): ParallelMark => ({
      axis,
      y: axisY(frame, axis) + lane,
      at: range && { x: x(range.middle), low: x(range.low), high: x(range.high) },
    }))
    const path = marks
      .map(({ at, y }, axis) => {
        if (!at) return ''
        return `${axis > 0 && marks[axis - 1]?.at ? 'L' : 'M'}${at.x.toFixed(1)} ${y.toFixed(1)}`
      })
      .join('')
    return { id, marks, path }
  })
}

/** Where the labels of lines stand above the first axis, `gap` apart: over their first mark, or the middle where it is not known. */
export function labelPositions(
  lines: readonly PlacedLine[],
  frame: ParallelFrame,
  gap: number,
): readonly number[] {
  const wished = lines.map(({ marks }) => marks[0]?.at?.x ?? (frame.left + frame.right) / 2)
  return spreadPositions(wished, gap, frame.left, frame.right)
}

/** The line nearest to a place, within `reach` pixels; the earlier of equals, null for none. */
export function nearestLine(
  lines: readonly PlacedLine[],
  place: Readonly<{ x: number; y: number }>,
  reach: number,
): string | null {
  let found: string | null = null
  let least = reach
  for (const { id, marks } of lines) {
    const distance = Math.min(...marks.map((_, axis) => distanceToPiece(marks, axis, place)))
    if (distance >= least) continue
    found = id
    least = distance
  }
  return found
}

/** To the mark on an axis with its whole range, and to the piece that leads on to the next. */
function distanceToPiece(
  marks: readonly ParallelMark[],
  axis: number,
  place: Readonly<{ x: number; y: number }>,
): number {
  const from = marks[axis]!
  const to = marks[axis + 1]
  if (!from.at) return Infinity
  const beside = Math.max(from.at.low - place.x, place.x - from.at.high, 0)
  const own = Math.hypot(beside, place.y - from.y)
  if (!to?.at) return own
  const [dx, dy] = [to.at.x - from.at.x, to.y - from.y]
  const along = ((place.x - from.at.x) * dx + (place.y - from.y) * dy) / (dx * dx + dy * dy)
  const t = Math.min(1, Math.max(0, along))
  return Math.min(own, Math.hypot(from.at.x + t * dx - place.x, from.y + t * dy - place.y))
}
