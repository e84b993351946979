import { deserialize } from 'flatgeobuf/lib/mjs/geojson.js'
import { textAt, type LayerTable } from '../../../src/contracts/table'
import type { TerritoryPart } from '../../../src/contracts/territory'
import { createHandlers } from '../../../src/worker/handlers'
import { codeColumns, keyOf, provinceLayers, type ProvinceLayer } from './province-layers'

/** The keys of a province's rows by layer. */
export type ProvinceKeys = ReadonlyMap<ProvinceLayer, ReadonlySet<string>>

const silent = () => undefined

/** Opens a province as the page does: all layers at a time. `base`: the folder of the country. */
export async function openByUs(base: URL, part: TerritoryPart): Promise<ProvinceKeys> {
  const handlers = createHandlers()
  await handlers.openTerritory({ base: base.href }, silent)
  const loaded = await Promise.all(
    provinceLayers.map(async (id) => [id, (await handlers.readLayer({ id, part }, silent)).table] as const),
  )
  return new Map(loaded.map(([id, table]) => [id, keysOf(id, table)]))
}

function keysOf(id: ProvinceLayer, { count, columns }: LayerTable): ReadonlySet<string> {
  const cellOf = (row: number) => (name: string) => {
    const column = columns[name]
    return column?.kind === 'text' ? textAt(column, row) : undefined
  }
  return new Set(Array.from({ length: count }, (_, row) => keyOf(id, cellOf(row))))
}

/** The same by flatgeobuf's reader, which searches one rectangle: that around the province. */
export async function openByPeer(base: URL, part: TerritoryPart): Promise<ProvinceKeys> {
  const [minX, minY, maxX, maxY] = part.bounds
  const read = async (id: ProvinceLayer) => {
    const keys = new Set<string>()
    const url = new URL(`${id}.fgb`, base).href
    for await (const { properties } of deserialize(url, { rect: { minX, minY, maxX, maxY } })) {
      const cells: Readonly<Record<string, unknown>> = properties ?? {}
      const isOwn = codeColumns(id).some((name) => String(cells[name]).startsWith(part.istat_code))
      if (isOwn) keys.add(keyOf(id, (name) => cells[name]))
    }
    return [id, keys] as const
  }
  return new Map(await Promise.all(provinceLayers.map(read)))
}
