import type { Column, LayerContract } from '../../../src/contracts/define-layer'
import { LayerError } from '../../../src/data/layer-error'
import { readLayer } from '../../../src/data/read-layer'
import { contractOf } from './contract-of'
import { tableToFeatures } from './table-to-geojson'
import {
  ColumnType,
  GeometryType,
  writeFlatGeobuf,
  type FileGeometry,
  type FileValue,
} from './write-flatgeobuf'

/** The error of a reading that must fail, as far as it matters to the interface. */
export function failure(bytes: Uint8Array, contract: LayerContract): Partial<LayerError> {
  try {
    readLayer(bytes, contract)
  } catch (error) {
    if (!(error instanceof LayerError)) throw error
    const { layer, cause, column, feature } = error
    return { layer, cause, column, feature } as Partial<LayerError>
  }
  throw new Error('the file was read')
}

export const point: FileGeometry = { type: GeometryType.Point, xy: [10, 45] }
export const errorAt = (cause: string, feature?: number, column?: string) => ({
  layer: 'tested',
  cause,
  feature,
  column,
})

/** A file of features without columns. */
export function shapes(geometryType: GeometryType, geometries: readonly (FileGeometry | null)[]): Uint8Array {
  return writeFlatGeobuf({
    geometryType,
    columns: [],
    features: geometries.map((geometry) => ({ geometry, cells: [] })),
  })
}

/** A file of points with one column `v`. */
export function pointsWith(type: ColumnType, values: readonly FileValue[]): Uint8Array {
  return writeFlatGeobuf({
    geometryType: GeometryType.Point,
    columns: [{ name: 'v', type }],
    features: values.map((value) => ({ geometry: point, cells: [value] })),
  })
}

/** The cells of the column `v`, read as a contract has it. */
export const cellsOf = (bytes: Uint8Array, of: Column) =>
  tableToFeatures(readLayer(bytes, contractOf({ v: of }))).map(({ properties }) => properties['v'])
