import { describe, expect, it } from 'vitest'
import { planPriorities, type PriorityRequest } from '../../../src/model/priorities/plan-priorities'
import { ModelClient } from '../../../src/worker/model-client'

const request: PriorityRequest = {
  objective: 'equity',
  budget: 250_000,
  costPerHousehold: 1000,
  costPerKilometre: 10_000,
  detourPercent: 130,
  places: {
    longitude: Float64Array.of(10, 10.1, 10.2),
    latitude: Float64Array.of(45, 45.1, 45),
    households: Float64Array.of(1000, 200, Number.NaN),
    reached: Float64Array.of(900, 20, 10),
    jobs: Float64Array.of(10, 20, 30),
  },
  zones: { rows: [], longitude: new Float64Array(0), latitude: new Float64Array(0) },
}

describe('ModelClient', () => {
  it('plans where no worker can be made as well, and leaves what it was given as it was', async () => {
    const client = new ModelClient()
    const plan = await client.plan(request)
    expect(plan).toEqual(planPriorities(request))
    expect(plan.unknown).toEqual([2])
    expect(plan.optimum.chosen.length).toBeGreaterThan(0)
    client.dispose()
    await expect(client.plan(request)).rejects.toThrow('closed')
  })
})
