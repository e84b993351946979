import type { LayerError, ReadingPlace } from './layer-error'

/**
 * Bounded access to the FlatBuffers in a file (https://flatbuffers.dev/internals). Positions are absolute. Every read is held
 * within the frame last entered, so that no content can make it read elsewhere; offsets point forward only, so that no chain
 * of them can be endless. Anything else throws a `corrupt` error. Fields are those of the table last opened: a table is held
 * against its frame once, its fields against the table.
 */
export class FlatbufferView {
  readonly data: DataView
  /** The frame last entered: `start ≤ position < end`. */
  start = 0
  end = 0
  private table = 0
  private vtable = 0
  private vtableBytes = 0
  private tableBytes = 0

  constructor(
    readonly bytes: Uint8Array,
    private readonly place: ReadingPlace,
  ) {
    // Positions are kept in 32 bits.
    if (bytes.length >= 2 ** 32) throw place.error('corrupt', 'more than 4 GiB')
    this.data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  /** Restricts reading to `start ≤ position < end` (within the file) and opens the frame's root table. */
  enter(start: number, end: number): void {
    this.start = start
    this.end = end
    this.open(this.target(start))
  }

  /** Opens the table at a position that `target` gave. */
  open(table: number): void {
    const { data, start, end } = this
    const vtable = table - data.getInt32(table, true)
    if (vtable < start || vtable + 4 > end) throw this.outside(vtable)
    this.table = table
    this.vtable = vtable
    this.vtableBytes = data.getUint16(vtable, true)
    this.tableBytes = data.getUint16(vtable + 2, true)
    if (vtable + this.vtableBytes > end || table + this.tableBytes > end) throw this.outside(vtable)
  }

  /** Where the offset stored at `position` (within the frame) leads: at least four bytes, whatever it is. */
  target(position: number): number {
    if (position + 4 > this.end) throw this.outside(position)
    const target = position + this.data.getUint32(position, true)
    if (target === position || target + 4 > this.end) throw this.outside(position)
    return target
  }

  /** Position of field `index`, at least `width` bytes long; 0 when the table leaves it out. */
  field(index: number, width: number): number {
    const slot = 4 + 2 * index
    if (slot + 2 > this.vtableBytes) return 0
    const offset = this.data.getUint16(this.vtable + slot, true)
    if (offset === 0) return 0
    if (offset < 4 || offset + width > this.tableBytes) throw this.outside(this.vtable + slot)
    return this.table + offset
  }

  /** Position of the first item of the vector in field `index`, or 0; `lengthBefore` gives the number of items. */
  vector(index: number, itemWidth: number): number {
    const field = this.field(index, 4)
    if (field === 0) return 0
    const items = this.target(field) + 4
    if (items + this.data.getUint32(items - 4, true) * itemWidth > this.end) throw this.outside(field)
    return items
  }

  /** Number of items of a vector that begins at `items`, as returned by `vector`. */
  lengthBefore(items: number): number {
    return items === 0 ? 0 : this.data.getUint32(items - 4, true)
  }

  /** An 8-bit field or its default. */
  uint8Field(index: number, fallback: number): number {
    const field = this.field(index, 1)
    return field === 0 ? fallback : this.data.getUint8(field)
  }

  private outside(position: number): LayerError {
    return this.place.error('corrupt', `an offset leads outside its frame (${position})`)
  }
}
