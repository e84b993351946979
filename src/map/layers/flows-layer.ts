import type { Layer } from '@deck.gl/core'
import { SolidPolygonLayer } from '@deck.gl/layers'
import { themeColours, type Rgb } from '../../format/colours'
import { flowRibbon } from '../../model/flow-arcs'
import type { DrawnFlow } from '../../model/flow-selection'
import { degreesPerPixel } from '../mercator'
import { beneathLabels, flat, type LayerContext } from './layer-context'
import { withOpacity } from './paint'
import { rememberLast } from './remember'

const widestFlow = 15
const thinnestFlow = 1
/** Width at the destination, as a share of the width at the origin. */
const taper = 0.22

/** Width in pixels at the origin of a flow: in proportion to its workers on the scale that ends at `max`, never invisible. */
export function flowWidth(workers: number, max: number): number {
  if (!(workers > 0) || !(max > 0)) return 0
  return Math.max(thinnestFlow, (widestFlow * workers) / max)
}

type Ribbon = Readonly<{ flow: DrawnFlow; ring: Float64Array }>

/** The ribbons at a zoom, the largest first so that small ones stay visible. */
const ribbonsAt = rememberLast((flows: readonly DrawnFlow[], max: number, zoom: number): Ribbon[] => {
  const unit = degreesPerPixel(zoom)
  return [...flows]
    .sort((a, b) => b.workers - a.workers)
    .map((flow) => {
      const width = flowWidth(flow.workers, max)
      const end = Math.max(0.5, width * taper)
      return { flow, ring: flowRibbon(flow.from, flow.to, width * unit, end * unit) }
    })
})

/** Colour of each direction; flows that are neither in nor out are neutral. */
function coloursByDirection(dark: boolean): Record<DrawnFlow['direction'], Rgb> {
  const { flowIn, flowOut, ink2 } = themeColours(dark)
  return { in: flowIn, 'net-in': flowIn, out: flowOut, 'net-out': flowOut, within: ink2, overall: ink2 }
}

/** Commuter flows as translucent ribbons, wide at the origin and narrow at the destination. */
export function flowsLayer({ model, dark, zoom }: LayerContext): Layer[] {
  const colours = coloursByDirection(dark)
  return [
    new SolidPolygonLayer<Ribbon>({
      id: 'flows',
      data: ribbonsAt(model.flows, model.flowScaleMax, zoom),
      getPolygon: ({ ring }) => ring,
      positionFormat: 'XY',
      getFillColor: ({ flow }) => withOpacity(colours[flow.direction], 0.66),
      updateTriggers: { getFillColor: dark },
      parameters: flat,
      ...beneathLabels,
    }),
  ]
}
