import type { Range } from '../../contracts/gaps'
import type { SiteMeasureId } from '../../contracts/sites'

/** A compared site: what is known of it and how good that is, by the criteria in their order. */
type ComparedSite = Readonly<{
  values: Readonly<Record<SiteMeasureId, Range | null>>
  utilities: readonly Range[]
}>

/**
 * Who is best by a criterion, as positions among the compared sites. `none`: nothing is known of any; `alike`: all are as good, for
 * certain; both without winners. Else the best of those known, by the middle of what each may be (several where that is the same),
 * `certain` where none of the others can be as good.
 */
export type Win = Readonly<{ kind: 'none' | 'alike' | 'certain' | 'likely'; winners: readonly number[] }>

/** One a criterion, in their order. A site of which nothing is known by a criterion never wins it, and may spoil its certainty. */
export function findWins(measures: readonly SiteMeasureId[], sites: readonly ComparedSite[]): readonly Win[] {
  return measures.map((measure, c) => {
    const utilities = sites.map((site) => site.utilities[c]!)
    const known = utilities.flatMap((_, i) => (sites[i]!.values[measure] ? [i] : []))
    if (known.length === 0) return { kind: 'none', winners: [] }
    const best = Math.max(...known.map((i) => utilities[i]!.middle))
    const winners = known.filter((i) => utilities[i]!.middle === best)
    const areExact = winners.length === 1 || winners.every((i) => isExact(utilities[i]!))
    if (winners.length === sites.length && areExact) return { kind: 'alike', winners: [] }
    const lowest = Math.min(...winners.map((i) => utilities[i]!.low))
    const isAbove = utilities.every((utility, i) => winners.includes(i) || utility.high < lowest)
    return { kind: areExact && isAbove ? 'certain' : 'likely', winners }
  })
}

const isExact = ({ low, high }: Range) => low === high
