import * as v from 'valibot'
import type { LayerContract } from '../contracts/define-layer'
import { layerContracts, type LayerId, type TableOf } from '../contracts/layers'
import { layerFileOf, territorySchema, type LayerFile, type Territory } from '../contracts/territory'
import { checkDigest } from './check-digest'
import { readBody, request, type Fetcher, type Progress } from './fetch-bytes'
import { LayerError } from './layer-error'
import { readLayer } from './read-layer'

/** Files lie beside the territory's description, under a plain name: a description cannot lead to another host. */
const fileName = /^[\w-][\w.-]*$/

/**
 * Fetches and checks `territory.json` of the folder `base` (an address that ends in a slash). Throws a `LayerError` of the
 * layer `territory`.
 */
export async function loadTerritory(base: URL, fetcher: Fetcher = fetch): Promise<Territory> {
  const response = await request('territory', new URL('territory.json', base), fetcher)
  const bytes = await readBody('territory', response, null)
  let content: unknown
  try {
    content = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw new LayerError('territory', 'manifest', 'territory.json is not JSON')
  }
  const parsed = v.safeParse(territorySchema, content)
  if (parsed.success) return parsed.output
  const [issue] = parsed.issues
  throw new LayerError(
    'territory',
    'manifest',
    `${v.getDotPath(issue) ?? 'territory.json'}: ${issue.message}`,
  )
}

/** Where a layer's file lies and what the territory says of it. Throws a `LayerError` when it declares none, or no plain name. */
export function locateLayer(
  id: LayerId,
  territory: Territory,
  base: URL,
): Readonly<{ address: URL; entry: LayerFile }> {
  const entry = layerFileOf(territory, id)
  if (entry === undefined) throw new LayerError(id, 'missing', 'the territory declares no such layer')
  if (!fileName.test(entry.file)) throw new LayerError(id, 'manifest', `${entry.file} is no plain file name`)
  return { address: new URL(entry.file, base), entry }
}

/**
 * Fetches a layer of a territory whole, holds it against the territory's description (length, SHA-256, number of features) and
 * reads it by its contract. Throws a `LayerError`. Where the browser offers no digest (a plain http address), the length and
 * the reader's own checks stand alone.
 */
export async function loadLayer<L extends LayerId>(
  id: L,
  territory: Territory,
  base: URL,
  fetcher: Fetcher = fetch,
  onprogress?: Progress,
): Promise<TableOf<L>> {
  const { address, entry } = locateLayer(id, territory, base)
  const bytes = await readBody(id, await request(id, address, fetcher), entry.bytes, onprogress)
  await checkDigest(id, bytes, entry)
  const contract: LayerContract = layerContracts[id]
  const table = readLayer(bytes, contract)
  if (table.count !== entry.features) {
    throw new LayerError(id, 'count', `${entry.features} features declared, ${table.count} found`)
  }
  // The contract of the id gave the columns; the index into the union of contracts loses that.
  return table as TableOf<L>
}
