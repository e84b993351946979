import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TerritoryPart } from '../../../src/contracts/territory'
import type { FlowRanges } from '../../../src/model/flow-filters'
import { flowLength } from '../../../src/model/flow-lengths'
import { flowLevels } from '../../../src/model/flow-levels'
import { CountryFlows } from '../../../src/worker/country-flows'
import { flowCase, insideCodes, maskArbitrary, seatOf } from '../model/flow-arbitrary'

const parts = ['001', '002', '003', '004'].map((istat_code, i): TerritoryPart => ({
  istat_code,
  abbreviation: `P${i}`,
  name: `Prova ${i}`,
  region: `Regione ${i >> 1}`,
  bounds: [0, 0, 1, 1],
  cover: [[0, 0, 1, 1]],
}))

const choice = { direction: 'both', threshold: 0, limit: 250, bounds: null } as const
const everyFlow = { 'flow-distance': null, 'flow-workers': null }
const range = fc.tuple(fc.nat(300), fc.nat(300)).map(([min, width]) => ({ min, max: min + width }))
const fewWorkers = fc.tuple(fc.nat(30), fc.nat(30)).map(([min, width]) => ({ min, max: min + width }))
const ranges: fc.Arbitrary<FlowRanges> = fc.record({
  'flow-distance': fc.option(range),
  'flow-workers': fc.option(fewWorkers),
})

describe('CountryFlows', () => {
  it('answers the same whatever it was asked before', () => {
    const question = fc.record({
      level: fc.constantFrom(...flowLevels),
      passing: fc.option(maskArbitrary),
      ranges,
    })
    fc.assert(
      fc.property(flowCase, fc.array(question, { maxLength: 4 }), question, ({ flows }, before, last) => {
        const asked = new CountryFlows(flows.table, insideCodes, parts)
        for (const earlier of before) asked.draw({ ...choice, ...earlier })
        const fresh = new CountryFlows(flows.table, insideCodes, parts)
        expect(asked.draw({ ...choice, ...last })).toEqual(fresh.draw({ ...choice, ...last }))
      }),
    )
  })

  it('counts the same workers at every level, and keeps the scale of a level while filters change', () => {
    fc.assert(
      fc.property(flowCase, maskArbitrary, ({ flows }, passing) => {
        const country = new CountryFlows(flows.table, insideCodes, parts)
        const totals = flowLevels.map((level) => {
          const { between, within } = country.draw({ ...choice, level, passing, ranges: everyFlow })
          return between + within
        })
        expect(new Set(totals).size).toBe(1)
        for (const level of flowLevels) {
          const all = country.draw({ ...choice, level, passing: null, ranges: everyFlow })
          expect(country.draw({ ...choice, level, passing, ranges: everyFlow }).largest).toBe(all.largest)
          expect(all.largest).toBe(Math.max(0, ...all.flows.map(({ workers }) => workers)))
        }
      }),
    )
  })

  it('counts the workers of the flows that lie in the ranges, at every level', () => {
    fc.assert(
      fc.property(flowCase, maskArbitrary, ranges, ({ flows, plain }, passing, ranges) => {
        const lies = (source: keyof FlowRanges, value: number) => {
          const range = ranges[source]
          return range === null || (value >= range.min && value <= range.max)
        }
        const passes = (code: string) => passing[insideCodes.indexOf(code)] === 1
        const expected = plain.filter(
          ({ origin, destination, workers }) =>
            (passes(origin) || passes(destination)) &&
            lies('flow-workers', workers) &&
            lies('flow-distance', flowLength(...seatOf(origin), ...seatOf(destination))),
        )
        const country = new CountryFlows(flows.table, insideCodes, parts)
        for (const level of flowLevels) {
          const { between, within } = country.draw({ ...choice, level, passing, ranges })
          expect(between + within).toBe(expected.reduce((sum, { workers }) => sum + workers, 0))
        }
      }),
    )
  })
})
