import { siteDraws } from '../../contracts/sites'
import type { Stability, StabilityRequest } from '../../model/sites/stability'
import { ModelClient } from '../../worker/model-client'
import type { RankedSite, SiteStore } from './site-store.svelte'

/** More sites are not drawn: thousands of times hundreds take longer than a person waits. */
export const maxDrawnSites = 200

/** What is asked of the worker, and the sites that it speaks of. */
type Question = Readonly<{ sites: readonly RankedSite[]; request: StabilityRequest }>

/** How stable the ranking is: what is asked of the worker, and its last answer. */
export class SiteStability {
  /** Null before the first answer. */
  answer = $state.raw<(Question & Readonly<{ stability: Stability }>) | null>(null)
  hasFailed = $state.raw(false)
  isWorking = $state.raw(false)

  constructor(private readonly store: SiteStore) {}

  /** Null where there is nothing to draw. */
  readonly question: Question | null = $derived.by(() => {
    const { ranking, weights, study } = this.store
    const sites = ranking.slice(0, maxDrawnSites)
    if (!weights || sites.length === 0) return null
    const { criteria, spreadPercent, seed } = study
    const request = {
      weights,
      values: criteria.map(({ value }) => value),
      ranges: sites.map(({ values }) => criteria.map(({ measure }) => values[measure])),
      spreadPercent,
      draws: siteDraws,
      seed,
    }
    return { sites, request }
  })

  /** Draws anew whenever something changes, for as long as the component lives that calls this while it begins. */
  follow(): void {
    let line = $state.raw<ReturnType<SiteStability['open']> | null>(null)
    $effect(() => {
      const opened = this.open()
      line = opened
      return opened.close
    })
    $effect(() => {
      if (line && this.question) void line.ask(this.question)
    })
  }

  /**
   * Starts the worker; call what it gives to stop it. While it draws, of all that is asked only the last is kept, and asked next:
   * holding a button down queues nothing.
   */
  open(): { ask: (question: Question) => Promise<void>; close: () => void } {
    const client = new ModelClient()
    let wanted: Question | null = null
    let isOpen = true
    const ask = async (question: Question): Promise<void> => {
      wanted = question
      if (this.isWorking) return
      this.isWorking = true
      try {
        while (wanted && isOpen) {
          const asked: Question = wanted
          wanted = null
          const stability = await client.stability(asked.request)
          if (isOpen) this.answer = { ...asked, stability }
          this.hasFailed = false
        }
      } catch (error) {
        if (!(error instanceof DOMException)) this.hasFailed = true
      } finally {
        this.isWorking = false
      }
    }
    return {
      ask,
      close: () => {
        isOpen = false
        client.dispose()
      },
    }
  }
}
