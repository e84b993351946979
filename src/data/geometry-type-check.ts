import type { GeometryKind } from '../contracts/define-layer'
import { geometryTypes, type FeatureGeometryType } from '../contracts/table'
import { fileGeometryTypes } from './flatgeobuf-types'
import type { ReadingPlace } from './layer-error'

/** A polygon alone is a multipolygon of one. */
const acceptedTypes: Record<GeometryKind, readonly FeatureGeometryType[]> = {
  Point: ['Point'],
  LineString: ['LineString'],
  Polygon: ['Polygon'],
  MultiPolygon: ['Polygon', 'MultiPolygon'],
  Mixed: ['Point', 'MultiPoint', 'LineString', 'MultiLineString', 'Polygon', 'MultiPolygon'],
}

/** Holds the geometry types that a file states, for all features or for each, against what a layer may hold. */
export class GeometryTypeCheck {
  /** By number of the file's geometry type: its place in `geometryTypes`; 0, which is `none`, for a type not allowed. */
  private readonly accepted: Uint8Array

  /** `fileType` is 0 where each feature states its own. Throws `geometry` where the layer may not hold it. */
  constructor(
    kind: GeometryKind,
    private readonly fileType: number,
    private readonly place: ReadingPlace,
  ) {
    this.accepted = Uint8Array.from(fileGeometryTypes, (name) =>
      geometryTypes.indexOf(acceptedTypes[kind].find((type) => type === name) ?? 'none'),
    )
    if (fileType !== 0) this.typeOf(0)
  }

  /** Place in `geometryTypes` of a feature's type, as far as it states one (else 0). Throws `corrupt` or `geometry`. */
  typeOf(stated: number): number {
    const { fileType } = this
    if (stated !== fileType && stated !== 0 && fileType !== 0) {
      throw this.place.error('corrupt', 'the feature states another geometry type than the file')
    }
    const type = this.accepted[fileType === 0 ? stated : fileType] ?? 0
    return type === 0 ? this.refuse(fileType === 0 ? stated : fileType) : type
  }

  private refuse(type: number): never {
    const name = fileGeometryTypes[type] ?? `number ${type}`
    const known = acceptedTypes.Mixed.some((accepted) => accepted === name)
    throw this.place.error(
      'geometry',
      known ? `${name} is not allowed here` : `unsupported geometry: ${name}`,
    )
  }
}
