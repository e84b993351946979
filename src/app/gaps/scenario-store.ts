import { scenarioMessages } from '../../format/messages/scenarios'
import { ScenarioStorage } from '../../state/scenario-storage'
import { ScenarioStore } from '../../state/scenarios.svelte'
import type { Explorer } from '../explorer'
import { openStorage } from '../open-storage'

const stores = new WeakMap<Explorer, ScenarioStore>()

/** The scenarios of the page. They outlive the panel, so that their history does; made when first asked for. */
export function scenariosOf(explorer: Explorer): ScenarioStore {
  const found = stores.get(explorer)
  if (found) return found
  const { views, screen } = explorer
  const store = new ScenarioStore(views, new ScenarioStorage(openStorage()), (n) =>
    screen.locale.t(scenarioMessages.defaultName, { n }),
  )
  window.addEventListener('storage', ({ key, storageArea }) => {
    if (storageArea === openStorage()) store.takeChange(key)
  })
  stores.set(explorer, store)
  return store
}
