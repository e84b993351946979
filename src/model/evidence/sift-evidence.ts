import { group } from 'd3'
import type { EvidenceItem, EvidenceTopic, Verdict } from '../../contracts/evidence'

/** A verdict, or a figure that the handout does not have. */
export type Standing = Verdict | 'context'
export const standingOf = ({ verdict }: EvidenceItem): Standing => verdict ?? 'context'

/** How many items stand how; standings that none has are absent. */
export function countStandings(items: readonly EvidenceItem[]): ReadonlyMap<Standing, number> {
  const counts = new Map<Standing, number>()
  for (const item of items) counts.set(standingOf(item), (counts.get(standingOf(item)) ?? 0) + 1)
  return counts
}

/** The items that stand so and are of that topic, by topic in their order; null lets everything through. */
export function siftEvidence(
  items: readonly EvidenceItem[],
  standing: Standing | null,
  topic: EvidenceTopic | null,
): ReadonlyMap<EvidenceTopic, readonly EvidenceItem[]> {
  const passing = items.filter(
    (item) =>
      (standing === null || standingOf(item) === standing) && (topic === null || item.topic === topic),
  )
  return group(passing, (item) => item.topic)
}
