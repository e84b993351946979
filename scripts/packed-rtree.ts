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

/** Hilbert value of a box's centre within an extent, as FlatGeobuf's reference implementation computes it. */
function hilbertValueOfBox(box: Box, extent: Box): number {
  const width = extent[2] - extent[0]
  const height = extent[3] - extent[1]
  const x = width === 0 ? 0 : Math.floor((hilbertMax * ((box[0] + box[2]) / 2 - extent[0])) / width)
  const y = height === 0 ? 0 : Math.floor((hilbertMax * ((box[1] + box[3]) / 2 - extent[1])) / height)
  return hilbertValue(x, y)
}

/**
 * The order in which features are written: descending Hilbert value of the box's centre, ties in the order given,
 * features without a place (null) last.
 */
export function hilbertOrder(boxes: readonly (Box | null)[], extent: Box): number[] {
  const values = boxes.map((box) => (box === null ? -1 : hilbertValueOfBox(box, extent)))
  return boxes.map((_, i) => i).sort((a, b) => values[b]! - values[a]! || a - b)
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

/**
 * The packed Hilbert R-tree of FlatGeobuf (https://github.com/flatgeobuf/flatgeobuf#binary-layout): nodes of 40 bytes, root
 * first; a leaf holds the byte offset of its feature, an inner node the number of its first child.
 */
export function packRTree(boxes: readonly Box[], featureOffsets: readonly number[]): Uint8Array {
  if (boxes.length === 0) return new Uint8Array(0)
  const levels = levelBounds(boxes.length)
  const count = levels[0]![1]
  const nodes = new Array<{ box: Box; offset: number }>(count)
  boxes.forEach((box, i) => (nodes[levels[0]![0] + i] = { box, offset: featureOffsets[i]! }))
  for (let level = 0; level + 1 < levels.length; level += 1) {
    const [start, end] = levels[level]!
    let parent = levels[level + 1]![0]
    for (let first = start; first < end; first += indexNodeSize) {
      const children = nodes.slice(first, Math.min(first + indexNodeSize, end))
      const box = children.reduce<Box>((sum, child) => joinBoxes(sum, child.box), emptyBox)
      nodes[parent] = { box, offset: first }
      parent += 1
    }
  }
  const view = new DataView(new ArrayBuffer(count * nodeBytes))
  nodes.forEach(({ box, offset }, i) => {
    box.forEach((bound, k) => view.setFloat64(i * nodeBytes + 8 * k, bound, true))
    view.setBigUint64(i * nodeBytes + 32, BigInt(offset), true)
  })
  return new Uint8Array(view.buffer)
}
