import { smallestFeature } from '../flatgeobuf-header'
import { LayerError } from '../layer-error'
import { indexLevels, indexNodeBytes } from '../packed-index'
import { append, type Interval } from './intervals'
import type { RangedFile, Tally } from './ranged-file'
import { RectangleSet, type Rectangle } from './rectangle-set'

/** What is looked for: boxes that meet one of the rectangles or, by `corners`, have a corner in one. */
export type Search = Readonly<{ rectangles: readonly Rectangle[]; by: 'box' | 'corners' }>

/** Where a file keeps its index and its features. */
export type Layout = Readonly<{
  featuresCount: number
  indexNodeSize: number
  indexStart: number
  featuresStart: number
}>

/** Where a feature lies; `end` is null when the leaves do not tell. */
type Found = Readonly<{ start: number; end: number | null }>

/**
 * The features that a search finds, one interval of the file's bytes each, in ascending order and apart. Walks the packed
 * R-tree (https://flatgeobuf.org) from the root down, a level at a time; only children of nodes that meet a rectangle are read.
 * Which nodes are whose children follows from the counts alone, so that no content can lead it astray. Throws a `LayerError`.
 */
export async function searchIndex(
  file: RangedFile,
  layout: Layout,
  search: Search,
  tally: Tally,
): Promise<Interval[]> {
  const rectangles = new RectangleSet(search.rectangles)
  const levels = indexLevels(layout.featuresCount, layout.indexNodeSize)
  let nodes: readonly Interval[] = [{ start: 0, end: 1 }]
  for (let level = levels.length - 1; level > 0; level--) {
    const [{ start: levelStart }, below] = [levels[level]!, levels[level - 1]!]
    const children: { start: number; end: number }[] = []
    const views = await readNodes(file, layout, nodes, tally)
    nodes.forEach(({ start, end }, i) => {
      for (let node = start; node < end; node++) {
        if (!rectangles.meets(views[i]!, (node - start) * indexNodeBytes)) continue
        const first = below.start + (node - levelStart) * layout.indexNodeSize
        append(children, { start: first, end: Math.min(first + layout.indexNodeSize, below.end) })
      }
    })
    nodes = children
  }
  const isFound = (view: DataView, at: number) =>
    search.by === 'box' ? rectangles.meets(view, at) : rectangles.hasCorner(view, at)
  const found = await searchLeaves(file, layout, isFound, nodes, levels[0]!.end, tally)
  return endFeatures(file, found, tally)
}

/** Brings runs of nodes to hand and gives the bytes of each. */
async function readNodes(
  file: RangedFile,
  { indexStart }: Layout,
  nodes: readonly Interval[],
  tally: Tally,
): Promise<DataView[]> {
  const bytes = nodes.map(({ start, end }) => ({
    start: indexStart + start * indexNodeBytes,
    end: indexStart + end * indexNodeBytes,
  }))
  await file.read(bytes, tally)
  return bytes.map(({ start, end }) => viewOf(file.slice(start, end)))
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** The features of those leaves that the search finds. A feature ends where that of the next leaf begins, the last with the file. */
async function searchLeaves(
  file: RangedFile,
  layout: Layout,
  isFound: (view: DataView, at: number) => boolean,
  leaves: readonly Interval[],
  leavesEnd: number,
  tally: Tally,
): Promise<Found[]> {
  const { featuresStart } = layout
  const featuresEnd = file.entry.bytes
  const withNext = leaves.map(({ start, end }) => ({ start, end: Math.min(end + 1, leavesEnd) }))
  const views = await readNodes(file, layout, withNext, tally)
  return leaves.flatMap(({ start, end }, i) => {
    const view = views[i]!
    const found: Found[] = []
    for (let leaf = start; leaf < end; leaf++) {
      const at = (leaf - start) * indexNodeBytes
      if (!isFound(view, at)) continue
      const from = featuresStart + offsetAt(view, at)
      const to = leaf + 1 < leavesEnd ? featuresStart + offsetAt(view, at + indexNodeBytes) : featuresEnd
      if (from + smallestFeature > featuresEnd) {
        throw new LayerError(file.layer, 'corrupt', `leaf ${leaf} of the index points outside the file`)
      }
      found.push({ start: from, end: to > from && to <= featuresEnd ? to : null })
    }
    return found
  })
}

/** Ends and sorts what was found; where features lie in another order than the leaves, each reaches to the next one found. */
async function endFeatures(file: RangedFile, found: readonly Found[], tally: Tally): Promise<Interval[]> {
  const prefixes = found.filter(({ end }) => end === null).map(({ start }) => ({ start, end: start + 4 }))
  await file.read(prefixes, tally)
  const ended = found
    .map(({ start, end }) => ({ start, end: end ?? start + 4 + lengthAt(file, start) }))
    .sort((a, b) => a.start - b.start)
  return ended.map(({ start, end }, i) => ({
    start,
    end: Math.min(end, ended[i + 1]?.start ?? file.entry.bytes),
  }))
}

/** Where the feature of the leaf at byte `at` begins, counted from the first one. */
function offsetAt(view: DataView, at: number): number {
  return view.getUint32(at + 32, true) + view.getUint32(at + 36, true) * 2 ** 32
}

/** The length that stands before a feature, without its own four bytes. */
export function lengthAt(file: RangedFile, start: number): number {
  return viewOf(file.slice(start, start + 4)).getUint32(0, true)
}
