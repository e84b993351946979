import type { Range } from '../contracts/gaps'
import type { ValueFunction } from '../contracts/sites'
import { utilityAt } from '../model/sites/value-function'
import type { ValueAxis } from './value-axis'

/** A number of a value function that can be dragged. */
export type CurvePart = 'zero' | 'one' | 'at' | 'low' | 'high' | 'falloff'

/** Where a part stands on the curve: at a value of the measure, at a height from 0 to 1. */
type CurveHandle = Readonly<{ part: CurvePart; value: number; height: number }>

/** Between which values a curve may be drawn and set, and in which steps. */
export type CurveBounds = Readonly<{ min: number; max: number; step: number }>

/** The handles of a value function; the falloff is held where the curve comes down on the right. */
export function curveHandles(value: ValueFunction): readonly CurveHandle[] {
  switch (value.kind) {
    case 'linear':
      return [
        { part: 'zero', value: value.zero, height: 0 },
        { part: 'one', value: value.one, height: 1 },
      ]
    case 'threshold':
      return [{ part: 'at', value: value.at, height: 0.5 }]
    case 'ideal':
      return [
        { part: 'low', value: value.low, height: 1 },
        { part: 'high', value: value.high, height: 1 },
        { part: 'falloff', value: value.high + value.falloff, height: 0 },
      ]
  }
}

/** The nearest step within the bounds. */
function onStep(x: number, { min, max, step }: CurveBounds): number {
  const rounded = min + Math.round((x - min) / step) * step
  return Math.min(max, Math.max(min, rounded))
}

/** The value function with a handle moved to a value. An end of an ideal range pushes the other before it. */
export function moveHandle(
  value: ValueFunction,
  part: CurvePart,
  to: number,
  bounds: CurveBounds,
): ValueFunction {
  const x = onStep(to, bounds)
  switch (value.kind) {
    case 'linear':
      return part === 'zero' ? { ...value, zero: x } : part === 'one' ? { ...value, one: x } : value
    case 'threshold':
      return part === 'at' ? { ...value, at: x } : value
    case 'ideal':
      if (part === 'low') return { ...value, low: x, high: Math.max(x, value.high) }
      if (part === 'high') return { ...value, low: Math.min(x, value.low), high: x }
      return part === 'falloff' ? { ...value, falloff: Math.max(0, x - value.high) } : value
  }
}

/** Where a handle goes by a key: a share of the axis, but never less than a step. */
export function stepHandle(at: number, share: number, axis: ValueAxis, { step }: CurveBounds): number {
  const wanted = Math.abs(share) * (axis.domain[1] - axis.domain[0])
  return at + Math.sign(share) * Math.max(step, Math.round(wanted / step) * step)
}

/** Room left beyond the outermost mark, as a share of the whole. */
const headroom = 0.08

/** The stretch of a measure that shows every handle and every known candidate, with room to drag on within the bounds. */
export function curveDomain(
  value: ValueFunction,
  ranges: readonly (Range | null)[],
  { min, max, step }: CurveBounds,
): [number, number] {
  const marks = [
    ...curveHandles(value).map((handle) => handle.value),
    ...(value.kind === 'ideal' ? [value.low - value.falloff] : []),
    ...ranges.flatMap((range) => (range ? [range.low, range.high] : [])),
  ]
  const [from, to] = [Math.min(...marks), Math.max(...marks)]
  const room = Math.max(step, headroom * (to - from))
  const held = (x: number) => Math.min(max, Math.max(min, Math.round(x / step) * step))
  const domain: [number, number] = [held(from - room), held(to + room)]
  return domain[0] < domain[1] ? domain : [min, max]
}

/** The corners of a value function between the ends of an axis, as an open path; `y` places heights from 0 to 1. */
export function curvePath(value: ValueFunction, axis: ValueAxis, y: (height: number) => number): string {
  const [start, end] = axis.domain
  const inside = corners(value).filter(([x]) => x >= start && x <= end)
  // A jump at an end of the axis has its own two corners there.
  const points: (readonly [number, number])[] = [
    ...(inside[0]?.[0] === start ? [] : [[start, utilityAt(value, start)] as const]),
    ...inside,
    ...(inside.at(-1)?.[0] === end ? [] : [[end, utilityAt(value, end)] as const]),
  ]
  return points
    .map(([x, height], i) => `${i === 0 ? 'M' : 'L'}${axis.position(x).toFixed(1)} ${y(height).toFixed(1)}`)
    .join('')
}

/** Where a value function bends or jumps, from left to right. */
function corners(value: ValueFunction): readonly (readonly [number, number])[] {
  switch (value.kind) {
    case 'linear':
      return value.zero <= value.one
        ? [
            [value.zero, 0],
            [value.one, 1],
          ]
        : [
            [value.one, 1],
            [value.zero, 0],
          ]
    case 'threshold': {
      const rises = value.better === 'more'
      return [
        [value.at, rises ? 0 : 1],
        [value.at, rises ? 1 : 0],
      ]
    }
    case 'ideal':
      return [
        [value.low - value.falloff, 0],
        [value.low, 1],
        [value.high, 1],
        [value.high + value.falloff, 0],
      ]
  }
}

/** Candidates on the curve as points, and beneath it the stretch within which each is known, as paths to be stroked. */
export function curveCandidates(
  value: ValueFunction,
  ranges: readonly (Range | null)[],
  axis: ValueAxis,
  y: (height: number) => number,
): Readonly<{ points: string; stretches: string }> {
  const known = ranges.filter((range) => range !== null)
  const at = (x: number) => axis.position(x).toFixed(1)
  return {
    points: known.map(({ middle }) => `M${at(middle)} ${y(utilityAt(value, middle)).toFixed(1)}h0`).join(''),
    stretches: known.map(({ low, high }) => `M${at(low)} 0H${at(high)}`).join(''),
  }
}
