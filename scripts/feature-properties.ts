import { ColumnType } from 'flatgeobuf/lib/mjs/flat-geobuf/column-type.js'
import type { Columns, LayerContract, Row } from '../src/contracts/define-layer'

const encoder = new TextEncoder()

function encodeValue(type: ColumnType, value: string | number | boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(8))
  const fixed = (bytes: number) => new Uint8Array(view.buffer, 0, bytes)
  if (typeof value === 'string') {
    const text = encoder.encode(value)
    const bytes = new Uint8Array(4 + text.length)
    new DataView(bytes.buffer).setUint32(0, text.length, true)
    bytes.set(text, 4)
    return bytes
  }
  if (typeof value === 'boolean') {
    view.setUint8(0, value ? 1 : 0)
    return fixed(1)
  }
  switch (type) {
    case ColumnType.Int:
      view.setInt32(0, value, true)
      return fixed(4)
    case ColumnType.Long:
      view.setBigInt64(0, BigInt(value), true)
      return fixed(8)
    default:
      view.setFloat64(0, value, true)
      return fixed(8)
  }
}

const javascriptType = {
  text: 'string',
  date: 'string',
  boolean: 'boolean',
  number: 'number',
  integer: 'number',
}

/**
 * The properties of one feature as FlatGeobuf stores them: for each known value the column's number (16 bits) and the value,
 * little-endian. Unknown values are left out. Throws, naming layer and column, where a value contradicts the contract.
 */
export function encodeProperties<C extends Columns>(
  contract: LayerContract<C>,
  types: readonly ColumnType[],
  row: Row<C>,
): Uint8Array {
  const bytes: number[] = []
  Object.entries(contract.columns).forEach(([name, column], i) => {
    const value = row[name] as string | number | boolean | null | undefined
    const where = `${contract.id}.${name}`
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
    bytes.push(i & 0xff, i >> 8, ...encodeValue(types[i]!, value))
  })
  return Uint8Array.from(bytes)
}
