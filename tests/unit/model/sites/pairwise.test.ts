import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { siteMeasureIds, type Judgement } from '../../../../src/contracts/sites'
import {
  coherentUpTo,
  consistencyOf,
  judgementsLikeSliders,
  nearestSteps,
  pairwiseMatrix,
  principalWeights,
  ratioOf,
  stepsBetween,
  withJudgement,
  type PairwiseMatrix,
} from '../../../../src/model/sites/pairwise'

/** Rows of a published matrix: fractions and whole numbers. */
const published = (...rows: string[]): PairwiseMatrix =>
  rows.map((row) =>
    row.split(' ').map((cell) => {
      const [above, below] = cell.split('/').map(Number)
      return above! / (below ?? 1)
    }),
  )

// Saaty, “How to make a decision: the analytic hierarchy process” (1990): buying a house; distances from Philadelphia.
const house = published(
  '1 5 3 7 6 6 1/3 1/4',
  '1/5 1 1/3 5 3 3 1/5 1/7',
  '1/3 3 1 6 3 4 6 1/5',
  '1/7 1/5 1/6 1 1/3 1/4 1/7 1/8',
  '1/6 1/3 1/3 3 1 1/2 1/5 1/6',
  '1/6 1/3 1/4 4 2 1 1/5 1/6',
  '3 5 1/6 7 5 5 1 1/2',
  '4 7 5 8 6 6 2 1',
)
const distances = published(
  '1 1/3 8 3 3 7',
  '3 1 9 3 3 9',
  '1/8 1/9 1 1/6 1/5 2',
  '1/3 1/3 6 1 1/3 6',
  '1/3 1/3 5 3 1 6',
  '1/7 1/9 1/2 1/6 1/6 1',
)

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0)
const geometricMeans = (matrix: PairwiseMatrix): number[] => {
  const means = matrix.map((row) => Math.exp(sum(row.map(Math.log)) / row.length))
  return means.map((mean) => mean / sum(means))
}
/** The same eigenvector by another way: the matrix squared again and again, its row sums normalised (Saaty's own procedure). */
function bySquaring(matrix: PairwiseMatrix): number[] {
  let power = matrix.map((row) => [...row])
  for (let i = 0; i < 12; i++) {
    const before = power
    power = before.map((row) => row.map((_, j) => sum(row.map((value, k) => value * before[k]![j]!))))
    const all = sum(power.flat())
    power = power.map((row) => row.map((value) => value / all))
  }
  return power.map(sum)
}

const matrices = fc
  .integer({ min: 2, max: 9 })
  .chain((n) =>
    fc
      .array(fc.integer({ min: -8, max: 8 }), { minLength: n * n, maxLength: n * n })
      .map((steps) =>
        Array.from({ length: n }, (_, i) =>
          Array.from({ length: n }, (_, j) =>
            i === j ? 1 : ratioOf(i < j ? steps[i * n + j]! : -steps[j * n + i]!),
          ),
        ),
      ),
  )
const truths = fc.array(fc.double({ min: 0.1, max: 10, noNaN: true }), { minLength: 1, maxLength: 12 })
const consistent = (truth: readonly number[]): PairwiseMatrix => truth.map((a) => truth.map((b) => a / b))

describe('published matrices', () => {
  it('gives the priorities and the consistency of the house', () => {
    const weights = principalWeights(house).map((weight) => Number(weight.toFixed(3)))
    expect(weights).toEqual([0.173, 0.054, 0.188, 0.018, 0.031, 0.036, 0.167, 0.333])
    const { largest, index, ratio } = consistencyOf(house)
    expect(largest).toBeCloseTo(9.669, 3)
    expect(index).toBeCloseTo(0.238, 3)
    expect(ratio).toBeCloseTo(0.169, 3)
    expect(ratio).toBeGreaterThan(coherentUpTo)
  })

  it('names the judgement that Saaty found most at odds: neighbourhood against condition', () => {
    expect(consistencyOf(house).worst).toEqual({ row: 2, column: 6 })
  })

  it('gives the distances from Philadelphia, near to the true ones', () => {
    const weights = principalWeights(distances)
    expect(weights.map((weight) => Number(weight.toFixed(3)))).toEqual([
      0.262, 0.397, 0.033, 0.116, 0.164, 0.027,
    ])
    expect(consistencyOf(distances).largest).toBeCloseTo(6.45, 2)
    expect(consistencyOf(distances).ratio).toBeLessThan(coherentUpTo)
  })
})

describe('principalWeights', () => {
  it('gives back the weights of judgements that agree, which are also their geometric means', () => {
    fc.assert(
      fc.property(truths, (truth) => {
        const matrix = consistent(truth)
        const weights = principalWeights(matrix)
        const means = geometricMeans(matrix)
        weights.forEach((weight, i) => {
          expect(weight).toBeCloseTo(truth[i]! / sum(truth), 10)
          expect(weight).toBeCloseTo(means[i]!, 10)
        })
        const { ratio, worst } = consistencyOf(matrix)
        expect(ratio).toBeCloseTo(0, 10)
        expect(worst).toBeNull()
      }),
    )
  })

  it('is the eigenvector that squaring the matrix finds, positive and with sum 1', () => {
    fc.assert(
      fc.property(matrices, (matrix) => {
        const weights = principalWeights(matrix)
        const others = bySquaring(matrix)
        expect(sum(weights)).toBeCloseTo(1, 12)
        weights.forEach((weight, i) => {
          expect(weight).toBeGreaterThan(0)
          expect(weight).toBeCloseTo(others[i]!, 9)
        })
      }),
    )
  })

  it('solves A·w = λ·w with a λ not below n', () => {
    fc.assert(
      fc.property(matrices, (matrix) => {
        const weights = principalWeights(matrix)
        const { largest } = consistencyOf(matrix)
        expect(largest).toBeGreaterThanOrEqual(matrix.length)
        matrix.forEach((row, i) =>
          expect(sum(row.map((value, j) => value * weights[j]!))).toBeCloseTo(largest * weights[i]!, 8),
        )
      }),
    )
  })

  it('goes along when criteria change their places, and so does the judgement at odds', () => {
    fc.assert(
      fc.property(
        matrices.chain((matrix) =>
          fc.tuple(
            fc.constant(matrix),
            fc.shuffledSubarray(
              matrix.map((_, i) => i),
              { minLength: matrix.length },
            ),
          ),
        ),
        ([matrix, order]) => {
          const shuffled = order.map((i) => order.map((j) => matrix[i]![j]!))
          const weights = principalWeights(matrix)
          principalWeights(shuffled).forEach((weight, i) => {
            expect(weight).toBeCloseTo(weights[order[i]!]!, 10)
          })
          expect(consistencyOf(shuffled).ratio).toBeCloseTo(consistencyOf(matrix).ratio, 8)
        },
      ),
    )
  })
})

