import { foldName, joinWords } from '../fold-name'

type Known = Readonly<{ row: number; joined: string; words: readonly string[] }>

/** Words of fewer letters (`de`, `con`, `Po`) say little by themselves. */
const tellingWord = 4
/** What a name costs that is right but for words left out or put in: more than a slip, less than two. */
const missingWords = 1.5

/**
 * A function from a name that means nobody to the rows of the municipalities that it is likeliest a slip for, best first, `most`
 * at the most; none where nothing is near. Nearness is the number of letters missing, added, wrong or swapped with their
 * neighbour (optimal string alignment: Damerau 1964, Boytsov 2011) between the names without accents, signs and spaces; a name
 * with the same telling words counts as near, too. What is in brackets is left out of account.
 */
export function createSuggestions(names: readonly string[], most = 3): (written: string) => number[] {
  const known = names.map((name, row): Known => {
    const folded = foldName(name)
    return { row, joined: joinWords(folded), words: tellingWords(folded) }
  })
  return (written) => {
    const folded = foldName(written.replace(/\([^)]*\)/g, ' ').replace(/^\s*comune d[ei] /i, ''))
    const joined = joinWords(folded)
    const words = tellingWords(folded)
    if (joined === '') return []
    const limit = Math.max(1, Math.min(4, Math.floor(joined.length / 4)))
    return known
      .flatMap((name) => {
        const slips = alignmentDistance(joined, name.joined, limit)
        const cost = sharesWords(words, name.words) ? Math.min(slips, missingWords) : slips
        if (cost > limit && cost !== missingWords) return []
        return [{ row: name.row, cost, alike: commonEnds(joined, name.joined) }]
      })
      .sort((a, b) => a.cost - b.cost || b.alike - a.alike || a.row - b.row)
      .slice(0, most)
      .map(({ row }) => row)
  }
}

const tellingWords = (folded: string) => folded.split(' ').filter((word) => word.length >= tellingWord)

/** Whether all telling words of the one are among those of the other. */
function sharesWords(one: readonly string[], other: readonly string[]): boolean {
  const [few, many] = one.length <= other.length ? [one, other] : [other, one]
  return few.length > 0 && few.every((word) => many.includes(word))
}

/** Letters that two texts begin and end with alike. */
function commonEnds(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length)
  let start = 0
  while (start < shorter && a[start] === b[start]) start += 1
  let end = 0
  while (end < shorter - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1
  return start + end
}

/** The alignment distance of two texts, or Infinity where it is larger than `limit`. */
export function alignmentDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return Infinity
  let before = new Uint16Array(b.length + 1)
  let last = Uint16Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = new Uint16Array(b.length + 1)
    row[0] = i
    let least = i
    for (let j = 1; j <= b.length; j++) {
      const changed = last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      let cost = Math.min(changed, last[j]! + 1, row[j - 1]! + 1)
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      if (swapped) cost = Math.min(cost, before[j - 2]! + 1)
      row[j] = cost
      least = Math.min(least, cost)
    }
    if (least > limit) return Infinity
    before = last
    last = row
  }
  const distance = last[b.length]!
  return distance > limit ? Infinity : distance
}
