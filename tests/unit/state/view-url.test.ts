import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gapConcerns, gapKinds, gapReadings, objectives } from '../../../src/contracts/gaps'
import { indicatorIds, type IndicatorId } from '../../../src/contracts/indicators'
import { zoneStatuses } from '../../../src/contracts/industrial-zones'
import { emptyScenario, scenarioShowings, type Scenario } from '../../../src/contracts/scenario'
import { sitesPanels } from '../../../src/contracts/sites'
import {
  classificationMethods,
  dataPanels,
  comparisonModes,
  flowDirections,
  flowScopes,
  gapsPanels,
  languages,
  overlayIds,
  themes,
  workspaces,
  type Filter,
  type ViewState,
} from '../../../src/contracts/view'
import { frames, tablePanels } from '../../../src/contracts/working-table'
import { defaultView } from '../../../src/state/default-view'
import { decodeView, encodeView } from '../../../src/state/view-url'

const ownId = fc.stringMatching(/^[a-z0-9]{1,24}$/)
const indicator = fc.oneof(
  fc.constantFrom(...indicatorIds),
  ownId.map((id): IndicatorId => `own-${id}`),
)

const plainNumber = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0)
const range = fc
  .tuple(fc.constantFrom('histogram', 'scatter', 'ftth-dates'), indicator, plainNumber, plainNumber)
  .map(([source, indicator, a, b]) => ({
    kind: 'range' as const,
    source: source as 'histogram',
    indicator,
    min: Math.min(a, b),
    max: Math.max(a, b),
  }))
const years = fc
  .array(fc.integer({ min: 1950, max: 2100 }), { minLength: 1, maxLength: 5 })
  .map((list) => ({ kind: 'years' as const, source: 'startup-years' as const, years: list }))
const sectors = fc
  .array(fc.constantFrom('01', '47', '62'), { minLength: 1, maxLength: 3 })
  .map((list) => ({ kind: 'sectors' as const, source: 'startup-sectors' as const, sectors: list }))
const flows = fc
  .tuple(fc.constantFrom('flow-distance', 'flow-workers'), plainNumber, plainNumber)
  .map(([source, a, b]) => ({
    kind: 'flows' as const,
    source: source as 'flow-distance',
    min: Math.min(a, b),
    max: Math.max(a, b),
  }))

const code = fc.integer({ min: 0, max: 999_999 }).map((value) => String(value).padStart(6, '0'))
const inOrder = <T>(all: readonly T[]) => fc.subarray([...all])

const degrees = (most: number) =>
  fc.integer({ min: -most * 1e5, max: most * 1e5 }).map((value) => value / 1e5 + 0)
const scenario: fc.Arbitrary<Scenario> = fc.oneof(
  fc.constant(emptyScenario),
  fc.record({
    name: fc.string({ unit: 'grapheme', maxLength: 20 }).filter((name) => name.length <= 60),
    targets: fc.uniqueArray(
      fc.record({
        subject: fc.constantFrom('municipality' as const, 'zone' as const),
        id: fc.stringMatching(/^[A-Za-z0-9]{1,12}$/),
        percent: fc.integer({ min: 0, max: 100 }),
      }),
      { minLength: 1, maxLength: 12, selector: ({ subject, id }) => subject + id },
    ),
  }),
)

