import { line, quadtree } from 'd3'
import type { Regression } from '../model/regression'
import { chooseAxisKind, createAxis, valueDomain, type ValueAxis } from './value-axis'

type ScatterPoint = Readonly<{ row: number; x: number; y: number }>
export type ScatterBrush = Readonly<{ x: readonly [number, number]; y: readonly [number, number] }>

export type PlotFrame = Readonly<{ left: number; right: number; top: number; bottom: number }>
export type ScatterAxes = Readonly<{ x: ValueAxis; y: ValueAxis }>

/** Leaves room around the outermost points so that none is cut by the frame. */
const padding = 6

/**
 * The axes of the plot, each spread so that its values can be told apart (see `chooseAxisKind`). Only pairs known in both
 * count; null when there is none.
 */
export function createScatterAxes(x: Float64Array, y: Float64Array, frame: PlotFrame): ScatterAxes | null {
  const both = (values: Float64Array, other: Float64Array) =>
    values.filter((_, row) => !Number.isNaN(other[row]!))
  const xs = both(x, y)
  const ys = both(y, x)
  const xDomain = valueDomain(xs)
  const yDomain = valueDomain(ys)
  if (!xDomain || !yDomain) return null
  return {
    x: createAxis(chooseAxisKind(xs), xDomain, frame.left + padding, frame.right - padding),
    y: createAxis(chooseAxisKind(ys), yDomain, frame.bottom - padding, frame.top + padding),
  }
}

/** A point for every row known in both, in row order. */
export function placePoints(x: Float64Array, y: Float64Array, axes: ScatterAxes): ScatterPoint[] {
  const points: ScatterPoint[] = []
  for (let row = 0; row < x.length; row++)
    if (!Number.isNaN(x[row]!) && !Number.isNaN(y[row]!))
      points.push({ row, x: axes.x.position(x[row]!), y: axes.y.position(y[row]!) })
  return points
}

/** The point nearest to a place within `reach` pixels, or null. */
export function nearestPoint(
  points: readonly ScatterPoint[],
  x: number,
  y: number,
  reach: number,
): ScatterPoint | null {
  const tree = quadtree<ScatterPoint>(
    [...points],
    (point) => point.x,
    (point) => point.y,
  )
  return tree.find(x, y, reach) ?? null
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
