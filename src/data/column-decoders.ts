import type { Column } from '../contracts/define-layer'
import type { ColumnData } from '../contracts/table'
import { decodeText } from './decode-text'
import type { FileColumnType } from './flatgeobuf-types'
import type { ReadingPlace } from './layer-error'
import type { MatchedColumn } from './match-columns'
import { notUtf8, TextDictionary } from './text-dictionary'
import { wholeDay } from './whole-day'

/** Decodes one column, a batch of rows at a time: each batch is one loop over cells of one type. */
export interface ColumnDecoder {
  /**
   * Fills rows `first ≤ row < first + rows`. `cells[from + i]` is the position of the value of row `first + i`, 0 where the
   * feature leaves it out. Throws `null-in-required`, `value` or `corrupt`.
   */
  decode(cells: Uint32Array, from: number, rows: number, first: number): void
  finish(): ColumnData
}

/** The decoder of a column of `count` rows, over the bytes that positions refer to. */
export function decoderOf(
  { name, column, fileType }: MatchedColumn,
  count: number,
  bytes: Uint8Array,
  place: ReadingPlace,
): ColumnDecoder {
  const fault = new CellFault(name, column.nullable, place)
  if (column.type === 'text' || column.type === 'date') {
    return new TextDecoding(count, bytes, column, fault)
  }
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return column.type === 'boolean'
    ? new BooleanDecoding(count, data, fault)
    : new NumberDecoding(count, data, fileType, fault)
}

/** What can be wrong with a cell of one column. */
class CellFault {
  constructor(
    private readonly name: string,
    private readonly nullable: boolean,
    private readonly place: ReadingPlace,
  ) {}

  /** Throws where the column may not be unknown. */
  checkUnknown(row: number): void {
    if (!this.nullable) throw this.error('null-in-required', 'a value is missing', row)
  }

  error(cause: 'null-in-required' | 'value' | 'corrupt', detail: string, row: number): Error {
    this.place.row = row
    return this.place.error(cause, detail, this.name)
  }
}

class TextDecoding implements ColumnDecoder {
  private readonly codes: Int32Array
  private readonly dictionary: TextDictionary
  private readonly data: DataView

  constructor(
    count: number,
    private readonly bytes: Uint8Array,
    column: Column,
    private readonly fault: CellFault,
  ) {
    this.codes = new Int32Array(count)
    this.dictionary = new TextDictionary(bytes, admissionOf(column), column.type === 'date')
    this.data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  decode(cells: Uint32Array, from: number, rows: number, first: number): void {
    const { codes, data, dictionary } = this
    for (let i = 0; i < rows; i++) {
      const at = cells[from + i]!
      if (at === 0) {
        this.fault.checkUnknown(first + i)
        codes[first + i] = -1
        continue
      }
      const length = data.getUint32(at - 4, true)
      const code = dictionary.intern(at, length)
      if (code < 0) throw this.refused(code, at, length, first + i)
      codes[first + i] = code
    }
  }

  private refused(code: number, at: number, length: number, row: number): Error {
    if (code === notUtf8) return this.fault.error('corrupt', 'a text is not valid UTF-8', row)
    const text = decodeText(this.bytes, at, length) ?? ''
    return this.fault.error('value', `“${text.slice(0, 40)}” is not among the values allowed`, row)
  }

  finish(): ColumnData {
    return { kind: 'text', codes: this.codes, dictionary: this.dictionary.entries }
  }
}

class NumberDecoding implements ColumnDecoder {
  private readonly values: Float64Array

  constructor(
    count: number,
    private readonly data: DataView,
    private readonly type: FileColumnType,
    private readonly fault: CellFault,
  ) {
    this.values = new Float64Array(count)
  }

  decode(cells: Uint32Array, from: number, rows: number, first: number): void {
    const { values, data } = this
    const read = numberReaders[this.type]
    const wide = this.type === 'Long' || this.type === 'ULong'
    for (let i = 0; i < rows; i++) {
      const at = cells[from + i]!
      const value = at === 0 ? Number.NaN : read(data, at)
      // Not a number is unknown, as if left out.
      if (Number.isNaN(value)) this.fault.checkUnknown(first + i)
      else if (!Number.isFinite(value)) throw this.fault.error('value', 'an infinite number', first + i)
      else if (wide && !Number.isSafeInteger(value)) {
        throw this.fault.error('value', 'an integer beyond 53 bits', first + i)
      }
      values[first + i] = value
    }
  }

  finish(): ColumnData {
    return { kind: 'number', values: this.values }
  }
}

class BooleanDecoding implements ColumnDecoder {
  private readonly values: Int8Array

  constructor(
    count: number,
    private readonly data: DataView,
    private readonly fault: CellFault,
  ) {
    this.values = new Int8Array(count)
  }

  decode(cells: Uint32Array, from: number, rows: number, first: number): void {
    const { values, data } = this
    for (let i = 0; i < rows; i++) {
      const at = cells[from + i]!
      if (at === 0) this.fault.checkUnknown(first + i)
      const value = at === 0 ? -1 : data.getUint8(at)
      if (value > 1) throw this.fault.error('corrupt', `truth value ${value}`, first + i)
      values[first + i] = value
    }
  }

  finish(): ColumnData {
    return { kind: 'boolean', values: this.values }
  }
}

type NumberReader = (data: DataView, at: number) => number

const notANumber: NumberReader = () => Number.NaN

/** The number at a position by file type; the contract admits no others where it wants numbers. */
const numberReaders: Record<FileColumnType, NumberReader> = {
  Byte: (data, at) => data.getInt8(at),
  UByte: (data, at) => data.getUint8(at),
  Short: (data, at) => data.getInt16(at, true),
  UShort: (data, at) => data.getUint16(at, true),
  Int: (data, at) => data.getInt32(at, true),
  UInt: (data, at) => data.getUint32(at, true),
  Long: (data, at) => data.getUint32(at, true) + data.getInt32(at + 4, true) * 2 ** 32,
  ULong: (data, at) => data.getUint32(at, true) + data.getUint32(at + 4, true) * 2 ** 32,
  Float: (data, at) => data.getFloat32(at, true),
  Double: (data, at) => data.getFloat64(at, true),
  Bool: notANumber,
  String: notANumber,
  Json: notANumber,
  DateTime: notANumber,
  Binary: notANumber,
}

/** What a text column admits: anything, a value of its list, or a day. */
function admissionOf(column: Column): (text: string) => string | null {
  if (column.type === 'date') return wholeDay
  const { values } = column
  return values === undefined ? (text) => text : (text) => (values.includes(text) ? text : null)
}
