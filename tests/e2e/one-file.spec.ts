import { readFileSync, statSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Browser, Page } from '@playwright/test'
import { maxOneFileBytes } from '../../src/contracts/one-file'
import { sequentialColours } from '../../src/format/colours'
import { defaultView } from '../../src/state/default-view'
import { encodeView } from '../../src/state/view-url'
import { countPixels } from './canvas-colours'
import { answersPanel, choicesPanel, openView, openWorkspace, waitForData, waitForMap } from './explorer'
import { expect, test, watchPage } from './fixtures'
import { readSourceTable, textIn } from './source-tables'

const handout = fileURLToPath(new URL('../../dist/handout.html', import.meta.url))

/** A page without any network, which may ask for this one file alone. */
async function openAlone(browser: Browser, file: string): Promise<{ page: Page; faults: string[] }> {
  const context = await browser.newContext({ offline: true })
  await context.route(/^(https?|wss?):/, (route) => route.abort())
  const page = await context.newPage()
  const { pathname } = pathToFileURL(file)
  const faults = await watchPage(page, (url) => url.protocol === 'file:' && url.pathname === pathname)
  await page.goto(pathToFileURL(file).href)
  return { page, faults }
}

const saveButton = (page: Page) =>
  page.getByRole('region', { name: 'Tutto in un file' }).getByRole('button', { name: 'Salva il file' })

/** Where the file that the page makes has been saved, under a name by which a browser knows it for a page. */
async function saveFrom(page: Page, name: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), saveButton(page).click()])
  expect(download.suggestedFilename()).toBe('esploratore-cremona.html')
  const path = test.info().outputPath(name)
  await download.saveAs(path)
  return path
}

test('the explorer in one file works from disk without a network', async ({ browser }) => {
  expect(statSync(handout).size).toBeLessThanOrEqual(maxOneFileBytes)
  const { page, faults } = await openAlone(browser, handout)
  await waitForData(page)
  await waitForMap(page)
  const panels = [choicesPanel(page), answersPanel(page)] as const
  const strongest = sequentialColours(defaultView.classes, false).slice(2)
  expect(Math.min(...(await countPixels(page, panels, strongest)))).toBeGreaterThan(300)

  const firms = readSourceTable('startups_2025').filter((row) => row['registered_on']?.startsWith('2022'))
  const towns = new Set(firms.map((row) => textIn(row, 'istat_code')))
  const filtered = page.getByText(`${towns.size} comuni su 113`)
  await openWorkspace(page, 'Imprese')
  await page.getByRole('option', { name: /^2022/ }).click()
  await expect(filtered).toBeVisible()
  await page.reload()
  await waitForMap(page)
  await expect(filtered).toBeVisible()
  await page.goBack()
  await expect(filtered).toHaveCount(0)

  expect(faults).toEqual([])

  // The file's own policy refuses every address beyond it, network or not.
  const refusedBy = await page.evaluate(
    () =>
      new Promise((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) => {
          resolve(event.effectiveDirective)
        })
        fetch('https://example.org/').catch(() => undefined)
      }),
  )
  expect(refusedBy).toBe('connect-src')
  await page.context().close()
})

test('the page saves itself with the view, and so does the file that it saved', async ({ page, browser }) => {
  const view = { indicator: 'over_65', selection: ['019035'] } as const
  await openView(page, { ...view, workspace: 'table', tablePanel: 'handouts' })
  const first = await saveFrom(page, 'first.html')

  const alone = await openAlone(browser, first)
  await waitForData(alone.page)
  await waitForMap(alone.page)
  expect(new URL(alone.page.url()).search).toBe(`?${encodeView({ ...defaultView, ...view })}`)
  await openWorkspace(alone.page, 'Tavolo')
  await alone.page.getByRole('radio', { name: 'Consegna' }).check()
  const second = await saveFrom(alone.page, 'second.html')
  expect(readFileSync(second).equals(readFileSync(first))).toBe(true)
  expect(alone.faults).toEqual([])
  await alone.page.context().close()
})

test('in a frame of another page the map stands alone, with a way to the whole', async ({ page }) => {
  await page.route('**/framing.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<!doctype html><title>A page</title><iframe src="./?fr=embed&i=over_65" title="Map" width="640" height="400"></iframe>',
    }),
  )
  await page.goto('framing.html')
  const frame = page.frameLocator('iframe')
  await expect(frame.locator('[data-map-state="idle"]')).toBeVisible({ timeout: 45_000 })
  await expect(frame.getByRole('navigation')).toHaveCount(0)
  await expect(frame.getByRole('region', { name: 'Legenda' })).toContainText('65 anni')
  const link = frame.getByRole('link', { name: /Apri l’esploratore/ })
  await expect(link).toHaveAttribute('href', /\/\?i=over_65$/)
  await expect(link).toHaveAttribute('target', '_blank')
})
