import UFuzzy from '@leeoniya/ufuzzy'
import { foldName, joinWords } from './fold-name'

/** Shorter words (`de`, `di`, `Po`) leave too little to recognise a mistake by. */
const shortestTypoWord = 4

type SearchedName = Readonly<{ row: number; folded: string; words: readonly string[]; joined: string }>

/**
 * A search over names that returns the rows of the matching ones, best first: the name itself, names that begin with the query,
 * names whose words begin with the query's words, then names within one typing mistake (a letter missing, added, wrong or
 * swapped with its neighbour) a word of four or more letters. Within each the name nearest in length comes first. Accents,
 * apostrophes, hyphens, capitals and spaces do not matter; words of the name may be left out; beside longer words, one that is
 * too short to be mended may be anything. An empty query finds nothing.
 */
export function createSearch(names: readonly string[]): (query: string) => number[] {
  const entries = names.map((name, row): SearchedName => {
    const folded = foldName(name)
    return { row, folded, words: folded.split(' '), joined: joinWords(folded) }
  })
  const findMistaken = createMistakeFinder(entries)

  return (query) => {
    const asked = foldName(query)
    if (asked === '') return []
    const joined = joinWords(asked)
    const words = asked.split(' ')
    const mistaken = findMistaken(words, joined)
    const rankOf = (entry: SearchedName): number => {
      if (entry.joined === joined) return 0
      if (entry.joined.startsWith(joined)) return 1
      if (beginWords(words, entry.words)) return 2
      return mistaken.has(entry.row) ? 3 : 4
    }
    const distanceOf = (entry: SearchedName) => Math.abs(entry.joined.length - joined.length)
    return entries
      .map((entry) => ({ entry, rank: rankOf(entry), distance: distanceOf(entry) }))
      .filter(({ rank }) => rank < 4)
      .sort(
        (a, b) =>
          a.rank - b.rank || a.distance - b.distance || a.entry.folded.localeCompare(b.entry.folded, 'it'),
      )
      .map(({ entry }) => entry.row)
  }
}

/** Finds names with every longer word of the query, in any order, or with the whole query as one word, one mistake in each. */
function createMistakeFinder(entries: readonly SearchedName[]) {
  const mistakes = (word: string) => (word.length >= shortestTypoWord ? 1 : 0)
  const matcher = new UFuzzy({
    intraMode: 1,
    intraRules: (word) => ({
      // From the first letter on: it may be the mistaken one.
      intraSlice: [0, Infinity],
      intraIns: mistakes(word),
      intraSub: mistakes(word),
      intraTrn: mistakes(word),
      intraDel: mistakes(word),
    }),
  })
  const folded = entries.map((entry) => entry.folded)
  const joined = entries.map((entry) => entry.joined)

  return (words: readonly string[], asOneWord: string): ReadonlySet<number> => {
    const longWords = words.filter((word) => word.length >= shortestTypoWord)
    const [first, ...rest] = longWords.length > 0 ? longWords : words
    let byWord = matcher.filter(folded, first ?? '')
    for (const word of rest) byWord = byWord && matcher.filter(folded, word, byWord)
    return new Set([...(byWord ?? []), ...(matcher.filter(joined, asOneWord) ?? [])])
  }
}

/** Whether each asked word begins a word of the name, in the name's order. */
function beginWords(asked: readonly string[], words: readonly string[]): boolean {
  let at = 0
  return asked.every((prefix) => {
    while (at < words.length && !words[at]!.startsWith(prefix)) at += 1
    at += 1
    return at <= words.length
  })
}
