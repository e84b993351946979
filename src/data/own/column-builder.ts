import type { ColumnData } from '../../contracts/table'
import { append, growingDoubles, growingIndices } from './growing'

export type CellValue = string | number | boolean | null

const unknownCode = 0xffffffff

/**
 * One column while it is filled, row by row; rows that are passed over are unknown. It is numbers, truth values or text, as its
 * cells are; where they differ it is text. Equal texts share a code.
 */
export class ColumnBuilder {
  private kind: ColumnData['kind'] | null = null
  private length = 0
  private readonly numbers
  private readonly codes
  private readonly dictionary = new Map<string, number>()

  constructor(
    readonly name: string,
    bytes: number,
  ) {
    this.numbers = growingDoubles(bytes)
    this.codes = growingIndices(bytes)
  }

  /** Sets the cell of a row, later than all before it. */
  put(row: number, value: CellValue): void {
    if (value === null || (typeof value === 'number' && Number.isNaN(value))) return
    const kind = typeof value === 'string' ? 'text' : typeof value === 'number' ? 'number' : 'boolean'
    if (this.kind === null) this.kind = kind
    if (this.kind !== kind) this.turnToText()
    this.fill(row)
    this.length = row + 1
    if (this.kind === 'text') append(this.codes, this.codeOf(String(value)))
    else append(this.numbers, Number(value))
  }

  /** Takes back all cells from a row on. */
  cut(row: number): void {
    if (this.length <= row) return
    this.length = row
    if (this.kind === 'text') this.codes.length = row
    else this.numbers.length = row
  }

  /** Makes the rows before `row` that have no cell unknown. */
  private fill(row: number): void {
    const missing = row - this.length
    if (missing <= 0) return
    const cells = this.kind === 'text' ? this.codes : this.numbers
    const at = cells.extend(missing)
    cells.values.fill(this.kind === 'text' ? unknownCode : Number.NaN, at, at + missing)
    this.length = row
  }

  private codeOf(text: string): number {
    const known = this.dictionary.get(text)
    if (known !== undefined) return known
    this.dictionary.set(text, this.dictionary.size)
    return this.dictionary.size - 1
  }

  private turnToText(): void {
    if (this.kind === 'text') return
    const { values } = this.numbers
    for (let row = 0; row < this.length; row++) {
      const value = values[row]!
      const text = this.kind === 'boolean' ? String(value === 1) : String(value)
      append(this.codes, Number.isNaN(value) ? unknownCode : this.codeOf(text))
    }
    this.numbers.length = 0
    this.kind = 'text'
  }

  finish(count: number): ColumnData {
    // A column without a value is text of which nothing is known.
    this.kind ??= 'text'
    this.fill(count)
    if (this.kind === 'number') return { kind: 'number', values: this.numbers.finish() }
    if (this.kind === 'boolean') {
      const values = Int8Array.from(this.numbers.finish(), (value) => (Number.isNaN(value) ? -1 : value))
      return { kind: 'boolean', values }
    }
    const codes = this.codes.finish()
    return {
      kind: 'text',
      // The code of the unknown has all bits set: −1.
      codes: new Int32Array(codes.buffer, codes.byteOffset, codes.length),
      dictionary: [...this.dictionary.keys()],
    }
  }
}
