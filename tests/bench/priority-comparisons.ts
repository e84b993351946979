import assert from 'node:assert/strict'
import { solve } from 'yalps'
import type { LayerContract } from '../../src/contracts/define-layer'
import { layerContracts, type LayerId, type TableOf } from '../../src/contracts/layers'
import { readLayer } from '../../src/data/read-layer'
import { exactOptimum } from '../../src/model/priorities/exact-optimum'
import { planPriorities, type PriorityRequest } from '../../src/model/priorities/plan-priorities'
import { deriveQuantities, indexMunicipalities } from '../../src/model/quantities'
import { timeBoth, type Comparison } from './comparison'
import { layerBytes } from './reader/layer-file'

type Weighed = Readonly<{ value: number; cost: number }>

function readTable<L extends LayerId>(territory: string, id: L): TableOf<L> {
  const contract: LayerContract = layerContracts[id]
  return readLayer(layerBytes(territory, id), contract) as unknown as TableOf<L>
}

/** What the panel asks of a territory, with every zone, at the costs that it assumes at first. */
function requestOf(
  territory: string,
  objective: PriorityRequest['objective'],
  budget: number,
): PriorityRequest {
  const municipalities = readTable(territory, 'municipalities')
  const zones = readTable(territory, 'industrial-zones')
  const tables = { municipalities, ftth: readTable(territory, 'ftth') }
  const { quantities } = deriveQuantities(indexMunicipalities(municipalities), tables)
  return {
    objective,
    budget,
    costPerHousehold: 1000,
    costPerKilometre: 30_000,
    detourPercent: 130,
    places: {
      longitude: municipalities.columns.seat_lon.values,
      latitude: municipalities.columns.seat_lat.values,
      households: quantities['households@2026-06-30'],
      reached: quantities['households_ftth@2026-06-30'],
      jobs: quantities.workers_in.map((entering, row) => entering + quantities.workers_within[row]!),
    },
    zones: {
      rows: Array.from({ length: zones.count }, (_, row) => row),
      longitude: zones.columns.centre_lon.values,
      latitude: zones.columns.centre_lat.values,
    },
  }
}

function bySolver(items: readonly Weighed[], max: number): number {
  const variables = items.map(({ value, cost }, at) => [String(at), { value, cost }] as const)
  const { status, result } = solve({
    objective: 'value',
    constraints: { cost: { max } },
    variables,
    binaries: true,
  })
  assert.equal(status, 'optimal')
  return result
}

const near = (a: number, b: number) => {
  assert.ok(Math.abs(a - b) <= 1e-6 * b, `${a} is not ${b}`)
}

/** The whole answer for municipalities and for zones, the order and its sums included, against the peer's optimum alone. */
const province: Comparison = {
  name: 'what first, a province',
  peerName: 'yalps (mixed integer), the optimum alone',
  unit: 'ms',
  run: () => {
    const requests = [requestOf('cremona', 'jobs', 5_000_000), requestOf('cremona', 'zones', 500_000)]
    const ours = () => requests.map(planPriorities)
    const asked = ours().map(({ steps }, i) => ({ steps, budget: requests[i]!.budget }))
    const peer = () => asked.map(({ steps, budget }) => bySolver(steps, budget))
    const values = peer()
    ours().forEach(({ optimum }, i) => near(optimum.value, values[i]!))
    return timeBoth(ours, peer)
  },
}

/** The greatest value for each budget up to the given one; costs and budget in the same whole units. */
function byTable(items: readonly Weighed[], budget: number): number {
  const best = new Float64Array(budget + 1)
  for (const { value, cost } of items)
    for (let spent = budget; spent >= cost; spent--)
      best[spent] = Math.max(best[spent]!, best[spent - cost]! + value)
  return best[budget]!
}

/** yalps keeps a row of its tableau for each of the 7,904 items: half a gigabyte. So the peer is the plain method. */
const country: Comparison = {
  name: 'what first, a country',
  peerName: 'plain dynamic programming over the budget, in thousands of euros',
  unit: 'ms',
  run: () => {
    const budget = 100_000
    const { steps } = planPriorities(requestOf('country', 'jobs', 1000 * budget))
    const items = steps.map(({ value, cost }) => ({ value, cost: Math.ceil(cost / 1000) }))
    const ours = () => exactOptimum(items, budget)
    const found = ours()
    assert.equal(found.bound, found.value)
    near(found.value, byTable(items, budget))
    return timeBoth(ours, () => byTable(items, budget))
  },
}

/** What to do first with a budget: the best set within it. */
export const priorityComparisons: readonly Comparison[] = [province, country]
