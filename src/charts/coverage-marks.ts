import { area, line, quantileSorted, scaleLinear } from 'd3'
import { spreadPositions } from './label-placement'
import { createAxis, type ValueAxis } from './value-axis'

export type CoverageLine = Readonly<{ label: string; values: readonly (number | null)[]; emphasis: boolean }>

type PlacedLine = CoverageLine &
  Readonly<{
    path: string
    points: readonly { x: number; y: number; value: number; date: number }[]
    /** Height of the direct label at the right end; null when the line has no known value. */
    labelY: number | null
  }>

/** Where the dates and the percentages stand. */
export type CoverageScale = Readonly<{ x: readonly number[]; y: ValueAxis }>

const linePath = (points: readonly { x: number; y: number }[]): string =>
  line<{ x: number; y: number }>()
    .x((point) => point.x)
    .y((point) => point.y)([...points]) ?? ''

/** Share of the plot's width at which each date stands, true to time: equal days, equal distance. */
export function placeDates(dates: readonly string[], left: number, right: number): number[] {
  const times = dates.map((date) => Date.parse(date))
  const scale = scaleLinear()
    .domain([Math.min(...times), Math.max(...times)])
    .range([left, right])
  return times.map((time) => scale(time))
}

/**
 * From which percentage the axis starts: the multiple of 25 below every value, of the lines and of all municipalities (one
 * column a date), so that changes can be seen.
 */
export function coverageFloor(lines: readonly CoverageLine[], background: readonly Float64Array[]): number {
  let smallest = 100
  for (const { values } of lines)
    for (const value of values) if (value !== null && value < smallest) smallest = value
  for (const column of background) for (const value of column) if (value < smallest) smallest = value
  return Math.max(0, Math.min(75, Math.floor(smallest / 25) * 25))
}

/** Dates true to time, and a percentage axis from `floor` to 100. */
export function placeScale(
  dates: readonly string[],
  floor: number,
  plot: Readonly<{ left: number; right: number; top: number; bottom: number }>,
): CoverageScale {
  return {
    x: placeDates(dates, plot.left, plot.right),
    y: createAxis('linear', [floor, 100], plot.bottom, plot.top),
  }
}

/** Lines over time, with labels at their right ends that stand at least `gap` apart and inside the axis. */
export function placeLines(
  lines: readonly CoverageLine[],
  { x, y }: CoverageScale,
  gap: number,
): readonly PlacedLine[] {
  const placed = lines.map((entry) => {
    const points = entry.values.flatMap((value, date) =>
      value === null || x[date] === undefined ? [] : [{ x: x[date], y: y.position(value), value, date }],
    )
    return { ...entry, points, path: linePath(points) }
  })
  const labelled = placed.filter((entry) => entry.points.length > 0)
  const heights = spreadPositions(
    labelled.map((entry) => entry.points.at(-1)!.y),
    gap,
    y.end,
    y.start,
  )
  return placed.map((entry) => {
    const at = labelled.indexOf(entry)
    return { ...entry, labelY: at < 0 ? null : heights[at]! }
  })
}

/** The faint line of one municipality; empty when fewer than two dates are known. */
export function backgroundPath(columns: readonly Float64Array[], row: number, scale: CoverageScale): string {
  const points = columns.flatMap((column, date) => {
    const value = column[row]
    return value === undefined || Number.isNaN(value)
      ? []
      : [{ x: scale.x[date]!, y: scale.y.position(value) }]
  })
  return points.length < 2 ? '' : linePath(points)
}

/** What lies between two quantiles of the municipalities at each date; null where nothing is known. */
export type CoverageBand = readonly (readonly [low: number, high: number] | null)[]

/** The rows whose value is known, from the lowest to the highest. */
export function orderByValue(column: Float64Array): Uint32Array {
  const known = Uint32Array.from(column.keys()).filter((row) => !Number.isNaN(column[row]!))
  return known.sort((a, b) => column[a]! - column[b]!)
}

/**
 * How the municipalities that pass are spread at each date: the middle half and the middle nine tenths of them (quantiles of
 * type 7). Each date for itself: an edge of a band is no municipality's line. `orders`: the rows of each column by value, which
 * are sorted once for all filters.
 */
export function coverageBands(
  columns: readonly Float64Array[],
  orders: readonly Uint32Array[],
  passing: Uint8Array,
): { half: CoverageBand; most: CoverageBand } {
  const sorted = columns.map((column, date) => {
    const values: number[] = []
    for (const row of orders[date] ?? []) if (passing[row] !== 0) values.push(column[row]!)
    return values
  })
  const between = (low: number, high: number): CoverageBand =>
    sorted.map((values) =>
      values.length === 0 ? null : [quantileSorted(values, low)!, quantileSorted(values, high)!],
    )
  return { half: between(0.25, 0.75), most: between(0.05, 0.95) }
}

/** The area of a band; empty when fewer than two dates are known. */
export function bandPath(band: CoverageBand, { x, y }: CoverageScale): string {
  const edges = band.flatMap((edge, date) =>
    edge === null ? [] : [{ x: x[date]!, low: edge[0], high: edge[1] }],
  )
  const path = area<(typeof edges)[number]>()
    .x((edge) => edge.x)
    .y0((edge) => y.position(edge.low))
    .y1((edge) => y.position(edge.high))
  return edges.length < 2 ? '' : (path(edges) ?? '')
}
