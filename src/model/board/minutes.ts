import type { ItemKind } from '../../contracts/board'
import { itemKinds } from '../../contracts/board'
import { shownContent, type BoardItem } from './read-board'

export const minuteGroupings = ['objective', 'kind'] as const
export type MinuteGrouping = (typeof minuteGroupings)[number]

/** Items under a heading: an objective's identifier or a kind; null for those tied to none. */
export type MinuteGroup = Readonly<{ key: string | null; items: readonly BoardItem[] }>

/**
 * Items by objective, in the story's order and then those it does not know, or by kind; most hands first, empty groups left
 * out. Items tied to no objective come last.
 */
export function groupMinutes(
  items: readonly BoardItem[],
  by: MinuteGrouping,
  objectives: readonly string[],
): readonly MinuteGroup[] {
  const keyOf = (item: BoardItem): string | null => shownContent(item)[by === 'kind' ? 'kind' : 'objective']
  const order: (string | null)[] = by === 'kind' ? [...itemKinds] : [...objectives]
  const others = [...new Set(items.map(keyOf))].filter((key) => key !== null && !order.includes(key)).sort()
  return [...order, ...others, null]
    .map((key) => ({
      key,
      items: items
        .filter((item) => keyOf(item) === key)
        .sort((a, b) => b.total - a.total || (a.at < b.at ? -1 : 1)),
    }))
    .filter((group) => group.items.length > 0)
}

/** How many of each kind. */
export function countKinds(items: readonly BoardItem[]): Readonly<Record<ItemKind, number>> {
  const counts = { question: 0, note: 0, proposal: 0 }
  for (const item of items) counts[shownContent(item).kind] += 1
  return counts
}

/** A block of a page: its height, and whether it must not be the last one there, as a heading. */
export type PageBlock = Readonly<{ height: number; staysWithNext: boolean }>

/**
 * Positions of the blocks of each page, in order: as many as fit, no heading without what follows it. A block higher than a
 * page has one to itself. Heights in one unit; `first` and `room` are the height of the first page and of the others.
 */
export function paginate(blocks: readonly PageBlock[], first: number, room: number): readonly number[][] {
  const pages: number[][] = []
  let page: number[] = []
  let left = first
  for (let i = 0; i < blocks.length;) {
    // What may not be parted: headings and the block after them.
    let end = i
    while (blocks[end]?.staysWithNext && end + 1 < blocks.length) end += 1
    const positions = Array.from({ length: end - i + 1 }, (_, k) => i + k)
    const height = positions.reduce((sum, position) => sum + (blocks[position]?.height ?? 0), 0)
    if (height > left && (page.length > 0 || pages.length === 0)) {
      pages.push(page)
      page = []
      left = room
    }
    page.push(...positions)
    left -= height
    i = end + 1
  }
  if (page.length > 0 || pages.length === 0) pages.push(page)
  return pages
}
