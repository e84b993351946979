import type { Range } from '../../contracts/gaps'
import { comparable } from './score'

/**
 * For each criterion, in their order, the share of the whole weight at which two sites change places by their middle utilities,
 * while the others keep their proportions to each other (Triantaphyllou and Sánchez 1997); null where no share between 0 and 1
 * does it. `weights` have sum 1.
 */
export function changeOvers(
  first: readonly Range[],
  second: readonly Range[],
  weights: readonly number[],
): readonly (number | null)[] {
  const leads = weights.map((_, criterion) => first[criterion]!.middle - second[criterion]!.middle)
  return leads.map((own, criterion) => {
    const others = leads.reduce((sum, lead, c) => (c === criterion ? sum : sum + weights[c]! * lead), 0)
    const left = weights.reduce((sum, weight, c) => (c === criterion ? sum : sum + weight), 0)
    // Without any other weight there is no proportion to keep.
    if (left <= 0) return null
    const rest = others / left
    // The lead at a share t is t × own + (1 − t) × rest: it changes sign between 0 and 1 where the two pull opposite ways.
    if (comparable(own) * comparable(rest) >= 0) return null
    return rest / (rest - own)
  })
}
