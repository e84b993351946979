import { line, scaleLinear } from 'd3'
import { estimateTextWidth, placeLabels } from './label-placement'

/** A comparable value: `date` is a year, a month or a day (ISO 8601). */
export type TrendPoint = Readonly<{ date: string; value: number }>

type Placed = TrendPoint & Readonly<{ x: number; y: number }>
type Label = Readonly<{ text: string; x: number; y: number }>

export type Trend = Readonly<{
  points: readonly Placed[]
  path: string
  /** Values above their points, else below; as many as have room: the last and the first before the others. */
  values: readonly Label[]
  dates: readonly Label[]
  height: (value: number) => number
}>

/**
 * Values over true time within a box in pixels. `domain`: the values at the bottom and the top of it; null stretches the
 * values' own range over it, so that its shape says no more than up and down. At least one point.
 */
export function placeTrend(
  series: readonly TrendPoint[],
  box: Readonly<{ left: number; right: number; top: number; bottom: number; fontSize: number }>,
  domain: readonly [number, number] | null,
  words: Readonly<{ value: (value: number) => string; date: (date: string) => string }>,
): Trend {
  const { left, right, top, bottom, fontSize } = box
  const times = series.map(({ date }) => Date.parse(date))
  const values = series.map(({ value }) => value)
  const x = scaleLinear([Math.min(...times), Math.max(...times)], [left, right])
  const y = scaleLinear(domain ?? [Math.min(...values), Math.max(...values)], [bottom, top])
  const points = series.map((point, i) => ({ ...point, x: x(times[i]!), y: y(point.value) }))
  const order = [points.length - 1, 0, ...points.keys()].filter((row, i, all) => all.indexOf(row) === i)

  const labels = (text: (point: Placed) => string, height: (point: Placed) => number): Label[] => {
    const chosen = order.map((row) => points[row]!)
    const placed = placeLabels(
      chosen.map((point) => ({ position: point.x, text: text(point) })),
      { start: 0, end: right + left, fontSize, gap: 6, rows: 1 },
    )
    return placed.flatMap(({ row, centre, text: said }, i) =>
      row === null ? [] : [{ text: said, x: centre, y: height(chosen[i]!) }],
    )
  }
  const above = labels(
    (point) => words.value(point.value),
    (point) => point.y - 8,
  )
  const below = points.flatMap((point): Label[] => {
    const text = words.value(point.value)
    const label = { text, x: point.x, y: point.y + 8 + fontSize }
    const width = (said: string) => estimateTextWidth(said, fontSize)
    const isSaid = above.some((other) => other.text === text && other.y === point.y - 8)
    const isFree = above.every(
      (other) =>
        Math.abs(other.x - label.x) > (width(other.text) + width(text)) / 2 + 6 ||
        Math.abs(other.y - label.y) > fontSize,
    )
    return !isSaid && isFree && label.y < bottom ? [label] : []
  })
  return {
    points,
    path:
      line<Placed>()
        .x((point) => point.x)
        .y((point) => point.y)(points) ?? '',
    values: [...above, ...clearOf(below, fontSize)],
    dates: labels(
      (point) => words.date(point.date),
      () => bottom + 16,
    ),
    height: y,
  }
}

/** Those labels, from the left, that touch none before them. */
function clearOf(labels: readonly Label[], fontSize: number): Label[] {
  const kept: Label[] = []
  for (const label of labels) {
    const width = (text: string) => estimateTextWidth(text, fontSize)
    const touches = kept.some((other) => label.x - other.x < (width(label.text) + width(other.text)) / 2 + 6)
    if (!touches) kept.push(label)
  }
  return kept
}
