import type { SiteStudy } from '../../contracts/sites'

/** The weights of the criteria of a study, in their order, with sum 1; null where all are zero or there is none. */
export function weightsOf(
  _study: Pick<SiteStudy, 'criteria' | 'weighting' | 'judgements'>,
): readonly number[] | null {
  return null
}
