import * as v from 'valibot'
import type { DocumentId, Territory } from '../contracts/territory'
import { checkDigest } from './check-digest'
import { readBody, request, type Fetcher } from './fetch-bytes'
import { LayerError } from './layer-error'

/**
 * Fetches a territory's file that is no layer, holds it against the territory's description and its own schema. Throws a
 * `LayerError` that names the document; `missing` where the territory declares none.
 */
export async function loadDocument<S extends v.GenericSchema>(
  id: DocumentId,
  schema: S,
  territory: Territory,
  base: URL,
  fetcher: Fetcher = fetch,
): Promise<v.InferOutput<S>> {
  const entry = territory.documents?.find((document) => document.id === id)
  if (entry === undefined) throw new LayerError(id, 'missing', 'the territory declares no such document')
  const address = new URL(`${id}.json`, base)
  const bytes = await readBody(id, await request(id, address, fetcher), entry.bytes)
  await checkDigest(id, bytes, entry)
  let content: unknown
  try {
    content = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw new LayerError(id, 'corrupt', `${id}.json is not JSON`)
  }
  const parsed = v.safeParse(schema, content)
  if (parsed.success) return parsed.output
  const [issue] = parsed.issues
  throw new LayerError(id, 'corrupt', `${v.getDotPath(issue) ?? `${id}.json`}: ${issue.message}`)
}
