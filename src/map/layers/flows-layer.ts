import type { Layer } from '@deck.gl/core'
import { themeColours } from '../../format/colours'
import type { DrawnFlow } from '../../model/flow-selection'
import { worldX, worldY } from '../../model/web-mercator'
import { RibbonLayer, type RibbonShape } from './gpu/ribbon-layer'
import { beneathLabels, flat, type LayerContext } from './layer-context'
import { flowTaper, flowWidth } from './mark-sizes'
import { withOpacity, type Rgba } from './paint'
import { rememberLast } from './remember'

/** Pixels that the drawn curve may be off the true one. */
const tolerances = { full: 0.3, light: 1.2 } as const

/** Which of the layer's colours a direction has; flows that are neither in nor out are neutral. */
export const flowColourOf: Record<DrawnFlow['direction'], 0 | 1 | 2> = {
  in: 0,
  'net-in': 0,
  out: 1,
  'net-out': 1,
  within: 2,
  overall: 2,
}

/** The ribbons of flows, the largest first so that small ones stay visible. */
const ribbonsOf = rememberLast((flows: readonly DrawnFlow[], max: number) => {
  if (flows.length === 0) return []
  const sorted = [...flows].sort((a, b) => b.workers - a.workers)
  const origin = [worldX(sorted[0]!.from[0]), worldY(sorted[0]!.from[1])] as const
  const ribbons = new Float32Array(8 * sorted.length)
  let longest = 0
  sorted.forEach(({ from, to, workers, direction }, i) => {
    const [x, y] = [worldX(from[0]) - origin[0], worldY(from[1]) - origin[1]]
    const [u, v] = [worldX(to[0]) - origin[0], worldY(to[1]) - origin[1]]
    ribbons.set([x, y, u, v, flowWidth(workers, max), flowColourOf[direction]], 8 * i)
    longest = Math.max(longest, Math.hypot(u - x, v - y))
  })
  const shape: RibbonShape = { origin, ribbons, longest }
  return [{ fromZoom: 0, shape }]
})

/** The layer's colours: entering, leaving, neither. */
export function flowPalette(dark: boolean): readonly [Rgba, Rgba, Rgba] {
  const { flowIn, flowOut, ink2 } = themeColours(dark)
  return [withOpacity(flowIn, 0.66), withOpacity(flowOut, 0.66), withOpacity(ink2, 0.66)]
}

/** Commuter flows as translucent ribbons, wide at the origin and narrow at the destination. */
export function flowsLayer({ model, dark, quality }: LayerContext): Layer[] {
  return [
    new RibbonLayer({
      id: 'flows',
      levels: ribbonsOf(model.flows, model.flowScaleMax),
      palette: flowPalette(dark),
      taper: flowTaper,
      tolerance: tolerances[quality],
      parameters: flat,
      ...beneathLabels,
    }),
  ]
}
