import { sitePresets } from '../../contracts/site-presets'
import type { Criterion, SiteConstraint, SitePreset, SiteStudy, ValueFunction } from '../../contracts/sites'
import { judgementsLikeSliders, pairsOf, stepsBetween } from './pairwise'

/** How a study differs from a preset: criteria that only one has, and what differs in those that both have. */
export type PresetDifference = Readonly<{
  preset: SitePreset
  added: number
  removed: number
  /** Sliders that stand elsewhere, criteria at another place, or pairs judged otherwise: by how weights are set. */
  weights: number
  curves: number
  /** Constraints that only one of the two has. */
  constraints: number
  /** Everything together; 0 where the study is the preset. */
  all: number
}>

type Chosen = Pick<SiteStudy, 'criteria' | 'constraints' | 'weighting' | 'judgements'>

/**
 * The preset that a study is nearest to: the one with most of its criteria, curves and constraints, then with most of its weights;
 * the first of several. The order of criteria matters only where it gives the weights.
 */
export function nearestPreset(study: Chosen): PresetDifference {
  const [first, ...others] = sitePresets.map((preset) => differenceFrom(preset, study))
  if (!first) throw new Error('There are no presets of sites.')
  const besidesWeights = ({ all, weights }: PresetDifference) => all - weights
  const isNearer = (a: PresetDifference, b: PresetDifference) =>
    (besidesWeights(a) - besidesWeights(b) || a.weights - b.weights) < 0
  return others.reduce((best, other) => (isNearer(other, best) ? other : best), first)
}

function differenceFrom(preset: SitePreset, study: Chosen): PresetDifference {
  const { criteria, constraints } = study
  const own = new Map(preset.criteria.map((criterion) => [criterion.measure, criterion]))
  const shared = criteria.flatMap((now): [Criterion, Criterion][] => {
    const then = own.get(now.measure)
    return then ? [[now, then]] : []
  })
  const counts = {
    added: criteria.length - shared.length,
    removed: preset.criteria.length - shared.length,
    weights: weightDifferences(preset, shared, study),
    curves: shared.filter(([now, then]) => !isSameCurve(now.value, then.value)).length,
    constraints: onlyInOne(constraints, preset.constraints),
  }
  return { preset, ...counts, all: Object.values(counts).reduce((sum, count) => sum + count, 0) }
}

function weightDifferences(
  preset: SitePreset,
  shared: readonly (readonly [Criterion, Criterion])[],
  { weighting, judgements }: Chosen,
): number {
  switch (weighting) {
    case 'sliders':
      return shared.filter(([now, then]) => now.weight !== then.weight).length
    case 'ranking': {
      const measures = new Set(shared.map(([{ measure }]) => measure))
      const order = preset.criteria.filter(({ measure }) => measures.has(measure))
      return shared.filter(([{ measure }], i) => order[i]?.measure !== measure).length
    }
    case 'pairwise': {
      const measures = shared.map(([{ measure }]) => measure)
      const wanted = judgementsLikeSliders(shared.map(([, then]) => then))
      return pairsOf(measures).filter((pair) => stepsBetween(judgements, pair) !== stepsBetween(wanted, pair))
        .length
    }
  }
}

const isSameCurve = (a: ValueFunction, b: ValueFunction): boolean =>
  Object.entries({ ...a, ...b }).every(([key, value]) => (a as Record<string, unknown>)[key] === value)

function onlyInOne(a: readonly SiteConstraint[], b: readonly SiteConstraint[]): number {
  const texts = (constraints: readonly SiteConstraint[]) =>
    new Set(constraints.map(({ measure, bound, limit }) => `${measure} ${bound} ${limit}`))
  const [inA, inB] = [texts(a), texts(b)]
  return [...inA].filter((text) => !inB.has(text)).length + [...inB].filter((text) => !inA.has(text)).length
}
