import { group } from 'd3'
import type { Hands, Revision } from '../../contracts/board'
import { joinEditions } from './revisions'

/** A set of revisions and of counted hands that only grows. */
export type Board = Readonly<{
  /** By identifier; more than one only where a file was changed by hand. */
  revisions: ReadonlyMap<string, readonly Revision[]>
  /** By item and writer. */
  hands: ReadonlyMap<string, Hands>
}>

export type BoardRecords = Readonly<{ revisions: readonly Revision[]; hands: readonly Hands[] }>

export const emptyBoard: Board = { revisions: new Map(), hands: new Map() }

export const handsKey = ({ item, writer }: Pick<Hands, 'item' | 'writer'>): string => `${item} ${writer}`

/**
 * The board with these records: a join, so that order and repetition do not matter. `added` are those that it did not have, as
 * they then stand on it; the board itself comes back where there are none.
 */
export function addRecords(
  board: Board,
  { revisions, hands }: BoardRecords,
): Readonly<{ board: Board; added: BoardRecords }> {
  const grown = new Map(board.revisions)
  const counted = new Map(board.hands)
  const touched = new Set<string>()
  const recounted = new Set<string>()
  for (const [id, theirs] of group(revisions, (revision) => revision.id)) {
    const known = grown.get(id) ?? []
    const joined = joinEditions(known, theirs)
    if (joined === known) continue
    grown.set(id, joined)
    touched.add(id)
  }
  for (const theirs of hands) {
    const key = handsKey(theirs)
    const ours = counted.get(key)
    if (ours && ours.up >= theirs.up && ours.down >= theirs.down) continue
    counted.set(key, {
      item: theirs.item,
      writer: theirs.writer,
      up: Math.max(ours?.up ?? 0, theirs.up),
      down: Math.max(ours?.down ?? 0, theirs.down),
    })
    recounted.add(key)
  }
  const added = {
    revisions: [...touched].flatMap((id) => grown.get(id) ?? []),
    hands: [...recounted].flatMap((key) => counted.get(key) ?? []),
  }
  if (touched.size === 0 && recounted.size === 0) return { board, added }
  return { board: { revisions: grown, hands: counted }, added }
}

/** Everything on the board. */
export function recordsOf(board: Board): BoardRecords {
  return { revisions: [...board.revisions.values()].flat(), hands: [...board.hands.values()] }
}
