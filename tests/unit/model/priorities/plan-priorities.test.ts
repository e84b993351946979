import { describe, expect, it } from 'vitest'
import { objectives } from '../../../../src/contracts/gaps'
import { planPriorities, type PriorityRequest } from '../../../../src/model/priorities/plan-priorities'
import { deriveQuantities, indexMunicipalities } from '../../../../src/model/quantities'
import { figure, readSource, readSourceTables } from '../source-tables'

const tables = readSourceTables()
const { quantities } = deriveQuantities(indexMunicipalities(tables.municipalities), tables)
const zoneSources = readSource('industrial_zones.csv')
const request: PriorityRequest = {
  objective: 'households',
  budget: 5_000_000,
  costPerHousehold: 1000,
  costPerKilometre: 30_000,
  detourPercent: 130,
  places: {
    longitude: tables.municipalities.columns.seat_lon.values,
    latitude: tables.municipalities.columns.seat_lat.values,
    households: quantities['households@2026-06-30'],
    reached: quantities['households_ftth@2026-06-30'],
    jobs: quantities.workers_in.map((entering, row) => entering + quantities.workers_within[row]!),
  },
  zones: {
    rows: [...zoneSources.keys()],
    longitude: Float64Array.from(zoneSources, (row) => figure(row, 'lon')),
    latitude: Float64Array.from(zoneSources, (row) => figure(row, 'lat')),
  },
}

/** Most households within the budget when each costs the same: which sums of whole municipalities can be made. */
function mostHouseholds(limit: number): number {
  const sums = new Uint8Array(limit + 1).fill(1, 0, 1)
  quantities['households@2026-06-30'].forEach((all, row) => {
    const lacking = all - quantities['households_ftth@2026-06-30'][row]!
    for (let sum = limit; sum >= lacking && lacking > 0; sum--) if (sums[sum - lacking]) sums[sum] = 1
  })
  return sums.lastIndexOf(1)
}

describe('planPriorities on the province', () => {
  it.each(objectives)(
    'by %s proves its best set, within the budget and never behind the order',
    (objective) => {
      const { steps, greedy, optimum, unknown } = planPriorities({ ...request, objective })
      expect(steps.length).toBeGreaterThan(40)
      expect(optimum.bound).toBe(optimum.value)
      expect(optimum.cost).toBeLessThanOrEqual(request.budget)
      expect(optimum.value).toBeGreaterThanOrEqual(greedy.value - 1e-6)
      const rows = [...steps.map(({ row }) => row), ...unknown]
      expect(new Set(rows).size).toBe(rows.length)
    },
  )

  it('with lines for nothing reaches as many households as whole municipalities make up', () => {
    for (const budget of [1_000_500, 5_000_000, 12_345_678]) {
      const { optimum } = planPriorities({ ...request, costPerKilometre: 0, budget })
      expect(optimum.value).toBe(mostHouseholds(Math.floor(budget / 1000)))
    }
  })

  it('puts the worst served first for equity', () => {
    const { steps } = planPriorities({ ...request, objective: 'equity' })
    const coverage = steps.map((step) => step.coverage)
    expect(coverage).toEqual([...coverage].sort((a, b) => a - b))
  })
})
