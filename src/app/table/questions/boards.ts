import { BoardStore } from '../../../state/board-store.svelte'
import { newKeptId } from '../../../state/device-storage'
import type { Explorer } from '../../explorer'

const stores = new WeakMap<Explorer, Map<string, BoardStore>>()

/** The board of a territory. It outlives the panel, so that what can be undone does; made when first asked for. */
export function boardOf(explorer: Explorer, territory: string): BoardStore {
  const ofPage = stores.get(explorer) ?? new Map<string, BoardStore>()
  stores.set(explorer, ofPage)
  const found = ofPage.get(territory)
  if (found) return found
  const store = new BoardStore(territory, {
    id: newKeptId(),
    newId: newKeptId,
    now: () => new Date().toISOString(),
  })
  ofPage.set(territory, store)
  return store
}
