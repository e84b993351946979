import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { siteMeasures } from '../../../../src/contracts/site-measures'
import { sitePresets } from '../../../../src/contracts/site-presets'
import { judgementsLikeSliders, withJudgement } from '../../../../src/model/sites/pairwise'
import { nearestPreset } from '../../../../src/model/sites/presets'

const preset = sitePresets[0]!
const sliders = { weighting: 'sliders', judgements: [] } as const
const none = { added: 0, removed: 0, weights: 0, curves: 0, constraints: 0, all: 0 }

describe('nearestPreset', () => {
  it('is the preset itself, whatever the order of its criteria', () => {
    fc.assert(
      fc.property(
        fc
          .constantFrom(...sitePresets)
          .chain((of) =>
            fc.tuple(
              fc.constant(of),
              fc.shuffledSubarray([...of.criteria], { minLength: of.criteria.length }),
            ),
          ),
        ([of, criteria]) => {
          expect(nearestPreset({ ...sliders, criteria, constraints: of.constraints })).toEqual({
            preset: of,
            ...none,
          })
        },
      ),
    )
  })

  it('counts what is different, each once', () => {
    const [first, second, third, ...others] = preset.criteria
    const found = nearestPreset({
      ...sliders,
      criteria: [
        { ...first!, weight: first!.weight - 1 },
        { ...second!, value: { kind: 'threshold', at: 5, better: 'more' } },
        { ...third!, weight: 1, value: { kind: 'linear', zero: 3, one: 7 } },
        ...others.slice(1),
        { measure: 'startups', weight: 10, value: siteMeasures.startups.value },
      ],
      constraints: [{ measure: 'area', bound: 'least', limit: 3 }],
    })
    expect(found).toEqual({ preset, added: 1, removed: 1, weights: 2, curves: 2, constraints: 2, all: 8 })
  })

  it('has no difference that is not one', () => {
    const changed = preset.criteria.map((criterion, i) =>
      i === 0 ? { ...criterion, weight: 1 } : { ...criterion },
    )
    const { all, weights } = nearestPreset({
      ...sliders,
      criteria: changed,
      constraints: [...preset.constraints],
    })
    expect([all, weights]).toEqual([1, 1])
  })

  it('looks at the order where that gives the weights, and not at the sliders', () => {
    const [first, second, ...others] = preset.criteria
    const weighed = { ...preset, weighting: 'ranking', judgements: [] } as const
    expect(nearestPreset(weighed)).toEqual({ preset, ...none })
    const swapped = [{ ...second!, weight: 7 }, first!, ...others]
    expect(nearestPreset({ ...weighed, criteria: swapped })).toEqual({ preset, ...none, weights: 2, all: 2 })
  })

  it('looks at the judgements where they give the weights', () => {
    const measures = preset.criteria.map(({ measure }) => measure)
    const judgements = judgementsLikeSliders(preset.criteria)
    const weighed = { ...preset, weighting: 'pairwise', judgements } as const
    expect(nearestPreset(weighed)).toEqual({ preset, ...none })
    const other = withJudgement(judgements, [measures[0]!, measures[1]!], -4)
    expect(nearestPreset({ ...weighed, judgements: other })).toEqual({
      preset,
      ...none,
      weights: 1,
      all: 1,
    })
  })

  it('finds a preset by its criteria, however otherwise they are weighed', () => {
    for (const other of sitePresets)
      for (const weighting of ['sliders', 'pairwise'] as const) {
        const criteria = other.criteria.map((criterion) => ({ ...criterion, weight: 1 }))
        expect(nearestPreset({ ...other, criteria, weighting, judgements: [] }).preset).toBe(other)
      }
  })
})
