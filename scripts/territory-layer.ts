import { createHash } from 'node:crypto'
import type { Columns, LayerContract } from '../src/contracts/define-layer'
import { layerContracts, type LayerId } from '../src/contracts/layers'
import type { LayerFile, Territory } from '../src/contracts/territory'
import { writeFlatGeobuf } from '../src/data/write/flatgeobuf-writer'
import type { LayerFeature } from '../src/data/write/layer-feature'
import { hilbertOrder, type FeatureOrder } from '../src/data/write/packed-rtree'

/** The features of every layer of a territory. */
export type LayerFeatures = {
  readonly [L in LayerId]: readonly LayerFeature<(typeof layerContracts)[L]['columns']>[]
}

/** Ids of the sources that each layer is made from. */
export type LayerSources = Readonly<Record<LayerId, readonly string[]>>

/** Orders of layers whose features are not simply along a Hilbert curve. */
export type FeatureOrders = Readonly<Partial<Record<LayerId, FeatureOrder>>>

/** Provenance in the header of each file, so that it can be understood away from `territory.json`. */
function provenanceOf(
  territory: string,
  { title, description }: LayerContract,
  sources: Territory['sources'],
) {
  return JSON.stringify({ territory, title, description, sources })
}

/**
 * The files of all layers of a territory by name, and their entries in `territory.json`. `sources`: those of the territory,
 * cited by id.
 */
export function packLayers(
  territory: string,
  features: LayerFeatures,
  layerSources: LayerSources,
  sources: Territory['sources'],
  orders: FeatureOrders = {},
): { files: Map<string, Uint8Array>; layers: LayerFile[] } {
  const files = new Map<string, Uint8Array>()
  const layers = (Object.keys(layerContracts) as LayerId[]).map((id): LayerFile => {
    const contract: LayerContract = layerContracts[id]
    const rows: readonly LayerFeature<Columns>[] = features[id]
    const cited = sources.filter((source) => layerSources[id].includes(source.id))
    const provenance = provenanceOf(territory, contract, cited)
    const bytes = writeFlatGeobuf(contract, rows, provenance, orders[id] ?? hilbertOrder)
    const file = `${id}.fgb`
    files.set(file, bytes)
    return {
      id,
      file,
      title: contract.title,
      features: rows.length,
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      sources: [...layerSources[id]],
    }
  })
  return { files, layers }
}

/** `territory.json` as bytes. */
export function encodeTerritory(territory: Territory): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(territory, null, 2)}\n`)
}
