import type { Feature, Geometry, Position } from 'geojson'
import {
  geometryTypes,
  type ColumnData,
  type FlatGeometry,
  type LayerTable,
} from '../../../src/contracts/table'

type Cell = string | number | boolean | null

/** A table as GeoJSON features, for comparison with other readers. */
export function tableToFeatures(table: LayerTable): Feature<Geometry | null, Record<string, Cell>>[] {
  return Array.from({ length: table.count }, (_, row) => ({
    type: 'Feature',
    geometry: geometryAt(table.geometry, row),
    properties: Object.fromEntries(
      Object.entries(table.columns).map(([name, column]) => [name, cellAt(column, row)]),
    ),
  }))
}

function cellAt(column: ColumnData, row: number): Cell {
  if (column.kind === 'text') return column.codes[row] === -1 ? null : column.dictionary[column.codes[row]!]!
  if (column.kind === 'boolean') return column.values[row] === -1 ? null : column.values[row] === 1
  return Number.isNaN(column.values[row]!) ? null : column.values[row]!
}

function geometryAt(flat: FlatGeometry, row: number): Geometry | null {
  const parts = range(flat.featureParts, row).map((part) =>
    range(flat.partRings, part).map((ring) =>
      range(flat.ringVertices, ring).map((vertex): Position => [
        flat.positions[2 * vertex]!,
        flat.positions[2 * vertex + 1]!,
      ]),
    ),
  )
  const type = geometryTypes[flat.types[row]!]!
  switch (type) {
    case 'none':
      return parts.length === 0 ? null : { type: 'Point', coordinates: [] }
    case 'Point':
      return { type, coordinates: parts[0]![0]![0]! }
    case 'MultiPoint':
      return { type, coordinates: parts.map((part) => part[0]![0]!) }
    case 'LineString':
      return { type, coordinates: parts[0]![0]! }
    case 'MultiLineString':
      return { type, coordinates: parts.map((part) => part[0]!) }
    case 'Polygon':
      return { type, coordinates: parts[0]! }
    case 'MultiPolygon':
      return { type, coordinates: parts }
  }
}

function range(offsets: Uint32Array, index: number): number[] {
  const first = offsets[index]!
  return Array.from({ length: offsets[index + 1]! - first }, (_, i) => first + i)
}
