import { bisectLeft, line } from 'd3'
import type { Regression } from '../model/regression'
import { chooseAxisKind, createAxis, valueDomain, type ValueAxis } from './value-axis'

/** What is known in both indicators, from the lowest `x` to the highest, ties in row order. */
export type ScatterPairs = Readonly<{
  rows: Uint32Array
  x: Float64Array
  y: Float64Array
  /** Where a row stands among them; −1 where a value is unknown. */
  placeOf: Int32Array
}>
/** The places of pairs in pixels, in their order: from left to right. */
export type ScatterPoints = Readonly<{ rows: Uint32Array; x: Float64Array; y: Float64Array }>
export type ScatterBrush = Readonly<{ x: readonly [number, number]; y: readonly [number, number] }>

export type PlotFrame = Readonly<{ left: number; right: number; top: number; bottom: number }>
export type ScatterAxes = Readonly<{ x: ValueAxis; y: ValueAxis }>

/** The rows of which both values are known. */
export function pairValues(x: Float64Array, y: Float64Array): ScatterPairs {
  const known = new Uint32Array(x.length)
  let count = 0
  for (let row = 0; row < x.length; row++)
    if (!Number.isNaN(x[row]!) && !Number.isNaN(y[row]!)) known[count++] = row
  const rows = known.slice(0, count).sort((a, b) => x[a]! - x[b]! || a - b)
  const placeOf = new Int32Array(x.length).fill(-1)
  rows.forEach((row, place) => (placeOf[row] = place))
  const valuesOf = (values: Float64Array) => Float64Array.from(rows, (row) => values[row]!)
  return { rows, x: valuesOf(x), y: valuesOf(y), placeOf }
}

/** Leaves room around the outermost points so that none is cut by the frame. */
const padding = 6

/** The axes of the plot, each spread so that its values can be told apart (see `chooseAxisKind`); null without a pair. */
export function createScatterAxes({ x, y }: ScatterPairs, frame: PlotFrame): ScatterAxes | null {
  const xDomain = valueDomain(x)
  const yDomain = valueDomain(y)
  if (!xDomain || !yDomain) return null
  return {
    x: createAxis(chooseAxisKind(x), xDomain, frame.left + padding, frame.right - padding),
    y: createAxis(chooseAxisKind(y), yDomain, frame.bottom - padding, frame.top + padding),
  }
}

/** Where each pair stands. */
export function placePoints({ rows, x, y }: ScatterPairs, axes: ScatterAxes): ScatterPoints {
  return { rows, x: x.map(axes.x.position), y: y.map(axes.y.position) }
}

/** With so many points the plot is crowded: they are drawn smaller, and what they would hide lies above them. */
const crowdedFrom = 400
const largestDot = 4
const smallestDot = 1.5

export const isCrowded = ({ rows }: ScatterPoints): boolean => rows.length > crowdedFrom

/** The radius of a dot in pixels: in a crowd, all dots together cover no more than those of the largest plot that is none. */
export function dotRadius({ rows }: ScatterPoints): number {
  const share = Math.sqrt(crowdedFrom / Math.max(crowdedFrom, rows.length))
  return Math.max(smallestDot, largestDot * share)
}

/** The row of the point nearest to a place within `reach` pixels; of equally near ones the uppermost, which is drawn last. */
export function nearestRow(points: ScatterPoints, x: number, y: number, reach: number): number | null {
  let nearest: number | null = null
  let least = reach
  for (let i = bisectLeft(points.x, x - reach); i < points.x.length && points.x[i]! <= x + reach; i++) {
    const distance = Math.hypot(points.x[i]! - x, points.y[i]! - y)
    if (distance > least) continue
    least = distance
    nearest = points.rows[i]!
  }
  return nearest
}

const samples = 96

/**
 * The SVG path of a fit through raw values. On transformed axes a straight line bends, so it is sampled; parts outside the
 * plot are left out. Empty when nothing of it is inside.
 */
export function fitPath(fit: Regression, axes: ScatterAxes): string {
  const { x, y } = axes
  const places = Array.from({ length: samples + 1 }, (_, i) => {
    const px = x.start + ((x.end - x.start) * i) / samples
    const value = fit.slope * x.valueAt(px) + fit.intercept
    return { px, value }
  })
  const inside = (value: number) => value >= y.domain[0] && value <= y.domain[1]
  return (
    line<(typeof places)[number]>()
      .defined((place) => inside(place.value))
      .x((place) => place.px)
      .y((place) => y.position(place.value))(places) ?? ''
  )
}
