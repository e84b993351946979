import type { LoadedLayer } from '../worker/protocol'
import type { LevelDrawing, LevelRequest } from '../worker/country-flows'
import { TerritoryClient } from '../worker/territory-client'

/**
 * The flows of a whole country. They are many: a worker of their own reads and sums them, so that reading can be stopped and
 * what it holds given back.
 */
export class CountryFlowsStore {
  /** While they are being read, the share of the file that has arrived, from 0 to 1; else null. */
  arrived = $state.raw<number | null>(null)
  /** The flows to draw, as last asked for; null before the first answer. */
  drawing = $state.raw<LevelDrawing | null>(null)

  private client: TerritoryClient | null = null
  private ready = false
  private asked = 0

  /**
   * Reads them. `base`: the country's folder; `codes`: its municipalities in the order of what `draw` says passes. Rejects with
   * a `LayerError`, or an `AbortError` once stopped.
   */
  async load(base: URL, codes: readonly string[]): Promise<LoadedLayer<'commuter-flows'>> {
    this.stop()
    const client = new TerritoryClient(base)
    this.client = client
    this.arrived = 0
    try {
      await client.openTerritory()
      const loaded = await client.readCountryFlows(codes, (received, total) => {
        if (client === this.client) this.arrived = received / total
      })
      this.ready = true
      return loaded
    } finally {
      if (client === this.client) this.arrived = null
    }
  }

  /** Asks what to draw; an answer that a later question has overtaken is dropped. Before they are read it does nothing. */
  async draw(request: LevelRequest): Promise<void> {
    const { client } = this
    if (client === null || !this.ready) return
    const number = ++this.asked
    const drawing = await client.drawFlows(request)
    if (number === this.asked) this.drawing = drawing
  }

  /** Stops reading, and forgets what was read. */
  stop(): void {
    this.client?.dispose()
    this.client = null
    this.ready = false
    this.asked += 1
    this.arrived = null
    this.drawing = null
  }
}
