import { lengthOf, type Interval } from './intervals'

/** Bytes read in vain, out of the bytes wanted. */
const wasteShare = 0.5
/** A wider gap costs more to read than a request of its own. */
const widestGap = 64 * 1024

/**
 * Joins intervals that lie near each other into requests. `missing`: ascending and apart; `isKept`: true for a gap with bytes
 * that are at hand already, which is never read again. The narrowest gaps are bridged first, until all bridged ones together
 * would pass half of the bytes wanted: the fewest requests for that much waste.
 */
export function planRequests(
  missing: readonly Interval[],
  isKept: (gap: Interval) => boolean,
): readonly Interval[] {
  const gaps = missing
    .slice(1)
    .map(({ start: end }, i) => ({ after: i, start: missing[i]!.end, end }))
    .filter((gap) => gap.end - gap.start <= widestGap && !isKept(gap))
    .sort((a, b) => a.end - a.start - (b.end - b.start))
  let budget = wasteShare * lengthOf(missing)
  const bridged = new Set<number>()
  for (const { after, start, end } of gaps) {
    budget -= end - start
    if (budget < 0) break
    bridged.add(after)
  }
  const requests: { start: number; end: number }[] = []
  missing.forEach(({ start, end }, i) => {
    if (bridged.has(i - 1)) requests.at(-1)!.end = end
    else requests.push({ start, end })
  })
  return requests
}
