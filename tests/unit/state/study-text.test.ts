import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gapReadings } from '../../../src/contracts/gaps'
import { siteMeasures } from '../../../src/contracts/site-measures'
import { sitePresets } from '../../../src/contracts/site-presets'
import {
  candidateKinds,
  offeredStatuses,
  siteMeasureIds,
  weightings,
  type Criterion,
  type Judgement,
  type SiteConstraint,
  type SiteMeasureId,
  type SiteStudy,
  type ValueFunction,
} from '../../../src/contracts/sites'
import { defaultStudy } from '../../../src/state/default-study'
import { readStudy, studyText } from '../../../src/state/study-text'
import { decodeView, encodeView } from '../../../src/state/view-url'
import { defaultView } from '../../../src/state/default-view'
import { anyStudy } from '../model/sites/study-arbitrary'

/** The rules of the contract, written a second time. */
function isValid(study: SiteStudy): boolean {
  const keys = Object.keys(study).sort().join()
  const known = (id: SiteMeasureId) => siteMeasureIds.includes(id)
  const inBounds = (id: SiteMeasureId, ...values: number[]) =>
    values.every((value) => value >= siteMeasures[id].min && value <= siteMeasures[id].max)
  const valueIsValid = (id: SiteMeasureId, value: ValueFunction) => {
    const span = siteMeasures[id].max - siteMeasures[id].min
    if (value.kind === 'linear') return inBounds(id, value.zero, value.one)
    if (value.kind === 'threshold') return inBounds(id, value.at) && /^(more|less)$/.test(value.better)
    const { low, high, falloff } = value
    return value.kind === 'ideal' && inBounds(id, low, high) && falloff >= 0 && falloff <= span
  }
  const criterionIsValid = ({ measure, value, weight }: Criterion) =>
    known(measure) && valueIsValid(measure, value) && weight >= 0 && weight <= 100
  const constraintIsValid = ({ measure, bound, limit }: SiteConstraint) =>
    known(measure) && inBounds(measure, limit) && /^(least|most)$/.test(bound)
  const judgementIsValid = ({ first, second, steps }: Judgement) =>
    known(first) &&
    known(second) &&
    siteMeasureIds.indexOf(first) < siteMeasureIds.indexOf(second) &&
    Number.isInteger(steps) &&
    Math.abs(steps) <= 8
  const differ = (values: readonly unknown[]) => new Set(values).size === values.length
  return (
    keys === Object.keys(defaultStudy).sort().join() &&
    candidateKinds.includes(study.candidates) &&
    study.statuses.every((status) => offeredStatuses.includes(status)) &&
    differ(study.statuses) &&
    typeof study.doubtful === 'boolean' &&
    typeof study.keepUnknown === 'boolean' &&
    study.radiusKm >= 1 &&
    study.radiusKm <= 100 &&
    study.detourPercent >= 100 &&
    study.detourPercent <= 300 &&
    study.constraints.length <= 24 &&
    study.constraints.every(constraintIsValid) &&
    study.criteria.every(criterionIsValid) &&
    differ(study.criteria.map(({ measure }) => measure)) &&
    weightings.includes(study.weighting) &&
    study.judgements.every(judgementIsValid) &&
    differ(study.judgements.map(({ first, second }) => first + second)) &&
    gapReadings.includes(study.reading) &&
    study.spreadPercent >= 0 &&
    study.spreadPercent <= 100 &&
    Number.isInteger(study.seed) &&
    study.seed >= 0 &&
    study.seed <= 999_999 &&
    study.compared.length <= 4 &&
    study.compared.every((id) => /^[A-Za-z0-9]{1,12}$/.test(id)) &&
    differ(study.compared)
  )
}

const signs = [...'abcdefghijklmnopqrstuvwxyzAZ0123456789_.~*!-']
const runs = { numRuns: 400 }

