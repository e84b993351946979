import type { Column, Columns, LayerContract } from './define-layer'

/** Text and dates: one code a row into `dictionary`, −1 for unknown. */
export type TextColumn = Readonly<{ kind: 'text'; codes: Int32Array; dictionary: readonly string[] }>
/** Integers and numbers: NaN for unknown. */
export type NumberColumn = Readonly<{ kind: 'number'; values: Float64Array }>
/** 0 false, 1 true, −1 unknown. */
export type BooleanColumn = Readonly<{ kind: 'boolean'; values: Int8Array }>
export type ColumnData = TextColumn | NumberColumn | BooleanColumn

type DataOf<T extends Column> = DataOfType<T['type']>
type DataOfType<T> = T extends 'text' | 'date'
  ? TextColumn
  : T extends 'boolean'
    ? BooleanColumn
    : NumberColumn

/** Geometry type of one feature; `none` where the place is not known. */
export const geometryTypes = [
  'none',
  'Point',
  'MultiPoint',
  'LineString',
  'MultiLineString',
  'Polygon',
  'MultiPolygon',
] as const
export type FeatureGeometryType = (typeof geometryTypes)[number]

/**
 * The geometries of a layer as flat buffers, nested by offsets as in GeoArrow:
 * feature → parts (polygons, lines or points) → rings (one a part for lines and points) → vertices.
 * Part p of feature f: featureParts[f] ≤ p < featureParts[f+1]; ring r of part p: partRings[p] ≤ r < partRings[p+1];
 * vertex v of ring r: ringVertices[r] ≤ v < ringVertices[r+1]. Rings of polygons repeat the first vertex at the end.
 */
export type FlatGeometry = Readonly<{
  /** Index into `geometryTypes`, one a feature. */
  types: Uint8Array
  /** Longitude and latitude in degrees (CRS 84), interleaved. */
  positions: Float64Array
  featureParts: Uint32Array
  partRings: Uint32Array
  ringVertices: Uint32Array
}>

/** An immutable layer: typed columns and flat geometry; row i of every column is feature i. */
export type LayerTable<C extends Columns = Columns> = Readonly<{
  contract: LayerContract<C>
  count: number
  columns: { readonly [K in keyof C]: DataOf<C[K]> }
  geometry: FlatGeometry
}>

/** The text of a row, or null where unknown. */
export function textAt(column: TextColumn, row: number): string | null {
  const code = column.codes[row] ?? -1
  return code < 0 ? null : (column.dictionary[code] ?? null)
}

/** The number of a row, or null where unknown. */
export function numberAt(column: NumberColumn, row: number): number | null {
  const value = column.values[row] ?? Number.NaN
  return Number.isNaN(value) ? null : value
}

/** The truth value of a row, or null where unknown. */
export function booleanAt(column: BooleanColumn, row: number): boolean | null {
  const value = column.values[row] ?? -1
  return value < 0 ? null : value === 1
}

/** First vertex of a feature (the place of a point, the origin of a line), or null without geometry. */
export function firstPosition(geometry: FlatGeometry, feature: number): [number, number] | null {
  const part = geometry.featureParts[feature]!
  if (part === geometry.featureParts[feature + 1]) return null
  const vertex = geometry.ringVertices[geometry.partRings[part]!]!
  return [geometry.positions[2 * vertex]!, geometry.positions[2 * vertex + 1]!]
}
