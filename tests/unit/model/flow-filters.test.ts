import { distance } from '@turf/turf'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { flowFilterSources, type Filter, type FlowFilterSource } from '../../../src/contracts/view'
import { flowRanges, prepareFlowFilters, type FlowQuery } from '../../../src/model/flow-filters'
import { measureFlows } from '../../../src/model/flow-lengths'
import { prepareFlows } from '../../../src/model/flow-table'
import { indexMunicipalities } from '../../../src/model/quantities'
import { flowsFromSources, municipalitiesFromSources, readSourceRows } from '../../fixtures/source-layers'

const index = indexMunicipalities(municipalitiesFromSources())
const flows = prepareFlows(flowsFromSources(), index)

/** The result of work that pauses, without the pauses. */
function finish<T>(work: Generator<void, T>): T {
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}
const lengths = finish(measureFlows(flows))

describe('measureFlows', () => {
  test('gives the kilometres between the seats of the source tables', () => {
    const places = [...readSourceRows('municipalities.csv'), ...readSourceRows('outside_municipalities.csv')]
    const seats = new Map(places.map((row) => [row.istat_code, [Number(row.seat_lon), Number(row.seat_lat)]]))
    readSourceRows('commuter_flows_2021.csv').forEach(({ origin, destination }, flow) => {
      const km = distance(seats.get(origin)!, seats.get(destination)!, { units: 'kilometers' })
      expect(lengths[flow]).toBeCloseTo(km, 3)
    })
  })
})

/** The figures by asking every flow anew. */
function askNaively({ ranges, members }: FlowQuery) {
  const values = { 'flow-distance': lengths, 'flow-workers': flows.workers }
  const rows = Array.from({ length: flows.count }, (_, flow) => flow)
  const belongs = (flow: number) =>
    members === null || members[flows.origin[flow]!] === 1 || members[flows.destination[flow]!] === 1
  const passes = (flow: number, except: FlowFilterSource | null) =>
    flowFilterSources.every((source) => {
      const range = source === except ? null : ranges[source]
      const value = values[source][flow]!
      return range === null || (value >= range.min && value <= range.max)
    })
  const workersOf = (chosen: number[]) => chosen.reduce((sum, flow) => sum + flows.workers[flow]!, 0)
  const of = rows.filter(belongs)
  const passing = of.filter((flow) => passes(flow, null))
  return {
    flows: of.length,
    workers: workersOf(of),
    passingFlows: passing.length,
    passingWorkers: workersOf(passing),
    mask: rows.map((flow) => Number(passes(flow, null))),
    between: (source: FlowFilterSource, from: number, to: number, filtered: boolean) =>
      workersOf(
        of.filter((flow) => {
          const value = values[source][flow]!
          return value >= from && value < to && (!filtered || passes(flow, source))
        }),
      ),
  }
}

const range = fc
  .tuple(fc.double({ min: 0, max: 120, noNaN: true }), fc.double({ min: 0, max: 400, noNaN: true }))
  .map(([min, width]) => ({ min, max: min + width }))
const members = fc
  .uniqueArray(fc.nat(index.count - 1), { minLength: 1, maxLength: 6 })
  .map((rows) => Uint8Array.from({ length: index.count }, (_, row) => Number(rows.includes(row))))
const query: fc.Arbitrary<FlowQuery> = fc.record({
  ranges: fc.record({ 'flow-distance': fc.option(range), 'flow-workers': fc.option(range) }),
  members: fc.option(members),
})

test('answers any run of questions with what asking every flow anew gives', () => {
  fc.assert(
    fc.property(fc.array(query, { minLength: 1, maxLength: 5 }), (queries) => {
      const filters = finish(prepareFlowFilters(flows))
      for (const asked of queries) {
        const expected = askNaively(asked)
        const figures = filters.figuresOf(asked)
        expect(figures).toMatchObject({
          flows: expected.flows,
          workers: expected.workers,
          passingFlows: expected.passingFlows,
          passingWorkers: expected.passingWorkers,
        })
        expect([...filters.maskOf(asked)]).toEqual(expected.mask)
        for (const source of flowFilterSources) {
          const { edges, all, passing } = figures[source]
          const sums = (filtered: boolean) =>
            edges.slice(1).map((to, i) => expected.between(source, edges[i]!, to, filtered))
          expect(all).toEqual(sums(false))
          expect(passing).toEqual(sums(true))
        }
      }
    }),
    { numRuns: 15 },
  )
})

test('filters of one chart that come twice both hold', () => {
  const filter = (min: number, max: number): Filter => ({ kind: 'flows', source: 'flow-workers', min, max })
  expect(flowRanges([])).toEqual({ 'flow-distance': null, 'flow-workers': null })
  expect(flowRanges([filter(2, 9), filter(5, 20)])['flow-workers']).toEqual({ min: 5, max: 9 })
})
