import { themeColours } from '../../format/colours'
import type { MapMarks } from '../../map/map-model'
import { svg, type SvgNode } from '../../model/handout/svg-node'
import type { MapContext } from './draw-marks'
import { filled, line, moved, stroked, textAtPlace } from './svg-parts'

/** What a workspace marks upon the map, as `MapMarks.svelte` draws it on the screen; outlines of municipalities are elsewhere. */
export function drawStageMarks(
  { lines, rings, place, numbers = [] }: MapMarks,
  context: MapContext,
): SvgNode[] {
  const { frame, dark } = context
  const { ink, panel, paper, accent } = themeColours(dark)
  const ring = (at: Readonly<{ x: number; y: number }>, r: number, look: ReturnType<typeof line>) =>
    svg('circle', { cx: at.x, cy: at.y, r, ...look })
  const asked = place && frame.project(place)
  return [
    ...rings.map(({ centre, metres }) => {
      const look = { ...line(ink, 1.2), 'stroke-dasharray': '3 4', 'stroke-linecap': 'butt' }
      return ring(frame.project(centre), (metres / 1000) * frame.pixelsPerKm, look)
    }),
    ...lines.map(([from, to]) => {
      const [start, end] = [frame.project(from), frame.project(to)]
      const d = [start, end].map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')
      return svg('path', {
        d: `M${d}`,
        ...line(ink, 1.6),
        'stroke-dasharray': '5 4',
        'stroke-linecap': 'butt',
      })
    }),
    // The most important is drawn last, above the others.
    ...numbers.toReversed().map(({ place: at, label, tone }) => {
      const { x, y } = frame.project(at)
      const isStrong = tone === 'strong'
      const disc = svg('circle', {
        cx: 0,
        cy: 0,
        r: tone === 'faint' ? 4 : 10,
        ...filled(isStrong ? accent : panel),
        ...stroked(isStrong ? panel : ink, tone === 'faint' ? 1 : 1.4),
        opacity: tone === 'faint' ? 0.6 : null,
      })
      const look = { size: 11, colour: isStrong ? panel : ink, weight: 600, anchor: 'middle' } as const
      return moved(x, y, tone === 'faint' ? [disc] : [disc, textAtPlace(label, 0, 3.9, look)])
    }),
    ...(asked ? [ring(asked, 6, line(paper, 5)), ring(asked, 6, line(accent, 2.5))] : []),
  ]
}
