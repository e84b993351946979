import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { flowCoverage, topCounterparts } from '../../../src/model/flow-summary'
import { prepareFlows } from '../../../src/model/flow-table'
import { deriveQuantities, indexMunicipalities } from '../../../src/model/quantities'
import { flowsFromSources, municipalitiesFromSources, readSourceRows } from '../../fixtures/source-layers'

const municipalities = municipalitiesFromSources()
const index = indexMunicipalities(municipalities)
const { quantities } = deriveQuantities(index, { municipalities })
const flows = prepareFlows(flowsFromSources(), index)
const totals = new Map(readSourceRows('commuter_totals_2021.csv').map((row) => [row.istat_code, row]))
const listed = readSourceRows('commuter_flows_2021.csv')
const crema = index.rowOf.get('019035')!

describe('flowCoverage', () => {
  it('explains 72 % of those who leave and 74 % of those who enter the municipalities of the province', () => {
    expect(flowCoverage(flows, quantities, [])).toEqual({
      out: { listed: 59_926, total: 83_289 },
      in: { listed: 54_634, total: 73_557 },
    })
  })

  it('is the same for every municipality named as for none', () => {
    const all = index.codes.map((_, row) => row)
    expect(flowCoverage(flows, quantities, all)).toEqual(flowCoverage(flows, quantities, []))
  })

  it('counts a municipality named twice once', () => {
    expect(flowCoverage(flows, quantities, [crema, crema])).toEqual(flowCoverage(flows, quantities, [crema]))
  })

  it('has no total where a member’s is unknown', () => {
    const workers_in = quantities.workers_in.slice()
    workers_in[crema] = Number.NaN
    const { in: entering, out } = flowCoverage(flows, { ...quantities, workers_in }, [crema])
    expect(entering.total).toBeNull()
    expect(out.total).toBe(Number(totals.get('019035')!.workers_out))
  })
})

describe('topCounterparts', () => {
  it('names the ten largest origins of Crema, largest first', () => {
    const expected = listed
      .filter(({ destination }) => destination === '019035')
      .map(({ origin, workers }) => ({ code: origin, workers: Number(workers) }))
      .sort((a, b) => b.workers - a.workers)
    const { bars, other, notListed } = topCounterparts(flows, quantities, [crema], 'in', 10)
    expect(bars.map(({ workers }) => workers)).toEqual(expected.slice(0, 10).map(({ workers }) => workers))
    expect(bars[0]!.code).toBe(expected[0]!.code)
    expect(other).toBe(expected.slice(10).reduce((sum, { workers }) => sum + workers, 0))
    const sumListed = expected.reduce((sum, { workers }) => sum + workers, 0)
    expect(notListed).toBe(Number(totals.get('019035')!.workers_in) - sumListed)
  })

  it('gives the complete total as bars, other listed and not listed', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(index.count - 1), { minLength: 1, maxLength: 8 }),
        fc.constantFrom('in' as const, 'out' as const),
        fc.nat(15),
        fc.constantFrom(0, 5, 30),
        (rows, side, limit, threshold) => {
          const shown = threshold === 0 ? null : Uint8Array.from(flows.workers, (n) => Number(n >= threshold))
          const found = topCounterparts({ ...flows, shown }, quantities, rows, side, limit)
          const { bars, other, filteredOut, notListed } = found
          const column = side === 'in' ? 'workers_in' : 'workers_out'
          const total = rows.reduce((sum, row) => sum + Number(totals.get(index.codes[row]!)![column]), 0)
          expect(bars.length).toBeLessThanOrEqual(limit)
          expect(new Set(bars.map(({ code }) => code)).size).toBe(bars.length)
          expect(notListed).toBeGreaterThanOrEqual(0)
          const members = new Set(rows.map((row) => index.codes[row]))
          const outside = listed.filter(
            (row) =>
              members.has(side === 'in' ? row.destination : row.origin) && Number(row.workers) < threshold,
          )
          expect(filteredOut).toBe(outside.reduce((sum, { workers }) => sum + Number(workers), 0))
          const named = bars.reduce((sum, { workers }) => sum + workers, 0)
          expect(named + other + filteredOut + notListed!).toBe(total)
        },
      ),
    )
  })
})
