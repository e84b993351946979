import type { Column } from '../contracts/define-layer'
import type { ColumnData } from '../contracts/table'
import { decodeText } from './decode-text'
import type { FlatbufferView } from './flatbuffer-view'
import type { FileColumn } from './flatgeobuf-header'
import { fileColumnTypes } from './flatgeobuf-types'
import type { ReadingPlace } from './layer-error'
import type { MatchedColumn } from './match-columns'
import { notUtf8, TextDictionary } from './text-dictionary'
import { wholeDay } from './whole-day'

/** Width in bytes of a value by file type; 0 for those that begin with their length. */
const widths = fileColumnTypes.map((type) => {
  if (type === 'Byte' || type === 'UByte' || type === 'Bool') return 1
  if (type === 'Short' || type === 'UShort') return 2
  if (type === 'Int' || type === 'UInt' || type === 'Float') return 4
  return type === 'Long' || type === 'ULong' || type === 'Double' ? 8 : 0
})

type TextTarget = Readonly<{ dictionary: TextDictionary; codes: Int32Array }>

/**
 * The columns of a layer while they are filled, row by row, straight from the features' property bytes. A cell left out by the
 * file stays unknown. Throws `null-in-required`, `value` or `corrupt`.
 */
export class ColumnBuffers {
  private readonly types: Uint8Array
  private readonly names: readonly string[]
  private readonly texts: (TextTarget | null)[]
  private readonly numbers: (Float64Array | null)[]
  private readonly booleans: (Int8Array | null)[]
  /** File indices of the columns that every row must fill. */
  private readonly required: readonly number[]
  /** Last row in which each column of the file had a value. */
  private readonly filledAt: Int32Array

  constructor(
    fileColumns: readonly FileColumn[],
    private readonly matched: readonly MatchedColumn[],
    count: number,
    private readonly view: FlatbufferView,
    private readonly place: ReadingPlace,
  ) {
    this.types = Uint8Array.from(fileColumns, ({ type }) => fileColumnTypes.indexOf(type))
    this.names = fileColumns.map(({ name }) => name)
    this.texts = fileColumns.map(() => null)
    this.numbers = fileColumns.map(() => null)
    this.booleans = fileColumns.map(() => null)
    this.filledAt = new Int32Array(fileColumns.length).fill(-1)
    this.required = matched.filter(({ column }) => !column.nullable).map(({ fileIndex }) => fileIndex)
    for (const { column, fileIndex } of matched) {
      if (column.type === 'text' || column.type === 'date') {
        const dictionary = new TextDictionary(view.bytes, admissionOf(column))
        this.texts[fileIndex] = { dictionary, codes: new Int32Array(count).fill(-1) }
      } else if (column.type === 'boolean') {
        this.booleans[fileIndex] = new Int8Array(count).fill(-1)
      } else {
        this.numbers[fileIndex] = new Float64Array(count).fill(Number.NaN)
      }
    }
  }

  /** Takes the cells of one row from the property bytes `start ≤ position < end`. */
  readRow(row: number, start: number, end: number): void {
    const { data } = this.view
    let at = start
    while (at < end) {
      if (at + 2 > end) throw this.overrun()
      const index = data.getUint16(at, true)
      const type = this.types[index]
      if (type === undefined) throw this.place.error('corrupt', `no column has the number ${index}`)
      at += 2
      let length = widths[type]!
      if (length === 0) {
        if (at + 4 > end) throw this.overrun()
        length = data.getUint32(at, true)
        at += 4
      }
      if (at + length > end) throw this.overrun()
      this.readCell(row, index, type, at, length)
      at += length
    }
    for (const index of this.required) {
      if (this.filledAt[index] !== row) {
        throw this.place.error('null-in-required', 'a value is missing', this.names[index])
      }
    }
  }

  private readCell(row: number, index: number, type: number, at: number, length: number): void {
    if (this.filledAt[index] === row) {
      throw this.place.error('corrupt', 'a feature gives two values', this.names[index])
    }
    this.filledAt[index] = row
    const text = this.texts[index]
    if (text) {
      const code = text.dictionary.intern(at, length)
      if (code < 0) throw this.refusedText(code, index, at, length)
      text.codes[row] = code
      return
    }
    const numbers = this.numbers[index]
    if (numbers) {
      const value = this.readNumber(type, at)
      // Not a number is unknown, as if left out.
      if (Number.isNaN(value)) this.filledAt[index] = -1
      else if (!Number.isFinite(value)) throw this.valueError('an infinite number', index)
      else if (type >= 7 && type <= 8 && !Number.isSafeInteger(value)) {
        throw this.valueError('an integer beyond 53 bits', index)
      }
      numbers[row] = value
      return
    }
    const booleans = this.booleans[index]
    if (booleans) {
      const value = this.view.data.getUint8(at)
      if (value > 1) throw this.place.error('corrupt', `truth value ${value}`, this.names[index])
      booleans[row] = value
    }
  }

  /** The number at a position by the number of its file type. */
  private readNumber(type: number, at: number): number {
    const { data } = this.view
    switch (type) {
      case 0:
        return data.getInt8(at)
      case 1:
        return data.getUint8(at)
      case 3:
        return data.getInt16(at, true)
      case 4:
        return data.getUint16(at, true)
      case 5:
        return data.getInt32(at, true)
      case 6:
        return data.getUint32(at, true)
      case 7:
        return data.getUint32(at, true) + data.getInt32(at + 4, true) * 2 ** 32
      case 8:
        return data.getUint32(at, true) + data.getUint32(at + 4, true) * 2 ** 32
      case 9:
        return data.getFloat32(at, true)
      default:
        return data.getFloat64(at, true)
    }
  }

  /** The finished columns by name. */
  finish(): Record<string, ColumnData> {
    return Object.fromEntries(
      this.matched.map(({ name, fileIndex }): [string, ColumnData] => {
        const text = this.texts[fileIndex]
        if (text) return [name, { kind: 'text', codes: text.codes, dictionary: text.dictionary.entries }]
        const numbers = this.numbers[fileIndex]
        if (numbers) return [name, { kind: 'number', values: numbers }]
        return [name, { kind: 'boolean', values: this.booleans[fileIndex]! }]
      }),
    )
  }

  private refusedText(code: number, index: number, at: number, length: number): Error {
    if (code === notUtf8) return this.place.error('corrupt', 'a text is not valid UTF-8', this.names[index])
    const text = decodeText(this.view.bytes, at, length) ?? ''
    return this.valueError(`“${text.slice(0, 40)}” is not among the values allowed`, index)
  }

  private valueError(detail: string, index: number): Error {
    return this.place.error('value', detail, this.names[index])
  }

  private overrun(): Error {
    return this.place.error('corrupt', 'the properties end within a value')
  }
}

/** What a text column admits: anything, a value of its list, or a day. */
function admissionOf(column: Column): (text: string) => string | null {
  if (column.type === 'date') return wholeDay
  const { values } = column
  return values === undefined ? (text) => text : (text) => (values.includes(text) ? text : null)
}
