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

/** The features of those layers that a territory has. */
export type SomeLayerFeatures = Partial<LayerFeatures>

/** Ids of the sources that each layer is made from. */
export type LayerSources = Readonly<Record<LayerId, readonly string[]>>

/** What a layer is called where the contract's own title and description would be wrong. */
export type LayerWording = Readonly<Partial<Record<LayerId, Pick<LayerContract, 'title' | 'description'>>>>

/** Orders of layers whose features are not simply along a Hilbert curve. */
export type FeatureOrders = Readonly<Partial<Record<LayerId, FeatureOrder>>>

/** Provenance in the header of each file, so that it can be understood away from `territory.json`. */
function provenanceOf(
  territory: string,
  { title, description }: Pick<LayerContract, 'title' | 'description'>,
  sources: Territory['sources'],
) {
  return JSON.stringify({ territory, title, description, sources })
}

/**
 * The files of a territory's layers by name, and their entries in `territory.json`; a layer without features given has neither.
 * `sources`: those of the territory, cited by id.
 */
export function packLayers(
  territory: string,
  features: SomeLayerFeatures,
  layerSources: Readonly<Partial<LayerSources>>,
  sources: Territory['sources'],
  { orders = {}, wording = {} }: Readonly<{ orders?: FeatureOrders; wording?: LayerWording }> = {},
): { files: Map<string, Uint8Array>; layers: LayerFile[] } {
  const files = new Map<string, Uint8Array>()
  const layers = (Object.keys(layerContracts) as LayerId[]).flatMap((id): LayerFile[] => {
    const contract: LayerContract = layerContracts[id]
    const rows: readonly LayerFeature<Columns>[] | undefined = features[id]
    if (rows === undefined) return []
    const { title, description } = wording[id] ?? contract
    const from = layerSources[id] ?? []
    const cited = sources.filter((source) => from.includes(source.id))
    const provenance = provenanceOf(territory, { title, description }, cited)
    const bytes = writeFlatGeobuf(contract, rows, provenance, orders[id] ?? hilbertOrder)
    const file = `${id}.fgb`
    files.set(file, bytes)
    return [
      {
        id,
        file,
        title,
        features: rows.length,
        bytes: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        sources: [...from],
      },
    ]
  })
  return { files, layers }
}

/** `territory.json` as bytes. */
export function encodeTerritory(territory: Territory): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(territory, null, 2)}\n`)
}
