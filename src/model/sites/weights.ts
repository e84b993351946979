import type { SiteStudy } from '../../contracts/sites'
import { pairwiseMatrix, principalWeights } from './pairwise'
import { rankOrderWeights } from './rank-order'

/**
 * The weights of the criteria of a study, in their order, with sum 1: the sliders as shares of their sum, the centroid of the
 * weights in that order, or the priorities of the judgements on pairs. Null where there is no criterion, or where the sliders give
 * none: all are zero, or one is negative or no finite number.
 */
export function weightsOf({
  criteria,
  weighting,
  judgements,
}: Pick<SiteStudy, 'criteria' | 'weighting' | 'judgements'>): readonly number[] | null {
  if (criteria.length === 0) return null
  switch (weighting) {
    case 'sliders':
      return shares(criteria.map(({ weight }) => weight))
    case 'ranking':
      return rankOrderWeights(criteria.length)
    case 'pairwise':
      return principalWeights(
        pairwiseMatrix(
          criteria.map(({ measure }) => measure),
          judgements,
        ),
      )
  }
}

function shares(weights: readonly number[]): number[] | null {
  const largest = Math.max(...weights)
  if (!weights.every((weight) => weight >= 0 && weight < Infinity) || largest === 0) return null
  // By the largest first: neither very large nor very small weights leave the range of numbers.
  const scaled = weights.map((weight) => weight / largest)
  const sum = scaled.reduce((all, weight) => all + weight, 0)
  return scaled.map((weight) => weight / sum)
}
