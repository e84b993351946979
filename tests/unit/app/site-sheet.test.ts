import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gatherSiteFacts, siteUnknowns, type Unknown } from '../../../src/app/sheet/site/site-facts'
import { briefValueFunction, unknownText } from '../../../src/app/sheet/site/site-sheet-words'
import type { Range } from '../../../src/contracts/gaps'
import { siteMeasures } from '../../../src/contracts/site-measures'
import {
  offeredStatuses,
  siteMeasureIds,
  type SiteConstraint,
  type SiteMeasureId,
  type SiteStudy,
  type ValueFunction,
} from '../../../src/contracts/sites'
import { createLocale } from '../../../src/format/locale'
import { deriveQuantities, indexMunicipalities } from '../../../src/model/quantities'
import { collectSites } from '../../../src/model/sites/candidates'
import { measureSites } from '../../../src/model/sites/measures'
import type { MeasuredSite, SiteValues } from '../../../src/model/sites/site'
import { weightsOf } from '../../../src/model/sites/weights'
import { defaultStudy } from '../../../src/state/default-study'
import { tables } from '../map/territory-tables'
import { readSource } from '../model/source-tables'

const locales = { it: createLocale('it'), en: createLocale('en') }
const index = indexMunicipalities(tables.municipalities)
const { quantities } = deriveQuantities(index, tables)
const everyMeasure = siteMeasureIds.map((measure) => ({
  measure,
  value: siteMeasures[measure].value,
  weight: 10,
}))
const study: SiteStudy = {
  ...defaultStudy,
  statuses: offeredStatuses,
  doubtful: true,
  criteria: everyMeasure,
  constraints: [],
}
const measure = (of: SiteStudy) => measureSites(collectSites(tables, of), tables, quantities, of)
const zones = measure(study)
const zone = (id: string) => zones.find(({ site }) => site.id === id)!
const factsOf = (measured: MeasuredSite, of: SiteStudy = study) =>
  gatherSiteFacts(measured, of, weightsOf(of), [], tables)
const listed = readSource('industrial_zones.csv')
const row = (id: string) => listed.find(({ zone_id }) => zone_id === id)!

const nothing = Object.fromEntries(siteMeasureIds.map((id) => [id, null])) as SiteValues
const known = (values: Partial<SiteValues>): MeasuredSite => ({
  ...zone('Z11'),
  values: { ...nothing, ...values },
})
const ranges = fc
  .tuple(fc.double({ min: 0, max: 100, noNaN: true }), fc.double({ min: 0, max: 100, noNaN: true }))
  .map(([a, b]): Range => ({ low: Math.min(a, b), middle: (a + b) / 2, high: Math.max(a, b) }))

describe('what adds up to the score of a site', () => {
  it('sums to it at both ends and in the middle, unknown values as they may be', () => {
    const values = fc.record(
      Object.fromEntries(siteMeasureIds.map((id) => [id, fc.option(ranges)])) as Record<
        SiteMeasureId,
        fc.Arbitrary<Range | null>
      >,
    )
    fc.assert(
      fc.property(
        values,
        fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 12, maxLength: 12 }),
        (v, weights) => {
          const of = { ...study, criteria: everyMeasure.map((one, i) => ({ ...one, weight: weights[i]! })) }
          const { score, contributions } = factsOf(known(v), of)
          for (const end of ['low', 'middle', 'high'] as const) {
            const sum = contributions.reduce((total, { points }) => total + points[end], 0)
            expect(sum).toBeCloseTo(score![end], 9)
          }
          for (const { points, utility, weight, value } of contributions) {
            expect(points.high).toBeCloseTo(weight * utility.high, 9)
            if (value === null) expect([points.low, points.high]).toEqual([0, expect.closeTo(weight, 9)])
          }
        },
      ),
    )
  })

  it('is there for a site outside the ranking, and absent without weights', () => {
    const out = factsOf(zone('Z11'))
    expect(out.rank).toBeNull()
    expect(out.score).not.toBeNull()
    const idle = { ...study, criteria: everyMeasure.map((one) => ({ ...one, weight: 0 })) }
    expect(factsOf(zone('Z11'), idle)).toMatchObject({ score: null, contributions: [] })
  })

  it('takes the rank from the ranking', () => {
    const ranked = { ...zone('Z20'), rank: 3, best: 1, worst: 7 }
    const facts = gatherSiteFacts(zone('Z20'), study, weightsOf(study), [ranked], tables)
    expect(facts.rank).toMatchObject({ rank: 3, best: 1, worst: 7 })
    expect(facts.of).toBe(1)
  })
})

