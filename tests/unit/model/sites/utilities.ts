import fc from 'fast-check'
import type { Range } from '../../../../src/contracts/gaps'

export const exactly = (value: number): Range => ({ low: value, middle: value, high: value })

/** Coarse on purpose: ties come up. */
const share = fc.integer({ min: 0, max: 8 }).map((eighths) => eighths / 8)

const utility: fc.Arbitrary<Range> = fc.oneof(
  { weight: 3, arbitrary: share.map(exactly) },
  {
    weight: 1,
    arbitrary: fc.tuple(share, share, share).map((three) => {
      const [low, middle, high] = three.sort((a, b) => a - b)
      return { low: low!, middle: middle!, high: high! }
    }),
  },
)

/** Weights with sum 1, some of them zero. */
export const weightsOfSum1 = (count: number): fc.Arbitrary<number[]> =>
  fc
    .array(fc.integer({ min: 0, max: 10 }), { minLength: count, maxLength: count })
    .filter((weights) => weights.some((weight) => weight > 0))
    .map((weights) => {
      const total = weights.reduce((sum, weight) => sum + weight, 0)
      return weights.map((weight) => weight / total)
    })

/** Utilities of 1–8 sites by 1–6 criteria, and their weights. */
export const utilityTable = fc
  .tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 6 }))
  .chain(([sites, criteria]) =>
    fc.record({
      utilities: fc.array(fc.array(utility, { minLength: criteria, maxLength: criteria }), {
        minLength: sites,
        maxLength: sites,
      }),
      weights: weightsOfSum1(criteria),
    }),
  )
