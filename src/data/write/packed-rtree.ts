import type { LayerGeometry } from './layer-feature'

/** West, south, east, north. */
export type Box = readonly [number, number, number, number]

export const indexNodeSize = 16
const nodeBytes = 40
const hilbertMax = 0xffff

/** A box that intersects nothing: the entry of a feature whose place is not known. */
export const emptyBox: Box = [Infinity, Infinity, -Infinity, -Infinity]

export function joinBoxes(a: Box, b: Box): Box {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])]
}

/** Bounding box of a geometry. */
export function boxOf(geometry: LayerGeometry): Box {
  let box = emptyBox
  const visit = (coordinates: unknown): void => {
    if (!Array.isArray(coordinates)) return
    const [x, y] = coordinates as unknown[]
    if (typeof x === 'number' && typeof y === 'number') box = joinBoxes(box, [x, y, x, y])
    else coordinates.forEach(visit)
  }
  visit(geometry.coordinates)
  return box
}

/** Spreads the lower 16 bits over the even bits of 32. */
function interleave(bits: number): number {
  let spread = bits
  spread = (spread | (spread << 8)) & 0x00ff00ff
  spread = (spread | (spread << 4)) & 0x0f0f0f0f
  spread = (spread | (spread << 2)) & 0x33333333
  return (spread | (spread << 1)) & 0x55555555
}

/**
 * Position on a Hilbert curve of order 16 of the cell (x, y), both 0–65535. The parallel-prefix algorithm of
 * http://threadlocalmutex.com/?p=126 (public domain), which FlatGeobuf's reference implementation uses.
 */
export function hilbertValue(x: number, y: number): number {
  let a = x ^ y
  let b = hilbertMax ^ a
  let c = hilbertMax ^ (x | y)
  let d = x & (y ^ hilbertMax)
  let nextA = a | (b >> 1)
  let nextB = (a >> 1) ^ a
  let nextC = (c >> 1) ^ (b & (d >> 1)) ^ c
  let nextD = (a & (c >> 1)) ^ (d >> 1) ^ d
  for (const shift of [2, 4]) {
    a = nextA
    b = nextB
    c = nextC
    d = nextD
    nextA = (a & (a >> shift)) ^ (b & (b >> shift))
    nextB = (a & (b >> shift)) ^ (b & ((a ^ b) >> shift))
    nextC ^= (a & (c >> shift)) ^ (b & (d >> shift))
    nextD ^= (b & (c >> shift)) ^ ((a ^ b) & (d >> shift))
  }
  a = nextA
  b = nextB
  c = nextC
  d = nextD
  nextC ^= (a & (c >> 8)) ^ (b & (d >> 8))
  nextD ^= (b & (c >> 8)) ^ ((a ^ b) & (d >> 8))
  a = nextC ^ (nextC >> 1)
  b = nextD ^ (nextD >> 1)
  const low = x ^ y
  const high = b | (hilbertMax ^ (low | a))
  return ((interleave(high) << 1) | interleave(low)) >>> 0
}

/** Boxes of many features or nodes one after the other, four numbers each. A feature without a place has `emptyBox`. */
export type Boxes = Float64Array

/** Box i of many. */
function boxAt(boxes: Boxes, i: number): Box {
  return [boxes[4 * i]!, boxes[4 * i + 1]!, boxes[4 * i + 2]!, boxes[4 * i + 3]!]
}

/** The box around many. `emptyBox` where there is none. */
export function extentOf(boxes: Boxes): Box {
  let extent = emptyBox
  for (let i = 0; 4 * i < boxes.length; i += 1) extent = joinBoxes(extent, boxAt(boxes, i))
  return extent
}

/** Hilbert value of a box's centre within an extent, as FlatGeobuf's reference implementation computes it. */
function hilbertValueOfBox(box: Box, extent: Box): number {
  const width = extent[2] - extent[0]
  const height = extent[3] - extent[1]
  const x = width === 0 ? 0 : Math.floor((hilbertMax * ((box[0] + box[2]) / 2 - extent[0])) / width)
  const y = height === 0 ? 0 : Math.floor((hilbertMax * ((box[1] + box[3]) / 2 - extent[1])) / height)
  return hilbertValue(x, y)
}

/**
 * The order in which features are written: `order[k]` is the feature at place k of the file, each once. `extent`: the box
 * around all.
 */
export type FeatureOrder = (boxes: Boxes, extent: Box) => Uint32Array

/** Descending Hilbert value of the box's centre, ties in the order given, features without a place last. */
export const hilbertOrder: FeatureOrder = (boxes, extent) => {
  const values = Float64Array.from({ length: boxes.length / 4 }, (_, i) => {
    const box = boxAt(boxes, i)
    return box[0] > box[2] ? -1 : hilbertValueOfBox(box, extent)
  })
  return Uint32Array.from(values.keys()).sort((a, b) => values[b]! - values[a]! || a - b)
}

/** First and past-the-end node of each level, leaves first; the root is node 0. */
export function levelBounds(items: number): readonly (readonly [number, number])[] {
  const sizes = [items]
  for (let n = items; n > 1 || sizes.length === 1;) {
    n = Math.ceil(n / indexNodeSize)
    sizes.push(n)
  }
  let end = sizes.reduce((sum, size) => sum + size, 0)
  return sizes.map((size) => {
    end -= size
    return [end, end + size] as const
  })
}

/** Size in bytes of the index of so many features. */
export function indexBytes(items: number): number {
  return items === 0 ? 0 : levelBounds(items)[0]![1] * nodeBytes
}

/**
 * Writes the packed R-tree of FlatGeobuf (https://github.com/flatgeobuf/flatgeobuf#binary-layout) over boxes in the order of
 * the file into `index`, `indexBytes` long: nodes of 40 bytes, root first; a leaf holds the byte offset of its feature, an
 * inner node the number of its first child.
 */
export function packRTree(boxes: Boxes, featureOffsets: Float64Array, index: DataView): void {
  if (boxes.length === 0) return
  const levels = levelBounds(featureOffsets.length)
  const setNode = (node: number, box: Box, offset: number) => {
    box.forEach((bound, k) => index.setFloat64(node * nodeBytes + 8 * k, bound, true))
    index.setBigUint64(node * nodeBytes + 32, BigInt(offset), true)
  }
  const boundOf = (node: number, k: number) => index.getFloat64(node * nodeBytes + 8 * k, true)
  featureOffsets.forEach((offset, i) => setNode(levels[0]![0] + i, boxAt(boxes, i), offset))
  for (let level = 0; level + 1 < levels.length; level += 1) {
    const [start, end] = levels[level]!
    let parent = levels[level + 1]![0]
    for (let first = start; first < end; first += indexNodeSize) {
      let box = emptyBox
      for (let child = first; child < Math.min(first + indexNodeSize, end); child += 1)
        box = joinBoxes(box, [boundOf(child, 0), boundOf(child, 1), boundOf(child, 2), boundOf(child, 3)])
      setNode(parent, box, first)
      parent += 1
    }
  }
}
