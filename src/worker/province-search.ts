import { layerContracts, type LayerId, type TableOf } from '../contracts/layers'
import type { TerritoryPart } from '../contracts/territory'
import type { Rectangle } from '../data/ranges/rectangle-set'
import type { Search } from '../data/ranges/search-index'
import { boundsOfRows } from '../model/feature-collection'
import { namesMunicipalities } from '../model/province-rows'

/** About 0.1 m: seats as a table states them and as lines end in them. */
const tolerance = 1e-6

/** Where the municipalities of a province are looked for. */
export function searchCover({ cover }: TerritoryPart): Search {
  return { rectangles: cover, by: 'box' }
}

/** Holds all places, and what has none: the box of a feature without a place is infinite and turned inside out. */
const everywhere: Rectangle = [-Infinity, -Infinity, Infinity, Infinity]

/**
 * Where a province's rows of a layer are looked for. Rows that name no municipality: in the bounds of the province. Rows that
 * may have no place, of which there are few: everywhere. All others by the province's municipalities.
 */
export async function searchFor(
  id: LayerId,
  part: TerritoryPart,
  readMunicipalities: () => Promise<TableOf<'municipalities'>>,
): Promise<Search> {
  if (id === 'municipalities') return searchCover(part)
  if (!namesMunicipalities(id)) return { rectangles: [part.bounds], by: 'box' }
  if (layerContracts[id].geometryNullable) return { rectangles: [everywhere], by: 'box' }
  return searchMunicipalities(id, await readMunicipalities())
}

/** Flows, straight lines between seats, where one of them ends in a seat; all else within the bounds of each municipality. */
export function searchMunicipalities(id: LayerId, municipalities: TableOf<'municipalities'>): Search {
  const rows = Array.from({ length: municipalities.count }, (_, row) => row)
  return id === 'commuter-flows'
    ? { rectangles: rows.map((row) => seatOf(municipalities, row)), by: 'corners' }
    : { rectangles: rows.flatMap((row) => boundsOf(municipalities, row)), by: 'box' }
}

function seatOf({ columns }: TableOf<'municipalities'>, row: number): Rectangle {
  const [lon, lat] = [columns.seat_lon.values[row]!, columns.seat_lat.values[row]!]
  return [lon - tolerance, lat - tolerance, lon + tolerance, lat + tolerance]
}

function boundsOf(municipalities: TableOf<'municipalities'>, row: number): Rectangle[] {
  const bounds = boundsOfRows(municipalities, [row])
  return bounds === null ? [] : [bounds]
}
