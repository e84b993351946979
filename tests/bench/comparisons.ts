import type { Comparison } from './comparison'
import { countryRangeComparisons } from './country-range-comparisons'
import { crossFilterComparisons } from './cross-filter-comparisons'
import { frameComparisons } from './frame-comparisons'
import { loadingComparisons } from './loading-comparisons'
import { ownDataComparisons } from './own-data-comparisons'
import { priorityComparisons } from './priority-comparisons'
import { readerComparisons } from './reader-comparisons'
import { siteStabilityComparisons } from './site-stability-comparisons'

/** Every row of the table, in its order. */
export const comparisons: readonly Comparison[] = [
  ...readerComparisons,
  ...crossFilterComparisons,
  ...countryRangeComparisons,
  ...frameComparisons,
  ...loadingComparisons,
  ...ownDataComparisons,
  ...priorityComparisons,
  ...siteStabilityComparisons,
]
