import type { ListedTerritory } from '../contracts/territory-list'

/** The territories that can be opened. Without the list the page shows the one it was asked for and offers no other. */
export class TerritoryListStore {
  territories = $state.raw<readonly ListedTerritory[]>([])

  /** `base`: the folder that holds `territories.json`, with a trailing slash. */
  constructor(private readonly base: URL) {}

  async load(): Promise<void> {
    // Not needed to show a territory, so its code comes after that.
    this.territories = await import('../data/load-territory-list')
      .then(({ loadTerritoryList }) => loadTerritoryList(this.base))
      .catch(() => [])
  }
}
