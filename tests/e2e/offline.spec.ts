import { chooseBySearch, openMap, openWorkspace, subjectHeading, tableSteps, waitForMap } from './explorer'
import { expect, test } from './fixtures'

test.describe('with the network cut after loading', () => {
  // Chromium asks for the icon again whenever the address changes.
  test.use({ expectedErrors: /favicon\.svg/ })

  test('every workspace still works', async ({ page, context }) => {
    await openMap(page)
    await context.setOffline(true)
    await chooseBySearch(page, 'Crema', 'Crema')
    for (const name of ['Carenze', 'Siti', 'Flussi', 'Imprese', 'Dati', 'Esplora']) {
      await openWorkspace(page, name)
      await expect(subjectHeading(page, 'Crema')).toBeVisible()
    }
    await openWorkspace(page, 'Tavolo')
    await expect(tableSteps(page).first()).toBeVisible()
  })
})

test.describe('after a first visit', () => {
  test.use({ serviceWorkers: 'allow' })

  test('the page opens without network', async ({ page, context }) => {
    await openMap(page)
    await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready
      if (registration.active?.state === 'activated') return
      await new Promise((resolve) => {
        registration.active?.addEventListener('statechange', resolve, { once: true })
      })
    })
    await context.setOffline(true)
    await page.reload()
    await waitForMap(page)
    await chooseBySearch(page, 'Crema', 'Crema')
  })
})
