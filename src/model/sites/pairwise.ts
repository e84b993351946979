import {
  maxJudgement,
  siteMeasureIds,
  type Criterion,
  type Judgement,
  type SiteMeasureId,
} from '../../contracts/sites'

/** How many times row `i` matters as much as column `j`; positive, with `m[j][i]` = 1 / `m[i][j]`. */
export type PairwiseMatrix = readonly (readonly number[])[]

/** So many steps above equal are so many times as much, on Saaty's scale from 1/9 to 9. */
export const ratioOf = (steps: number): number => (steps >= 0 ? 1 + steps : 1 / (1 - steps))

/** The judgements on pairs of these measures as a matrix. A pair without one matters alike; of several on a pair the last counts. */
export function pairwiseMatrix(
  measures: readonly SiteMeasureId[],
  judgements: readonly Judgement[],
): PairwiseMatrix {
  const matrix = measures.map(() => measures.map(() => 1))
  for (const { first, second, steps } of judgements) {
    const [i, j] = [measures.indexOf(first), measures.indexOf(second)]
    if (i < 0 || j < 0 || i === j) continue
    matrix[i]![j] = ratioOf(steps)
    matrix[j]![i] = ratioOf(-steps)
  }
  return matrix
}

export type MeasurePair = readonly [SiteMeasureId, SiteMeasureId]

/** Every pair of measures once, in their order. */
export const pairsOf = (measures: readonly SiteMeasureId[]): MeasurePair[] =>
  measures.flatMap((a, i) => measures.slice(i + 1).map((b): MeasurePair => [a, b]))

const standsBefore = ([a, b]: MeasurePair): boolean => siteMeasureIds.indexOf(a) < siteMeasureIds.indexOf(b)

/** How many steps the first of a pair matters more than the second; 0 without a judgement. */
export function stepsBetween(judgements: readonly Judgement[], [a, b]: MeasurePair): number {
  const found = judgements.findLast(
    ({ first, second }) => (first === a && second === b) || (first === b && second === a),
  )
  if (!found || found.steps === 0) return 0
  return found.first === a ? found.steps : -found.steps
}

/** The judgements with this one in the place of any other on the pair; 0 steps take it back. */
export function withJudgement(
  judgements: readonly Judgement[],
  pair: MeasurePair,
  steps: number,
): Judgement[] {
  const others = judgements.filter(({ first, second }) => !(pair.includes(first) && pair.includes(second)))
  if (steps === 0) return others
  const [first, second] = standsBefore(pair) ? pair : ([pair[1], pair[0]] as const)
  return [...others, { first, second, steps: standsBefore(pair) ? steps : -steps }]
}

/** The steps whose ratio is nearest to `a` / `b`, for weights of which at least one is above zero. */
export function nearestSteps(a: number, b: number): number {
  const times = Math.min(1 + maxJudgement, Math.max(a, b) / Math.min(a, b))
  const steps = Math.round(times) - 1
  return steps === 0 ? 0 : a > b ? steps : -steps
}

/** Judgements that come near to the sliders of criteria, as a beginning; pairs that matter alike need none. */
export function judgementsLikeSliders(
  criteria: readonly Pick<Criterion, 'measure' | 'weight'>[],
): Judgement[] {
  const weightOf = new Map(criteria.map(({ measure, weight }) => [measure, weight]))
  return pairsOf([...weightOf.keys()]).reduce<Judgement[]>((all, pair) => {
    const [a, b] = [weightOf.get(pair[0])!, weightOf.get(pair[1])!]
    return a === b ? all : withJudgement(all, pair, nearestSteps(a, b))
  }, [])
}

const mostRounds = 1000
const still = 1e-15

/** The principal right eigenvector with sum 1, by power iteration (priorities of the AHP: Saaty 1980). Empty for an empty matrix. */
export function principalWeights(matrix: PairwiseMatrix): number[] {
  let weights = matrix.map(() => 1 / matrix.length)
  for (let round = 0; round < mostRounds; round++) {
    const next = normalised(times(matrix, weights))
    const change = Math.max(0, ...next.map((weight, i) => Math.abs(weight - weights[i]!)))
    weights = next
    if (change <= still) break
  }
  return weights
}

/** Saaty's random indices: the mean consistency index of matrices filled at random, by the number of criteria from 0 on (1980). */
const randomIndices = [
  0, 0, 0, 0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59,
] as const

/** Judgements hold together while the consistency ratio is not above this (Saaty 1980). */
export const coherentUpTo = 0.1

export type Consistency = Readonly<{
  /** The largest eigenvalue: the number of criteria where every judgement agrees with every other, else more. */
  largest: number
  /** (`largest` − n) / (n − 1). */
  index: number
  /** `index` over that of judgements made at random; 0 for fewer than three criteria, which cannot contradict each other. */
  ratio: number
  /** The pair farthest from what all judgements together say; null where none is off. */
  worst: Readonly<{ row: number; column: number }> | null
}>

/** How far judgements agree with each other. `matrix` is reciprocal; beyond 15 criteria the last random index serves. */
export function consistencyOf(matrix: PairwiseMatrix): Consistency {
  const n = matrix.length
  if (n < 3) return { largest: n, index: 0, ratio: 0, worst: null }
  const weights = principalWeights(matrix)
  // With weights of sum 1 the sum of the product is the eigenvalue. Rounding must not make it smaller than n.
  const largest = Math.max(
    n,
    times(matrix, weights).reduce((sum, product) => sum + product, 0),
  )
  const index = (largest - n) / (n - 1)
  const random = randomIndices[n] ?? randomIndices.at(-1)!
  return { largest, index, ratio: index / random, worst: farthestPair(matrix, weights) }
}

/** Less than this is rounding, as a difference of logarithms. */
const unnoticed = 1e-9

/** The pair whose judgement is most times what its weights say, or the inverse of it (Saaty's ε = a·wⱼ/wᵢ). */
function farthestPair(matrix: PairwiseMatrix, weights: readonly number[]): Consistency['worst'] {
  let [worst, most]: [Consistency['worst'], number] = [null, unnoticed]
  for (let row = 0; row < weights.length; row++) {
    for (let column = row + 1; column < weights.length; column++) {
      const off = Math.abs(Math.log((matrix[row]![column]! * weights[column]!) / weights[row]!))
      if (off > most) [worst, most] = [{ row, column }, off]
    }
  }
  return worst
}

const times = (matrix: PairwiseMatrix, vector: readonly number[]): number[] =>
  matrix.map((row) => row.reduce((sum, value, i) => sum + value * vector[i]!, 0))

function normalised(vector: readonly number[]): number[] {
  const sum = vector.reduce((all, value) => all + value, 0)
  return vector.map((value) => value / sum)
}
