import { maxHands, type Content, type Hands, type Revision } from '../../contracts/board'
import { handsKey, type Board } from './board'
import type { Version } from './read-board'
import { asSeen } from './revisions'

/** One page load. */
export type Writer = Readonly<{ id: string; newId: () => string; now: () => string }>

export const emptyContent: Content = {
  kind: 'question',
  text: '',
  author: '',
  place: null,
  step: null,
  objective: null,
  mergedInto: null,
  deleted: false,
}

/** The first revision of a new item. */
export function begin(content: Content, writer: Writer): Revision {
  return {
    id: writer.newId(),
    item: writer.newId(),
    edition: 1,
    parents: [],
    writer: writer.id,
    at: writer.now(),
    content,
  }
}

/**
 * What follows upon the revisions that the person had before them: the next edition of the writer's own, else a revision that
 * names them. `base` is what they saw when they began, not what has come since, so that neither is lost.
 */
export function amend(
  base: readonly [Revision, ...Revision[]],
  content: Content,
  writer: Writer,
  board: Board,
): Revision {
  const [own] = base
  const known = board.revisions.get(own.id) ?? []
  if (base.length === 1 && own.writer === writer.id && known.length <= 1) {
    return { ...own, edition: Math.max(own.edition, known[0]?.edition ?? 0) + 1, content }
  }
  return {
    id: writer.newId(),
    item: own.item,
    edition: 1,
    parents: base.map(asSeen),
    writer: writer.id,
    at: writer.now(),
    content,
  }
}

/** The revisions of some versions, as a base for `amend`. */
export function headsOfVersions(versions: readonly [Version, ...Version[]]): [Revision, ...Revision[]] {
  return versions.flatMap(({ heads }) => heads) as [Revision, ...Revision[]]
}

/** The versions of an item as one text, in the other respects as the first; null where that would be too long or is one text. */
export function joinedContent(versions: readonly Version[], longest: number): Content | null {
  const live = versions.filter(({ content }) => !content.deleted && content.text.trim() !== '')
  const texts = [...new Set(live.map(({ content }) => content.text.trim()))]
  const text = texts.join('\n')
  const [first] = live
  return first && texts.length > 1 && text.length <= longest ? { ...first.content, text } : null
}

/** This writer's count after `change` more hands (fewer below 0). */
export function countHands(board: Board, item: string, change: number, writer: Pick<Writer, 'id'>): Hands {
  const own = { item, writer: writer.id }
  const before = board.hands.get(handsKey(own)) ?? { ...own, up: 0, down: 0 }
  const by = Math.max(-maxHands, Math.min(maxHands, Math.trunc(change)))
  return { ...before, up: before.up + Math.max(0, by), down: before.down + Math.max(0, -by) }
}
