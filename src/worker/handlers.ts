import type { LayerId, TableOf } from '../contracts/layers'
import type { Territory } from '../contracts/territory'
import type { Fetcher, Progress } from '../data/fetch-bytes'
import { loadLayer, loadTerritory, locateLayer } from '../data/load-territory'
import { municipalityShapes } from '../model/municipality-shapes'
import type { CountryFlows } from './country-flows'
import type { Handlers, LoadedLayer } from './protocol'
import { ProvinceReader } from './read-province'

/** A territory that has been opened, and its provinces where it has some. */
type Opened = Readonly<{ territory: Territory; base: URL; provinces: ProvinceReader }>

/** The operations of one worker, with the territory that it has open. */
export function createHandlers(fetcher: Fetcher = fetch): Handlers {
  let opened: Opened | null = null
  let flows: CountryFlows | null = null
  const open = (): Opened => {
    if (opened === null) throw new Error('no territory is open')
    return opened
  }
  return {
    openTerritory: async ({ base: address }) => {
      const base = new URL(address)
      const territory = await loadTerritory(base, fetcher)
      opened = { territory, base, provinces: new ProvinceReader(territory, base, fetcher) }
      flows = null
      return territory
    },
    readLayer: async ({ id, part }, onprogress) =>
      withShapes(
        id,
        part === null || open().territory.parts === undefined
          ? await readWhole(id, open(), fetcher, onprogress)
          : await open().provinces.read(id, part, onprogress),
      ),
    readCountryFlows: async ({ codes }, onprogress) => {
      const loaded = await readWhole('commuter-flows', open(), fetcher, onprogress)
      const { CountryFlows } = await import('./country-flows')
      flows = new CountryFlows(loaded.table, codes, open().territory.parts ?? [])
      return loaded
    },
    drawFlows: (request) => {
      if (flows === null) throw new Error('the flows have not been read')
      return Promise.resolve(flows.draw(request))
    },
    planPriorities: async (request) => {
      const { planPriorities } = await import('../model/priorities/plan-priorities')
      return planPriorities(request)
    },
    readOwnFile: async ({ file, reading }, onprogress) => {
      const { readOwnFile } = await import('../data/own/read-own-file')
      return readOwnFile(new Uint8Array(await file.arrayBuffer()), file.name, reading, onprogress)
    },
    ownShapes: async ({ geometry, municipalities }) => {
      const { ownShapesIn } = await import('../model/own-layers/own-shapes')
      return ownShapesIn(geometry, municipalities)
    },
    siteStability: async (request) => {
      const { siteStability } = await import('../model/sites/stability')
      return siteStability(request)
    },
  }
}

/** Adds what the map draws of the municipalities: making it of a country takes tenths of a second that the page does not have. */
function withShapes(id: LayerId, loaded: LoadedLayer<LayerId>): LoadedLayer<LayerId> {
  if (id !== 'municipalities') return loaded
  // The table is that of the layer asked for.
  const table = loaded.table as unknown as TableOf<'municipalities'>
  return { ...loaded, shapes: municipalityShapes(table) }
}

async function readWhole<L extends LayerId>(
  id: L,
  { territory, base }: Opened,
  fetcher: Fetcher,
  onprogress: Progress,
): Promise<LoadedLayer<L>> {
  const table = await loadLayer(id, territory, base, fetcher, onprogress)
  return { table, reading: 'whole', bytes: locateLayer(id, territory, base).entry.bytes, requests: 1 }
}
