import type { OwnColumn, OwnDataset, OwnLayerStyle } from '../../../../src/contracts/own-data'
import { flattenShapes, type Shape } from '../../../fixtures/make-table'

type Cell = string | number | boolean | null

function columnOf(name: string, cells: readonly Cell[]): OwnColumn {
  const kind = typeof cells.find((cell) => cell !== null)
  if (kind === 'number') {
    return {
      name,
      data: { kind, values: Float64Array.from(cells, (cell) => (cell === null ? Number.NaN : Number(cell))) },
    }
  }
  if (kind === 'boolean') {
    return {
      name,
      data: { kind, values: Int8Array.from(cells, (cell) => (cell === null ? -1 : Number(cell))) },
    }
  }
  const dictionary = [...new Set(cells.filter((cell) => cell !== null).map(String))]
  const codes = Int32Array.from(cells, (cell) => (cell === null ? -1 : dictionary.indexOf(String(cell))))
  return { name, data: { kind: 'text', codes, dictionary } }
}

/** A dataset with a layer, of columns by name. */
export function placedDataset(
  columns: Readonly<Record<string, readonly Cell[]>>,
  shapes: readonly Shape[],
  layer: OwnLayerStyle = { colour: 'blue', size: 6 },
) {
  const geometry = flattenShapes(shapes)
  const dataset: OwnDataset = {
    format: 1,
    id: 'abcdef12',
    name: 'Alberi, «vecchi»',
    fileName: 'alberi.csv',
    addedOn: '2026-11-23',
    source: '',
    indicator: null,
    layer,
    table: {
      format: 'csv',
      name: 'alberi',
      count: shapes.length,
      fileRows: Uint32Array.from(shapes, (_, row) => row + 2),
      columns: Object.entries(columns).map(([name, cells]) => columnOf(name, cells)),
      geometry,
      crs: 'EPSG:4326',
      layers: [],
      badRows: [],
      badRowCount: 0,
    },
  }
  return { ...dataset, layer, table: { ...dataset.table, geometry } }
}
