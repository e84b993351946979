import type { Columns, LayerContract } from '../../contracts/define-layer'
import type { LayerTable } from '../../contracts/table'
import { joinBytes, type Progress } from '../fetch-bytes'
import { featuresStart, readHeader, smallestFeature } from '../flatgeobuf-header'
import { LayerError, ReadingPlace } from '../layer-error'
import { indexLevels, indexNodeBytes } from '../packed-index'
import { readLayerPart } from '../read-layer'
import { lengthOf, unite, type Interval } from './intervals'
import type { RangedFile, Tally } from './ranged-file'
import { lengthAt, searchIndex, type Search } from './search-index'

/** Bytes read at first for the header, which few pass, and again as much at most for the top of the index. */
const headerAllowance = 8 * 1024
/** A header that says it is longer is none. */
const longestHeader = 1024 * 1024
const usualNodeSize = 16

/**
 * Those features of a file that a search finds, in the file's order, checked and decoded like a whole file. A file without an
 * index is read whole. Throws a `LayerError`.
 */
export async function readPart<C extends Columns>(
  file: RangedFile,
  contract: LayerContract<C>,
  search: Search,
  tally: Tally,
  onprogress?: Progress,
): Promise<LayerTable<C>> {
  const place = new ReadingPlace(contract.id)
  const head = await readHead(file, tally, onprogress)
  const header = readHeader(head, place)
  const { featuresCount, indexNodeSize, headerEnd } = header
  if (featuresCount !== 0 && featuresCount !== file.entry.features) {
    throw place.error('count', `${file.entry.features} features declared, the file says ${featuresCount}`)
  }
  const start = featuresStart(header, file.entry.bytes, place)
  const isIndexed = indexNodeSize !== 0
  const layout = { featuresCount, indexNodeSize, indexStart: headerEnd, featuresStart: start }
  const places = isIndexed
    ? await searchIndex(file, layout, search, tally)
    : [{ start, end: file.entry.bytes }]
  await file.read(places, tally)
  const features = unite(isIndexed ? places.map((interval) => measure(file, interval)) : places)
  const pieces = features.map((interval) => file.slice(interval.start, interval.end))
  const table = readLayerPart(head, joinBytes(pieces, lengthOf(features)), contract)
  if (isIndexed || table.count === file.entry.features) return table
  throw place.error('count', `${file.entry.features} features declared, ${table.count} found`)
}

/** The file's beginning, as far as its header goes; the top of the index comes along. */
async function readHead(
  file: RangedFile,
  tally: Tally,
  onprogress: Progress | undefined,
): Promise<Uint8Array> {
  const { bytes, features } = file.entry
  const first = Math.min(bytes, headerAllowance + topOfIndexBytes(features))
  await file.read([{ start: 0, end: first }], tally, onprogress)
  if (first < 12) return file.slice(0, first)
  const headerEnd = 12 + lengthAt(file, 8)
  const end = Math.min(bytes, Math.max(first, Math.min(headerEnd, longestHeader)))
  await file.read([{ start: 0, end }], tally)
  return file.slice(0, end)
}

/** Size of the upper levels of a usual index, as many as fit into the allowance. */
function topOfIndexBytes(features: number): number {
  if (features === 0) return 0
  const ends = indexLevels(features, usualNodeSize).map(({ end }) => end * indexNodeBytes)
  return ends.find((end) => end <= headerAllowance)!
}

/** A feature by its own length, which must fit where the index puts it: no byte is taken for two features. */
function measure(file: RangedFile, { start, end }: Interval): Interval {
  const ownEnd = start + smallestFeature > end ? Infinity : start + 4 + lengthAt(file, start)
  if (ownEnd <= end) return { start, end: ownEnd }
  throw new LayerError(
    file.layer,
    'corrupt',
    `the feature at byte ${start} does not fit where the index puts it`,
  )
}
