import { layerIds, type LayerId, type LayerTables } from '../contracts/layers'
import type { Territory } from '../contracts/territory'
import { LayerError } from '../data/layer-error'
import { loadLayer, loadTerritory } from '../data/load-territory'

/** The files of a territory: what has arrived, what is on its way, what failed and why. */
export class TerritoryStore {
  territory = $state.raw<Territory | null>(null)
  tables = $state.raw<LayerTables>({})
  loading = $state.raw<ReadonlySet<LayerId>>(new Set(layerIds))
  problems = $state.raw<readonly LayerError[]>([])

  /** `base`: the folder that holds `territory.json`, with a trailing slash. */
  constructor(private readonly base: URL) {}

  /** Loads the territory and all its layers; a layer that fails leaves the others alone. */
  async load(): Promise<void> {
    this.problems = []
    try {
      this.territory = await loadTerritory(this.base)
    } catch (error) {
      this.loading = new Set()
      this.problems = [asLayerError(error, 'territory')]
      return
    }
    await Promise.all(layerIds.map((id) => this.loadOne(id)))
  }

  /** Tries again whatever failed. */
  async retry(): Promise<void> {
    if (this.territory === null) return this.load()
    const failed = layerIds.filter((id) => this.problems.some((problem) => problem.layer === id))
    await Promise.all(failed.map((id) => this.loadOne(id)))
  }

  private async loadOne(id: LayerId): Promise<void> {
    const { territory } = this
    if (territory === null) return
    this.loading = new Set([...this.loading, id])
    try {
      const table = await loadLayer(id, territory, this.base)
      this.tables = { ...this.tables, [id]: table }
      this.problems = this.problems.filter((problem) => problem.layer !== id)
    } catch (error) {
      this.problems = [...this.problems.filter((problem) => problem.layer !== id), asLayerError(error, id)]
    } finally {
      this.loading = new Set([...this.loading].filter((other) => other !== id))
    }
  }
}

function asLayerError(error: unknown, layer: string): LayerError {
  if (error instanceof LayerError) return error
  return new LayerError(layer, 'corrupt', error instanceof Error ? error.message : String(error))
}
