import type { Objective } from '../../contracts/gaps'
import { exactOptimum, type Optimum } from './exact-optimum'
import { greedyOrder, takeInOrder } from './greedy-order'
import {
  municipalityItems,
  zoneItems,
  type CostAssumptions,
  type ServedPlaces,
  type ZonePlaces,
} from './priority-items'
import type { PriorityChoice, PriorityStep } from './priority-item'

export type PriorityRequest = CostAssumptions &
  Readonly<{
    objective: Objective
    /** Whole euros. */
    budget: number
    places: ServedPlaces
    /** Asked for by the objective `zones` alone. */
    zones: ZonePlaces
  }>

/** The order of what to do first, what the budget pays of it in that order, and the best that it could pay. */
export type PriorityPlan = Readonly<{
  steps: readonly PriorityStep[]
  /** Rows of which value or cost is not known. */
  unknown: readonly number[]
  /** Positions are those in `steps`. */
  greedy: PriorityChoice
  optimum: Optimum
}>

/** Plans for a budget. Order: the most value for a euro first; for `equity` the worst served first. */
export function planPriorities(request: PriorityRequest): PriorityPlan {
  const { objective, budget, places, zones } = request
  const { items, unknown } =
    objective === 'zones' ? zoneItems(zones, places, request) : municipalityItems(places, request, objective)
  const steps = greedyOrder(items, objective === 'equity' ? 'worst-served' : 'value-for-cost')
  return { steps, unknown, greedy: takeInOrder(steps, budget), optimum: exactOptimum(steps, budget) }
}
