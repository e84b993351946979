import { group } from 'd3'
import type { Content, Revision } from '../../contracts/board'
import type { Board } from './board'
import { canonicalText, contentText, wasSeen } from './revisions'

/** One of the contents that an item has at the same time, and the revisions that say it. */
export type Version = Readonly<{ content: Content; heads: readonly Revision[] }>

export type BoardItem = Readonly<{
  id: string
  /** When it was begun, ISO 8601. */
  at: string
  /** Those still there first. More than one: it was edited in two places by people who did not see each other's edit. */
  versions: readonly [Version, ...Version[]]
  /** No version is there any more, or none says anything. */
  isGone: boolean
  /** Hands for this item by itself. */
  hands: number
  /** Hands for it and for those merged into it. */
  total: number
  /** Items that say the same, however deep, with what they said. */
  merged: readonly BoardItem[]
}>

/**
 * Every item of a board by identifier, those merged into others within them. A pure function of the set: two boards with the
 * same records read the same, whatever way they came.
 */
export function readBoard(board: Board): ReadonlyMap<string, BoardItem> {
  const byItem = group([...board.revisions.values()].flat(), ({ item }) => item)
  const handsOf = new Map<string, number>()
  for (const { item, up, down } of board.hands.values())
    handsOf.set(item, (handsOf.get(item) ?? 0) + up - down)

  const alone = new Map<string, BoardItem>()
  for (const [id, revisions] of byItem) alone.set(id, readItem(id, revisions, handsOf.get(id) ?? 0))
  return gather(alone)
}

/** The content that stands for an item in a list. */
export const shownContent = (item: BoardItem): Content => item.versions[0].content

const saysSomething = ({ content }: Version) => !content.deleted && content.text.trim() !== ''

function readItem(id: string, revisions: readonly Revision[], hands: number): BoardItem {
  const versions = versionsOf(headsOf(revisions))
  return {
    id,
    at: revisions.reduce((first, { at }) => (at < first ? at : first), revisions[0]?.at ?? ''),
    versions,
    isGone: !versions.some(saysSomething),
    hands,
    total: hands,
    merged: [],
  }
}

/** Revisions that nobody who wrote another had before them. */
function headsOf(revisions: readonly Revision[]): readonly Revision[] {
  if (revisions.length === 1) return revisions
  const byId = group(revisions, ({ id }) => id)
  const parentsOf = (revision: Revision): readonly Revision[] =>
    revision.parents.flatMap((seen) =>
      (byId.get(seen.id) ?? []).filter((other) => other !== revision && wasSeen(other, seen)),
    )
  const superseded = new Set(revisions.flatMap(parentsOf))
  const heads = revisions.filter((revision) => !superseded.has(revision))
  // Revisions that name each other in a ring can only come from a forged file; they are shown rather than lost.
  const reached = new Set(heads)
  for (const revision of reached) for (const parent of parentsOf(revision)) reached.add(parent)
  return [...heads, ...revisions.filter((revision) => !reached.has(revision))]
}

/** Heads that say the same are one version. */
function versionsOf(heads: readonly Revision[]): readonly [Version, ...Version[]] {
  const ordered = [...heads].sort((a, b) => compare(canonicalText(a), canonicalText(b)))
  const byText = group(ordered, contentText)
  const versions = [...byText.values()].map((same): Version => ({ content: same[0]!.content, heads: same }))
  const firstAt = ({ heads }: Version) => heads.reduce((at, head) => (head.at < at ? head.at : at), '~')
  versions.sort(
    (a, b) =>
      Number(saysSomething(b)) - Number(saysSomething(a)) ||
      compare(firstAt(a), firstAt(b)) ||
      compare(contentText(a), contentText(b)),
  )
  return versions as [Version, ...Version[]]
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** Puts each item under the one that it is merged into. */
function gather(alone: ReadonlyMap<string, BoardItem>): ReadonlyMap<string, BoardItem> {
  const headOf = headFinder(alone)
  const groups = group(alone.values(), (item) => (item.isGone ? item.id : headOf(item.id)))
  return new Map(
    [...groups].flatMap(([id, members]): [string, BoardItem][] => {
      const item = alone.get(id)
      if (!item) return []
      const merged = members
        .filter((other) => other !== item)
        .sort((a, b) => compare(a.at, b.at) || compare(a.id, b.id))
      const total = merged.reduce((sum, { hands }) => sum + hands, item.hands)
      return [[id, merged.length === 0 ? item : { ...item, merged, total }]]
    }),
  )
}

/** The item that this one is merged into: only where every version says so, and into one that is there. */
function targetOf(item: BoardItem, items: ReadonlyMap<string, BoardItem>): string | null {
  const target = item.versions[0].content.mergedInto
  if (target === null || item.versions.some(({ content }) => content.mergedInto !== target)) return null
  const found = items.get(target)
  return found && !found.isGone ? target : null
}

/** Gives the end of an item's chain of merging; of a ring, made by merging both ways at once, its first identifier. */
function headFinder(items: ReadonlyMap<string, BoardItem>): (id: string) => string {
  const known = new Map<string, string>()
  return (id) => {
    const path = new Set<string>()
    let at = id
    while (!known.has(at)) {
      if (path.has(at)) {
        const ring = [...path]
        known.set(at, ring.slice(ring.indexOf(at)).sort()[0]!)
        break
      }
      path.add(at)
      const item = items.get(at)
      const next = item && targetOf(item, items)
      if (next) at = next
      else known.set(at, at)
    }
    const head = known.get(at) ?? id
    for (const step of path) known.set(step, head)
    return head
  }
}
