import type { OwnColumn, OwnFormat, OwnTable, RowProblem } from '../../contracts/own-data'
import type { ColumnData, FlatGeometry } from '../../contracts/table'
import { BadRows } from './bad-rows'
import { ColumnBuilder, type CellValue } from './column-builder'
import { BadGeometry, GeometryBuilder } from './geometry-builder'
import { append, growingIndices } from './growing'
import { OwnFileError } from './own-file-error'

/** A table as its file has it: coordinates in the file's own system. */
export type RawTable = Readonly<{
  count: number
  columns: readonly OwnColumn[]
  /** Null for a table that has no places at all. */
  geometry: FlatGeometry | null
  /** Number by which the file counts each row. */
  fileRows: Uint32Array
  badRows: BadRows
}>

/** What a reader finds in a file: its rows and what it says of its coordinates. */
export type FoundTable = RawTable &
  Pick<OwnTable, 'name' | 'layers'> &
  Readonly<{ format: OwnFormat; crs: DeclaredCrs }>

/**
 * What a file says of its coordinates: nothing, a code (`EPSG:32632`), a description in well-known text, or that they are degrees
 * unless told otherwise, as GeoJSON does.
 */
export type DeclaredCrs = Readonly<
  { kind: 'none' } | { kind: 'code'; code: string } | { kind: 'wkt'; wkt: string } | { kind: 'degrees' }
>

/** Columns times rows: more than any device holds comfortably, and than a file of one's own has unless it is made to. */
const mostCells = 50_000_000

/** Holds the size that a table is about to have against what can be held. Throws `too-large`. */
export function checkCells(rows: number, columns: number): void {
  if (rows * columns > mostCells) {
    throw new OwnFileError('too-large', `${columns} columns of ${rows} rows or more`)
  }
}

/** Rows while they are read one by one. */
export class TableBuilder {
  readonly geometry
  readonly badRows = new BadRows()
  count = 0
  private readonly columns = new Map<string, ColumnBuilder>()
  private readonly fileRows

  constructor(private readonly bytes: number) {
    this.geometry = new GeometryBuilder(bytes)
    this.fileRows = growingIndices(bytes)
  }

  /** The column of a name, made where it is new. */
  column(name: string): ColumnBuilder {
    let column = this.columns.get(name)
    if (column === undefined) {
      checkCells(this.count, this.columns.size + 1)
      column = new ColumnBuilder(name, this.bytes)
      this.columns.set(name, column)
    }
    return column
  }

  /** Sets a cell of the row being read. */
  put(name: string, value: CellValue): void {
    this.column(name).put(this.count, value)
  }

  /**
   * Reads one row: `read` draws its geometry and puts its cells. A `BadGeometry` thrown by it leaves the row out, with what was
   * wrong.
   */
  row(fileRow: number, read: () => void): void {
    this.geometry.begin()
    try {
      read()
    } catch (error) {
      if (!(error instanceof BadGeometry)) throw error
      this.refuse(fileRow, 'bad-geometry', error.message)
      return
    }
    append(this.fileRows, fileRow)
    this.count++
    checkCells(this.count, this.columns.size)
  }

  private refuse(fileRow: number, problem: RowProblem, detail: string): void {
    this.geometry.undo()
    for (const column of this.columns.values()) column.cut(this.count)
    this.badRows.add(fileRow, problem, detail)
  }

  finish(): RawTable {
    const { count, badRows } = this
    const columns = [...this.columns.values()].map((column) => ({
      name: column.name,
      data: column.finish(count),
    }))
    const geometry = this.geometry.finish()
    const placed = geometry.types.length === count && geometry.types.some((type) => type !== 0)
    return { count, columns, geometry: placed ? geometry : null, fileRows: this.fileRows.finish(), badRows }
  }
}

/** The rows of a table that are to be kept, in their order. */
export function keepRows(table: RawTable, keep: Uint8Array): RawTable {
  const rows = Uint32Array.from(indicesOf(keep))
  if (rows.length === table.count) return table
  return {
    count: rows.length,
    columns: table.columns.map(({ name, data }) => ({ name, data: pickRows(data, rows) })),
    geometry: table.geometry && pickGeometry(table.geometry, rows),
    fileRows: rows.map((row) => table.fileRows[row]!),
    badRows: table.badRows,
  }
}

function* indicesOf(keep: Uint8Array): Iterable<number> {
  for (let row = 0; row < keep.length; row++) if (keep[row] === 1) yield row
}

function pickRows(data: ColumnData, rows: Uint32Array): ColumnData {
  if (data.kind === 'number') return { ...data, values: Float64Array.from(rows, (row) => data.values[row]!) }
  if (data.kind === 'boolean') return { ...data, values: Int8Array.from(rows, (row) => data.values[row]!) }
  return { ...data, codes: Int32Array.from(rows, (row) => data.codes[row]!) }
}

function pickGeometry(from: FlatGeometry, rows: Uint32Array): FlatGeometry {
  const featureParts = new Uint32Array(rows.length + 1)
  const partRings: number[] = []
  const ringVertices: number[] = []
  const positions = new Float64Array(from.positions.length)
  let numbers = 0
  rows.forEach((row, i) => {
    for (let part = from.featureParts[row]!; part < from.featureParts[row + 1]!; part++) {
      partRings.push(ringVertices.length)
      for (let ring = from.partRings[part]!; ring < from.partRings[part + 1]!; ring++) {
        ringVertices.push(numbers / 2)
        const piece = from.positions.subarray(2 * from.ringVertices[ring]!, 2 * from.ringVertices[ring + 1]!)
        positions.set(piece, numbers)
        numbers += piece.length
      }
    }
    featureParts[i + 1] = partRings.length
  })
  partRings.push(ringVertices.length)
  ringVertices.push(numbers / 2)
  return {
    types: Uint8Array.from(rows, (row) => from.types[row]!),
    positions: positions.slice(0, numbers),
    featureParts,
    partRings: Uint32Array.from(partRings),
    ringVertices: Uint32Array.from(ringVertices),
  }
}
