import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evidenceTopics, verdicts, type EvidenceItem } from '../../../../src/contracts/evidence'
import { countStandings, siftEvidence, standingOf } from '../../../../src/model/evidence/sift-evidence'

const topic = fc.constantFrom(...evidenceTopics)
const verdict = fc.option(fc.constantFrom(...verdicts))
const items = fc
  .array(fc.record({ topic, verdict }))
  .map((list) => list.map((item, i) => ({ ...item, id: `K${i}` }) as EvidenceItem))

describe('sifting the evidence', () => {
  it('keeps, by topic and in order, just what stands so and is of that topic', () => {
    fc.assert(
      fc.property(
        items,
        fc.option(fc.constantFrom(...verdicts, 'context' as const)),
        fc.option(topic),
        (all, standing, chosen) => {
          const groups = siftEvidence(all, standing, chosen)
          const kept = new Set([...groups.values()].flat())
          for (const item of all) {
            const passes =
              (standing === null || (item.verdict ?? 'context') === standing) &&
              (chosen === null || item.topic === chosen)
            expect(kept.has(item)).toBe(passes)
          }
          for (const [group, members] of groups) {
            expect(members.every((item) => item.topic === group)).toBe(true)
            const places = members.map((item) => all.indexOf(item))
            expect(places).toEqual(places.toSorted((a, b) => a - b))
          }
        },
      ),
    )
  })

  it('counts each item once', () => {
    fc.assert(
      fc.property(items, (all) => {
        const counts = countStandings(all)
        expect([...counts.values()].reduce((sum, n) => sum + n, 0)).toBe(all.length)
        for (const [standing, n] of counts)
          expect(n).toBe(all.filter((item) => standingOf(item) === standing).length)
      }),
    )
  })
})
