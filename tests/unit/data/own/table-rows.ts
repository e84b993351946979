import type { OwnTable } from '../../../../src/contracts/own-data'
import { geometryTypes, type ColumnData, type FlatGeometry } from '../../../../src/contracts/table'

/** A table as plain rows to compare: cells by name, then the geometry. */
export type PlainRow = Readonly<{ cells: Record<string, unknown>; type: string; parts: number[][][][] }>

export function rowsOf(table: OwnTable): PlainRow[] {
  return Array.from({ length: table.count }, (_, row) => ({
    cells: Object.fromEntries(table.columns.map(({ name, data }) => [name, cellAt(data, row)])),
    type: table.geometry === null ? 'none' : geometryTypes[table.geometry.types[row]!]!,
    parts: table.geometry === null ? [] : partsOf(table.geometry, row),
  }))
}

function cellAt(data: ColumnData, row: number): unknown {
  if (data.kind === 'text') return data.dictionary[data.codes[row]!] ?? null
  const value = data.values[row]!
  if (data.kind === 'boolean') return value < 0 ? null : value === 1
  return Number.isNaN(value) ? null : value
}

function partsOf(
  { featureParts, partRings, ringVertices, positions }: FlatGeometry,
  row: number,
): number[][][][] {
  const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i)
  return range(featureParts[row]!, featureParts[row + 1]!).map((part) =>
    range(partRings[part]!, partRings[part + 1]!).map((ring) =>
      range(ringVertices[ring]!, ringVertices[ring + 1]!).map((vertex) => [
        positions[2 * vertex]!,
        positions[2 * vertex + 1]!,
      ]),
    ),
  )
}

/**
 * Rows in which writers may differ made alike: rings begin at their lowest vertex and turn one way, multipolygons of one are polygons,
 * coordinates are rounded to `digits`.
 */
export function alike(rows: readonly PlainRow[], digits: number): PlainRow[] {
  return rows.map(({ cells, type, parts }) => ({
    cells: Object.fromEntries(Object.entries(cells).toSorted(([a], [b]) => (a < b ? -1 : 1))),
    type: parts.length === 1 ? type.replace('Multi', '') : type,
    parts: parts.map((rings) =>
      rings.map((ring) => {
        const rounded = ring.map(([x, y]) => [Number(x!.toFixed(digits)) + 0, Number(y!.toFixed(digits)) + 0])
        return type.endsWith('Polygon') ? turned(rounded) : rounded
      }),
    ),
  }))
}

function turned(ring: number[][]): number[][] {
  const open = ring.slice(0, -1)
  const area = open.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = open[(i + 1) % open.length]!
    return sum + x! * nextY! - nextX! * y!
  }, 0)
  const way = area < 0 ? open.toReversed() : open
  const keys = way.map(([x, y]) => `${x!} ${y!}`)
  const first = keys.indexOf(keys.toSorted()[0]!)
  const rotated = [...way.slice(first), ...way.slice(0, first)]
  return [...rotated, rotated[0]!]
}

/** Holds a table against its own description: lengths, offsets in order, codes in their dictionary, places on the globe. */
export function checkSound(table: OwnTable): void {
  const { count, columns, geometry } = table
  const fail = (what: string): never => {
    throw new Error(`the table is not sound: ${what}`)
  }
  if (!Number.isInteger(count) || count < 1) fail('count')
  for (const { name, data } of columns) {
    const cells = data.kind === 'text' ? data.codes : data.values
    if (cells.length !== count) fail(`length of ${name}`)
    if (data.kind === 'text' && data.codes.some((code) => code < -1 || code >= data.dictionary.length))
      fail('codes')
    if (data.kind === 'number' && data.values.some((value) => Math.abs(value) === Number.POSITIVE_INFINITY)) {
      fail(`infinite ${name}`)
    }
  }
  if (table.badRowCount < table.badRows.length) fail('bad rows')
  if (geometry === null) return
  const { types, featureParts, partRings, ringVertices, positions } = geometry
  if (types.length !== count || featureParts.length !== count + 1) fail('features')
  if (featureParts.at(-1) !== partRings.length - 1) fail('parts')
  if (partRings.at(-1) !== ringVertices.length - 1) fail('rings')
  if (2 * ringVertices.at(-1)! !== positions.length) fail('vertices')
  for (const offsets of [featureParts, partRings, ringVertices]) {
    if (offsets[0] !== 0 || offsets.some((offset, i) => i > 0 && offset < offsets[i - 1]!)) fail('order')
  }
  for (let i = 0; i < positions.length; i += 2) {
    if (!(Math.abs(positions[i]!) <= 180 && Math.abs(positions[i + 1]!) <= 90)) fail('off the globe')
  }
}
