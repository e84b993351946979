import type { LayerTables } from '../../contracts/layers'
import type { OverlayId } from '../../contracts/view'
import { flowCurve } from '../../model/flow-arcs'
import type { DrawnFlow } from '../../model/flow-selection'
import { municipalityAt } from '../../model/spatial-selection'
import { flowWidth } from '../layers/mark-sizes'
import { infrastructureMarks } from '../layers/infrastructure-layer'
import { rememberLast } from '../layers/remember'
import { serviceMarks } from '../layers/services-layer'
import { clusterRadius, startupMarks } from '../layers/startup-marks'
import { symbolSizes, type SymbolMark } from '../layers/symbol-layer'
import { smallestZone, zoneMarks } from '../layers/zone-marks'
import type { MapModel, MapTarget } from '../map-model'
import { degreesPerPixel, metresPerPixel, pixelDistance } from '../mercator'

/** How far beside a mark the pointer may be, in pixels. */
const reach = 3

type Place = readonly [number, number]
type Scene = Readonly<{ tables: LayerTables; model: MapModel; zoom: number }>
type Picker = (scene: Scene, place: Place) => MapTarget | null

/** The mark whose edge is nearest to the place, if it is within reach. */
function nearestMark<M extends { position: Place }>(
  marks: readonly M[],
  radiusOf: (mark: M) => number,
  zoom: number,
  place: Place,
): M | null {
  let best: M | null = null
  let least = reach
  for (const mark of marks) {
    const gap = pixelDistance(mark.position, place, zoom) - radiusOf(mark)
    if (gap <= least) {
      least = gap
      best = mark
    }
  }
  return best
}

const symbolRadius = ({ symbol }: SymbolMark): number => symbolSizes[symbol] / 2

const pickStartup: Picker = ({ tables, model, zoom }, place) => {
  if (!tables.startups) return null
  const marks = startupMarks(tables.startups, model.startupsPassing, zoom)
  const mark = nearestMark(marks, ({ rows }) => clusterRadius(rows.length), zoom, place)
  if (!mark) return null
  const { rows } = mark
  return rows.length === 1
    ? { kind: 'startup', row: rows[0]! }
    : { kind: 'cluster', count: rows.length, rows }
}

const pickService: Picker = ({ tables, zoom }, place) => {
  const mark = tables.services && nearestMark(serviceMarks(tables.services), symbolRadius, zoom, place)
  return mark ? { kind: 'service', row: mark.row } : null
}

const pickInfrastructure: Picker = ({ tables, zoom }, place) => {
  const mark =
    tables.infrastructure &&
    nearestMark(infrastructureMarks(tables.infrastructure), symbolRadius, zoom, place)
  return mark ? { kind: 'infrastructure', row: mark.row } : null
}

const pickZone: Picker = ({ tables, model, zoom }, place) => {
  const table = tables['industrial-zones']
  if (!table) return null
  const metres = metresPerPixel(zoom, place[1])
  const marks = zoneMarks(table, model.zones)
  const mark = nearestMark(marks, ({ radius }) => Math.max(smallestZone, radius / metres), zoom, place)
  return mark ? { kind: 'zone', row: mark.row } : null
}

const curvesOf = rememberLast((flows: readonly DrawnFlow[]) =>
  flows.map((flow) => ({ flow, curve: flowCurve(flow.from, flow.to) })),
)

const pickFlow: Picker = ({ model, zoom }, place) => {
  const scale = 1 / degreesPerPixel(zoom)
  const stretch = 1 / Math.cos((place[1] * Math.PI) / 180)
  let best: DrawnFlow | null = null
  let least = 0
  for (const { flow, curve } of curvesOf(model.flows)) {
    const half = Math.max(reach, flowWidth(flow.workers, model.flowScaleMax) / 2)
    for (let i = 1; i < curve.length; i++) {
      const [ax, ay] = toPixels(curve[i - 1]!)
      const [bx, by] = toPixels(curve[i]!)
      const [dx, dy] = [bx - ax, by - ay]
      const t = Math.min(1, Math.max(0, -(ax * dx + ay * dy) / (dx * dx + dy * dy || 1)))
      const gap = Math.hypot(ax + t * dx, ay + t * dy) - half
      if (gap < least) {
        least = gap
        best = flow
      }
    }
  }
  return best && { kind: 'flow', flow: best }

  function toPixels([lon, lat]: Place): Place {
    return [(lon - place[0]) * scale, (lat - place[1]) * scale * stretch]
  }
}

/** From the top of the drawing to the bottom; `unreached` and `choropleth` are the municipality itself. */
const pickers: readonly (readonly [OverlayId, Picker])[] = [
  ['startups', pickStartup],
  ['services', pickService],
  ['infrastructure', pickInfrastructure],
  ['zones', pickZone],
  ['flows', pickFlow],
]

/**
 * What lies at a place (longitude, latitude): the topmost mark within a few pixels, else the municipality, else null. By
 * geometry, because reading back picking colours costs more than a frame where there is no graphics card.
 */
export function pickTarget(scene: Scene, place: Place): MapTarget | null {
  const own = scene.model.own?.pick([place[0], place[1]], scene.zoom)
  if (own) return own
  for (const [overlay, pick] of pickers) {
    const target = scene.model.overlays.includes(overlay) ? pick(scene, place) : null
    if (target) return target
  }
  const { municipalities } = scene.tables
  const row = municipalities ? municipalityAt(municipalities, place[0], place[1]) : null
  return row === null ? null : { kind: 'municipality', row }
}