describe('constraints', () => {
  it('are met where every value within the bounds meets them, failed where none does', () => {
    const constraints = fc.record({
      measure: fc.constantFrom(...siteMeasureIds),
      bound: fc.constantFrom('least', 'most'),
      limit: fc.double({ min: 0, max: 100, noNaN: true }),
    }) as fc.Arbitrary<SiteConstraint>
    fc.assert(
      fc.property(constraints, fc.option(ranges), (constraint, range) => {
        const of = { ...study, constraints: [constraint] }
        const [found] = factsOf(known({ [constraint.measure]: range }), of).constraints
        const meets = (x: number) =>
          constraint.bound === 'least' ? x >= constraint.limit : x <= constraint.limit
        const both = range && [meets(range.low), meets(range.high)]
        const truth = !both
          ? 'unknown'
          : both.every(Boolean)
            ? 'met'
            : both.some(Boolean)
              ? 'unknown'
              : 'failed'
        expect(found!.verdict).toBe(truth)
      }),
    )
  })
})

describe('what is not known about a site', () => {
  const kinds = (id: string, year = 2026) => siteUnknowns(factsOf(zone(id)), tables, year)
  const find = <K extends Unknown['kind']>(unknowns: readonly Unknown[], kind: K) =>
    unknowns.filter((one): one is Extract<Unknown, { kind: K }> => one.kind === kind)

  it('has the area exactly where the source states none, for all zones offered', () => {
    for (const { site } of zones) {
      const areas = find(kinds(site.id), 'measure').filter((one) => one.measure === 'area')
      expect(areas, site.id).toHaveLength(row(site.id)['area_ha'] === '' ? 1 : 0)
      // One of twelve equal weights is what it may add.
      for (const { most } of areas) expect(most).toBeCloseTo(1 / 12, 9)
    }
  })

  it('has the status of Z11, of May 2018, and its position within 1.2\u00a0km', () => {
    const unknowns = kinds('Z11')
    expect(find(unknowns, 'status')).toEqual([
      { kind: 'status', asOf: row('Z11')['status_as_of'], isOld: true },
    ])
    expect(find(unknowns, 'position')[0]?.km).toBe(Number(row('Z11')['position_uncertainty_m']) / 1000)
    expect(find(kinds('Z11', 2019), 'status')).toEqual([])
  })

  it('names the municipality that the source states among the possible ones', () => {
    const [position] = find(kinds('Z20'), 'position')
    expect(position!.municipalities.map((at) => index.codes[at])).toContain(row('Z20')['istat_code'])
  })

  it('calls a status without a year vague, not old', () => {
    expect(row('Z27')['status_as_of']).toBe('undated report')
    expect(find(kinds('Z27'), 'status')).toEqual([{ kind: 'status', asOf: 'undated report', isOld: false }])
  })

  it('gathers criteria known within bounds, with the band that they make', () => {
    const facts = factsOf(
      known({ exit: { low: 10, middle: 12, high: 16 }, ftth: { low: 70, middle: 70, high: 70 } }),
    )
    const [bounds] = find(siteUnknowns(facts, tables, 2026), 'bounds')
    expect(bounds?.measures).toEqual(['exit'])
    // From 20 to 14 of 30 kilometres, at one of twelve weights.
    expect(bounds?.band).toBeCloseTo((20 / 30 - 14 / 30) / 12, 9)
  })

  it('has neither status nor outline for a municipality, but says what its area is', () => {
    const places = { ...study, candidates: 'municipalities' as const }
    const crema = measure(places).find(({ site }) => site.name === 'Crema')!
    const found = siteUnknowns(factsOf(crema, places), tables, 2026).map(({ kind }) => kind)
    expect(found).toContain('zoneArea')
    expect(found).not.toContain('outline')
    expect(found).not.toContain('position')
  })

  it('is said in whole sentences in both languages for every zone', () => {
    for (const measured of zones) {
      const facts = factsOf(measured)
      for (const locale of Object.values(locales)) {
        for (const unknown of siteUnknowns(facts, tables, 2026)) {
          const text = unknownText(unknown, facts, index.names, locale)
          expect(text).toMatch(/\.$/)
          expect(text).not.toMatch(/[{}]|NaN|undefined|null/)
        }
      }
    }
  })
})

describe('a value function in few words', () => {
  const brief = (id: SiteMeasureId, value: ValueFunction) =>
    briefValueFunction({ measure: id, value, weight: 1 }, locales.it)

  it.each([
    ['exit', { kind: 'linear', zero: 30, one: 0 }, '0 a 30\u00a0km, 1 a 0\u00a0km'],
    [
      'area',
      { kind: 'ideal', low: 1, high: 6, falloff: 2 },
      '1 fra 1\u00a0ha e 6\u00a0ha, 0 oltre 2\u00a0ha di scarto',
    ],
    ['zls', { kind: 'threshold', at: 1, better: 'more' }, '1 se sì, 0 se no'],
    ['workforce', { kind: 'threshold', at: 20_000, better: 'more' }, '1 da 20.000 in su, se no 0'],
    ['station', { kind: 'threshold', at: 5, better: 'less' }, '1 fino a 5\u00a0km, se no 0'],
  ] as const)('%s', (id, value, text) => {
    expect(brief(id, value)).toBe(text)
  })
})
