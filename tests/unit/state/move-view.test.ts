import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ViewState } from '../../../src/contracts/view'
import { defaultStudy } from '../../../src/state/default-study'
import { defaultView } from '../../../src/state/default-view'
import { moveView } from '../../../src/state/move-view'
import { readStudy, studyText } from '../../../src/state/study-text'
import { decodeView, encodeView } from '../../../src/state/view-url'

const view: ViewState = {
  ...defaultView,
  territory: 'country',
  province: null,
  workspace: 'gaps',
  language: 'en',
  indicator: 'income',
  method: 'custom',
  customBreaks: [1, 2],
  camera: { longitude: 10, latitude: 45, zoom: 9 },
  selection: ['019035', '020001', '019036'],
  filters: [{ kind: 'years', source: 'startup-years', years: [2020] }],
  scenario: {
    name: 'A',
    targets: [
      { subject: 'municipality', id: '019035', percent: 90 },
      { subject: 'municipality', id: '020001', percent: 90 },
      { subject: 'zone', id: '3', percent: 100 },
    ],
  },
  comparison: { mode: 'side', against: 'scenario' },
  place: [10, 45],
  site: '019035',
  study: studyText({ ...defaultStudy, radiusKm: 20, compared: ['1', '2'] }),
  step: 'fibre',
}
const moved = (from: ViewState, territory: string, province: string | null): ViewState => ({
  ...from,
  ...moveView(from, territory, province),
})

describe('moveView', () => {
  it('keeps of a country’s view what lies in the province, and fits the map', () => {
    const there = moved(view, 'country', '019')
    expect(there).toMatchObject({
      territory: 'country',
      province: '019',
      camera: null,
      selection: ['019035', '019036'],
      place: null,
      site: '',
      step: 'fibre',
    })
    expect(there.scenario).toEqual({
      name: 'A',
      targets: [{ subject: 'municipality', id: '019035', percent: 90 }],
    })
    expect(there.comparison).toEqual(view.comparison)
  })

  it('keeps everything but the camera when a province is left for its country', () => {
    const province = { ...view, province: '019' }
    expect(moved(province, 'country', null)).toEqual({ ...view, camera: null })
  })

  it('drops in another territory what names places of this one, and the step of its story', () => {
    const there = moved(view, 'cremona', null)
    expect(there).toMatchObject({ selection: [], place: null, site: '', step: '', comparison: null })
    expect(there.scenario).toEqual({ name: '', targets: [] })
    expect(readStudy(there.study)).toEqual({ ...defaultStudy, radiusKm: 20 })
  })

  it('leaves a study that cannot be read as it is, so that the page can say so', () => {
    expect(moved({ ...view, study: 'broken' }, 'cremona', null).study).toBe('broken')
  })
})

const code = fc.constantFrom('019035', '019036', '020001', '097042')
const anyView: fc.Arbitrary<ViewState> = fc
  .record({
    selection: fc.uniqueArray(code),
    targets: fc.uniqueArray(
      fc.record({
        subject: fc.constantFrom('municipality' as const, 'zone' as const),
        id: fc.oneof(code, fc.constantFrom('1', '19')),
        percent: fc.integer({ min: 0, max: 100 }),
      }),
      { selector: ({ subject, id }) => `${subject} ${id}` },
    ),
    compared: fc.uniqueArray(fc.constantFrom('1', '2', '3'), { maxLength: 4 }),
    territory: fc.constantFrom('cremona', 'country', 'mantova'),
    province: fc.constantFrom(null, '019', '020'),
    against: fc.constantFrom('scenario' as const, 'income' as const),
  })
  .map(({ selection, targets, compared, territory, province, against }) => ({
    ...view,
    territory,
    province,
    selection,
    scenario: { name: 'B', targets },
    study: studyText({ ...defaultStudy, compared }),
    comparison: { mode: 'swipe' as const, against },
  }))
const somewhere = fc.tuple(
  fc.constantFrom('cremona', 'country', 'mantova'),
  fc.constantFrom(null, '019', '020'),
)

/** What means the same everywhere. */
const placeless = (of: ViewState) =>
  Object.fromEntries(
    Object.entries(of).filter(
      ([key]) =>
        !/^(territory|province|camera|selection|scenario|comparison|place|site|study|step)$/.test(key),
    ),
  )

describe('moveView, for any view', () => {
  it('never invents a place, and keeps whatever means the same', () => {
    fc.assert(
      fc.property(anyView, somewhere, (from, [territory, province]) => {
        const there = moved(from, territory, province)
        expect(placeless(there)).toEqual(placeless(from))
        expect(from.selection).toEqual(expect.arrayContaining([...there.selection]))
        expect(from.scenario.targets).toEqual(expect.arrayContaining([...there.scenario.targets]))
        if (territory !== from.territory) expect([...there.selection, ...there.scenario.targets]).toEqual([])
        if (province !== null) {
          for (const kept of there.selection) expect(kept.startsWith(province)).toBe(true)
        }
        if (there.comparison?.against === 'scenario') expect(there.scenario.targets.length).toBeGreaterThan(0)
      }),
    )
  })

  it('moves once: going where one is already changes nothing but the camera', () => {
    fc.assert(
      fc.property(anyView, somewhere, (from, [territory, province]) => {
        const there = moved(from, territory, province)
        const again = moved({ ...there, camera: view.camera }, territory, province)
        expect(again).toEqual(there)
      }),
    )
  })

  it('gives a view that an address carries', () => {
    fc.assert(
      fc.property(anyView, somewhere, (from, [territory, province]) => {
        const there = moved(from, territory, province)
        const read = decodeView(encodeView(there))
        expect(read.ignored).toEqual([])
        expect(read.view.selection).toEqual(there.selection)
        expect(read.view.study).toEqual(there.study)
      }),
    )
  })
})
