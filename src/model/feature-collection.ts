import type { Feature, FeatureCollection, Geometry } from 'geojson'
import type { Columns } from '../contracts/define-layer'
import {
  booleanAt,
  geometryTypes,
  numberAt,
  textAt,
  type ColumnData,
  type FlatGeometry,
  type LayerTable,
} from '../contracts/table'

/**
 * Rows of a layer as GeoJSON (all of them where none are named) with the named columns as properties; the id of a feature is its
 * row, unknown cells are null.
 */
export function toFeatureCollection<C extends Columns>(
  table: LayerTable<C>,
  properties: readonly (keyof C & string)[],
  rows: Iterable<number> = Array(table.count).keys(),
): FeatureCollection<Geometry | null> {
  const features = Array.from(rows, (row): Feature<Geometry | null> => ({
    type: 'Feature',
    id: row,
    geometry: geometryOf(table.geometry, row),
    properties: Object.fromEntries(properties.map((name) => [name, cellAt(table.columns[name], row)])),
  }))
  return { type: 'FeatureCollection', features }
}

/** West, south, east, north of the features of the given rows, in degrees; null when none of them has a place. */
export function boundsOfRows(
  table: Readonly<{ geometry: FlatGeometry }>,
  rows: readonly number[],
): [number, number, number, number] | null {
  const { positions, featureParts, partRings, ringVertices } = table.geometry
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const row of rows) {
    const first = ringVertices[partRings[featureParts[row]!]!]!
    const end = ringVertices[partRings[featureParts[row + 1]!]!]!
    for (let vertex = first; vertex < end; vertex++) {
      const lon = positions[2 * vertex]!
      const lat = positions[2 * vertex + 1]!
      if (lon < west) west = lon
      if (lon > east) east = lon
      if (lat < south) south = lat
      if (lat > north) north = lat
    }
  }
  return west <= east ? [west, south, east, north] : null
}

/** The coordinates of a feature as polygons → rings → positions; lines and points come back as parts of one ring. */
export function polygonsOf(geometry: FlatGeometry, feature: number): number[][][][] {
  const parts: number[][][][] = []
  for (let part = geometry.featureParts[feature]!; part < geometry.featureParts[feature + 1]!; part++) {
    const rings: number[][][] = []
    for (let ring = geometry.partRings[part]!; ring < geometry.partRings[part + 1]!; ring++) {
      const positions: number[][] = []
      for (let v = geometry.ringVertices[ring]!; v < geometry.ringVertices[ring + 1]!; v++) {
        positions.push([geometry.positions[2 * v]!, geometry.positions[2 * v + 1]!])
      }
      rings.push(positions)
    }
    parts.push(rings)
  }
  return parts
}

function geometryOf(geometry: FlatGeometry, feature: number): Geometry | null {
  const type = geometryTypes[geometry.types[feature]!] ?? 'none'
  const parts = polygonsOf(geometry, feature)
  const first = parts[0]
  if (type === 'none' || !first) return null
  switch (type) {
    case 'Point':
      return { type, coordinates: first[0]![0]! }
    case 'LineString':
      return { type, coordinates: first[0]! }
    case 'Polygon':
      return { type, coordinates: first }
    case 'MultiPoint':
      return { type, coordinates: parts.map((part) => part[0]![0]!) }
    case 'MultiLineString':
      return { type, coordinates: parts.map((part) => part[0]!) }
    case 'MultiPolygon':
      return { type, coordinates: parts }
  }
}

function cellAt(column: ColumnData, row: number): string | number | boolean | null {
  switch (column.kind) {
    case 'text':
      return textAt(column, row)
    case 'number':
      return numberAt(column, row)
    case 'boolean':
      return booleanAt(column, row)
  }
}
