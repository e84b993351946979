import { foldText } from './read/columns'

/** Words that sources leave out or shorten: `Reggio nell'Emilia` is also `REGGIO EMILIA`. */
const linkingWords = new Set(
  'a ad al alla d da dal de dei del dell della delle di e in l la le li nell nella sul sull sulla'.split(' '),
)
const saints = new Set(['s', 'san', 'sant', 'santa', 'santo', 'ss', 'santi'])

/** Words of a name without accents, apostrophes, hyphens and case. */
const wordsOf = (name: string) =>
  foldText(name.replaceAll('ß', 'ss'))
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')

/** `CANTU'`, `Cantù` and `cantu` have one key, `Sant'Angelo` and `SANT ANGELO` as well. */
const strictKey = (name: string) => wordsOf(name).join('')

/** As the strict key, but any saint is the same, abbreviated or not, and linking words do not count. */
const looseKey = (name: string) =>
  wordsOf(name)
    .map((word) => (saints.has(word) ? 's' : word))
    .filter((word) => !linkingWords.has(word))
    .join('')

/** A name and, where it is bilingual (`Bolzano/Bozen`, `Duino Aurisina - Devin Nabrežina`), each of its halves. */
const namesOf = (name: string) => [name, ...name.split(/\/| [-–] /)]

type Named = Readonly<{ name: string; province: string }>

/**
 * Finds a municipality by name within the province of that abbreviation, never in another: by the strict key or, where that
 * finds none, by the loose one. Null where none fits, and where more than one does.
 */
export function municipalityFinder<M extends Named>(
  municipalities: readonly M[],
): (name: string, province: string) => M | null {
  const index = (keyOf: (name: string) => string) => {
    const found = new Map<string, Set<M>>()
    for (const municipality of municipalities)
      for (const name of namesOf(municipality.name)) {
        const key = `${municipality.province} ${keyOf(name)}`
        found.set(key, (found.get(key) ?? new Set()).add(municipality))
      }
    return found
  }
  const [strict, loose] = [index(strictKey), index(looseKey)]
  const look = (found: ReadonlyMap<string, ReadonlySet<M>>, names: readonly string[], province: string) => {
    for (const name of names) {
      const fitting = found.get(`${province} ${name}`)
      if (fitting !== undefined) return fitting
    }
    return null
  }
  return (name, province) => {
    const fitting =
      look(strict, namesOf(name).map(strictKey), province) ??
      look(loose, namesOf(name).map(looseKey), province)
    const [municipality, other] = fitting ?? []
    return municipality === undefined || other !== undefined ? null : municipality
  }
}
