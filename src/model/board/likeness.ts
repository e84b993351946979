import { shownContent, type BoardItem } from './read-board'

/** Words of two letters or fewer say little; of longer ones the beginning, so that endings (comune, comuni) do not matter. */
const stemLength = 6

function stems(text: string): ReadonlySet<string> {
  const folded = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return new Set((folded.match(/[\p{L}\p{N}]{3,}/gu) ?? []).map((word) => word.slice(0, stemLength)))
}

/**
 * Items that may say the same as this one, the likeliest first: by the words that both have, out of those of either (Jaccard
 * 1901), rare words counting more (by the logarithm of the inverse share of items that have them, Spärck Jones 1972).
 */
export function likelyDuplicates(
  item: BoardItem,
  others: readonly BoardItem[],
  least: number,
  most: number,
): readonly BoardItem[] {
  const all = others.filter((other) => other.id !== item.id)
  const stemsOf = new Map([item, ...all].map((one) => [one.id, stems(shownContent(one).text)]))
  const having = new Map<string, number>()
  for (const words of stemsOf.values())
    for (const word of words) having.set(word, (having.get(word) ?? 0) + 1)
  const weight = (word: string) => Math.log(1 + stemsOf.size / (having.get(word) ?? 1))
  const own = stemsOf.get(item.id) ?? new Set<string>()
  const likeness = (theirs: ReadonlySet<string>): number => {
    let both = 0
    let either = 0
    for (const word of own) either += weight(word)
    for (const word of theirs) {
      if (own.has(word)) both += weight(word)
      else either += weight(word)
    }
    return either === 0 ? 0 : both / either
  }
  return all
    .map((other) => ({ other, like: likeness(stemsOf.get(other.id) ?? new Set()) }))
    .filter(({ like }) => like >= least)
    .sort((a, b) => b.like - a.like || (a.other.id < b.other.id ? -1 : 1))
    .slice(0, most)
    .map(({ other }) => other)
}
