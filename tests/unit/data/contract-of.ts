import type { Column, ColumnType, GeometryKind, LayerContract } from '../../../src/contracts/define-layer'

const nothing = { it: '', en: '' }

/** A nullable column unless `options` says otherwise. */
export function column(type: ColumnType, options: Partial<Column> = {}): Column {
  return { type, nullable: true, description: nothing, ...options }
}

/** A contract for a test; any geometry unless `options` says otherwise. */
export function contractOf(
  columns: Record<string, Column>,
  options: { geometry?: GeometryKind; geometryNullable?: boolean; key?: string[] } = {},
): LayerContract {
  return {
    id: 'tested',
    title: nothing,
    description: nothing,
    geometry: options.geometry ?? 'Mixed',
    geometryNullable: options.geometryNullable ?? false,
    key: options.key ?? [],
    columns,
  }
}
