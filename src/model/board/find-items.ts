import type { ItemKind } from '../../contracts/board'
import { shownContent, type BoardItem } from './read-board'

export const itemOrders = ['votes', 'newest', 'place'] as const
export type ItemOrder = (typeof itemOrders)[number]

/** What to list; null or '' lets everything through. */
export type ItemQuery = Readonly<{
  kind: ItemKind | null
  place: string | null
  objective: string | null
  step: string | null
  words: string
  order: ItemOrder
}>

const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/**
 * The items that pass, in order, and the one that is `held` whatever it says. An item passes where one of its versions, or one merged into it, does, so that nothing hides
 * behind another text. `nameOf` gives a place's name, for words and for the order.
 */
export function findItems(
  items: Iterable<BoardItem>,
  query: ItemQuery,
  nameOf: (place: string) => string,
  held: string | null = null,
): readonly BoardItem[] {
  const words = fold(query.words).split(/\s+/).filter(Boolean)
  const passes = (item: BoardItem): boolean =>
    item.versions.some(({ content }) => {
      if (query.kind !== null && content.kind !== query.kind) return false
      if (query.place !== null && content.place !== query.place) return false
      if (query.objective !== null && content.objective !== query.objective) return false
      if (query.step !== null && content.step !== query.step) return false
      if (words.length === 0) return true
      const name = content.place === null ? '' : nameOf(content.place)
      const said = fold(`${content.text} ${content.author} ${name}`)
      return words.every((word) => said.includes(word))
    }) || item.merged.some(passes)

  const newest = (a: BoardItem, b: BoardItem) =>
    a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? 1 : -1
  const placeOf = (item: BoardItem) => {
    const { place } = shownContent(item)
    return place === null ? null : nameOf(place)
  }
  const orders: Record<ItemOrder, (a: BoardItem, b: BoardItem) => number> = {
    votes: (a, b) => b.total - a.total || newest(a, b),
    newest,
    place: (a, b) => {
      const [first, second] = [placeOf(a), placeOf(b)]
      if (first === null || second === null) {
        return Number(first === null) - Number(second === null) || newest(a, b)
      }
      return first.localeCompare(second, 'it') || newest(a, b)
    },
  }
  return [...items]
    .filter((item) => item.id === held || (!item.isGone && passes(item)))
    .sort(orders[query.order])
}
