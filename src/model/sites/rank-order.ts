/**
 * Weights of so many criteria of which only the order is known, the most important first: the centroid of all weights that fall in
 * that order. They fall, and their sum is 1. (Rank-order centroid: Barron and Barrett 1996.)
 */
export function rankOrderWeights(criteria: number): number[] {
  const weights: number[] = []
  let sum = 0
  for (let rank = criteria; rank > 0; rank--) {
    sum += 1 / rank
    weights.unshift(sum / criteria)
  }
  return weights
}