describe('consistencyOf', () => {
  it('cannot fault one or two criteria', () => {
    expect(consistencyOf([])).toEqual({ largest: 0, index: 0, ratio: 0, worst: null })
    expect(consistencyOf(published('1 9', '1/9 1')).ratio).toBe(0)
  })

  it('faults a circle: each of three before the next', () => {
    const { ratio, worst } = consistencyOf(published('1 9 1/9', '1/9 1 9', '9 1/9 1'))
    expect(ratio).toBeGreaterThan(1)
    expect(worst).not.toBeNull()
  })

  it('finds the one judgement that was spoilt', () => {
    const matrix = consistent([8, 4, 2, 1, 1]).map((row) => [...row])
    matrix[1]![3] = 1 / 9
    matrix[3]![1] = 9
    expect(consistencyOf(matrix).worst).toEqual({ row: 1, column: 3 })
  })
})

describe('pairwiseMatrix', () => {
  it('reads steps as times, both ways; what was not judged matters alike', () => {
    const judgements: Judgement[] = [
      { first: 'area', second: 'exit', steps: 2 },
      { first: 'ftth', second: 'exit', steps: -8 },
      { first: 'area', second: 'port', steps: 8 },
    ]
    expect(pairwiseMatrix(['area', 'ftth', 'exit'], judgements)).toEqual([
      [1, 1, 3],
      [1, 1, 1 / 9],
      [1 / 3, 9, 1],
    ])
  })

  it('is reciprocal whatever the judgements', () => {
    const judgement = fc.record({
      first: fc.constantFrom(...siteMeasureIds),
      second: fc.constantFrom(...siteMeasureIds),
      steps: fc.integer({ min: -8, max: 8 }),
    })
    fc.assert(
      fc.property(
        fc.subarray([...siteMeasureIds]),
        fc.array(judgement, { maxLength: 30 }),
        (measures, judgements) => {
          const matrix = pairwiseMatrix(measures, judgements)
          matrix.forEach((row, i) =>
            row.forEach((value, j) => expect(value * matrix[j]![i]!).toBeCloseTo(1, 12)),
          )
        },
      ),
    )
  })
})

describe('judgements', () => {
  it('are kept in the order of the measures, read either way round, and taken back with no steps', () => {
    const once = withJudgement([], ['exit', 'area'], 3)
    expect(once).toEqual([{ first: 'area', second: 'exit', steps: -3 }])
    expect(stepsBetween(once, ['exit', 'area'])).toBe(3)
    expect(stepsBetween(once, ['area', 'exit'])).toBe(-3)
    expect(stepsBetween(once, ['area', 'ftth'])).toBe(0)
    const twice = withJudgement(once, ['area', 'exit'], 5)
    expect(twice).toEqual([{ first: 'area', second: 'exit', steps: 5 }])
    expect(withJudgement(twice, ['exit', 'area'], 0)).toEqual([])
  })

  it('say nothing of other pairs', () => {
    const others: Judgement[] = [{ first: 'area', second: 'ftth', steps: 1 }]
    expect(withJudgement(others, ['area', 'exit'], 2)).toEqual([
      ...others,
      { first: 'area', second: 'exit', steps: 2 },
    ])
  })

  it('begin near to weights: whole ratios exactly, at most nine times', () => {
    expect([nearestSteps(3, 1), nearestSteps(1, 3), nearestSteps(2, 2)]).toEqual([2, -2, 0])
    expect([nearestSteps(100, 1), nearestSteps(0, 1), nearestSteps(1, 0)]).toEqual([8, -8, 8])
    const measures = ['exit', 'area', 'zls'] as const
    const weighed = (weights: readonly number[]) =>
      measures.map((measure, i) => ({ measure, weight: weights[i]! }))
    const found = judgementsLikeSliders(weighed([4, 2, 1]))
    const weights = principalWeights(pairwiseMatrix(measures, found))
    weights.forEach((weight, i) => expect(weight).toBeCloseTo([4, 2, 1][i]! / 7, 10))
    expect(judgementsLikeSliders(weighed([0, 0, 0]))).toEqual([])
  })

  it('from any weights hold together well enough', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 3, maxLength: 12 }), (given) => {
        const measures = siteMeasureIds.slice(0, given.length)
        const { ratio } = consistencyOf(
          pairwiseMatrix(
            measures,
            judgementsLikeSliders(given.map((weight, i) => ({ measure: measures[i]!, weight }))),
          ),
        )
        expect(ratio).toBeLessThan(0.5)
      }),
    )
  })
})
