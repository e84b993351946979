import type { LayerContract } from '../contracts/define-layer'
import { layerContracts, type LayerId, type TableOf } from '../contracts/layers'
import type { Territory, TerritoryPart } from '../contracts/territory'
import type { Fetcher, Progress } from '../data/fetch-bytes'
import { LayerError } from '../data/layer-error'
import { locateLayer } from '../data/load-territory'
import { RangedFile, type Tally } from '../data/ranges/ranged-file'
import { readPart } from '../data/ranges/read-part'
import type { Search } from '../data/ranges/search-index'
import { keepProvince } from '../model/province-rows'
import { searchCover, searchFor } from './province-search'
import type { LoadedLayer } from './protocol'

/** Reads provinces of a country. The files stay at hand: a neighbouring province reads only what is new. */
export class ProvinceReader {
  private readonly files = new Map<LayerId, RangedFile>()

  /** `base`: the folder of the country's files. */
  constructor(
    private readonly country: Territory,
    private readonly base: URL,
    private readonly fetcher: Fetcher,
  ) {}

  /**
   * A province's rows of a layer; of a layer whose rows name no municipality, those that meet its bounds. Most need the
   * municipalities, which are read first where they are not at hand. Throws a `LayerError`.
   */
  async read<L extends LayerId>(id: L, part: TerritoryPart, onprogress: Progress): Promise<LoadedLayer<L>> {
    const tally: Tally = { bytes: 0, requests: 0 }
    const readRows = async <M extends LayerId>(layer: M, search: Search) =>
      keepProvince(layer, await this.find(layer, search, tally, onprogress), part.istat_code)
    const readMunicipalities = () =>
      readRows('municipalities', searchCover(part)).catch((error: unknown) => {
        throw asErrorOf(id, error)
      })
    const table = await readRows(id, await searchFor(id, part, readMunicipalities))
    const isWhole = this.files.get(id)?.isWhole
    return { table, reading: isWhole ? 'whole-for-lack-of-ranges' : 'ranges', ...tally }
  }

  /** What a search finds in a layer's file. */
  private async find<L extends LayerId>(
    id: L,
    search: Search,
    tally: Tally,
    onprogress: Progress,
  ): Promise<TableOf<L>> {
    const file = this.files.get(id) ?? this.open(id)
    const contract: LayerContract = layerContracts[id]
    try {
      return (await readPart(file, contract, search, tally, onprogress)) as TableOf<L>
    } catch (error) {
      // What a broken file has given is not to be trusted; a broken connection can be taken up again.
      if (!(error instanceof LayerError && error.cause === 'network')) this.files.delete(id)
      throw error
    }
  }

  private open(id: LayerId): RangedFile {
    const { address, entry } = locateLayer(id, this.country, this.base)
    const file = new RangedFile(id, address, entry, this.fetcher)
    this.files.set(id, file)
    return file
  }
}

/** What keeps one layer from being read may lie in another. */
function asErrorOf(id: LayerId, error: unknown): unknown {
  if (!(error instanceof LayerError)) return error
  return new LayerError(id, error.cause, `in layer ${error.layer}: ${error.detail}`)
}
