import { line, scaleTime } from 'd3'
import { createAxis, type ValueAxis } from './value-axis'
import { spreadPositions } from './label-placement'

export type CoverageLine = Readonly<{ label: string; values: readonly (number | null)[]; emphasis: boolean }>
type CoverageInput = Readonly<{
  dates: readonly string[]
  lines: readonly CoverageLine[]
  left: number
  right: number
  top: number
  bottom: number
  labelGap: number
  /** Values that must fit as well: the faint lines of all municipalities. */
  background: readonly Float64Array[]
}>

type PlacedLine = CoverageLine &
  Readonly<{
    path: string
    points: readonly { x: number; y: number; value: number; date: number }[]
    /** Height of the direct label at the right end; null when the line has no known value. */
    labelY: number | null
  }>

type CoveragePlot = Readonly<{ x: readonly number[]; y: ValueAxis; lines: readonly PlacedLine[] }>

const linePath = (points: readonly { x: number; y: number }[]): string =>
  line<{ x: number; y: number }>()
    .x((point) => point.x)
    .y((point) => point.y)([...points]) ?? ''

/** Share of the plot's width at which each date stands, true to time: equal days, equal distance. */
export function placeDates(dates: readonly string[], left: number, right: number): number[] {
  const times = dates.map((date) => Date.parse(date))
  const scale = scaleTime()
    .domain([Math.min(...times), Math.max(...times)])
    .range([left, right])
  return times.map((time) => scale(time))
}

/** From which percentage the axis starts: the multiple of 25 below every value, so that changes can be seen. */
function lowerBound(values: readonly number[]): number {
  const smallest = Math.min(100, ...values)
  return Math.max(0, Math.min(75, Math.floor(smallest / 25) * 25))
}

/** Lines over time on a percentage axis that ends at 100, with labels at their right ends that do not overlap. */
export function placeCoverage(input: CoverageInput): CoveragePlot {
  const { dates, lines, left, right, top, bottom, labelGap, background } = input
  const x = placeDates(dates, left, right)
  const values = [
    ...lines.flatMap((entry) => entry.values.filter((value) => value !== null)),
    ...background.flatMap((column) => [...column].filter((value) => !Number.isNaN(value))),
  ]
  const y = createAxis('linear', [lowerBound(values), 100], bottom, top)
  const placed = lines.map((entry) => {
    const points = entry.values.flatMap((value, date) =>
      value === null || x[date] === undefined ? [] : [{ x: x[date], y: y.position(value), value, date }],
    )
    return { ...entry, points, path: linePath(points) }
  })
  const labelled = placed.filter((entry) => entry.points.length > 0)
  const heights = spreadPositions(
    labelled.map((entry) => entry.points.at(-1)!.y),
    labelGap,
    top,
    bottom,
  )
  return {
    x,
    y,
    lines: placed.map((entry) => {
      const at = labelled.indexOf(entry)
      return { ...entry, labelY: at < 0 ? null : heights[at]! }
    }),
  }
}

/** The faint line of one municipality; empty when fewer than two dates are known. */
export function backgroundPath(
  columns: readonly Float64Array[],
  row: number,
  plot: Pick<CoveragePlot, 'x' | 'y'>,
): string {
  const points = columns.flatMap((column, date) => {
    const value = column[row]
    return value === undefined || Number.isNaN(value) ? [] : [{ x: plot.x[date]!, y: plot.y.position(value) }]
  })
  return points.length < 2 ? '' : linePath(points)
}
