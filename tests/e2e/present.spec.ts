import type { BrowserContext, Locator, Page } from '@playwright/test'
import { expectNoViolations } from './accessibility'
import { waitForData, waitForMap } from './explorer'
import { expect, test } from './fixtures'
import { italianNumber, numberIn, readSourceTable } from './source-tables'

const newest = readSourceTable('ftth_coverage').filter((row) => row['date'] === '2026-06-30')
const sum = (column: string) => newest.reduce((total, row) => total + numberIn(row, column), 0)
const share = `${italianNumber((100 * sum('households_ftth')) / sum('households'), 1)} %`

const step = (id: string, view: string, rest: object = {}) => ({
  id,
  title: { it: `Titolo ${id}`, en: `Title ${id}` },
  text: { it: `Testo ${id}`, en: `Text ${id}` },
  notes: { it: `Nota ${id}`, en: `Note ${id}` },
  figure: null,
  view,
  objective: null,
  ...rest,
})
const story = {
  format: 'territory-explorer-story',
  version: 1,
  territory: 'cremona',
  title: { it: 'Prova', en: 'Trial' },
  objectives: [],
  steps: [
    step('fibre', 'l=choropleth', {
      text: { it: 'Raggiunto il {K05.newest}.', en: '{K05.newest} reached.' },
      figure: { evidence: 'K05', show: 'newest' },
    }),
    step('crema', 'l=choropleth&c=9.68500~45.36300~12.00'),
    step('lacks', 'w=gaps&l=choropleth'),
    step('end', 'l='),
  ],
}

/** Every window of the context finds the story as if one of the presentation had told it. */
async function bringStory(context: BrowserContext): Promise<void> {
  const clock = { count: 1, window: 'test' }
  const kept = JSON.stringify({ story: { clock, value: story }, step: { clock, value: 'fibre' } })
  await context.addInitScript((text) => {
    const key = 'territory-presentation:cremona'
    // An empty page has no storage.
    if (location.protocol !== 'http:') return
    if (sessionStorage.getItem(key) === null) sessionStorage.setItem(key, text)
  }, kept)
}

async function openBoth(page: Page, context: BrowserContext): Promise<{ audience: Page; speaker: Page }> {
  await bringStory(context)
  await page.goto('./?fr=audience&st=fibre')
  await waitForData(page)
  const speaker = await context.newPage()
  await speaker.goto('./?fr=speaker&st=fibre')
  await waitForData(speaker)
  return { audience: page, speaker }
}

const title = (audience: Page): Locator => audience.getByRole('heading', { level: 1 })
const notes = (speaker: Page): Locator => speaker.getByRole('region', { name: 'Note' })
const blackScreen = (audience: Page): Locator => audience.locator('.black')

async function expectStep(windows: { audience: Page; speaker: Page }, id: string): Promise<void> {
  await expect(title(windows.audience)).toHaveText(`Titolo ${id}`)
  await expect(notes(windows.speaker)).toContainText(`Nota ${id}`)
}

test('audience and speaker stay in step, also through a reload of either', async ({ page, context }) => {
  const windows = await openBoth(page, context)
  const { audience, speaker } = windows
  await expectStep(windows, 'fibre')
  await expect(audience.getByRole('article')).toContainText(`Raggiunto il ${share}.`)
  await expect(speaker.getByText('schermo in sala collegato')).toBeVisible()
  await expect(speaker.locator('canvas')).toHaveCount(0)

  await speaker.getByRole('button', { name: 'Avanti' }).click()
  await expectStep(windows, 'crema')
  await audience.keyboard.press('ArrowRight')
  await expectStep(windows, 'lacks')
  await expect(audience.getByRole('region', { name: 'Sulla mappa' })).toContainText('Colori della mappa')

  await speaker.getByRole('button', { name: 'Schermo nero' }).click()
  await expect(blackScreen(audience)).toBeVisible()
  await audience.reload()
  await waitForData(audience)
  await expect(blackScreen(audience)).toBeVisible()
  await expectStep(windows, 'lacks')
  await speaker.reload()
  await waitForData(speaker)
  await expect(speaker.getByRole('button', { name: 'Schermo nero' })).toHaveAttribute('aria-pressed', 'true')
  await speaker
    .getByRole('navigation', { name: 'Passi' })
    .getByRole('button', { name: 'Titolo crema' })
    .click()
  await expectStep(windows, 'crema')

  // A speaker alone, loaded again, is where it was; and it says that nobody listens.
  await audience.goto('about:blank')
  await expect(speaker.getByText('Nessuno schermo per la sala risponde.')).toBeVisible()
  await speaker.reload()
  await expect(notes(speaker)).toContainText('Nota crema')
})

test('a clicker moves the map to exactly what the step sees; the light follows the speaker', async ({
  page,
  context,
}) => {
  const windows = await openBoth(page, context)
  const { audience, speaker } = windows
  await waitForMap(audience)
  await audience.keyboard.press('PageDown')
  await expectStep(windows, 'crema')
  await expect(audience.locator('[data-camera]')).toHaveAttribute('data-camera', '9.685 45.363 12')
  await speaker.keyboard.press('PageDown')
  await speaker.keyboard.press('PageUp')
  await speaker.keyboard.press('b')
  await expect(blackScreen(audience)).toBeVisible()
  await audience.keyboard.press('Escape')
  await expect(blackScreen(audience)).toBeHidden()
  await audience.keyboard.type('4')
  await audience.keyboard.press('Enter')
  await expectStep(windows, 'end')

  const pad = speaker.getByRole('img', { name: 'Indica in sala' })
  await pad.hover()
  const light = audience.locator('[data-spotlight]')
  await expect(light).toBeVisible()
  await speaker.mouse.move(2, 2)
  await expect(light).toBeHidden()
  await expectNoViolations(audience, 'audience')
  await expectNoViolations(speaker, 'speaker')
})
