import type { PriorityPlan, PriorityRequest } from '../model/priorities/plan-priorities'
import { WorkerLine } from './worker-line'

/** Plans what to do first, off the main thread: a country's municipalities take longer than a frame. */
export class PriorityClient {
  private readonly line = new WorkerLine()

  /** Rejects with an `AbortError` once disposed of. */
  plan(request: PriorityRequest): Promise<PriorityPlan> {
    return this.line.call('planPriorities', request)
  }

  dispose(): void {
    this.line.close()
  }
}
