import { scenarioMessages } from '../../format/messages/scenarios'
import { ScenarioStorage } from '../../state/scenario-storage'
import { ScenarioStore } from '../../state/scenarios.svelte'
import { onePerPage } from '../one-per-page.svelte'
import { openStorage } from '../open-storage'

/** The scenarios of the page. They outlive the panel, so that their history does. */
export const scenariosOf = onePerPage(({ views, screen }) => {
  const store = new ScenarioStore(views, new ScenarioStorage(openStorage()), (n) =>
    screen.locale.t(scenarioMessages.defaultName, { n }),
  )
  window.addEventListener('storage', ({ key, storageArea }) => {
    if (storageArea === openStorage()) store.takeChange(key)
  })
  return store
})
