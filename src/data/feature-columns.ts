import type { ColumnData } from '../contracts/table'
import { decoderOf, type ColumnDecoder } from './column-decoders'
import type { FileColumn } from './flatgeobuf-header'
import { fileColumnTypes } from './flatgeobuf-types'
import type { ReadingPlace } from './layer-error'
import type { MatchedColumn } from './match-columns'

/** Width in bytes of a value by file type; 0 for those that begin with their length. */
const widths = Object.fromEntries(
  fileColumnTypes.map((type) => {
    if (type === 'Byte' || type === 'UByte' || type === 'Bool') return [type, 1]
    if (type === 'Short' || type === 'UShort') return [type, 2]
    if (type === 'Int' || type === 'UInt' || type === 'Float') return [type, 4]
    return [type, type === 'Long' || type === 'ULong' || type === 'Double' ? 8 : 0]
  }),
)

/** Rows whose cells are located before they are decoded: few enough that their bytes are still in the processor's cache. */
export const batchRows = 512

const unread = 0xffff

/**
 * The columns of a layer while they are filled from the features' property bytes. Cells come in rows and are decoded in
 * columns: `locate` the rows of a batch, then `decode` them. A cell left out by the file is unknown. Throws
 * `null-in-required`, `value` or `corrupt`.
 */
export class ColumnBuffers {
  private readonly widths: Uint8Array
  /** Place among the decoders by column of the file; `unread` for a column beyond the contract. */
  private readonly slots: Uint16Array
  private readonly decoders: readonly ColumnDecoder[]
  /** Position of the value by decoder and row of the batch; 0 where there is none. */
  private readonly cells: Uint32Array
  private readonly data: DataView

  constructor(
    private readonly fileColumns: readonly FileColumn[],
    private readonly matched: readonly MatchedColumn[],
    count: number,
    bytes: Uint8Array,
    private readonly place: ReadingPlace,
  ) {
    this.data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.widths = Uint8Array.from(fileColumns, ({ type }) => widths[type]!)
    this.slots = new Uint16Array(fileColumns.length).fill(unread)
    matched.forEach(({ fileIndex }, slot) => (this.slots[fileIndex] = slot))
    this.decoders = matched.map((column) => decoderOf(column, count, bytes, place))
    this.cells = new Uint32Array(matched.length * batchRows)
  }

  /** Finds the cells of the batch's row `i` in the property bytes `start ≤ position < end`. */
  locate(i: number, start: number, end: number): void {
    const { data, widths, slots, cells } = this
    let at = start
    while (at < end) {
      if (at + 2 > end) throw this.overrun()
      const index = data.getUint16(at, true)
      if (index >= slots.length) throw this.place.error('corrupt', `no column has the number ${index}`)
      at += 2
      let length = widths[index]!
      if (length === 0) {
        if (at + 4 > end) throw this.overrun()
        length = data.getUint32(at, true)
        at += 4
      }
      if (at + length > end) throw this.overrun()
      const slot = slots[index]!
      if (slot !== unread) {
        const cell = slot * batchRows + i
        if (cells[cell] !== 0) throw this.twice(index)
        cells[cell] = at
      }
      at += length
    }
  }

  /** Decodes the located cells of `rows` rows from row `first` on. */
  decode(first: number, rows: number): void {
    this.decoders.forEach((decoder, slot) => {
      decoder.decode(this.cells, slot * batchRows, rows, first)
    })
    this.cells.fill(0)
  }

  /** The finished columns by name. */
  finish(): Record<string, ColumnData> {
    return Object.fromEntries(this.matched.map(({ name }, slot) => [name, this.decoders[slot]!.finish()]))
  }

  private twice(index: number): Error {
    return this.place.error('corrupt', 'a feature gives two values', this.fileColumns[index]!.name)
  }

  private overrun(): Error {
    return this.place.error('corrupt', 'the properties end within a value')
  }
}
