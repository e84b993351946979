import * as v from 'valibot'
import { territoryListSchema, type ListedTerritory } from '../contracts/territory-list'
import { readBody, request, type Fetcher } from './fetch-bytes'
import { LayerError } from './layer-error'

/**
 * Fetches and checks `territories.json` of the folder `base` (an address that ends in a slash). Throws a `LayerError` of the
 * layer `territories`.
 */
export async function loadTerritoryList(
  base: URL,
  fetcher: Fetcher = fetch,
): Promise<readonly ListedTerritory[]> {
  const response = await request('territories', new URL('territories.json', base), fetcher)
  const bytes = await readBody('territories', response, null)
  try {
    return v.parse(territoryListSchema, JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)))
  } catch {
    throw new LayerError('territories', 'manifest', 'territories.json is no list of territories')
  }
}
