import { GrowableArray } from '../growable-array'

/** No reading gives more numbers than this times the bytes of its file, and a few. */
const perByte = 4
const few = 1024

/** Room for numbers of which it is not known how many come: it doubles, within what a file of `bytes` may give. */
function growing<A extends Float64Array<ArrayBuffer> | Uint32Array<ArrayBuffer>>(
  make: (length: number) => A,
  bytes: number,
): GrowableArray<A> {
  const progress = { row: 1, rows: 0, start: 0, end: Number.POSITIVE_INFINITY, bytes: few + bytes }
  return new GrowableArray(make, 1 / perByte, 0, () => progress)
}

export const growingDoubles = (bytes: number) => growing((length) => new Float64Array(length), bytes)
export const growingIndices = (bytes: number) => growing((length) => new Uint32Array(length), bytes)

/** Appends one number. */
export function append(
  array: GrowableArray<Float64Array<ArrayBuffer> | Uint32Array<ArrayBuffer>>,
  value: number,
): void {
  const at = array.extend(1)
  array.values[at] = value
}
