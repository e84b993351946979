import type { LayerContract } from '../../../src/contracts/define-layer'
import { column, contractOf } from './contract-of'
import { ColumnType, GeometryType, writeFlatGeobuf, type FileSpec } from './write-flatgeobuf'

const square = [10, 45, 10.5, 45, 10.5, 45.5, 10, 45]

/** A file with every kind of column and several shapes, right by `sampleContract`. */
export const sampleSpec: FileSpec = {
  geometryType: GeometryType.Unknown,
  columns: [
    { name: 'code', type: ColumnType.String },
    { name: 'extra', type: ColumnType.Json },
    { name: 'people', type: ColumnType.Int },
    { name: 'share', type: ColumnType.Double },
    { name: 'placed', type: ColumnType.Bool },
    { name: 'day', type: ColumnType.DateTime },
    { name: 'status', type: ColumnType.String },
  ],
  features: [
    {
      geometry: { type: GeometryType.Point, xy: [10.02, 45.13] },
      cells: ['019035', '{"a":1}', 34_000, 68.6, true, '2025-03-31', 'operating'],
    },
    {
      geometry: { type: GeometryType.LineString, xy: [9, 45, 9.5, 45.25], z: [1, 2] },
      cells: ['019036', null, null, null, null, '2025-06-30T00:00:00Z', 'planned'],
    },
    {
      geometry: {
        type: GeometryType.MultiPolygon,
        parts: [
          { type: GeometryType.Polygon, xy: square },
          { type: GeometryType.Polygon, xy: [...square, ...square], ends: [4, 8] },
        ],
      },
      cells: ['Cà', '[]', 0, 0, false, '2024-02-29', 'planned'],
    },
    { geometry: null, cells: ['', null, -1, Number.NaN, null, '2025-03-31', 'operating'] },
  ],
  title: 'Prova',
}

export const sampleContract: LayerContract = contractOf(
  {
    code: column('text', { nullable: false }),
    people: column('integer'),
    share: column('number'),
    placed: column('boolean'),
    day: column('date', { nullable: false }),
    status: column('text', { nullable: false, values: ['operating', 'planned'] }),
  },
  { key: ['code'], geometryNullable: true },
)

export const sampleBytes = (): Uint8Array => writeFlatGeobuf(sampleSpec)
