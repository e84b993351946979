import { BadGeometry, type GeometryBuilder } from './geometry-builder'

const names = ['', 'Point', 'LineString', 'Polygon', 'MultiPoint', 'MultiLineString', 'MultiPolygon'] as const

/**
 * Draws the geometry of a GeoPackage blob (OGC 12-128, 2.1.3): its header, then well-known binary in ISO or EWKB numbers; heights and
 * measures are left aside. Throws `BadGeometry`.
 */
export function drawGeopackageBlob(blob: Uint8Array, builder: GeometryBuilder): void {
  if (blob.length < 8 || blob[0] !== 0x47 || blob[1] !== 0x50)
    throw new BadGeometry('not a GeoPackage geometry')
  const flags = blob[3]!
  if ((flags & 0x20) !== 0) throw new BadGeometry('an extended geometry is not read')
  const envelope = [0, 32, 48, 48, 64][(flags >> 1) & 7]
  if (envelope === undefined) throw new BadGeometry('the envelope is of no known kind')
  if ((flags & 0x10) !== 0) {
    builder.end('none')
    return
  }
  new WkbReader(blob, 8 + envelope, builder).draw()
}

/** Reads along the bytes; every count is held against what is left. */
class WkbReader {
  private readonly view: DataView
  private little = true
  private dimensions = 2

  constructor(
    bytes: Uint8Array,
    private at: number,
    private readonly builder: GeometryBuilder,
  ) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  draw(): void {
    const type = this.header()
    if (type === 1) this.point()
    else if (type === 2) this.line()
    else if (type === 3) this.polygon()
    else {
      for (let left = this.count(5); left > 0; left--) {
        if (this.header() !== type - 3) throw new BadGeometry('a part is of another kind than the whole')
        if (type === 4) this.point()
        else if (type === 5) this.line()
        else this.polygon()
      }
    }
    this.builder.end(names[type] || 'none')
  }

  /** Byte order, type and dimensions; returns the type, 1 to 6. */
  private header(): number {
    this.need(5)
    this.little = this.view.getUint8(this.at) === 1
    const stated = this.view.getUint32(this.at + 1, this.little)
    this.at += 5
    const iso = stated & 0x1fffffff
    const hasZ = (stated & 0x80000000) !== 0 || (iso >= 1000 && iso < 2000) || iso >= 3000
    const hasM = (stated & 0x40000000) !== 0 || iso >= 2000
    this.dimensions = 2 + (hasZ ? 1 : 0) + (hasM ? 1 : 0)
    if ((stated & 0x20000000) !== 0) this.at += 4
    const type = iso % 1000
    if (type < 1 || type > 6 || iso >= 4000) throw new BadGeometry(`geometry type ${stated} is not read`)
    return type
  }

  private point(): void {
    this.need(8 * this.dimensions)
    const [x, y] = [this.double(this.at), this.double(this.at + 8)]
    this.at += 8 * this.dimensions
    // An empty point is written as two that are no numbers.
    if (Number.isNaN(x) && Number.isNaN(y)) return
    this.builder.part()
    this.builder.ring()
    this.builder.vertex(x, y)
  }

  private line(): void {
    const count = this.count(8 * this.dimensions)
    if (count === 0) return
    this.builder.part()
    this.builder.ring()
    this.vertices(count)
    this.builder.closeLine()
  }

  private polygon(): void {
    const rings = this.count(4)
    if (rings > 0) this.builder.part()
    for (let left = rings; left > 0; left--) {
      this.builder.ring()
      this.vertices(this.count(8 * this.dimensions))
      this.builder.closeRing()
    }
  }

  private vertices(count: number): void {
    for (let left = count; left > 0; left--, this.at += 8 * this.dimensions) {
      this.builder.vertex(this.double(this.at), this.double(this.at + 8))
    }
  }

  private count(bytesEach: number): number {
    this.need(4)
    const count = this.view.getUint32(this.at, this.little)
    this.at += 4
    this.need(count * bytesEach)
    return count
  }

  private double(at: number): number {
    return this.view.getFloat64(at, this.little)
  }

  private need(bytes: number): void {
    if (this.at + bytes > this.view.byteLength) throw new BadGeometry('the geometry ends early')
  }
}
