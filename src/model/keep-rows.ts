import type { Columns } from '../contracts/define-layer'
import type { ColumnData, FlatGeometry, LayerTable } from '../contracts/table'

/** A table of some rows only, as if its file held no others: dictionaries keep what still occurs, in order of appearance. */
export function keepRows<C extends Columns>(table: LayerTable<C>, rows: readonly number[]): LayerTable<C> {
  const { contract, columns, geometry } = table
  const kept = Object.entries<ColumnData>(columns).map(([name, column]) => [name, keepCells(column, rows)])
  return {
    contract,
    count: rows.length,
    columns: Object.fromEntries(kept) as LayerTable<C>['columns'],
    geometry: keepGeometry(geometry, rows),
  }
}

function keepCells(column: ColumnData, rows: readonly number[]): ColumnData {
  switch (column.kind) {
    case 'number':
      return { kind: 'number', values: Float64Array.from(rows, (row) => column.values[row]!) }
    case 'boolean':
      return { kind: 'boolean', values: Int8Array.from(rows, (row) => column.values[row]!) }
    case 'text': {
      const dictionary: string[] = []
      const newCodes = new Int32Array(column.dictionary.length).fill(-1)
      const codes = Int32Array.from(rows, (row) => {
        const code = column.codes[row]!
        if (code < 0) return code
        if (newCodes[code] === -1) newCodes[code] = dictionary.push(column.dictionary[code]!) - 1
        return newCodes[code]!
      })
      return { kind: 'text', codes, dictionary }
    }
  }
}

/** The geometries of some rows only. Offsets are rebuilt, coordinates copied. */
export function keepGeometry(geometry: FlatGeometry, rows: readonly number[]): FlatGeometry {
  const parts = keepChildren(geometry.featureParts, rows)
  const rings = keepChildren(geometry.partRings, parts.children)
  const vertices = keepChildren(geometry.ringVertices, rings.children)
  const positions = new Float64Array(2 * vertices.children.length)
  vertices.children.forEach((vertex, i) => {
    positions[2 * i] = geometry.positions[2 * vertex]!
    positions[2 * i + 1] = geometry.positions[2 * vertex + 1]!
  })
  return {
    types: Uint8Array.from(rows, (row) => geometry.types[row]!),
    positions,
    featureParts: parts.offsets,
    partRings: rings.offsets,
    ringVertices: vertices.offsets,
  }
}

/** What lies between the offsets of some parents, one after the other, and the offsets among these. */
function keepChildren(offsets: Uint32Array, parents: readonly number[]) {
  const kept = new Uint32Array(parents.length + 1)
  const children: number[] = []
  parents.forEach((parent, i) => {
    for (let child = offsets[parent]!; child < offsets[parent + 1]!; child++) children.push(child)
    kept[i + 1] = children.length
  })
  return { offsets: kept, children }
}
