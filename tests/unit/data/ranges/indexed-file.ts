import { createHash } from 'node:crypto'
import type { LayerFile } from '../../../../src/contracts/territory'
import type { Fetcher } from '../../../../src/data/fetch-bytes'
import type { Interval } from '../../../../src/data/ranges/intervals'
import type { Rectangle } from '../../../../src/data/ranges/rectangle-set'
import type { Search } from '../../../../src/data/ranges/search-index'
import { column, contractOf } from '../contract-of'
import { ColumnType, GeometryType, writeFlatGeobuf } from '../write-flatgeobuf'

/** A straight line from x, y to x, y. */
export type Line = readonly [number, number, number, number]

export const lineContract = contractOf(
  { number: column('integer', { nullable: false }) },
  { geometry: 'LineString', key: ['number'] },
)

const boxOf = ([x1, y1, x2, y2]: Line): Rectangle => [
  Math.min(x1, x2),
  Math.min(y1, y2),
  Math.max(x1, x2),
  Math.max(y1, y2),
]
const join = (a: Rectangle, b: Rectangle): Rectangle => [
  Math.min(a[0], b[0]),
  Math.min(a[1], b[1]),
  Math.max(a[2], b[2]),
  Math.max(a[3], b[3]),
]

/** Where index and features of a file begin whose index has so many nodes. */
export function placesIn(bytes: Uint8Array, nodes: number): { indexStart: number; featuresStart: number } {
  const indexStart = 12 + new DataView(bytes.buffer, bytes.byteOffset).getUint32(8, true)
  return { indexStart, featuresStart: indexStart + 40 * nodes }
}

/**
 * A file of numbered lines with a packed index, `nodeSize` entries a node, none for 0. `leafOrder`: the feature of each leaf, where that
 * is not the feature of the same number. `padding`: characters that make the header longer.
 */
export function indexedFile(
  lines: readonly Line[],
  nodeSize = 16,
  { leafOrder = lines.map((_, i) => i), padding = 0 } = {},
): Uint8Array<ArrayBuffer> {
  const bytes = Uint8Array.from(
    writeFlatGeobuf({
      geometryType: GeometryType.LineString,
      columns: [{ name: 'number', type: ColumnType.Int }],
      features: lines.map((xy, i) => ({ geometry: { type: GeometryType.LineString, xy }, cells: [i] })),
      indexNodeSize: nodeSize,
      description: 'x'.repeat(padding),
    }),
  )
  if (lines.length === 0 || nodeSize === 0) return bytes
  const levels = levelsOf(lines.length, nodeSize)
  const { indexStart, featuresStart } = placesIn(bytes, levels[0]![1])
  const view = new DataView(bytes.buffer)
  const offsets: number[] = []
  for (let at = featuresStart; at < bytes.length; at += 4 + view.getUint32(at, true)) {
    offsets.push(at - featuresStart)
  }
  const boxes: Rectangle[] = []
  const setNode = (node: number, box: Rectangle, offset: number) => {
    boxes[node] = box
    box.forEach((side, k) => {
      view.setFloat64(indexStart + 40 * node + 8 * k, side, true)
    })
    view.setBigUint64(indexStart + 40 * node + 32, BigInt(offset), true)
  }
  leafOrder.forEach((feature, i) => {
    setNode(levels[0]![0] + i, boxOf(lines[feature]!), offsets[feature]!)
  })
  levels.slice(1).forEach(([start, end], below) => {
    const [childStart, childEnd] = levels[below]!
    for (let node = start; node < end; node++) {
      const first = childStart + (node - start) * nodeSize
      setNode(node, boxes.slice(first, Math.min(first + nodeSize, childEnd)).reduce(join), first)
    }
  })
  return bytes
}

/** First and past-the-end node of each level, leaves first, for any number of entries a node. */
function levelsOf(items: number, nodeSize: number): readonly (readonly [number, number])[] {
  const above = items <= nodeSize ? [[0, 1] as const] : levelsOf(Math.ceil(items / nodeSize), nodeSize)
  const [, end] = above[0]!
  return [[end, end + items], ...above]
}

/** The numbers of the lines that a search should find. */
export function linesFound(lines: readonly Line[], { rectangles, by }: Search): number[] {
  const holds = (x: number, y: number) =>
    rectangles.some(([west, south, east, north]) => x >= west && x <= east && y >= south && y <= north)
  return lines.flatMap((line, i) => {
    const [minX, minY, maxX, maxY] = boxOf(line)
    const corner = [minX, maxX].some((x) => [minY, maxY].some((y) => holds(x, y)))
    const met = rectangles.some(([w, s, e, n]) => minX <= e && maxX >= w && minY <= n && maxY >= s)
    return (by === 'corners' ? corner : met) ? [i] : []
  })
}

/** What a territory says of a file. */
export function entryOf(bytes: Uint8Array, features: number): LayerFile {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return {
    id: 'commuter-flows',
    file: 'lines.fgb',
    title: { it: '', en: '' },
    features,
    bytes: bytes.length,
    sha256,
    sources: [],
  }
}

/** Answers ranges of a file from memory, and notes them. */
export function fetcherOf(bytes: Uint8Array<ArrayBuffer>): { fetcher: Fetcher; asked: Interval[] } {
  const asked: Interval[] = []
  const fetcher: Fetcher = (_, init) => {
    const match = /^bytes=(\d+)-(\d+)$/.exec(new Headers(init?.headers).get('range') ?? '')
    if (match === null) throw new Error('no range asked for')
    const [start, end] = [Number(match[1]), Number(match[2]) + 1]
    asked.push({ start, end })
    const headers = { 'Content-Range': `bytes ${start}-${end - 1}/${bytes.length}` }
    return Promise.resolve(new Response(bytes.slice(start, end), { status: 206, headers }))
  }
  return { fetcher, asked }
}
