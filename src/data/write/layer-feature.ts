import type { LineString, MultiLineString, MultiPoint, MultiPolygon, Point, Polygon } from 'geojson'
import type { Columns, Row } from '../../contracts/define-layer'

export type LayerGeometry = Point | MultiPoint | LineString | MultiLineString | Polygon | MultiPolygon

/** What an importer makes: a row of its layer's contract and its geometry (degrees, CRS 84), null where not known. */
export type LayerFeature<C extends Columns> = Readonly<{ geometry: LayerGeometry | null; row: Row<C> }>

/** Degrees to seven decimals: a centimetre, and the same digits on every machine. */
export function roundDegrees(degrees: number): number {
  return Math.round(degrees * 1e7) / 1e7
}

const gridStepsPerDegree = 2 ** 22

/**
 * Degrees of a vertex of an outline, on a grid of two and a half centimetres. Its steps are a power of two: most bits of a number
 * are then zero, and a file of outlines is a third smaller once compressed.
 */
export function gridDegrees(degrees: number): number {
  return Math.round(degrees * gridStepsPerDegree) / gridStepsPerDegree
}

export function pointAt(longitude: number, latitude: number): Point {
  return { type: 'Point', coordinates: [roundDegrees(longitude), roundDegrees(latitude)] }
}