describe('the text of a study', () => {
  it('is empty for the study one begins with, and readable for another', () => {
    expect(studyText(defaultStudy)).toBe('')
    expect(readStudy('')).toBe(defaultStudy)
    const other: SiteStudy = {
      ...defaultStudy,
      statuses: ['operating'],
      constraints: [{ measure: 'exit', bound: 'most', limit: 12.5 }],
      criteria: [
        { measure: 'area', weight: 80, value: { kind: 'linear', zero: 2, one: 30 } },
        { measure: 'zls', weight: 0, value: { kind: 'threshold', at: 1, better: 'more' } },
        { measure: 'startups', weight: 5, value: { kind: 'ideal', low: 1, high: 6, falloff: 2 } },
      ],
      judgements: [{ first: 'area', second: 'zls', steps: -3 }],
      reading: 'pessimistic',
      compared: ['CR01', 'CR02'],
    }
    expect(studyText(other)).toBe('1*so*nem12.5*ca80l2_30-z0m1-u5i1_6_2*jza3*op*xCR01-CR02')
    expect(readStudy(studyText(other))).toEqual(other)
  })

  it('says everything in a file', () => {
    const text = studyText(defaultStudy, 'file')
    expect(text.split('*').length).toBe(1 + Object.keys(defaultStudy).length)
    expect(readStudy(text)).toEqual(defaultStudy)
  })

  it.each(sitePresets)('carries the preset $id', ({ criteria, constraints }) => {
    const study = { ...defaultStudy, criteria, constraints }
    expect(readStudy(studyText(study))).toEqual(study)
  })

  it('comes back from any valid study, in few signs, of which the address takes all', () => {
    fc.assert(
      fc.property(anyStudy, fc.constantFrom('address' as const, 'file' as const), (study, use) => {
        const text = studyText(study, use)
        expect(readStudy(text)).toEqual(study)
        expect(text).toMatch(/^(1[A-Za-z0-9_.*-]{0,1999})?$/)
        expect(new URLSearchParams({ study: text }).toString()).toBe(`study=${text}`)
        expect(studyText(readStudy(text)!, use)).toBe(text)
        expect(decodeView(encodeView({ ...defaultView, study: text })).view.study).toBe(text)
      }),
      runs,
    )
  })

  it('rounds to two decimals', () => {
    const study = { ...defaultStudy, radiusKm: 12.3456, detourPercent: 129.999 }
    expect(readStudy(studyText(study))).toEqual({ ...study, radiusKm: 12.35, detourPercent: 130 })
  })

  it('holds the longest study that the page can make', () => {
    const pairs = siteMeasureIds.flatMap((first, i) =>
      siteMeasureIds.slice(i + 1).map((second): Judgement => ({ first, second, steps: -8 })),
    )
    const longest: SiteStudy = {
      ...defaultStudy,
      constraints: siteMeasureIds.flatMap((measure) =>
        (['least', 'most'] as const).map((bound) => ({
          measure,
          bound,
          limit: siteMeasures[measure].max - (measure === 'zls' ? 0.99 : 1.01),
        })),
      ),
      criteria: siteMeasureIds.map((measure) => {
        const { min, max } = siteMeasures[measure]
        const most = max - (max - min) / 1000
        return { measure, weight: 99.99, value: { kind: 'ideal', low: most, high: most, falloff: max - min } }
      }),
      judgements: pairs,
      compared: ['ABCDEFGHIJ01', 'ABCDEFGHIJ02', 'ABCDEFGHIJ03', 'ABCDEFGHIJ04'],
    }
    expect(studyText(longest, 'file').length).toBeLessThan(1500)
    expect(readStudy(studyText(longest, 'file'))?.judgements).toEqual(pairs)
  })

  it('keeps what did not change as the same object', () => {
    const before = readStudy('1*ca80l2_30*nem12')!
    const after = readStudy('1*ca80l2_30*nem12*xCR01')!
    expect(after.criteria).toBe(before.criteria)
    expect(after.constraints).toBe(before.constraints)
    expect(after.compared).toEqual(['CR01'])
    expect(after.statuses).toBe(defaultStudy.statuses)
  })
})

describe('a text that means nothing', () => {
  it.each([
    ['another version', '2*so'],
    ['a version alone', '1'],
    ['an unknown part', '1*q3'],
    ['a part twice', '1*so*so'],
    ['a status twice', '1*saa'],
    ['an unknown status', '1*sx'],
    ['a measure twice', '1*ca1l0_1-a2l0_1'],
    ['an unknown measure', '1*cq1l0_1'],
    ['a weight beyond 100', '1*ca101l0_1'],
    ['a value beyond its bounds', '1*cf1l0_101'],
    ['an ideal without falloff', '1*cf1i50_60'],
    ['too wide a falloff', '1*cf1i50_60_101'],
    ['too many values', '1*cf1l0_1_2'],
    ['a constraint beyond its bounds', '1*nfl101'],
    ['twenty-five constraints', `1*n${Array(25).fill('fl1').join('-')}`],
    ['a judgement on one measure', '1*jaa1'],
    ['a judgement for nobody the wrong way round', '1*jfa0'],
    ['a judgement beyond the scale', '1*jaf9'],
    ['a pair judged twice', '1*jaf1-fa2'],
    ['no radius', '1*r0'],
    ['too wide a radius', '1*r100.01'],
    ['a detour shorter than the straight line', '1*w99'],
    ['a broken seed', '1*e1.5'],
    ['too large a seed', '1*e1000000'],
    ['an exponent', '1*r1e1'],
    ['five compared', '1*xA-B-C-D-E'],
    ['one compared twice', '1*xA-A'],
    ['an identifier of other signs', '1*x__proto__'],
    ['too long a text', `1*x${'A'.repeat(2000)}`],
  ])('%s', (_, text) => {
    expect(readStudy(text)).toBeUndefined()
  })

  it('random text never throws and gives nothing or a valid study', () => {
    const text = fc.oneof(
      fc.string(),
      fc.array(fc.constantFrom(...signs), { maxLength: 60 }).map((all) => `1*${all.join('')}`),
    )
    fc.assert(
      fc.property(text, (random) => {
        const study = readStudy(random)
        expect(study === undefined || isValid(study)).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  it('a changed sign never gives an invalid study', () => {
    const change = fc.record({
      at: fc.nat(),
      sign: fc.constantFrom(...signs, ''),
      how: fc.constantFrom('replace', 'insert'),
    })
    fc.assert(
      fc.property(anyStudy, fc.array(change, { minLength: 1, maxLength: 3 }), (study, changes) => {
        expect(isValid(study)).toBe(true)
        const text = changes.reduce(
          (whole, { at, sign, how }) => {
            const from = at % (whole.length + 1)
            return whole.slice(0, from) + sign + whole.slice(from + (how === 'replace' ? 1 : 0))
          },
          studyText(study, 'file'),
        )
        const read = readStudy(text)
        expect(read === undefined || isValid(read)).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
})