const view: fc.Arbitrary<ViewState> = fc.record({
  territory: fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,20}$/),
  province: fc.option(fc.stringMatching(/^\d{3}$/)),
  workspace: fc.constantFrom(...workspaces),
  language: fc.constantFrom(...languages),
  theme: fc.constantFrom(...themes),
  indicator: indicator,
  secondIndicator: fc.option(indicator),
  method: fc.constantFrom(...classificationMethods),
  classes: fc.integer({ min: 3, max: 9 }),
  customBreaks: fc
    .uniqueArray(plainNumber, { maxLength: 8, comparator: (a, b) => a === b })
    .map((list) => list.sort((a, b) => a - b)),
  scatterX: indicator,
  overlays: inOrder(overlayIds),
  zoneStatuses: inOrder(zoneStatuses),
  doubtfulZones: fc.boolean(),
  flowDirection: fc.constantFrom(...flowDirections),
  flowScope: fc.constantFrom(...flowScopes),
  flowThreshold: fc.integer({ min: 0, max: 100_000 }),
  selection: fc.uniqueArray(code, { maxLength: 20 }),
  filters: fc.array(fc.oneof<fc.Arbitrary<Filter>[]>(range, years, sectors, flows), { maxLength: 6 }),
  camera: fc.option(
    fc
      .tuple(
        fc.integer({ min: -17_999_999, max: 17_999_999 }),
        fc.integer({ min: -8_499_999, max: 8_499_999 }),
        fc.integer({ min: 0, max: 2200 }),
      )
      .map(([longitude, latitude, zoom]) => ({
        longitude: longitude / 1e5 + 0,
        latitude: latitude / 1e5 + 0,
        zoom: zoom / 100,
      })),
  ),
  gapsPanel: fc.constantFrom(...gapsPanels),
  gap: fc.constantFrom(...gapKinds),
  gapConcern: fc.constantFrom(...gapConcerns),
  gapReading: fc.constantFrom(...gapReadings),
  gapMinimum: fc.nat(10_000),
  gapStalled: fc.option(fc.nat(100)),
  detourPercent: fc.integer({ min: 100, max: 300 }),
  place: fc.option(fc.tuple(degrees(180), degrees(85))),
  scenario,
  scenarioShowing: fc.constantFrom(...scenarioShowings),
  costPerHousehold: fc.nat(1_000_000),
  costPerKilometre: fc.nat(10_000_000),
  budget: fc.nat(999_999_999),
  objective: fc.constantFrom(...objectives),
  comparison: fc.option(
    fc.record({
      mode: fc.constantFrom(...comparisonModes),
      against: fc.oneof(indicator, fc.constant('scenario' as const)),
    }),
  ),
  peerWeights: fc.array(fc.nat(5), { minLength: 5, maxLength: 5 }),
  sitesPanel: fc.constantFrom(...sitesPanels),
  site: fc.stringMatching(/^[A-Za-z0-9]{0,12}$/),
  study: fc.stringMatching(/^[\w.~*!-]{0,60}$/),
  dataPanel: fc.constantFrom(...dataPanels),
  ownLayers: fc.uniqueArray(ownId, { maxLength: 20 }),
  tablePanel: fc.constantFrom(...tablePanels),
  step: fc.stringMatching(/^[a-z0-9-]{0,24}$/),
  frame: fc.constantFrom(...frames),
})

describe('the address of a view', () => {
  it('comes back as it went, for every view', () => {
    fc.assert(
      fc.property(view, (original) => {
        const { view: back, ignored } = decodeView(encodeView(original))
        expect(ignored).toEqual([])
        expect(back).toEqual(original)
      }),
      { numRuns: 500 },
    )
  })

  it('is empty for the default view', () => {
    expect(encodeView(defaultView)).toBe('')
    expect(decodeView('')).toEqual({ view: defaultView, ignored: [] })
  })

  it('leaves out a selection that is too large for an address', () => {
    const codes = (n: number) => Array.from({ length: n }, (_, i) => String(i).padStart(6, '0'))
    const backOf = (selection: string[]) =>
      decodeView(encodeView({ ...defaultView, selection })).view.selection
    expect(backOf(codes(1000))).toHaveLength(1000)
    expect(backOf(codes(1001))).toEqual([])
  })

  it('never throws and always gives a view that encodes, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const { view: back } = decodeView(text)
        expect(decodeView(encodeView(back)).view).toEqual(back)
      }),
    )
  })

  it.each([
    ['t=../secret', 't=../secret'],
    ['t=Cremona', 't=Cremona'],
    ['p=19', 'p=19'],
    ['i=nope', 'i=nope'],
    ['k=2', 'k=2'],
    ['k=10', 'k=10'],
    ['b=3~2', 'b=3~2'],
    ['s=19036', 's=19036'],
    ['c=200~45~8', 'c=200~45~8'],
    ['f=histogram~population~9~1', 'f=histogram~population~9~1'],
    ['f=startup-years~abc', 'f=startup-years~abc'],
    ['f=flow-distance~9~1', 'f=flow-distance~9~1'],
    ['f=flow-workers~1', 'f=flow-workers~1'],
    ['l=choropleth.bogus', 'l=choropleth.bogus'],
    ['unheard=1', 'unheard'],
  ])('keeps the default and names what it ignores: %s', (search, named) => {
    const { view: back, ignored } = decodeView(search)
    expect(back).toEqual(defaultView)
    expect(ignored).toEqual([named])
  })

  it('keeps the good parts beside a bad one', () => {
    const { view: back, ignored } = decodeView('i=income&k=99&s=019035')
    expect(back.indicator).toBe('income')
    expect(back.selection).toEqual(['019035'])
    expect(ignored).toEqual(['k=99'])
  })
})
