import type { ListedTerritory } from '../contracts/territory-list'
import type { Language } from '../contracts/view'

/** The territories that can be opened. Without the list the page shows the one it was asked for and offers no other. */
export class TerritoryListStore {
  territories = $state.raw<readonly ListedTerritory[]>([])

  /** `base`: the folder that holds `territories.json`, with a trailing slash. */
  constructor(private readonly base: URL) {}

  /** The name of a territory, or its identifier where it is not among them. */
  nameOf(id: string, { language }: Readonly<{ language: Language }>): string {
    return this.territories.find((listed) => listed.id === id)?.name[language] ?? id
  }

  async load(): Promise<void> {
    // Not needed to show a territory, so its code comes after that.
    this.territories = await import('../data/load-territory-list')
      .then(({ loadTerritoryList }) => loadTerritoryList(this.base))
      .catch(() => [])
  }
}
