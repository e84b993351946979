import { scaleBand, scaleLinear } from 'd3'
import type { SectorCount, YearCount } from '../model/startups'

/** A column of the years: how many pass the filters, out of how many in the register. Pixels, `y` downwards. */
export type YearColumn = Readonly<{
  year: number
  passing: number
  total: number
  x: number
  width: number
  /** The whole share of the plot that belongs to the year: where it can be pressed. */
  slotX: number
  slotWidth: number
  totalY: number
  passingY: number
}>

/** Columns for every year of `totals`, on one scale for both counts so that filtering does not move the axis. */
export function placeYears(
  counts: readonly YearCount[],
  totals: readonly YearCount[],
  plot: Readonly<{ width: number; top: number; baseline: number }>,
): YearColumn[] {
  const passing = new Map(counts.map(({ year, count }) => [year, count]))
  const slots = scaleBand<number>()
    .domain(totals.map(({ year }) => year))
    .range([0, plot.width])
  const slotWidth = slots.bandwidth()
  const width = Math.min(28, slotWidth * 0.62)
  const y = scaleLinear()
    .domain([0, Math.max(1, ...totals.map(({ count }) => count))])
    .range([plot.baseline, plot.top])
  return totals.map(({ year, count }) => {
    const slotX = slots(year) ?? 0
    const passed = passing.get(year) ?? 0
    return {
      year,
      passing: passed,
      total: count,
      x: slotX + (slotWidth - width) / 2,
      width,
      slotX,
      slotWidth,
      totalY: y(count),
      passingY: y(passed),
    }
  })
}

/** A bar of the sectors; lengths are shares of the bars' width. */
export type SectorBar = Readonly<{
  sector: string
  passing: number
  total: number
  passingLength: number
  totalLength: number
}>

/** Bars in the order of `totals`, on one scale for both counts. */
export function placeSectors(counts: readonly SectorCount[], totals: readonly SectorCount[]): SectorBar[] {
  const passing = new Map(counts.map(({ sector, count }) => [sector, count]))
  const scale = scaleLinear().domain([0, Math.max(1, ...totals.map(({ count }) => count))])
  return totals.map(({ sector, count }) => {
    const passed = passing.get(sector) ?? 0
    return { sector, passing: passed, total: count, passingLength: scale(passed), totalLength: scale(count) }
  })
}
