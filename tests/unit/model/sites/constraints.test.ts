import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Range } from '../../../../src/contracts/gaps'
import { siteMeasures } from '../../../../src/contracts/site-measures'
import { siteMeasureIds, type SiteConstraint, type SiteMeasureId } from '../../../../src/contracts/sites'
import {
  beginConstraint,
  contradictoryMeasures,
  costliestConstraint,
  freeBound,
  siftSites,
} from '../../../../src/model/sites/constraints'
import type { MeasuredSite, SiteValues } from '../../../../src/model/sites/site'

const values = fc.integer({ min: 0, max: 9 })
const range = fc
  .tuple(values, values, values)
  .map((three) => three.sort((a, b) => a - b))
  .map(([low, middle, high]): Range => ({ low: low!, middle: middle!, high: high! }))
const known = fc.option(
  fc.oneof(
    range,
    values.map((value): Range => ({ low: value, middle: value, high: value })),
  ),
  { freq: 5 },
)
const measures = siteMeasureIds.slice(0, 4)
const siteOf = (id: string, of: Partial<Record<SiteMeasureId, Range | null>>): MeasuredSite => ({
  site: {
    id,
    kind: 'zones',
    row: Number(id.slice(1)),
    name: id,
    municipality: null,
    place: null,
    uncertaintyKm: 0,
  },
  values: Object.fromEntries(siteMeasureIds.map((measure) => [measure, of[measure] ?? null])) as SiteValues,
})
const sites = fc
  .array(fc.tuple(...measures.map(() => known)), { maxLength: 25 })
  .map((rows) =>
    rows.map((row, i) =>
      siteOf(`Z${i}`, Object.fromEntries(measures.map((measure, m) => [measure, row[m]]))),
    ),
  )
const constraint: fc.Arbitrary<SiteConstraint> = fc.record({
  measure: fc.constantFrom(...measures),
  bound: fc.constantFrom('least', 'most'),
  limit: values,
})
const constraints = fc.array(constraint, { maxLength: 6 })

/** Whether a whole number meets a constraint. */
const meets = (value: number, { bound, limit }: SiteConstraint) =>
  bound === 'least' ? !(value < limit) : !(value > limit)
/** Every whole number that the true value may be. */
const completions = (found: Range | null) =>
  Array.from({ length: 10 }, (_, value) => value).filter(
    (value) => !found || (found.low <= value && value <= found.high),
  )
const idsOf = (group: readonly MeasuredSite[]) => group.map(({ site }) => site.id)

describe('siftSites', () => {
  it('sorts by trying every value that may be the true one', () => {
    fc.assert(
      fc.property(sites, constraints, (all, asked) => {
        const { meeting, unknown, failing } = siftSites(all, asked)
        const verdictOf = (site: MeasuredSite, one: SiteConstraint) => {
          const found = site.values[one.measure]
          // Nothing at all known is not known, even where every number would do.
          if (!found) return 'unknown'
          const tried = completions(found).map((value) => meets(value, one))
          return tried.every(Boolean) ? 'meets' : tried.some(Boolean) ? 'unknown' : 'fails'
        }
        const having = (site: MeasuredSite, verdict: string) =>
          asked.filter((one) => verdictOf(site, one) === verdict)
        expect(idsOf(failing)).toEqual(idsOf(all.filter((site) => having(site, 'fails').length > 0)))
        expect(idsOf(meeting)).toEqual(
          idsOf(all.filter((site) => having(site, 'meets').length === asked.length)),
        )
        for (const site of failing) expect(site.constraints).toEqual(having(site, 'fails'))
        for (const site of unknown) expect(site.constraints).toEqual(having(site, 'unknown'))
      }),
    )
  })

  it('puts every site into one group, in their order', () => {
    fc.assert(
      fc.property(sites, constraints, (all, asked) => {
        const groups = siftSites(all, asked)
        const found = [...groups.meeting, ...groups.unknown, ...groups.failing]
        expect(idsOf(found).sort()).toEqual(idsOf(all).sort())
        for (const group of [groups.meeting, groups.unknown, groups.failing]) {
          const rows = group.map(({ site }) => site.row)
          expect(rows).toEqual([...rows].sort((a, b) => a - b))
        }
      }),
    )
  })

  it('brings no site back when a constraint is added', () => {
    fc.assert(
      fc.property(sites, constraints, constraint, (all, asked, added) => {
        const [before, after] = [siftSites(all, asked), siftSites(all, [...asked, added])]
        expect(idsOf(before.meeting)).toEqual(expect.arrayContaining(idsOf(after.meeting)))
        expect(idsOf(after.failing)).toEqual(expect.arrayContaining(idsOf(before.failing)))
      }),
    )
  })

  it('counts what each constraint excludes, and what it alone does', () => {
    fc.assert(
      fc.property(sites, constraints, (all, asked) => {
        const { costs, failing } = siftSites(all, asked)
        expect(costs.map((cost) => cost.constraint)).toEqual(asked)
        asked.forEach((one, i) => {
          expect(costs[i]!.excludes).toBe(siftSites(all, [one]).failing.length)
          const others = asked.filter((_, other) => other !== i)
          expect(costs[i]!.alone).toBe(failing.length - siftSites(all, others).failing.length)
        })
      }),
    )
  })

  it('takes a value equal to its limit as meeting it', () => {
    const site = siteOf('Z1', { area: { low: 5, middle: 5, high: 5 } })
    for (const bound of ['least', 'most'] as const)
      expect(siftSites([site], [{ measure: 'area', bound, limit: 5 }]).meeting).toHaveLength(1)
  })
})

