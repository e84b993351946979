import { overlayIds, type OverlayId } from '../../contracts/view'
import { themeColours } from '../../format/colours'
import { sheetMessages } from '../../format/messages/sheet'
import { withOpacity } from '../../map/layers/paint'
import { svg, type SvgNode } from '../../model/handout/svg-node'
import { scaleBar } from '../sheet/sheet-map'
import { drawAreas, drawSelection } from './draw-areas'
import { drawGround, drawWays } from './draw-ground'
import {
  drawFlows,
  drawInfrastructure,
  drawServices,
  drawStartups,
  drawUnreached,
  drawZones,
  type MapContext,
  type MarkContext,
} from './draw-marks'
import { drawNames } from './draw-names'
import { drawOwn } from './draw-own'
import { drawStageMarks } from './draw-stage-marks'
import { filled, line, moved, rectangle, textAtPlace } from './svg-parts'

const markDrawings: Readonly<Record<Exclude<OverlayId, 'choropleth'>, (context: MarkContext) => SvgNode[]>> =
  {
    flows: drawFlows,
    unreached: drawUnreached,
    zones: drawZones,
    infrastructure: drawInfrastructure,
    services: drawServices,
    startups: drawStartups,
  }

/** The map as vectors within its frame, from the bottom to the top as on the screen, with scale and north. */
export function drawMap(context: MapContext): SvgNode {
  const { tables, model, frame, dark, basemap } = context
  const { municipalities } = tables
  const clip = 'map-frame'
  const marks = overlayIds.flatMap((id) => {
    if (id === 'choropleth' || !model.overlays.includes(id)) return []
    const drawn = markDrawings[id](context)
    return drawn.length > 0 ? [svg('g', { id: `layer-${id}` }, drawn)] : []
  })
  const outlines: readonly (readonly [id: string, groups: readonly (readonly number[])[]])[] = [
    ['selection', [model.selection]],
    ['highlighted', (context.marks?.highlighted ?? []).map((row) => [row])],
  ]
  return svg('g', { id: 'map' }, [
    svg('defs', {}, [svg('clipPath', { id: clip }, [rectangle(0, 0, frame.width, frame.height, {})])]),
    svg('g', { 'clip-path': `url(#${clip})` }, [
      ...drawGround(basemap, frame, dark),
      ...(municipalities ? drawAreas(municipalities, model, frame, dark) : []),
      ...drawWays(basemap, frame, dark),
      ...marks,
      ...drawOwn(context.own, model, frame, dark),
      ...outlines.map(([id, groups]) =>
        svg(
          'g',
          { id },
          groups.flatMap((rows) => (municipalities ? drawSelection(municipalities, rows, frame, dark) : [])),
        ),
      ),
      ...drawNames(context),
      ...(context.marks ? [svg('g', { id: 'marks' }, drawStageMarks(context.marks, context))] : []),
      ...drawScale(context),
    ]),
    rectangle(0, 0, frame.width, frame.height, line(themeColours(dark).line, 1)),
  ])
}

/** Scale bar at the lower left and north at the upper right, each on a plate of paper. */
function drawScale({ frame, dark, locale }: MapContext): SvgNode[] {
  const { ink, paper } = themeColours(dark)
  const { km, pixels } = scaleBar(frame)
  const plate = filled(withOpacity(paper, 0.85))
  const look = { size: 10, colour: ink, anchor: 'middle' } as const
  const label = locale.t(sheetMessages.km, { n: locale.number(km) })
  return [
    moved(10, frame.height - 10, [
      rectangle(-5, -22, pixels + 10, 27, { ...plate, rx: 3 }),
      svg('path', { d: `M0 -5V0H${pixels.toFixed(1)}V-5`, ...line(ink, 1.4), 'stroke-linejoin': 'miter' }),
      textAtPlace(label, pixels / 2, -9, look),
    ]),
    moved(frame.width - 20, 30, [
      rectangle(-11, -27, 22, 38, { ...plate, rx: 3 }),
      svg('path', { d: 'M0 -11L5 7L0 3L-5 7Z', ...filled(ink) }),
      textAtPlace(locale.t(sheetMessages.north), 0, -14, { ...look, weight: 600 }),
    ]),
  ]
}
