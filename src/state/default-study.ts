import { sitePresets } from '../contracts/site-presets'
import type { SiteStudy } from '../contracts/sites'

/** What a first visit of the workspace Sites begins with. */
export const defaultStudy: SiteStudy = {
  candidates: 'zones',
  statuses: ['available', 'planned', 'brownfield'],
  doubtful: true,
  radiusKm: 15,
  detourPercent: 130,
  constraints: sitePresets[1]?.constraints ?? [],
  keepUnknown: true,
  criteria: sitePresets[1]?.criteria ?? [],
  weighting: 'sliders',
  judgements: [],
  reading: 'middle',
  spreadPercent: 30,
  seed: 1,
  compared: [],
}
