import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import type { ViewState } from '../../src/contracts/view'
import { defaultView } from '../../src/state/default-view'
import { encodeView } from '../../src/state/view-url'
import { expect } from './fixtures'

export const cremaCode = '019035'

/** The address of a view, relative to the page. */
const addressOf = (patch: Partial<ViewState>): string => `./?${encodeView({ ...defaultView, ...patch })}`

/** The page with all of its data; the map may still be drawing. */
export async function waitForData(page: Page): Promise<void> {
  await expect(page.locator('[data-loading="false"]')).toBeVisible({ timeout: 30_000 })
}

/** The map with every layer drawn and nothing moving. */
export async function waitForMap(page: Page): Promise<void> {
  await expect(page.locator('[data-map-state="idle"]')).toBeVisible({ timeout: 45_000 })
}

/** Opens a view and waits for its data. */
export async function openView(page: Page, patch: Partial<ViewState> = {}): Promise<void> {
  await page.goto(addressOf(patch))
  await waitForData(page)
}

/** Goes to another view of the page that is open, as Back and Forward do: nothing is loaded again. */
export async function showView(page: Page, patch: Partial<ViewState>): Promise<void> {
  await page.evaluate((address) => {
    history.pushState(null, '', address)
    dispatchEvent(new PopStateEvent('popstate'))
  }, addressOf(patch))
  await expect(page.locator(`[data-workspace="${patch.workspace ?? defaultView.workspace}"]`)).toBeVisible()
}

/** Opens a view and waits for its map. */
export async function openMap(page: Page, patch: Partial<ViewState> = {}): Promise<void> {
  await openView(page, patch)
  await waitForMap(page)
}

/** The canvas of the map. */
export const mapRegion = (page: Page): Locator => page.getByRole('region', { name: 'Mappa del territorio' })
/** The heading of the right panel: what it speaks of. */
export const subjectHeading = (page: Page, name: string): Locator =>
  page.getByRole('heading', { level: 2, name, exact: true })
export const answersPanel = (page: Page): Locator => page.getByRole('region', { name: 'Che cosa dice' })
export const choicesPanel = (page: Page): Locator => page.getByRole('region', { name: 'Che cosa guardare' })
export const searchBox = (page: Page): Locator => page.getByRole('combobox', { name: 'Cerca un comune' })

/** What the search box proposes, best first. */
export const suggestions = (page: Page): Locator =>
  page.getByRole('listbox', { name: 'Cerca un comune' }).getByRole('option')

/** Types a name and takes the first suggestion with the keyboard. */
export async function chooseBySearch(page: Page, text: string, expectedName: string): Promise<void> {
  await searchBox(page).fill(text)
  await expect(suggestions(page).first()).toContainText(expectedName)
  await searchBox(page).press('ArrowDown')
  await searchBox(page).press('Enter')
  await expect(subjectHeading(page, expectedName)).toBeVisible()
}

/** The row of the profile that belongs to an indicator. */
export const figureOf = (page: Page, label: string): Locator =>
  answersPanel(page).getByRole('row').filter({ hasText: label })

/** A workspace chosen in the navigation. */
export async function openWorkspace(page: Page, name: string): Promise<void> {
  const link = page.getByRole('navigation', { name: 'Aree di lavoro' }).getByText(name, { exact: true })
  await link.click()
}

/** Turns a chart into its table. */
export async function openChartTable(page: Page, title: string): Promise<Locator> {
  const name = `Tabella di «${title}»`
  await page.getByRole('button', { name, exact: true }).click()
  return page.getByRole('table', { name, exact: true })
}

/** The steps of the story in the workspace of the working table. */
export const tableSteps = (page: Page): Locator =>
  page.getByRole('region', { name: 'Passi del racconto' }).getByRole('listitem')

/** Presses a button that saves a file and gives its bytes. */
export async function save(page: Page, name: string): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name, exact: true }).click(),
  ])
  return readFileSync(await download.path())
}
