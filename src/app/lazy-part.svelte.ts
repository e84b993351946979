import type { Component } from 'svelte'

/** A part of the page that is fetched when it is first needed. */
export class LazyPart<C extends Component<never>> {
  /** Null until it has arrived. */
  component = $state.raw<C | null>(null)
  /** It did not arrive; asking again may help. */
  failed = $state.raw(false)

  private coming = false

  constructor(private readonly fetch: () => Promise<{ default: C }>) {}

  /** Fetches it, unless it is here or on its way. */
  async load(): Promise<void> {
    if (this.component !== null || this.coming) return
    this.coming = true
    this.failed = false
    try {
      this.component = (await this.fetch()).default
    } catch {
      this.failed = true
    }
    this.coming = false
  }
}
