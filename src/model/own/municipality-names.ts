import { foldName, joinWords } from '../fold-name'

/** Finds municipalities by a name as written: the rows that it may mean, none where it means nobody. */
export type NameFinder = (written: string) => readonly number[]

/**
 * A finder that never guesses: capitals, accents, apostrophes, hyphens and spaces do not matter, `Comune di` may stand before a
 * name, a name of two languages may be written in either, and a saint may be abbreviated (`S. Bassano`). More than one row where
 * several municipalities bear the name.
 */
export function createNameFinder(names: readonly string[]): NameFinder {
  const whole = new Map<string, Set<number>>()
  const abbreviated = new Map<string, Set<number>>()
  names.forEach((name, row) => {
    for (const variant of new Set([name, ...name.split('/')])) {
      const folded = foldName(variant)
      if (folded === '') continue
      put(whole, joinWords(folded), row)
      put(abbreviated, joinWords(abbreviateSaints(folded)), row)
    }
  })
  return (written) => {
    const folded = foldName(written).replace(/^comune d[ei] /, '')
    const exact = whole.get(joinWords(folded))
    if (exact) return [...exact]
    // Only who abbreviates is understood so: `Sant Bassano` is a mistake for someone to look at.
    const isAbbreviated = /\bss?\b/.test(folded)
    return isAbbreviated ? [...(abbreviated.get(joinWords(abbreviateSaints(folded))) ?? [])] : []
  }
}

function put(map: Map<string, Set<number>>, key: string, row: number): void {
  const rows = map.get(key) ?? new Set()
  rows.add(row)
  map.set(key, rows)
}

/** A folded name with its saints as people abbreviate them: `s`. */
const abbreviateSaints = (folded: string): string =>
  folded.replace(/\b(?:san|sant|santo|santa|santi|sante|ss|s)\b/g, 's')
