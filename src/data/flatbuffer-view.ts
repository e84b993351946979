import type { ReadingPlace } from './layer-error'

/**
 * Bounded access to the FlatBuffers in a file (https://flatbuffers.dev/internals). Positions are absolute. Every read is held
 * within the frame last entered, so that no content can make it read elsewhere; offsets point forward only, so that no chain
 * of them can be endless. Anything else throws a `corrupt` error.
 */
export class FlatbufferView {
  readonly data: DataView
  private start = 0
  private end = 0

  constructor(
    readonly bytes: Uint8Array,
    private readonly place: ReadingPlace,
  ) {
    this.data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  /** Restricts reading to `start ≤ position < end` (within the file) and returns the frame's root table. */
  enter(start: number, end: number): number {
    this.start = start
    this.end = end
    return this.target(start)
  }

  /** Throws unless `width` bytes at `position` lie in the frame. */
  private hold(position: number, width: number): void {
    if (position < this.start || position + width > this.end) {
      throw this.place.error('corrupt', `an offset leads outside its frame (${position})`)
    }
  }

  private uint16(position: number): number {
    this.hold(position, 2)
    return this.data.getUint16(position, true)
  }

  /** Where the offset stored at `position` leads. */
  target(position: number): number {
    this.hold(position, 4)
    const target = position + this.data.getUint32(position, true)
    if (target === position) throw this.place.error('corrupt', `an offset leads nowhere (${position})`)
    this.hold(target, 4)
    return target
  }

  /** Position of field `index` of a table, at least `width` bytes long; 0 when the table leaves it out. */
  field(table: number, index: number, width: number): number {
    this.hold(table, 4)
    const vtable = table - this.data.getInt32(table, true)
    const slots = this.uint16(vtable)
    const slot = 4 + 2 * index
    if (slot + 2 > slots) return 0
    const offset = this.uint16(vtable + slot)
    if (offset === 0) return 0
    if (offset < 4 || offset + width > this.uint16(vtable + 2)) {
      throw this.place.error('corrupt', `field ${index} lies outside its table (${table})`)
    }
    this.hold(table + offset, width)
    return table + offset
  }

  /** Position of the first item of the vector in field `index`, or 0; `lengthBefore` gives the number of items. */
  vector(table: number, index: number, itemWidth: number): number {
    const field = this.field(table, index, 4)
    if (field === 0) return 0
    const items = this.target(field) + 4
    this.hold(items, this.data.getUint32(items - 4, true) * itemWidth)
    return items
  }

  /** Number of items of a vector that begins at `items`, as returned by `vector`. */
  lengthBefore(items: number): number {
    return items === 0 ? 0 : this.data.getUint32(items - 4, true)
  }

  /** An 8-bit field or its default. */
  uint8Field(table: number, index: number, fallback: number): number {
    const field = this.field(table, index, 1)
    return field === 0 ? fallback : this.data.getUint8(field)
  }
}
