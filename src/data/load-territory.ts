import * as v from 'valibot'
import type { LayerContract } from '../contracts/define-layer'
import { layerContracts, type LayerId, type TableOf } from '../contracts/layers'
import { layerFileOf, territorySchema, type LayerFile, type Territory } from '../contracts/territory'
import { LayerError } from './layer-error'
import { readLayer } from './read-layer'

type Fetcher = (input: URL, init?: RequestInit) => Promise<Response>

/** Files lie beside the territory's description, under a plain name: a description cannot lead to another host. */
const fileName = /^[\w-][\w.-]*$/

/**
 * Fetches and checks `territory.json` of the folder `base` (an address that ends in a slash). Throws a `LayerError` of the
 * layer `territory`.
 */
export async function loadTerritory(base: URL, fetcher: Fetcher = fetch): Promise<Territory> {
  const bytes = await fetchBytes('territory', new URL('territory.json', base), fetcher)
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
): Promise<TableOf<L>> {
  const entry = layerFileOf(territory, id)
  if (entry === undefined) throw new LayerError(id, 'missing', 'the territory declares no such layer')
  if (!fileName.test(entry.file)) throw new LayerError(id, 'manifest', `${entry.file} is no plain file name`)
  const bytes = await fetchBytes(id, new URL(entry.file, base), fetcher)
  await checkBytes(id, bytes, entry)
  const contract: LayerContract = layerContracts[id]
  const table = readLayer(bytes, contract)
  if (table.count !== entry.features) {
    throw new LayerError(id, 'count', `${entry.features} features declared, ${table.count} found`)
  }
  // The contract of the id gave the columns; the index into the union of contracts loses that.
  return table as TableOf<L>
}

/** A whole file. Ranges are not used and nothing is kept: Chromium may shorten an answer that it mixes from kept parts. */
async function fetchBytes(layer: string, address: URL, fetcher: Fetcher): Promise<Uint8Array<ArrayBuffer>> {
  let response: Response
  try {
    response = await fetcher(address, { cache: 'no-store' })
  } catch (error) {
    throw new LayerError(layer, 'network', error instanceof Error ? error.message : 'no answer')
  }
  if (response.status === 404 || response.status === 410) {
    throw new LayerError(layer, 'missing', `status ${response.status}`)
  }
  if (!response.ok) throw new LayerError(layer, 'network', `status ${response.status}`)
  // Hosts of single-page applications answer an unknown address with their page.
  if (response.headers.get('content-type')?.startsWith('text/html')) {
    throw new LayerError(layer, 'missing', 'the server answered with a page')
  }
  try {
    return new Uint8Array(await response.arrayBuffer())
  } catch {
    throw new LayerError(layer, 'truncated', 'the transfer broke off')
  }
}

async function checkBytes(id: LayerId, bytes: Uint8Array<ArrayBuffer>, entry: LayerFile): Promise<void> {
  if (bytes.length !== entry.bytes) {
    const detail = `${entry.bytes} bytes declared, ${bytes.length} received`
    throw new LayerError(id, bytes.length < entry.bytes ? 'truncated' : 'checksum', detail)
  }
  const subtle: SubtleCrypto | undefined = globalThis.crypto.subtle
  if (subtle === undefined) return
  const digest = new Uint8Array(await subtle.digest('SHA-256', bytes))
  const sha256 = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
  if (sha256 !== entry.sha256) throw new LayerError(id, 'checksum', `SHA-256 is ${sha256}`)
}
