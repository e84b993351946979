import type { LayerContract } from '../contracts/define-layer'
import { layerContracts, type LayerId, type TableOf } from '../contracts/layers'
import type { Territory, TerritoryPart } from '../contracts/territory'
import type { Progress } from '../data/fetch-bytes'
import { handInShapes } from '../model/municipality-shapes'
import type { LevelDrawing, LevelRequest } from './country-flows'
import type { LoadedLayer } from './protocol'
import { WorkerLine } from './worker-line'

/** A territory read off the main thread. Methods reject with a `LayerError`, or an `AbortError` once disposed of. */
export class TerritoryClient {
  private readonly line = new WorkerLine()

  /** `base`: the folder that holds `territory.json`, with a trailing slash. */
  constructor(private readonly base: URL) {}

  /** Reads the territory's description; before any layer, and again to begin anew. */
  openTerritory(): Promise<Territory> {
    return this.line.call('openTerritory', { base: this.base.href })
  }

  /**
   * Reads a layer: of a province of the open territory by ranges, or whole where `part` is null. `onprogress` is told of the
   * bytes of a file that comes whole.
   */
  async readLayer<L extends LayerId>(
    id: L,
    part: TerritoryPart | null,
    onprogress?: Progress,
  ): Promise<LoadedLayer<L>> {
    const answer = await this.line.call('readLayer', { id, part }, onprogress)
    const { shapes, ...loaded } = answer as LoadedLayer<L>
    if (shapes) handInShapes(loaded.table, shapes)
    // A copy of the contract has come along; there is only one.
    const contract: LayerContract = layerContracts[id]
    return { ...loaded, table: { ...loaded.table, contract } as TableOf<L> }
  }

  /**
   * Reads the flows of the open country whole and keeps them for `drawFlows`. `codes`: its municipalities in the order in which
   * `drawFlows` is told what passes.
   */
  async readCountryFlows(
    codes: readonly string[],
    onprogress: Progress,
  ): Promise<LoadedLayer<'commuter-flows'>> {
    const loaded = await this.line.call('readCountryFlows', { codes }, onprogress)
    return { ...loaded, table: { ...loaded.table, contract: layerContracts['commuter-flows'] } }
  }

  /** The flows of the country to draw, summed by level. */
  drawFlows(request: LevelRequest): Promise<LevelDrawing> {
    return this.line.call('drawFlows', request)
  }

  /** Stops all reading. */
  dispose(): void {
    this.line.close()
  }
}
