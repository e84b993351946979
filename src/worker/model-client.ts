import type { PriorityPlan, PriorityRequest } from '../model/priorities/plan-priorities'
import type { Stability, StabilityRequest } from '../model/sites/stability'
import { WorkerLine } from './worker-line'

/** What of the model takes longer than a frame, off the main thread. All reject with an `AbortError` once disposed of. */
export class ModelClient {
  private readonly line = new WorkerLine()

  /** Plans what to do first with a budget. */
  plan(request: PriorityRequest): Promise<PriorityPlan> {
    return this.line.call('planPriorities', request)
  }

  /** Draws weights and unknown values of a study of sites at random. */
  stability(request: StabilityRequest): Promise<Stability> {
    return this.line.call('siteStability', request)
  }

  dispose(): void {
    this.line.close()
  }
}
