import type { LayerContract } from '../../../src/contracts/define-layer'
import { LayerError } from '../../../src/data/layer-error'
import { readLayer } from '../../../src/data/read-layer'
import { GeometryType, writeFlatGeobuf, type FileGeometry } from './write-flatgeobuf'

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
