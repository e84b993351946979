import type { LayerContract } from '../../../src/contracts/define-layer'
import { layerContracts } from '../../../src/contracts/layers'
import type { LayerTable } from '../../../src/contracts/table'
import { layerFileOf, type Territory, type TerritoryPart } from '../../../src/contracts/territory'
import { readLayer } from '../../../src/data/read-layer'
import { keepProvince } from '../../../src/model/province-rows'
import { searchMunicipalities } from '../../../src/worker/province-search'
import { featureSizes, headerBytes, nodeBytesOnWay } from '../../unit/data/ranges/index-nodes-on-way'
import { codeColumns, provinceLayers, type ProvinceLayer } from './province-layers'

/** What a province amounts to in the country's files: bytes of its features, of the index nodes on the way, of the headers. */
export type ProvinceSize = Readonly<{ features: number; nodes: number; headers: number }>

/** Measures provinces in the whole files. */
export function measureProvinces(
  files: ReadonlyMap<string, Uint8Array>,
  country: Territory,
): (part: TerritoryPart) => ProvinceSize {
  const bytesOf = (id: ProvinceLayer) => files.get(layerFileOf(country, id)!.file)!
  const layers = provinceLayers.map((id) => measureLayer(id, bytesOf(id)))
  const municipalities = readLayer(bytesOf('municipalities'), layerContracts.municipalities)
  return (part) => {
    const own = keepProvince('municipalities', municipalities, part.istat_code)
    return layers.reduce(
      (sum, { id, bytes, table, sizeOf }) => {
        const rectangles = id === 'municipalities' ? part.cover : searchMunicipalities(id, own).rectangles
        return {
          features: sum.features + (sizeOf.get(part.istat_code) ?? 0),
          nodes: sum.nodes + nodeBytesOnWay(bytes, table.count, rectangles),
          headers: sum.headers + headerBytes(bytes),
        }
      },
      { features: 0, nodes: 0, headers: 0 },
    )
  }
}

/** A layer read whole, and the bytes of its features by province. */
function measureLayer(id: ProvinceLayer, bytes: Uint8Array) {
  const contract: LayerContract = layerContracts[id]
  const table = readLayer(bytes, contract)
  const sizes = featureSizes(bytes, table.count)
  const sizeOf = new Map<string, number>()
  sizes.forEach((size, row) => {
    for (const province of provincesOf(id, table, row))
      sizeOf.set(province, (sizeOf.get(province) ?? 0) + size)
  })
  return { id, bytes, table, sizeOf }
}

function provincesOf(id: ProvinceLayer, { columns }: LayerTable, row: number): ReadonlySet<string> {
  return new Set(
    codeColumns(id).map((name) => {
      const column = columns[name]!
      return column.kind === 'text' ? column.dictionary[column.codes[row]!]!.slice(0, 3) : ''
    }),
  )
}
