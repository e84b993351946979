import { quantileSorted, scaleLinear, scaleLog, scaleSqrt, type ScaleContinuousNumeric } from 'd3'
import { sortKnown } from '../model/class-breaks'

/** How values are spread along an axis. `root`: signed square root, for skewed values that may be zero or below. */
export type AxisKind = 'linear' | 'log' | 'root'

/** An axis between two pixel positions; `start` belongs to the smallest value and may be the larger pixel. */
export type ValueAxis = Readonly<{
  kind: AxisKind
  domain: readonly [number, number]
  start: number
  end: number
  position: (value: number) => number
  valueAt: (position: number) => number
}>

const logRatio = 50
const rootRatio = 6

/**
 * The axis on which the values can be told apart: logarithmic where all are positive and the largest is over fifty times
 * the smallest; root where a few values stretch the range to over six times what nine tenths of the values need.
 */
export function chooseAxisKind(values: Float64Array): AxisKind {
  const sorted = sortKnown(values)
  const min = sorted[0]
  const max = sorted.at(-1)
  if (min === undefined || max === undefined) return 'linear'
  if (min > 0 && max / min > logRatio) return 'log'
  const core = (quantileSorted(sorted, 0.95) ?? max) - (quantileSorted(sorted, 0.05) ?? min)
  return core > 0 && (max - min) / core > rootRatio ? 'root' : 'linear'
}

/** Smallest and largest known value, widened where they coincide; null when nothing is known. */
export function valueDomain(values: Float64Array): [number, number] | null {
  const sorted = sortKnown(values)
  const min = sorted[0]
  const max = sorted.at(-1)
  if (min === undefined || max === undefined) return null
  if (min < max) return [min, max]
  const margin = Math.abs(min) / 10 || 1
  return [min - margin, max + margin]
}

const scales: Readonly<Record<AxisKind, () => ScaleContinuousNumeric<number, number>>> = {
  linear: () => scaleLinear(),
  log: () => scaleLog(),
  root: () => scaleSqrt(),
}

/** An axis of a kind from `domain` to the pixels `start` … `end`; positions outside are held at the ends by `valueAt`. */
export function createAxis(
  kind: AxisKind,
  domain: readonly [number, number],
  start: number,
  end: number,
): ValueAxis {
  const scale = scales[kind]().domain(domain).range([start, end])
  const clamped = scale.copy().clamp(true)
  return {
    kind,
    domain,
    start,
    end,
    position: (value) => scale(value),
    valueAt: (position) => clamped.invert(position),
  }
}

/** 1, 2 and 5 times the powers of ten within the domain, of either sign, and zero. */
function roundNumbers([min, max]: readonly [number, number]): number[] {
  const top = Math.ceil(Math.log10(Math.max(Math.abs(min), Math.abs(max), 1)))
  const sizes = [...Array(top + 4).keys()].flatMap((i) => [1, 2, 5].map((m) => m * 10 ** (i - 3)))
  const all = [...sizes.map((size) => -size), 0, ...sizes]
  return all.filter((value) => value >= min && value <= max).sort((a, b) => a - b)
}

/** Round values to mark on an axis, ascending, at least `gap` pixels apart. */
export function axisTicks(axis: ValueAxis, gap: number): number[] {
  const length = Math.abs(axis.end - axis.start)
  if (axis.kind === 'linear')
    return scaleLinear()
      .domain(axis.domain)
      .ticks(Math.max(2, Math.floor(length / gap)))
  const kept: number[] = []
  const candidates = roundNumbers(axis.domain)
  // Zero first, then powers of ten: the marks that a reader expects win the space.
  const weight = (value: number) => (value === 0 ? 0 : Number.isInteger(Math.log10(Math.abs(value))) ? 1 : 2)
  for (const value of [...candidates].sort((a, b) => weight(a) - weight(b) || b - a)) {
    const place = axis.position(value)
    if (kept.every((other) => Math.abs(axis.position(other) - place) >= gap)) kept.push(value)
  }
  return kept.sort((a, b) => a - b)
}

/**
 * A value from a pointer or a key as a person would write it: to a thousandth of a linear axis, else to three figures; the
 * ends of the axis exactly.
 */
export function roundOnAxis(axis: ValueAxis, value: number): number {
  const [min, max] = axis.domain
  if (value <= min) return min
  if (value >= max) return max
  const step = 10 ** (Math.floor(Math.log10(max - min)) - 3)
  const digits = Math.max(0, -Math.log10(step))
  const rounded =
    axis.kind === 'linear' && Number.isInteger(digits)
      ? Number((Math.round(value / step) * step).toFixed(Math.min(20, digits)))
      : Number(value.toPrecision(3))
  return Math.min(max, Math.max(min, rounded))
}
