import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { siteMeasures } from '../../../../src/contracts/site-measures'
import { sitePresets } from '../../../../src/contracts/site-presets'
import {
  siteMeasureIds,
  valueFunctionKinds,
  weightings,
  type Criterion,
  type Judgement,
} from '../../../../src/contracts/sites'
import { rankOrderWeights } from '../../../../src/model/sites/rank-order'
import { weightsOf } from '../../../../src/model/sites/weights'

const criteriaOf = (weights: readonly number[]): Criterion[] =>
  weights.map((weight, i) => {
    const measure = siteMeasureIds[i]!
    return { measure, value: siteMeasures[measure].value, weight }
  })
const bySliders = (weights: readonly number[]) =>
  weightsOf({ criteria: criteriaOf(weights), weighting: 'sliders', judgements: [] })
const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0)

const sliders = fc
  .array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 12 })
  .filter((weights) => weights.some((weight) => weight > 0))

describe('weights by slider', () => {
  it('are shares of their sum', () => {
    expect(bySliders([30, 10, 0])).toEqual([0.75, 0.25, 0])
  })

  it('stay the same when all are scaled, and add up to 1', () => {
    fc.assert(
      fc.property(sliders, fc.double({ min: 1e-300, max: 1e300, noNaN: true }), (weights, factor) => {
        const plain = bySliders(weights)!
        const scaled = bySliders(weights.map((weight) => weight * factor))!
        expect(sum(plain)).toBeCloseTo(1, 12)
        plain.forEach((weight, i) => expect(scaled[i]).toBeCloseTo(weight, 12))
      }),
    )
  })

  it.each([
    ['all zero', [0, 0]],
    ['none', []],
    ['not a number', [1, Number.NaN]],
    ['infinite', [1, Infinity]],
    ['negative', [3, -1]],
    ['all negative', [-3, -1]],
  ])('are none where they are %s', (_, weights) => {
    expect(bySliders(weights)).toBeNull()
  })
})

describe('weights by order', () => {
  it('are the published centroids', () => {
    // Barron and Barrett 1996, to four places.
    const rounded = (n: number) => rankOrderWeights(n).map((weight) => Number(weight.toFixed(4)))
    expect(rounded(2)).toEqual([0.75, 0.25])
    expect(rounded(3)).toEqual([0.6111, 0.2778, 0.1111])
    expect(rounded(4)).toEqual([0.5208, 0.2708, 0.1458, 0.0625])
    expect(rankOrderWeights(1)).toEqual([1])
  })

  it('are the mean of weights drawn in that order', () => {
    // The corners of the set of falling weights: the first k weigh 1/k each, the others nothing.
    const n = 7
    const corners = Array.from({ length: n }, (_, k) =>
      Array.from({ length: n }, (_, i) => (i <= k ? 1 / (k + 1) : 0)),
    )
    const centroid = Array.from({ length: n }, (_, i) => sum(corners.map((corner) => corner[i]!)) / n)
    rankOrderWeights(n).forEach((weight, i) => expect(weight).toBeCloseTo(centroid[i]!, 12))
  })

  it('fall, add up to 1, and do not look at the sliders', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(100), { minLength: 1, maxLength: 12 }), (weights) => {
        const found = weightsOf({ criteria: criteriaOf(weights), weighting: 'ranking', judgements: [] })!
        expect(sum(found)).toBeCloseTo(1, 12)
        found.forEach((weight, i) => expect(weight).toBeGreaterThan(found[i + 1] ?? 0))
      }),
    )
  })
})

describe('every way of weighing', () => {
  const pairs: Judgement[] = [{ first: 'area', second: 'ftth', steps: 2 }]

  it.each(weightings)('gives none without criteria and all to a single one: %s', (weighting) => {
    expect(weightsOf({ criteria: [], weighting, judgements: pairs })).toBeNull()
    expect(weightsOf({ criteria: criteriaOf([5]), weighting, judgements: pairs })).toEqual([1])
  })

  it('follows the criteria when they change their places, by sliders and by pairs', () => {
    const criteria = criteriaOf([10, 30, 60])
    for (const weighting of ['sliders', 'pairwise'] as const) {
      const forth = weightsOf({ criteria, weighting, judgements: pairs })!
      const back = weightsOf({ criteria: criteria.toReversed(), weighting, judgements: pairs })!
      back.toReversed().forEach((weight, i) => expect(weight).toBeCloseTo(forth[i]!, 12))
    }
  })
})

describe('presets and value functions to begin with', () => {
  it.each(sitePresets.map((preset) => [preset.id, preset] as const))('%s can be weighed', (_, preset) => {
    const { criteria, constraints } = preset
    expect(weightsOf({ criteria, weighting: 'sliders', judgements: [] })).not.toBeNull()
    const measures = criteria.map(({ measure }) => measure)
    expect(new Set(measures).size).toBe(measures.length)
    for (const { measure, limit } of constraints) {
      expect(limit).toBeGreaterThanOrEqual(siteMeasures[measure].min)
      expect(limit).toBeLessThanOrEqual(siteMeasures[measure].max)
    }
  })

  it('lie within the bounds of their measure', () => {
    const all = [
      ...siteMeasureIds.map((measure) => ({ measure, value: siteMeasures[measure].value })),
      ...sitePresets.flatMap(({ criteria }) => criteria),
    ]
    for (const { measure, value } of all) {
      const { min, max } = siteMeasures[measure]
      expect(valueFunctionKinds).toContain(value.kind)
      for (const x of Object.values(value).filter((part): part is number => typeof part === 'number')) {
        expect(x).toBeLessThanOrEqual(max)
        // A falloff is a length, not a place.
        if (value.kind !== 'ideal') expect(x).toBeGreaterThanOrEqual(min)
      }
    }
  })
})
