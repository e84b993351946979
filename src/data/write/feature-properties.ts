import { ColumnType } from 'flatgeobuf/lib/mjs/flat-geobuf/column-type.js'
import type { Column, Columns, LayerContract, Row } from '../../contracts/define-layer'

const encoder = new TextEncoder()

const javascriptType = {
  text: 'string',
  date: 'string',
  boolean: 'boolean',
  number: 'number',
  integer: 'number',
}

/**
 * Encodes the properties of one feature after the other as FlatGeobuf stores them: for each known value the column's number
 * (16 bits) and the value, little-endian. Unknown values are left out. What `encode` returns holds until its next call.
 * Throws, naming layer and column, where a value contradicts the contract.
 */
export class PropertyEncoder<C extends Columns> {
  #bytes = new Uint8Array(1024)
  #view = new DataView(this.#bytes.buffer)
  #length = 0
  readonly #contract: LayerContract<C>
  readonly #columns: readonly (readonly [string, Column])[]
  readonly #types: readonly ColumnType[]

  constructor(contract: LayerContract<C>, types: readonly ColumnType[]) {
    this.#contract = contract
    this.#columns = Object.entries(contract.columns)
    this.#types = types
  }

  encode(row: Row<C>): Uint8Array {
    this.#length = 0
    this.#columns.forEach(([name, column], i) => {
      const value = row[name] as string | number | boolean | null | undefined
      const where = `${this.#contract.id}.${name}`
      if (value === null || value === undefined) {
        if (!column.nullable) throw new Error(`${where} is required but a row has no value`)
        return
      }
      if (typeof value !== javascriptType[column.type])
        throw new Error(`${where} holds ${column.type}, not ${JSON.stringify(value)}`)
      if (
        typeof value === 'number' &&
        !(column.type === 'integer' ? Number.isSafeInteger : Number.isFinite)(value)
      )
        throw new Error(`${where} holds ${column.type}, not ${String(value)}`)
      this.#view.setUint16(this.#take(2), i, true)
      this.#add(this.#types[i]!, value)
    })
    return this.#bytes.subarray(0, this.#length)
  }

  #add(type: ColumnType, value: string | number | boolean): void {
    if (typeof value === 'string') {
      // UTF-8 takes at most three bytes for each of a string's 16-bit units.
      const start = this.#take(4 + 3 * value.length)
      const { written } = encoder.encodeInto(value, this.#bytes.subarray(start + 4))
      this.#view.setUint32(start, written, true)
      this.#length = start + 4 + written
    } else if (typeof value === 'boolean') this.#view.setUint8(this.#take(1), value ? 1 : 0)
    else if (type === ColumnType.Int) this.#view.setInt32(this.#take(4), value, true)
    else if (type === ColumnType.Long) this.#view.setBigInt64(this.#take(8), BigInt(value), true)
    else this.#view.setFloat64(this.#take(8), value, true)
  }

  /** Makes room for so many bytes more, and says where they begin. */
  #take(bytes: number): number {
    const start = this.#length
    this.#length += bytes
    if (this.#length + 2 > this.#bytes.length) {
      const larger = new Uint8Array(2 * this.#length + 2)
      larger.set(this.#bytes)
      this.#bytes = larger
      this.#view = new DataView(larger.buffer)
    }
    return start
  }
}
