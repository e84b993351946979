import type { TableOf } from '../../contracts/layers'
import type { SelectionTool } from '../../contracts/view'
import {
  municipalitiesInPolygon,
  municipalitiesInRadius,
  municipalitiesInRectangle,
} from '../../model/spatial-selection'
import type { MapPoint } from '../map-model'
import { metresPerPixel } from '../mercator'

export type DrawingTool = Exclude<SelectionTool, 'click'>

/** A shape being drawn, in CSS pixels of the map: the path of the pointer from where it went down. */
export type DrawnShape = Readonly<{ tool: DrawingTool; points: readonly MapPoint[] }>

/** Shorter drags are clicks. */
const leastDrag = 4

/** The shape with the pointer moved on; a lasso grows, the others only keep where they began and are now. */
export function extendShape({ tool, points }: DrawnShape, point: MapPoint): DrawnShape {
  return { tool, points: tool === 'lasso' ? [...points, point] : [points[0] ?? point, point] }
}

/** The pointer went far enough for a shape rather than a click. */
export function isDrawn({ points }: DrawnShape): boolean {
  const start = points[0]
  return start !== undefined && points.some((p) => Math.hypot(p.x - start.x, p.y - start.y) >= leastDrag)
}

/** Pixels from the first point to the last: the radius of a circle. */
export function radiusOf({ points }: DrawnShape): number {
  const [start, end] = [points[0], points.at(-1)]
  return start && end ? Math.hypot(end.x - start.x, end.y - start.y) : 0
}

/** Kilometres that the radius stands for on a map whose zoom is given, at the latitude of the centre. */
export function radiusInKilometres(shape: DrawnShape, zoom: number, latitude: number): number {
  return (radiusOf(shape) * metresPerPixel(zoom, latitude)) / 1000
}

/** The municipalities whose seat lies in the shape. `toPlace` turns pixels into longitude and latitude. */
export function municipalitiesInShape(
  table: TableOf<'municipalities'>,
  shape: DrawnShape,
  zoom: number,
  toPlace: (point: MapPoint) => [number, number],
): number[] {
  const [first, last] = [shape.points[0], shape.points.at(-1)]
  if (!first || !last) return []
  if (shape.tool === 'lasso') return municipalitiesInPolygon(table, shape.points.map(toPlace))
  const [a, b] = [toPlace(first), toPlace(last)]
  if (shape.tool === 'radius') {
    return municipalitiesInRadius(table, a, radiusInKilometres(shape, zoom, a[1]))
  }
  return municipalitiesInRectangle(table, [
    Math.min(a[0], b[0]),
    Math.min(a[1], b[1]),
    Math.max(a[0], b[0]),
    Math.max(a[1], b[1]),
  ])
}
