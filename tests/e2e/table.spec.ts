import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { openView, tableSteps, waitForData } from './explorer'
import { italianNumber, numberIn, readSourceTable, textIn } from './source-tables'

const steps = (page: Page) => tableSteps(page)
const storyTitle = 'Racconto del territorio'

/** A row of the table in which the handout's figures are held against their sources. */
const indicatorRow = (id: string) => readSourceTable('indicators').find((row) => row['indicator_id'] === id)

/** Households reached and households in all at a date, by AGCOM. */
function coverageAt(date: string): { reached: number; households: number } {
  const rows = readSourceTable('ftth_coverage').filter((row) => row['date'] === date)
  const sum = (column: string) => rows.reduce((total, row) => total + numberIn(row, column), 0)
  return { reached: sum('households_ftth'), households: sum('households') }
}

test('the story is told on the map, changed into a draft that outlasts the tab', async ({ page }) => {
  await openView(page, { workspace: 'table' })
  const { length } = JSON.parse(await readStory(page)) as unknown[]
  await expect(steps(page)).toHaveCount(length)

  // A step shows its view; the text's figures come from the table.
  await steps(page).filter({ hasText: 'Le imprese: poche in meno' }).getByRole('button').first().click()
  const firms = indicatorRow('K01')
  await expect(
    steps(page).locator('visible=true').filter({ hasText: 'Le imprese: poche in meno' }),
  ).toContainText(italianNumber(numberIn(firms, 'handout_value')))
  await expect(page).toHaveURL(/[?&]l=(&|$)/)
  await expect(page).toHaveURL(/[?&]st=firms(&|$)/)

  await page.getByRole('button', { name: 'Aggiungi la vista attuale come passo' }).click()
  await expect(steps(page)).toHaveCount(length + 1)
  const title = page.getByRole('textbox', { name: 'Titolo', exact: true })
  await title.fill('Un passo della sala')

  await page.reload()
  await waitForData(page)
  await expect(steps(page)).toHaveCount(length + 1)
  await expect(steps(page).filter({ hasText: 'Un passo della sala' })).toHaveCount(1)
  await expect(page.getByText(storyTitle, { exact: true })).toBeHidden()
})

test('a figure of the handout stands beside AGCOM’s, with a verdict, and leads to its map', async ({
  page,
}) => {
  await openView(page, { workspace: 'table', tablePanel: 'evidence', indicator: 'income' })
  const lead = page.getByRole('article').first()
  const claim = indicatorRow('K05')
  await expect(lead).toContainText(`${italianNumber(numberIn(claim, 'handout_value'), 1)} %`)
  await expect(lead).toContainText('Smentita')
  for (const date of ['2025-03-31', '2025-06-30', '2026-06-30']) {
    const { reached, households } = coverageAt(date)
    await expect(lead).toContainText(italianNumber((100 * reached) / households, 1))
  }
  // Every figure that the table has of the handout is there, and no more are confirmed than are listed as such.
  const rows = readSourceTable('indicators').filter((row) => row['handout_value'] !== '')
  await page.getByRole('button', { name: 'Allarga il pannello' }).click()
  for (const row of rows) {
    const [first = ''] = /\d[\d,.]*/.exec(textIn(row, 'handout_value')) ?? []
    const value = Number(first)
    await expect(page.getByRole('region', { name: 'Chi lo dice?' })).toContainText(
      italianNumber(value, Number.isInteger(value) ? 0 : 1),
    )
  }
  await lead.getByRole('button', { name: /^Mostra sulla mappa/ }).click()
  await expect(page).toHaveURL(/[?&]w=table(&|$)/)
  await expect(page).not.toHaveURL(/[?&]i=income/)
})

test('a draft loses a step and has it back; its file opens elsewhere, and wrong files change nothing', async ({
  page,
  browser,
  baseURL,
}) => {
  await openView(page, { workspace: 'table', tablePanel: 'story', step: 'firms' })
  const { length } = JSON.parse(await readStory(page)) as unknown[]
  await expect(steps(page)).toHaveCount(length)
  await page.getByRole('button', { name: 'Modifica', exact: true }).click()
  await page.getByRole('button', { name: 'Elimina', exact: true }).click()
  await expect(steps(page)).toHaveCount(length - 1)
  await page.getByRole('button', { name: /^Annulla: elimina «Le imprese/ }).click()
  await expect(steps(page)).toHaveCount(length)
  await page.getByRole('button', { name: /^Passo 2: / }).click()
  await page.getByRole('textbox', { name: 'Titolo', exact: true }).fill('Un passo della sala')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Salva file' }).click()
  const text = readFileSync(await (await download).path(), 'utf8')

  const laptop = await browser.newContext({ ...(baseURL ? { baseURL } : {}), serviceWorkers: 'block' })
  const theirs = await laptop.newPage()
  await openView(theirs, { workspace: 'table', tablePanel: 'story', language: 'it' })
  await expect(steps(theirs)).toHaveCount(length)
  const open = (name: string, content: string) =>
    theirs
      .getByLabel('Apri file')
      .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) })
  const changed = (patch: object) => JSON.stringify({ ...(JSON.parse(text) as object), ...patch })
  const wrong: [string, string, RegExp][] = [
    ['rotto.json', text.slice(0, 500), /«rotto\.json» non è JSON, o è danneggiato/],
    ['senza.json', changed({ steps: 'nessuno' }), /Nel file «senza\.json» manca o è sbagliato «steps/],
    ['nuovo.json', changed({ version: 99 }), /è della versione 99, più nuova/],
    ['altrove.json', changed({ territory: 'atlantide' }), /Il file è del territorio «atlantide»/],
  ]
  for (const [name, content, sentence] of wrong) {
    await open(name, content)
    await expect(theirs.getByText(sentence)).toBeVisible()
    await expect(steps(theirs)).toHaveCount(length)
    await expect(steps(theirs).filter({ hasText: 'Le imprese: poche in meno' })).toHaveCount(1)
  }
  await open('sala.json', text)
  await expect(steps(theirs).filter({ hasText: 'Un passo della sala' })).toHaveCount(1)
  await expect(steps(theirs)).toHaveCount(length)
  await laptop.close()
})

/** The steps of the story as they are served. */
const readStory = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const response = await fetch('geodata/cremona/story.json')
    const { steps: served } = (await response.json()) as { steps: unknown[] }
    return JSON.stringify(served)
  })
