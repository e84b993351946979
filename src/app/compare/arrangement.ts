import type { ComparisonMode } from '../../contracts/view'
import type { MapModel, MapPadding } from '../../map/map-model'

/** Where two maps lie; `first` and `second` are values of CSS `inset` in the page. */
export type Frames = Readonly<{
  first: string
  second: string
  /** What covers each map within its frame, in CSS pixels. */
  padding: MapPadding
}>

/** What a comparison asks of the first map. A null choropleth leaves it the one it has. */
export type Arrangement = Readonly<{ frames: Frames; choropleth: MapModel['choropleth'] }>

/** What panels cover of the page beside them, in CSS pixels: the two panels, the left one and a handle, or a sheet below. */
export function freeEdges(layout: 'wide' | 'medium' | 'narrow', width: number): MapPadding {
  if (layout === 'wide') return { left: 324, right: 424, top: 0, bottom: 0 }
  if (layout === 'medium') return { left: width > 900 ? 324 : 288, right: 44, top: 0, bottom: 0 }
  return { left: 0, right: 0, top: 100, bottom: 96 }
}

/** Room for a legend within a half, in CSS pixels. */
const [legendAbove, legendBelow] = [210, 132]

/**
 * Two maps of one size. Swiped they both fill the page, one upon the other; side by side they share what no panel covers, on a
 * phone (`stacked`) one above the other. `free`: what panels cover of the page, in CSS pixels.
 */
export function framesOf(
  mode: ComparisonMode,
  stacked: boolean,
  free: MapPadding,
  whole: MapPadding,
): Frames {
  if (mode === 'swipe') {
    const padding = stacked
      ? { ...whole, bottom: Math.max(whole.bottom, free.bottom + legendBelow) }
      : { ...whole, top: legendAbove }
    return { first: '0', second: '0', padding }
  }
  const { left, right, top, bottom } = free
  if (stacked) {
    const half = `(100% - ${top + bottom}px) / 2`
    return {
      first: `${top}px 0 calc(${bottom}px + ${half}) 0`,
      second: `calc(${top}px + ${half}) 0 ${bottom}px 0`,
      padding: { left: 12, right: 12, top: 12, bottom: legendBelow },
    }
  }
  const half = `(100% - ${left + right}px) / 2`
  return {
    first: `0 calc(${right}px + ${half}) 0 ${left}px`,
    second: `0 ${right}px 0 calc(${left}px + ${half})`,
    padding: { left: 12, right: 12, top: legendAbove, bottom: 110 },
  }
}