describe('costliestConstraint', () => {
  it('names the one without which most stay', () => {
    fc.assert(
      fc.property(sites, constraints, fc.boolean(), (all, asked, keepUnknown) => {
        const staying = asked.map((_, i) => {
          const left = siftSites(
            all,
            asked.filter((_, other) => other !== i),
          )
          return left.meeting.length + (keepUnknown ? left.unknown.length : 0)
        })
        const found = costliestConstraint(all, asked, keepUnknown)
        if (asked.length === 0) expect(found).toBeNull()
        else expect(found!.stay).toBe(Math.max(...staying))
      }),
    )
  })

  it('names the one that excludes most where giving up one alone helps nobody', () => {
    const all = [1, 2].map((i) =>
      siteOf(`Z${i}`, {
        area: { low: 1, middle: 1, high: 1 },
        ftth: { low: 1, middle: 1, high: 1 },
        exit: { low: i, middle: i, high: i },
      }),
    )
    const area = { measure: 'area', bound: 'least', limit: 9 } as const
    const exit = { measure: 'exit', bound: 'most', limit: 1 } as const
    const ftth = { measure: 'ftth', bound: 'least', limit: 9 } as const
    expect(costliestConstraint(all, [exit, area, ftth], true)).toEqual({
      constraint: area,
      excludes: 2,
      stay: 0,
    })
  })
})

describe('contradictoryMeasures', () => {
  it('names the measures that no value can satisfy', () => {
    fc.assert(
      fc.property(constraints, (asked) => {
        const impossible = measures.filter((measure) => {
          const own = asked.filter((one) => one.measure === measure)
          return !completions(null).some((value) => own.every((one) => meets(value, one)))
        })
        expect([...contradictoryMeasures(asked)].sort()).toEqual([...impossible].sort())
      }),
    )
  })
})

describe('beginConstraint', () => {
  const anySites = fc
    .array(fc.dictionary(fc.constantFrom(...siteMeasureIds), fc.option(range)), { maxLength: 9 })
    .map((rows) => rows.map((row, i) => siteOf(`Z${i}`, row)))

  it('stays within the bounds of its measure, in whole steps, and asks for nothing twice', () => {
    fc.assert(
      fc.property(anySites, fc.array(fc.constantFrom(...siteMeasureIds), { maxLength: 30 }), (all, added) => {
        const asked: SiteConstraint[] = []
        for (const measure of added) {
          const made = beginConstraint(measure, all, asked)
          expect(made === null).toBe(freeBound(measure, asked) === null)
          if (!made) continue
          const { min, max, step } = siteMeasures[measure]
          expect(made.limit >= min && made.limit <= max).toBe(true)
          expect(made.limit % step).toBe(0)
          asked.push(made)
        }
        const bounds = asked.map(({ measure, bound }) => `${measure} ${bound}`)
        expect(new Set(bounds).size).toBe(bounds.length)
        for (const measure of new Set(added))
          expect(asked.filter((one) => one.measure === measure)).toHaveLength(
            Math.min(measure === 'zls' ? 1 : 2, added.filter((other) => other === measure).length),
          )
      }),
    )
  })

  it('begins in the usual direction, where half of the sites are', () => {
    const all = [2, 4, 9].map((value) =>
      siteOf(`Z${value}`, { area: { low: value, middle: value, high: value } }),
    )
    expect(beginConstraint('area', all, [])).toEqual({ measure: 'area', bound: 'least', limit: 4 })
    expect(beginConstraint('exit', all, [])).toMatchObject({ bound: 'most' })
    expect(beginConstraint('zls', all, [])).toEqual({ measure: 'zls', bound: 'least', limit: 1 })
  })
})
